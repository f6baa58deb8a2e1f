import AcquireAPI
import HTTPTypes

extension Emulation {
    /// Asks one of the calls beside Send-SMS, in a sandbox.
    func api(
        _ method: HTTPRequest.Method, _ target: String, _ body: String = "", in sandbox: String = "default"
    ) throws -> Answer {
        try ask(method, "/api/v1/" + target, authorization: "Bearer \(Self.key)+\(sandbox)", body: Array(body.utf8))
    }

    /// Sends the documented request in a sandbox.
    @discardableResult
    func sendDocumented(in sandbox: String = "default") throws -> Answer {
        try send(DocumentedExchange.request(), key: Self.key + "+" + sandbox)
    }

    /// Moves a sandbox's clock on.
    func advance(_ duration: String, in sandbox: String = "default") throws {
        _ = try control(.put, "clock?sandbox=" + sandbox, #"{"advance":"\#(duration)"}"#)
    }
}

extension Emulation.Answer {
    /// The refusal of a query for one mistake, as it stands on the wire.
    static func refusal(_ details: String, of parameter: String, _ title: String = "ERROR_INVALID_INPUT") -> String {
        let error: JSONValue = [
            "status": "400", "title": .string(title), "details": .string(details),
            "source": ["parameter": .string(parameter)],
        ]
        return JSONValue.object(["message": .string(details), "errors": [error]]).description
    }

    /// The refusal of a body's key that names what does not exist, as it stands on the wire.
    static func missing(_ details: String, at pointer: String) -> String {
        refusal(details, at: pointer).replacing("ERROR_INVALID_INPUT", with: "ERROR_RECORD_NOT_FOUND")
    }
}
