import Testing

/// What a client must not send, and how it ends: with one of some statuses, or with a close and no answer.
struct HostileInput: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Sent as it is, in pieces where it is large.
    let pieces: [[UInt8]]
    /// The status of the first answer; `nil` among them for a close without one.
    let endings: [Int?]

    init(_ name: String, _ text: String, then piece: String = "", times: Int = 0, ends endings: Int?...) {
        testDescription = name
        let rest = Array(piece.utf8)
        pieces = [Array(text.utf8)] + Array(repeating: rest, count: times)
        self.endings = endings
    }

    private static let post =
        "POST /api/v1/voip/send-sms HTTP/1.1\r\nHost: a\r\n" + "Authorization: Bearer acquire-test-key\r\n"
    private static let chunked = post + "Transfer-Encoding: chunked\r\n\r\n"
    private static let megabyte = String(repeating: "x", count: 1 << 20)

    /// The table: each must be given an answer or a close although the client sends no end.
    static let all = [
        HostileInput("endless request line", "GET /", then: megabyte, times: 8, ends: 414, 431),
        HostileInput("endless method", "", then: megabyte, times: 8, ends: 414, 431, 400),
        HostileInput("endless header field", "GET / HTTP/1.1\r\nHost: a\r\nX: ", then: megabyte, times: 8, ends: 431),
        HostileInput(
            "endless header fields", "GET / HTTP/1.1\r\n", then: String(repeating: "X: y\r\n", count: 2_000),
            times: 100, ends: 431),
        HostileInput(
            "10,000 header fields",
            "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 10_000) + "\r\n",
            ends: 431),
        HostileInput(
            "100 MB with Content-Length", post + "Content-Length: 104857600\r\n\r\n", then: megabyte, times: 100,
            ends: 413),
        HostileInput("100 MB in chunks", chunked, then: "100000\r\n" + megabyte + "\r\n", times: 100, ends: 413),
        HostileInput("100 MB in one chunk", chunked + "6400000\r\n", then: megabyte, times: 100, ends: 413),
        HostileInput(
            "100 MB without a length", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", then: megabyte, times: 100, ends: 404),
        HostileInput("chunk size that is no number", chunked + "zz\r\n", ends: 400),
        HostileInput("negative chunk size", chunked + "-1\r\n", ends: 400),
        HostileInput("chunk size beyond 64 bits", chunked + "fffffffffffffffff\r\n", ends: 400, 413),
        HostileInput("largest chunk size", chunked + "ffffffffffffffff\r\n" + megabyte + megabyte, ends: 400, 413),
        HostileInput("chunk without its end", chunked + "1\r\nabc\r\n0\r\n\r\n", ends: 400),
        HostileInput(
            "endless chunk size", chunked, then: String(repeating: "0", count: 100_000), times: 10, ends: 408),
        HostileInput("endless chunk extension", chunked + "1;", then: megabyte, times: 8, ends: 408),
        HostileInput(
            "endless trailer", chunked + "0\r\n", then: String(repeating: "X: y\r\n", count: 2_000), times: 100,
            ends: 400, 413, 431),
        HostileInput(
            "length and chunks", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", ends: 400),
        HostileInput(
            "chunks and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", ends: 400),
        HostileInput("two lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", ends: 400),
        HostileInput("list of lengths", post + "Content-Length: 1, 2\r\n\r\nab", ends: 400),
        HostileInput("negative length", post + "Content-Length: -1\r\n\r\n", ends: 400),
        HostileInput("length with a sign", post + "Content-Length: +1\r\n\r\na", ends: 400),
        HostileInput("length beyond 64 bits", post + "Content-Length: 99999999999999999999\r\n\r\n", ends: 413, 400),
        HostileInput("unknown transfer coding", post + "Transfer-Encoding: gzip\r\n\r\n", ends: 501),
        HostileInput("chunked not last", post + "Transfer-Encoding: chunked, gzip\r\n\r\n", ends: 501),
        HostileInput("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", ends: 400),
        HostileInput("two equal Hosts", "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", ends: 400),
        HostileInput("NUL in a field", "GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n", ends: 400),
        HostileInput("NUL in the target", "GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n", ends: 400, 404),
        HostileInput("method that is no token", "G@T / HTTP/1.1\r\nHost: a\r\n\r\n", ends: 400),
        HostileInput("another protocol's version", "GET / HTTP/3.0\r\nHost: a\r\n\r\n", ends: 400, 505),
        HostileInput("TLS", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\r\n\r\n", ends: 400, 505, nil),
        HostileInput("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", ends: 400, 505),
    ]
}
