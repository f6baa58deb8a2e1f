package import AcquireAPI

/// What a running mock answered.
package struct MockAnswer: Sendable {
    /// The status.
    package let status: Int
    /// The status in words.
    package let reason: String
    /// The body.
    package let body: [UInt8]

    /// The status as a person reads it: `200 OK`.
    package var statusLine: String {
        reason.isEmpty ? String(status) : "\(status) \(reason)"
    }

    /// Whether the request was accepted.
    package var isSuccess: Bool {
        200..<300 ~= status
    }

    /// Whether Send-SMS answers so: with a message's id, or with errors.
    package var isOfSendSMS: Bool {
        isSuccess ? json?["data"]?["data"]?["id"]?.intValue != nil : !problems.isEmpty
    }

    /// The body, where it is JSON.
    package var json: JSONValue? {
        try? JSONReader.value(of: body)
    }

    /// The body as a person reads it: indented where it is JSON.
    package var text: String {
        String(decoding: json.map { JSONWriter.bytes(of: $0, style: .pretty) } ?? body, as: UTF8.self)
    }

    /// What is wrong with a request that was refused, one problem an element: `To: …`.
    package var problems: [String] {
        (json?["errors"]?.arrayValue ?? []).map { error in
            let details = error["details"]?.stringValue ?? error["title"]?.stringValue ?? "\(error)"
            guard let pointer = error["source"]?["pointer"]?.stringValue else { return details }
            return "\(pointer.drop { $0 == "/" }): \(details)"
        }
    }
}
