import AcquireAPI

/// Makes JSON values by chance, the same ones for the same seed.
struct RandomJSON {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A value whose containers stand at most some levels deep.
    mutating func value(depth: Int = 5) -> JSONValue {
        switch number(below: depth > 0 ? 8 : 5) {
        case 0: return .null
        case 1: return .bool(number(below: 2) == 0)
        case 2: return .number(JSONNumber(Int(truncatingIfNeeded: next()) >> number(below: 63)))
        case 3: return numberText()
        case 4: return .string(string())
        case 5: return .array((0..<number(below: 6)).map { _ in value(depth: depth - 1) })
        default: return .object(JSONObject((0..<number(below: 6)).map { _ in (string(), value(depth: depth - 1)) }))
        }
    }

    private mutating func numberText() -> JSONValue {
        let text = [
            number(below: 2) == 0 ? "-" : "",
            number(below: 2) == 0 ? "0" : String(1 + number(below: 1_000_000)),
            number(below: 2) == 0 ? "" : "." + String(number(below: 1_000_000)),
            number(below: 2) == 0 ? "" : ["e", "E+", "e-"][number(below: 3)] + String(number(below: 500)),
        ]
        return JSONNumber(text.joined()).map(JSONValue.number) ?? .null
    }

    mutating func string() -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<number(below: 24) {
            let limits: [UInt32] = [0x20, 0x80, 0x80, 0x80, 0x800, 0x10000, 0x110000]
            let code = UInt32(number(below: Int(limits[number(below: limits.count)])))
            scalars.append(Unicode.Scalar(code) ?? "\u{FFFD}")
        }
        return String(scalars)
    }

    mutating func number(below limit: Int) -> Int {
        Int(next() % UInt64(limit))
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
