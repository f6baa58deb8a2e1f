import HTTPMessage

/// Feeds a streamed body to the library, on the loop's thread.
final class StreamReader: BodyReader {
    private let stream: ResponseStream
    /// What was taken from the stream and is not yet with the library.
    private var pending: ArraySlice<UInt8> = []
    private var isComplete = false

    init(stream: ResponseStream, connection: ClientConnection) {
        self.stream = stream
        super.init(for: connection)
    }

    /// Copies as much as fits and is there; where nothing is there, suspends the connection until there is.
    /// - Parameter buffer: Where to.
    /// - Returns: How many bytes, or ``end``, or ``failure``.
    override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let loop = connection.loop
        guard !loop.isAborting else { return Self.failure }
        if pending.isEmpty {
            let ticket = loop.nextTicket()
            switch stream.next(orWhenReady: { [mailbox = loop.mailbox] in mailbox.post(.streamReady(ticket)) }) {
            case .bytes(let bytes):
                pending = bytes[...]
            case .later:
                loop.waitForStream(on: connection, as: ticket)
                return 0
            case .end:
                isComplete = true
                return Self.end
            case .broken:
                return Self.failure
            }
        }
        let count = min(pending.count, buffer.count)
        unsafe buffer.copyBytes(from: pending.prefix(count))
        pending = pending.dropFirst(count)
        return count
    }

    /// Tells the stream's writer that the client has gone, unless it has everything.
    override func close() {
        if !isComplete { stream.cancel() }
    }
}
