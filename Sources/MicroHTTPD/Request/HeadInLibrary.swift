import CMicroHTTPD
import Glibc
import HTTPMessage
import HTTPTypes

/// The head of the request that a connection holds, in the library's memory: good until its callback returns.
@safe struct HeadInLibrary {
    /// The library's connection.
    private let handle: OpaquePointer
    /// Where it begins: at the method.
    private let start: UnsafePointer<CChar>
    /// How many bytes it has.
    let size: Int

    /// Views a head.
    /// - Parameters:
    ///   - handle: The library's connection.
    ///   - start: The method, as the library gives it.
    init(of handle: OpaquePointer, at start: UnsafePointer<CChar>) {
        unsafe self.handle = unsafe handle
        unsafe self.start = unsafe start
        let info = unsafe cmhd_connection_info(handle, .CONNECTION_INFO_REQUEST_HEADER_SIZE)
        size = unsafe info?.pointee.header_size ?? 0
    }

    /// Its bytes: those of the request but for the ends of names and values, which the library overwrites with NULs.
    var copy: [UInt8] {
        unsafe Array(UnsafeRawBufferPointer(start: start, count: size))
    }

    /// Whether it has these bytes.
    func hasBytes(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == size else { return false }
        return unsafe bytes.withUnsafeBytes { bytes in
            unsafe bytes.baseAddress.map { unsafe memcmp($0, start, size) == 0 } ?? true
        }
    }

    /// What tells it apart from most others.
    var hash: Int {
        var hasher = Hasher()
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer(start: start, count: size))
        return hasher.finalize()
    }

    /// How many header fields the library sees.
    var fieldCount: Int32 {
        unsafe MHD_get_connection_values(handle, .HEADER_KIND, nil, nil)
    }

    /// The head; `nil` where the method is no token, a header field's value has a NUL (RFC 9110, 5.5), or there are several
    /// hosts (RFC 9112, 3.2: then it is not known for whom the request is).
    /// - Parameter target: The target as it stood on the request line.
    /// - Returns: The head.
    func head(of target: String) -> HTTPRequestHead? {
        guard let method = unsafe HTTPRequest.Method(String(cString: start)), let fields,
            fields.count(where: { $0.name == Self.host }) < 2
        else { return nil }
        return HTTPRequestHead(method: method, target: target, headerFields: fields)
    }

    /// The value of a header field.
    func value(of name: StaticString) -> String? {
        unsafe name.withUTF8Buffer { name in
            unsafe name.withMemoryRebound(to: CChar.self) { name in
                unsafe MHD_lookup_connection_value(handle, .HEADER_KIND, name.baseAddress)
            }
        }.map { unsafe String(cString: $0) }
    }

    /// The field that a request has once.
    private static let host = HTTPField.Name("Host")

    /// Every header field in the order received, but for those whose name HTTP does not allow; `nil` where a value has a
    /// NUL, which the library takes for its end.
    private var fields: HTTPFields? {
        let end = unsafe UnsafeRawPointer(start + size).assumingMemoryBound(to: UInt8.self)
        var collector = unsafe HeaderFieldCollector(headEnd: end)
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
}

/// The bytes behind a pointer of the library, which is null where there are none.
private func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    let raw = unsafe UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
    return unsafe raw.bindMemory(to: UInt8.self)
}
