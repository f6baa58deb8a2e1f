import HTTPTypes

/// Takes an HTTP/1 response apart while it arrives.
struct ProbeResponseReader {
    /// More than any server sends, and far fewer than `HTTPFields` holds before it traps (65,535).
    private static let mostFields = 1_000

    private let socket: ProbeSocket
    private let sizeLimit: Int
    private var unread: ArraySlice<UInt8> = []
    private var size = 0

    init(socket: ProbeSocket, sizeLimit: Int) {
        self.socket = socket
        self.sizeLimit = sizeLimit
    }

    /// Reads the response, past interim ones.
    /// - Parameter isToHead: Whether no body follows, whatever the header says.
    /// - Returns: The response.
    /// - Throws: Where it does not come whole.
    mutating func response(isToHead: Bool) throws(HTTPProbeError) -> HTTPProbe.Response {
        while true {
            var response = try head()
            if (100..<200).contains(response.status.code) { continue }
            if !isToHead, response.status.code != 204, response.status.code != 304 {
                response.body = try body(for: response.headerFields)
            }
            return response
        }
    }

    private mutating func head() throws(HTTPProbeError) -> HTTPProbe.Response {
        let statusLine = try line()
        // RFC 9112, 4: the version, a space, three digits, and perhaps a space and words.
        let parts = statusLine.split(separator: " ", maxSplits: 2)
        guard parts.count >= 2, parts[0].hasPrefix("HTTP/1."), parts[1].count == 3, let code = Int(parts[1]),
            code >= 100
        else { throw malformed("status line \(statusLine.prefix(80))") }
        var fields = HTTPFields()
        while true {
            let line = try line()
            if line.isEmpty { break }
            guard fields.count < Self.mostFields else { throw malformed("more than \(Self.mostFields) header fields") }
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else {
                throw malformed("header field \(line.prefix(80))")
            }
            let value = parts[1].drop { $0 == " " || $0 == "\t" }
            fields.append(HTTPField(name: name, value: String(value)))
        }
        let status = HTTPResponse.Status(code: code, reasonPhrase: parts.count > 2 ? String(parts[2]) : "")
        return HTTPProbe.Response(status: status, headerFields: fields, body: [])
    }

    private mutating func body(for fields: HTTPFields) throws(HTTPProbeError) -> [UInt8] {
        if let coding = fields[.transferEncoding] {
            guard coding.lowercased() == "chunked" else { throw malformed("Transfer-Encoding \(coding)") }
            return try chunks()
        }
        if let length = fields[.contentLength] {
            guard let count = Int(length), count >= 0 else { throw malformed("Content-Length \(length)") }
            return try bytes(count)
        }
        while try receive() {}
        defer { unread = [] }
        return Array(unread)
    }

    private mutating func chunks() throws(HTTPProbeError) -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let line = try line()
            guard let count = Int(line.prefix { $0.isHexDigit }, radix: 16) else {
                throw malformed("chunk size \(line)")
            }
            if count == 0 {
                while try !self.line().isEmpty {}
                return body
            }
            body += try bytes(count)
            guard try self.line().isEmpty else { throw malformed("a chunk longer than its size") }
        }
    }

    private mutating func line() throws(HTTPProbeError) -> String {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                let line = unread[..<end]
                unread = unread[(end + 1)...]
                return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
            }
            guard try receive() else { throw endedEarly }
        }
    }

    private mutating func bytes(_ count: Int) throws(HTTPProbeError) -> [UInt8] {
        guard count <= sizeLimit else {
            throw HTTPProbeError.answerTooLarge(address: socket.address, limit: sizeLimit)
        }
        while unread.count < count {
            guard try receive() else { throw endedEarly }
        }
        defer { unread = unread.dropFirst(count) }
        return Array(unread.prefix(count))
    }

    private mutating func receive() throws(HTTPProbeError) -> Bool {
        let bytes = try socket.receive()
        size += bytes.count
        guard size <= sizeLimit else {
            throw HTTPProbeError.answerTooLarge(address: socket.address, limit: sizeLimit)
        }
        unread += bytes
        return !bytes.isEmpty
    }

    private var endedEarly: HTTPProbeError {
        .brokenOff(address: socket.address, reason: "the answer is not complete")
    }

    private func malformed(_ reason: String) -> HTTPProbeError {
        .malformedAnswer(address: socket.address, reason: reason)
    }
}
