import HTTPMessage
import HTTPTypes

@testable import AcquireAPI

extension Emulation {
    /// When the documented message was sent.
    static var instant: Timestamp {
        get throws {
            guard let instant = Timestamp("2021-03-19T11:11:56Z") else { throw Unanswered() }
            return instant
        }
    }

    /// A small body of a send.
    static func sms(
        to: String = "+919666929552", from: String = "+12513188609", _ text: String = "hi"
    ) -> JSONValue {
        ["To": .string(to), "From": .string(from), "Body": .string(text)]
    }

    /// Sends a body with a header field `Prefer`.
    func send(_ body: JSONValue, preferring preference: String) throws -> Answer {
        try answer(to: try request(body, preferring: preference))
    }

    /// A send with a header field `Prefer`.
    func request(_ body: JSONValue, preferring preference: String) throws -> HTTPServerRequest {
        var request = HTTPServerRequest(method: .post, target: Self.sendPath, body: JSONWriter.bytes(of: body))
        request.headerFields[.authorization] = "Bearer \(Self.key)"
        guard let name = HTTPField.Name("Prefer") else { throw Unanswered() }
        request.headerFields[name] = preference
        return request
    }

    /// How long the answer to a send waits.
    func delay(_ body: JSONValue = sms()) throws -> Duration {
        try delay(of: try request(body, preferring: "none"))
    }

    /// How long the answer to a request waits.
    func delay(of request: HTTPServerRequest) throws -> Duration {
        guard case .deferred(let deferred) = service.respond(to: request) else { return .zero }
        return deferred.timeout
    }

    /// Asks the control side, with a body where there is one.
    func admin(_ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil) throws -> Answer {
        let bytes = body.map { JSONWriter.bytes(of: $0) } ?? []
        return try ask(
            method, "/__admin" + path, authorization: nil, body: bytes, isEmpty: method == .delete)
    }

    /// Adds a fault rule, given as JSON text.
    @discardableResult
    func addRule(_ text: String) throws -> Answer {
        try admin(.post, "/faults", try JSONReader.value(of: Array(text.utf8)))
    }

    /// The texts of the messages that were stored.
    func storedTexts() throws -> [String] {
        (try admin(.get, "/messages").json["data"]?.arrayValue ?? []).compactMap { $0["body"]?.stringValue }
    }
}
