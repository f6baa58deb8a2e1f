import CMicroHTTPD
import HTTPTypes

/// The head of the request that a connection holds, read from the library when asked for.
@safe struct RequestHead {
    /// The field that a request has once.
    static let host = HTTPField.Name("Host")

    /// The library's connection.
    let handle: OpaquePointer

    /// Every header field in the order received, but for those whose name HTTP does not allow.
    /// - Parameters:
    ///   - former: The fields of the connection's former request, which these may resemble.
    ///   - start: Where the head begins in the library's memory: at the method.
    /// - Returns: The fields; `nil` where a value has a NUL, which the library takes for its end.
    func fields(resembling former: HTTPFields, headAt start: UnsafePointer<CChar>) -> HTTPFields? {
        let end = unsafe UnsafeRawPointer(start + size).assumingMemoryBound(to: UInt8.self)
        var collector = unsafe HeaderFieldCollector(former: former, headEnd: end)
        unsafe withUnsafeMutablePointer(to: &collector) { pointer in
            // The pointer is only used before the call returns.
            _ = unsafe MHD_get_connection_values_n(
                handle,
                .HEADER_KIND,
                { context, _, name, nameSize, value, valueSize in
                    guard let collector = unsafe context?.assumingMemoryBound(to: HeaderFieldCollector.self) else {
                        return .NO
                    }
                    unsafe collector.pointee.add(name: bytes(name, nameSize), value: bytes(value, valueSize))
                    return .YES
                },
                pointer
            )
        }
        return collector.collected
    }

    /// The size that the client gives for the body: `nil` where it gives none or sends the body in chunks.
    var contentLength: UInt64? {
        value(of: "Content-Length").flatMap { UInt64($0) }
    }

    /// Whether the client gives the body's size in both ways there are.
    var hasTwoLengths: Bool {
        value(of: "Content-Length") != nil && value(of: "Transfer-Encoding") != nil
    }

    /// Whether the body is coded in a way that is not undone here.
    var hasUnknownCoding: Bool {
        value(of: "Transfer-Encoding").map { $0.lowercased() != "chunked" } ?? false
    }

    /// Whether the body's size is only known at its end.
    var isChunked: Bool {
        value(of: "Transfer-Encoding") != nil
    }

    /// How many bytes the head took on the wire.
    var size: Int {
        guard let info = unsafe cmhd_connection_info(handle, .CONNECTION_INFO_REQUEST_HEADER_SIZE) else { return 0 }
        return unsafe info.pointee.header_size
    }

    private func value(of name: StaticString) -> String? {
        unsafe name.withUTF8Buffer { name in
            unsafe name.withMemoryRebound(to: CChar.self) { name in
                unsafe MHD_lookup_connection_value(handle, .HEADER_KIND, name.baseAddress)
            }
        }.map { unsafe String(cString: $0) }
    }
}

/// The bytes behind a pointer of the library, which is null where there are none.
private func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    let raw = unsafe UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
    return unsafe raw.bindMemory(to: UInt8.self)
}
