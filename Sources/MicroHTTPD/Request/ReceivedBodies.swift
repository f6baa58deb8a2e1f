import Glibc

/// The bodies that a loop's connections receive: one that is the same as the one before is kept once by whoever keeps both.
struct ReceivedBodies {
    /// The last body that was short.
    private var last: [UInt8] = []

    /// How many bytes a body has at the most that is compared.
    static let most = 1_024

    /// The body of these bytes.
    mutating func body(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        guard bytes.count <= Self.most else { return unsafe Array(bytes) }
        if unsafe !isLast(bytes) { unsafe last = Array(bytes) }
        return last
    }

    private func isLast(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard last.count == bytes.count, let start = bytes.baseAddress else { return false }
        return unsafe last.withUnsafeBytes { kept in
            unsafe kept.baseAddress.map { unsafe memcmp($0, start, kept.count) == 0 } ?? false
        }
    }
}
