import HTTPTypes

extension RawConnection {
    /// Reads one whole response, and the interim ones before it.
    /// - Parameter isToHead: Whether it answers a HEAD request, so that no body follows whatever the header says.
    /// - Returns: The response.
    /// - Throws: Where it does not come whole.
    public func readResponse(isToHead: Bool = false) throws -> RawResponse {
        var interim: [Int] = []
        var size = 0
        while true {
            let head = try readHead()
            size += head.size
            if (100..<200).contains(head.status) {
                interim.append(head.status)
                continue
            }
            var response = RawResponse(
                status: head.status,
                reason: head.reason,
                headerFields: head.fields,
                body: [],
                interim: interim,
                size: size
            )
            if !isToHead, head.status != 204, head.status != 304 {
                let (body, bodySize) = try readBody(for: head.fields)
                response.body = body
                response.size += bodySize
            }
            return response
        }
    }

    /// Sends text and reads one whole response.
    /// - Parameters:
    ///   - request: The text.
    ///   - isToHead: Whether it is a HEAD request.
    /// - Returns: The response.
    /// - Throws: Where it does not come whole.
    public func response(to request: String, isToHead: Bool = false) throws -> RawResponse {
        try send(request)
        return try readResponse(isToHead: isToHead)
    }

    private struct Head {
        var status: Int
        var reason: String
        var fields: HTTPFields
        var size: Int
    }

    private func readHead() throws -> Head {
        let end = Array("\r\n\r\n".utf8)
        let bytes = try take(through: end)
        let lines = String(decoding: bytes.dropLast(4), as: UTF8.self).split(separator: "\r\n")
        let words = (lines.first ?? "").split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
            throw RawConnectionError.malformed(String(lines.first ?? ""))
        }
        var fields = HTTPFields()
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else {
                throw RawConnectionError.malformed(String(line))
            }
            fields.append(HTTPField(name: name, value: parts[1].drop { $0 == " " }.description))
        }
        let reason = words.count > 2 ? String(words[2]) : ""
        return Head(status: status, reason: reason, fields: fields, size: bytes.count)
    }

    private func readBody(for fields: HTTPFields) throws -> (body: [UInt8], size: Int) {
        if fields[.transferEncoding]?.lowercased() == "chunked" { return try readChunks() }
        if let length = fields[.contentLength] {
            guard let count = Int(length) else { throw RawConnectionError.malformed("Content-Length: \(length)") }
            return (try take(count), count)
        }
        let body = try readToEnd()
        return (body, body.count)
    }

    private func readChunks() throws -> (body: [UInt8], size: Int) {
        let lineEnd = Array("\r\n".utf8)
        var body: [UInt8] = []
        var size = 0
        while true {
            let line = try take(through: lineEnd)
            let text = String(decoding: line.dropLast(2), as: UTF8.self)
            guard let count = Int(text.prefix { $0 != ";" }, radix: 16) else {
                throw RawConnectionError.malformed(text)
            }
            let chunk = try take(count + 2)
            guard chunk.suffix(2) == lineEnd[...] else { throw RawConnectionError.malformed("a chunk without an end") }
            size += line.count + chunk.count
            if count == 0 { return (body, size) }
            body += chunk.dropLast(2)
        }
    }

    private func take(_ count: Int) throws -> [UInt8] {
        try waitForBytes(count)
        defer { unread.removeFirst(count) }
        return Array(unread.prefix(count))
    }

    private func take(through end: [UInt8]) throws -> [UInt8] {
        var searched = 0
        while true {
            if let range = unread[searched...].firstRange(of: end) {
                return try take(range.upperBound)
            }
            searched = max(0, unread.count - end.count + 1)
            guard try receive() else { throw RawConnectionError.closed(received: received) }
        }
    }
}
