import HTTPMessage
import HTTPTypes
import Testing

@testable import AcquireAPI

extension Emulation {
    /// Expects that the contract knows of the status of an answer: every answer in these tests comes by here.
    func expectDocumented(_ status: Int, to request: HTTPServerRequest) throws {
        let document = try OpenAPIDocument.served.get()
        guard let operation = document.operation(request.method, request.path) else { return }
        // What a fault does is not for the contract to know.
        let isFault = request.headerFields.contains { $0.name.canonicalName == "prefer" } || hasFaults
        if isFault, operation.statuses.contains("default") { return }
        let comment: Comment = "\(operation) answered \(status), which the contract does not have"
        #expect(operation.statuses.contains(String(status)), comment)
    }

    private var hasFaults: Bool {
        world.listSandboxes().sandboxes.contains { sandbox in sandbox.read { !$0.faults.entries.isEmpty } }
    }

    /// The answer to an example's request, after those that come before it: its status and its body, of which what is no
    /// JSON is a string.
    static func answer(
        to example: ContractExample, of document: OpenAPIDocument
    ) throws -> (status: Int, body: JSONValue) {
        let emulation = try Emulation(seed: 42)
        for step in example.steps {
            let parts = step.split(separator: "/").map(String.init)
            let operation = try #require(document.operation(parts[0]))
            _ = try emulation.exchange(operation.method, operation.path, [:], operation.body(parts[1]))
        }
        let body = example.operation.body(example.name)
        return try emulation.exchange(example.method, example.target, example.headerFields, body)
    }

    private func exchange(
        _ method: String, _ target: String, _ fields: JSONObject, _ body: JSONValue?
    ) throws -> (status: Int, body: JSONValue) {
        var request = HTTPServerRequest(
            method: try #require(HTTPRequest.Method(method)), target: target,
            body: body.map { JSONWriter.bytes(of: $0) } ?? [])
        var usual: JSONObject = ["Host": "127.0.0.1:8080", "Authorization": .string("Bearer \(Self.key)")]
        if body != nil { usual["Content-Length"] = .string(String(request.body.count)) }
        for (name, value) in usual.overlaid(with: fields) {
            guard let text = value.stringValue else { continue }
            request.headerFields[try #require(HTTPField.Name(name))] = text
        }
        switch service.respond(to: request) {
        case .response(let response): return try Self.told(response)
        case .deferred(let deferred):
            let pending = PendingAnswer(deferred)
            if pending.status == nil { pending.passDeadline() }
            return (try #require(pending.status), pending.json)
        }
    }

    private static func told(_ response: HTTPServerResponse) throws -> (status: Int, body: JSONValue) {
        if case .stream(let stream) = response.body {
            let followed = FollowedEvents(stream: stream, headerFields: response.allHeaderFields)
            return (response.status.code, .string(followed.text()))
        }
        let bytes = response.body.bytes ?? []
        let text = String(decoding: bytes, as: UTF8.self)
        return (response.status.code, (try? JSONReader.value(of: bytes)) ?? .string(text))
    }
}
