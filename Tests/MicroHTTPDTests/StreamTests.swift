import HTTPMessage
import HTTPTypes
import MicroHTTPD
import Synchronization
import TestSupport
import Testing

@Suite("Streamed responses")
struct StreamTests {
    /// Answers every request with one stream.
    private static func streaming(_ stream: ResponseStream) -> TestHandler {
        .responding { _ in HTTPServerResponse(status: .ok, headerFields: [.contentType: "a/b"], body: .stream(stream)) }
    }

    @Test func sendsWhatWasWrittenBeforeInChunks() throws {
        let stream = ResponseStream()
        stream.write(Array("first ".utf8))
        stream.write(Array("second".utf8))
        stream.finish()
        try withDaemon(handler: Self.streaming(stream)) { port in
            let connection = try RawConnection(port: port)
            let response = try connection.response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(response["Transfer-Encoding"] == "chunked")
            #expect(response["Content-Length"] == nil)
            #expect(response.text == "first second")
        }
    }

    @Test func sendsEachPieceAsSoonAsItIsWritten() throws {
        let stream = ResponseStream()
        try withDaemon(handler: Self.streaming(stream), configuration: .init(threads: 1)) { port in
            let connection = try RawConnection(port: port)
            try connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            for piece in ["one", "two", "three"] {
                #expect(stream.write(Array(piece.utf8)))
                try connection.wait(for: piece)
            }
            stream.finish()
            #expect(try connection.readResponse().text == "onetwothree")
            #expect(stream.write([1]) == false)
        }
    }

    @Test func sendsALargeBodyWholeWhileOtherThreadsWriteIt() throws {
        let stream = ResponseStream(limit: .max)
        let handler = Self.streaming(stream)
        try withDaemon(handler: handler) { port in
            let writer = BackgroundThread {
                for number in 0..<2_000 {
                    stream.write([UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 1_000))
                }
                stream.finish()
            }
            let response = try RawConnection(port: port).response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            try writer.result()
            #expect(response.body.count == 2_000_000)
            let expected = (0..<2_000).flatMap { [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: 1_000) }
            #expect(response.body == expected)
        }
    }

    @Test func keepsTheConnectionForFurtherRequests() throws {
        let handler = TestHandler.responding { request in
            let stream = ResponseStream()
            stream.write(Array(request.target.utf8))
            stream.finish()
            return HTTPServerResponse(status: .ok, body: .stream(stream))
        }
        try withDaemon(handler: handler) { port in
            let connection = try RawConnection(port: port)
            for number in 0..<20 {
                #expect(try connection.response(to: "GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n").text == "/\(number)")
            }
        }
    }

    @Test func endsTheBodyByClosingForAnHTTP10Client() throws {
        let stream = ResponseStream()
        stream.write(Array("text".utf8))
        stream.finish()
        try withDaemon(handler: Self.streaming(stream)) { port in
            let response = try RawConnection(port: port).response(to: "GET / HTTP/1.0\r\n\r\n")
            #expect(response["Transfer-Encoding"] == nil)
            #expect(response.text == "text")
        }
    }

    @Test func sendsNoBodyToAHEAD() throws {
        let stream = ResponseStream()
        stream.write(Array("text".utf8))
        try withDaemon(handler: Self.streaming(stream)) { port in
            let connection = try RawConnection(port: port)
            #expect(try connection.response(to: "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", isToHead: true).status == 200)
            #expect(try connection.readToEnd().isEmpty)
        }
        #expect(!stream.write([1]))
    }

    @Test func tellsTheWriterWhenTheClientHasGone() throws {
        let stream = ResponseStream()
        try withDaemon(handler: Self.streaming(stream), configuration: .init(threads: 1)) { port in
            let connection = try RawConnection(port: port)
            try connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            stream.write(Array("begin".utf8))
            try connection.wait(for: "begin")
            connection.reset()
            let deadline = ContinuousClock.now + .seconds(20)
            while stream.write(Array("more".utf8)), ContinuousClock.now < deadline {
                // Another request shows that the loop has gone on since the write.
                _ = try RawConnection(port: port).response(
                    to: "HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n", isToHead: true)
            }
            #expect(!stream.write([1]))
        }
    }

    @Test func breaksOffTheBodyOfAClientThatDoesNotRead() throws {
        let limit = 100_000
        let stream = ResponseStream(limit: limit)
        try withDaemon(handler: Self.streaming(stream), configuration: .init(threads: 1)) { port in
            let connection = try RawConnection(port: port, receiveBuffer: 4_096)
            try connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000)
            var written = 0
            // What the system and the server hold on the way is some megabytes at most.
            while stream.write(piece), written < 1 << 30 {
                written += piece.count
                #expect(stream.pendingCount < limit + piece.count)
            }
            #expect(written < 1 << 30)
            #expect(stream.pendingCount == 0)
            #expect(!stream.write(piece))
            // What was under way arrives, and nothing passes for the end.
            #expect(throws: RawConnectionError.self) { try connection.readResponse() }
            #expect(try RawConnection(port: port).response(to: "HEAD / HTTP/1.1\r\n\r\n", isToHead: true).status == 200)
        }
    }

    @Test func asksForMoreWheneverNothingWaits() throws {
        let stream = ResponseStream(limit: 10_000)
        let count = Atomic(0)
        stream.whenEmpty { [weak stream] in
            let number = count.add(1, ordering: .relaxed).oldValue
            guard number < 100 else { return stream?.finish() ?? () }
            stream?.write([UInt8](repeating: UInt8(number), count: 9_000))
        }
        try withDaemon(handler: Self.streaming(stream)) { port in
            let response = try RawConnection(port: port).response(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(response.body == (0..<100).flatMap { [UInt8](repeating: $0, count: 9_000) })
        }
    }

    @Test func takesOnePieceBeyondTheLimit() throws {
        let stream = ResponseStream(limit: 10)
        #expect(stream.write([UInt8](repeating: 0, count: 1_000)))
        #expect(stream.pendingCount == 1_000)
        #expect(!stream.write([0]))
        #expect(!stream.write([0]))
        #expect(stream.next {} == .broken)
        stream.finish()
        #expect(stream.next {} == .broken)
    }
}
