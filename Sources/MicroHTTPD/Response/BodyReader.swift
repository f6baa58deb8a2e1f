/// Feeds a body to the library piece by piece, on the loop's thread.
class BodyReader {
    /// What tells the library that the body is complete (`MHD_CONTENT_READER_END_OF_STREAM`).
    static let end = -1
    /// What tells the library to break the connection off (`MHD_CONTENT_READER_END_WITH_ERROR`).
    static let failure = -2

    /// The connection that it feeds.
    let connection: ClientConnection

    /// Creates a reader.
    /// - Parameter connection: The connection that it feeds.
    init(for connection: ClientConnection) {
        self.connection = connection
    }

    /// Copies as much as fits and is there; where nothing is there, suspends the connection until there is.
    /// - Parameter buffer: Where to.
    /// - Returns: How many bytes, or ``end``, or ``failure``.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        Self.failure
    }

    /// The library takes no more.
    func close() {}
}
