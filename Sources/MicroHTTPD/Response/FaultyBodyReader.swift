import HTTPMessage

/// Feeds a body to the library too slowly, or only a part of it, on the loop's thread.
final class FaultyBodyReader: BodyReader {
    private let body: [UInt8]
    /// How many bytes the head promises.
    var size: Int { body.count }
    /// How many of its bytes are sent; behind them the connection is broken off, where there are more.
    private let end: Int
    private let bytesPerSecond: Int?
    private var sent = 0
    private var began: MonotonicInstant?

    /// Creates a reader of a body that ends too early.
    init(truncating body: [UInt8], after count: Int, for connection: ClientConnection) {
        self.body = body
        end = min(max(0, count), body.count)
        bytesPerSecond = nil
        super.init(for: connection)
    }

    /// Creates a reader of a body that comes slowly.
    init(dripping body: [UInt8], bytesPerSecond: Int, for connection: ClientConnection) {
        self.body = body
        end = body.count
        self.bytesPerSecond = max(1, bytesPerSecond)
        super.init(for: connection)
    }

    override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard !connection.loop.isAborting else { return Self.failure }
        guard sent < end else {
            connection.breakOff()
            return Self.failure
        }
        let count = min(countDue, buffer.count)
        unsafe buffer.copyBytes(from: body[sent..<sent + count])
        sent += count
        return count
    }

    /// How many bytes may go now; where there are none, the connection is suspended until there are.
    private var countDue: Int {
        let rest = end - sent
        guard let bytesPerSecond, !connection.loop.isDraining else { return rest }
        let began = self.began ?? .now
        self.began = began
        // Counted from the beginning, so that no rounding makes it slower or faster.
        let allowed = (MonotonicInstant.now - began) / .seconds(1) * Double(bytesPerSecond)
        let due = Int(min(allowed, Double(end))) - sent
        guard due <= 0 else { return due }
        let next = sent + min(max(1, bytesPerSecond / 10), rest)
        connection.loop.pause(connection, until: began + .seconds(Double(next) / Double(bytesPerSecond)))
        return 0
    }
}
