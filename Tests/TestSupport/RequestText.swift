/// Requests as they go over the wire.
public enum RequestText {
    /// A Send-SMS request.
    /// - Parameters:
    ///   - body: The body.
    ///   - key: The API key.
    /// - Returns: The whole request.
    public static func sendSMS(_ body: [UInt8], key: String = "acquire-test-key") -> String {
        """
        POST /api/v1/voip/send-sms HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer \(key)\r
        Content-Type: application/json\r
        Content-Length: \(body.count)\r
        \r
        \(String(decoding: body, as: UTF8.self))
        """
    }

    /// A request without a body.
    /// - Parameters:
    ///   - path: The path.
    ///   - method: The method.
    /// - Returns: The whole request.
    public static func get(_ path: String, method: String = "GET") -> String {
        "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n"
    }
}
