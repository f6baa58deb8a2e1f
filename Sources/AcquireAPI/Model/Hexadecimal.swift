/// Numbers of 64 bits as 16 lowercase hexadecimal digits.
enum Hexadecimal {
    /// The number of 16 digits; nil where they are not.
    static func bits(_ text: some Collection<UInt8>) -> UInt64? {
        guard text.count == 16 else { return nil }
        var bits: UInt64 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): bits = bits << 4 | UInt64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): bits = bits << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return bits
    }
}
