import CMicroHTTPD
import Glibc
import HTTPMessage
import HTTPTypes

/// A response as it goes over the wire, for where the library takes none: in the middle of a request's body.
struct WireResponse {
    /// Head and body.
    let bytes: [UInt8]

    /// Writes a response, behind which the connection closes.
    /// - Parameters:
    ///   - response: The response; of a streamed body nothing is sent.
    ///   - isHead: Whether it goes without its body.
    ///   - sendsDate: Whether it gets a `Date`.
    init(_ response: HTTPServerResponse, isHead: Bool, sendsDate: Bool) {
        let code = response.status.code
        let reason = unsafe MHD_get_reason_phrase_for(UInt32(code)).map { unsafe String(cString: $0) } ?? ""
        var head = "HTTP/1.1 \(code) \(reason)\r\n"
        let fields = response.allHeaderFields
        if sendsDate, fields[.date] == nil { head += "Date: \(Self.date)\r\n" }
        for field in fields where field.name != .contentLength && field.name != .transferEncoding {
            head += "\(field.name.rawName): \(field.value)\r\n"
        }
        if case .stream(let stream) = response.body { stream.cancel() }
        let body = response.body.bytes ?? []
        head += "Connection: close\r\nContent-Length: \(body.count)\r\n\r\n"
        bytes = Array(head.utf8) + (isHead ? [] : body)
    }

    /// The time now as HTTP writes it (RFC 9110, 5.6.7).
    private static var date: String {
        var now = time(nil)
        var parts = unsafe tm()
        unsafe gmtime_r(&now, &parts)
        let day = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][Int(unsafe parts.tm_wday)]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
        return unsafe "\(day), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(1_900 + Int(parts.tm_year)) "
            + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }
}
