import HTTPMessage
import HTTPTypes
import Logging
import MicroHTTPD

/// A handler made of functions.
struct TestHandler: RequestHandler {
    var answer: @Sendable (HTTPServerRequest) -> HTTPServerAnswer
    var refusal: @Sendable (HTTPServerRequest, ServerRefusal) -> HTTPServerResponse = { request, reason in
        .text("\(request.method) \(request.target) refused: \(reason)", status: .contentTooLarge)
    }

    init(_ answer: @escaping @Sendable (HTTPServerRequest) -> HTTPServerAnswer) {
        self.answer = answer
    }

    /// Answers every request at once.
    static func responding(_ response: @escaping @Sendable (HTTPServerRequest) -> HTTPServerResponse) -> TestHandler {
        TestHandler { .response(response($0)) }
    }

    /// Answers with the method, the target and the body's size.
    static let describing = responding { request in
        .text("\(request.method) \(request.target) \(request.body.count)")
    }

    func respond(to request: HTTPServerRequest) -> HTTPServerAnswer {
        answer(request)
    }

    func response(refusing request: HTTPServerRequest, because reason: ServerRefusal) -> HTTPServerResponse {
        refusal(request, reason)
    }
}

extension HTTPServerResponse {
    /// A response with text.
    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> HTTPServerResponse {
        HTTPServerResponse(status: status, headerFields: [.contentType: "text/plain"], body: .bytes(Array(text.utf8)))
    }
}

/// Starts a daemon on a free port, hands its port to a function and stops it.
func withDaemon<Result>(
    handler: TestHandler = .describing,
    configuration: HTTPDaemon.Configuration = .init(threads: 2),
    logger: Logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
    _ body: (UInt16) throws -> Result
) throws -> Result {
    let daemon = try HTTPDaemon.start(configuration: configuration, handler: handler, logger: logger)
    defer { daemon.stop() }
    return try body(daemon.port)
}
