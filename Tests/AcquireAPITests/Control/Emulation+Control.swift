import AcquireAPI
import HTTPTypes

extension Emulation {
    /// An emulation that remembers no more than some limits, its clock and seed as in the others.
    static func limited(_ change: (inout SandboxSettings.Limits) -> Void) throws -> Emulation {
        var settings = SandboxSettings()
        change(&settings.limits)
        return try Emulation(settings: settings)
    }

    /// Asks the control side without a key.
    func control(
        _ method: HTTPRequest.Method, _ target: String, _ body: String = "", isEmpty: Bool = false
    ) throws -> Answer {
        try ask(method, "/__admin/" + target, authorization: nil, body: Array(body.utf8), isEmpty: isEmpty)
    }

    /// Sends a text to a number in a sandbox.
    @discardableResult
    func text(_ text: String, to: String = "+15005550100", in sandbox: String = "default") throws -> Answer {
        let body: JSONValue = ["To": .string(to), "From": "+12513188609", "Body": .string(text)]
        return try send(body, key: Self.key + "+" + sandbox)
    }
}

extension Emulation.Answer {
    /// The body as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The refusal of a body for one mistake, as it stands on the wire.
    static func refusal(_ details: String, at pointer: String? = nil, status: Int = 400) -> String {
        let source = pointer.map { ["pointer": .string($0)] as JSONValue }
        var error: JSONObject = [
            "status": .string(String(status)),
            "title": status == 404 ? "ERROR_RECORD_NOT_FOUND" : "ERROR_INVALID_INPUT",
            "details": .string(details),
        ]
        error["source"] = source
        return JSONValue.object(["message": .string(details), "errors": [.object(error)]]).description
    }
}
