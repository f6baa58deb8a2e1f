/// Reads times as a person writes them: `200ms`, `5s`, `1.5s`, `2m`, `1h`.
package enum Milliseconds {
    /// What is taken, for an error about something else.
    package static let takes = "a time such as 200ms, 5s or 2m"

    /// The milliseconds that a text stands for.
    /// - Parameter text: A number from 0 up, with up to three decimals, and its unit; 0 needs none.
    /// - Returns: The milliseconds; nil where the text is none, or longer than a year.
    package static func of(_ text: String) -> Int? {
        if text == "0" { return 0 }
        guard let unit = units.first(where: { text.hasSuffix($0.name) }) else { return nil }
        let parts = text.dropLast(unit.name.count).split(separator: ".", omittingEmptySubsequences: false)
        guard 1...2 ~= parts.count, let whole = digits(parts[0]), whole <= 31_536_000_000 else { return nil }
        var thousandths = 0
        if parts.count == 2 {
            guard parts[1].count <= 3, let decimals = digits(parts[1]) else { return nil }
            thousandths = [100, 10, 1][parts[1].count - 1] * decimals
        }
        let milliseconds = whole * unit.milliseconds + thousandths * unit.milliseconds / 1_000
        return milliseconds <= 31_536_000_000 ? milliseconds : nil
    }

    /// The longer names first where one ends in another.
    private static let units = [
        (name: "ms", milliseconds: 1), (name: "s", milliseconds: 1_000), (name: "m", milliseconds: 60_000),
        (name: "h", milliseconds: 3_600_000),
    ]

    private static func digits(_ text: Substring) -> Int? {
        !text.isEmpty && text.utf8.allSatisfy { 48...57 ~= $0 } ? Int(text) : nil
    }
}
