/// A JSON number that keeps its text: `7.470000000000001`, `1.0`, `-0` and `1E400` are written again as they were read.
public struct JSONNumber: Sendable, CustomStringConvertible {
    /// The number as RFC 8259 writes one.
    public let text: String

    /// Creates a number from text that is known to be one.
    init(unchecked text: String) {
        self.text = text
    }

    /// Creates a number from its text; `nil` where RFC 8259 has no such number.
    /// - Parameter text: The text, without white space around it.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        var reader = JSONReader(bytes)
        guard
            let first = bytes.first, first == UInt8(ascii: "-") || JSONReader.isDigit(first),
            let number = try? reader.readNumber(), reader.offset == bytes.count
        else { return nil }
        self = number
    }

    /// Creates a number from an integer.
    /// - Parameter value: The integer.
    public init(_ value: Int) {
        text = String(value)
    }

    /// Creates a number with as few digits as name this `Double`; `nil` where it is infinite or not a number.
    /// - Parameter value: The number.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = value.description
    }

    /// The integer this number is exactly, however it is written (`12`, `12.0`, `1.2e1`), since a JavaScript sender
    /// cannot tell these apart; `nil` where it has a fraction or does not fit.
    public var intValue: Int? {
        Int(text) ?? JSONDecimal(self)?.intValue
    }

    /// The nearest `Double`; infinite where the number is too large for one.
    public var doubleValue: Double {
        Double(text) ?? .nan  // every JSON number is text that `Double` takes
    }

    /// The number's text.
    public var description: String { text }
}

extension JSONNumber: Equatable {
    /// Whether two numbers have the same text or the same exact decimal value.
    ///
    /// `1`, `1.0` and `10e-1` are equal, and `-0` is `0`; `9007199254740993` and `9007199254740992` are not, although
    /// they share a `Double`. Where an exponent does not fit an `Int`, only the same text is equal.
    /// - Parameters:
    ///   - lhs: One number.
    ///   - rhs: The other.
    /// - Returns: Whether they are equal.
    public static func == (lhs: JSONNumber, rhs: JSONNumber) -> Bool {
        if lhs.text == rhs.text { return true }
        guard let lhs = JSONDecimal(lhs), let rhs = JSONDecimal(rhs) else { return false }
        return lhs == rhs
    }
}
