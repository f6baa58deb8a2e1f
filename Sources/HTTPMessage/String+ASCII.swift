extension String {
    /// Makes a text of bytes that are ASCII.
    /// - Parameter bytes: The bytes.
    package init(ascii bytes: Span<UInt8>) {
        self.init(decoding: [UInt8](capacity: bytes.count) { $0.append(copying: bytes) }, as: UTF8.self)
    }
}
