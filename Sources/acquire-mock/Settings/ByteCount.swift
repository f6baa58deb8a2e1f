/// A number of bytes as a person writes it: `1048576`, `512K`, `2M`.
struct ByteCount: Equatable {
    let bytes: Int

    /// Reads a number of at least one byte; K stands for 1,024 and M for 1,048,576.
    init?(_ text: String) {
        let factor =
            switch text.last {
            case "k", "K": 1_024
            case "m", "M": 1_048_576
            default: 1
            }
        guard let number = Int(factor == 1 ? text[...] : text.dropLast()), number > 0 else { return nil }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: factor)
        guard !overflow else { return nil }
        self.bytes = bytes
    }
}
