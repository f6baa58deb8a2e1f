/// The only source of what looks random: sids, session ids and request ids.
///
/// Each value is a function of the seed, the sandbox's name, what it is for and how many came before it. So the same
/// requests get the same ids in every run, and what one kind of id takes up changes no other kind.
struct IDSource: Sendable {
    /// What an id is for.
    enum Purpose: UInt64, Sendable {
        case messageSid = 1
        case request = 2
        case session = 3
        /// Whether a fault rule befalls a send.
        case faultChance = 4
        /// How long a fault rule delays an answer.
        case faultDelay = 5
    }

    /// The seed that it was given.
    let runSeed: UInt64
    /// The name of the sandbox that it was made for.
    let sandbox: String
    private let seed: UInt64

    /// Creates the source of one sandbox.
    /// - Parameters:
    ///   - seed: The run's seed.
    ///   - sandbox: The sandbox's name.
    init(seed: UInt64, sandbox: String) {
        runSeed = seed
        self.sandbox = sandbox
        self.seed = sandbox.utf8.reduce(Self.mixed(seed)) { Self.mixed($0 ^ UInt64($1)) }
    }

    /// 64 bits that look random.
    /// - Parameters:
    ///   - purpose: What they are for.
    ///   - ordinal: The how-manieth of that purpose.
    /// - Returns: The bits.
    func bits(_ purpose: Purpose, _ ordinal: Int) -> UInt64 {
        Self.mixed(Self.mixed(seed ^ purpose.rawValue) ^ UInt64(bitPattern: Int64(ordinal)))
    }

    /// A number from 0 up to 1, without 1, that looks random.
    func fraction(_ purpose: Purpose, _ ordinal: Int) -> Double {
        Double(bits(purpose, ordinal) >> 11) * 0x1p-53
    }

    /// The sid of a message.
    /// - Parameter message: The message's id in its sandbox.
    /// - Returns: The sid.
    func messageSid(forMessage message: Int) -> MessageSid {
        MessageSid(bits(.messageSid, 2 * message), bits(.messageSid, 2 * message + 1))
    }

    /// A request's id.
    /// - Parameter ordinal: The how-manieth request it is.
    /// - Returns: The id.
    func requestID(_ ordinal: Int) -> RequestID {
        RequestID(bits: bits(.request, ordinal))
    }

    /// A visitor's session id as a case's `meta` has it: 10 digits.
    /// - Parameter caseID: The case's id.
    /// - Returns: The session id.
    func sessionID(forCase caseID: Int) -> String {
        String(1_000_000_000 + bits(.session, caseID) % 9_000_000_000)
    }

    /// One round of SplitMix64.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value &+ 0x9e37_79b9_7f4a_7c15
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}
