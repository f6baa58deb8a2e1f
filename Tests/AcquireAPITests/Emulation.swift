import AcquireAPI
import Foundation
import HTTPMessage
import HTTPTypes
import Logging
import TestSupport

/// The emulation without a socket, as the tests ask it.
struct Emulation {
    static let key = "acquire-test-key"
    static let sendPath = "/api/v1/voip/send-sms"

    let world: World
    let service: AcquireService

    /// An emulation whose clock stands at the documented answer's second.
    init(
        _ fixture: Fixture? = nil,
        apiKeys: [String] = [],
        isStrict: Bool = false,
        clock: MockClock? = nil,
        seed: UInt64 = 1,
        settings: SandboxSettings = SandboxSettings(),
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        access: AccessPolicy = AccessPolicy()
    ) throws {
        let documented = Timestamp("2021-03-19T11:11:56.000Z").map(MockClock.frozen)
        var configuration = World.Configuration(
            fixture: try fixture ?? Fixture.documented(),
            apiKeys: apiKeys,
            isStrict: isStrict,
            clock: clock ?? documented ?? .running,
            seed: seed,
        )
        configuration.settings = settings
        world = World(configuration)
        service = AcquireService(world, logger: logger, access: access)
    }

    /// What the emulation answered.
    struct Answer {
        let status: Int
        let headerFields: HTTPFields
        let bytes: [UInt8]
        let json: JSONValue

        /// The `errors` without what is the same in all: pointer, code and details of each.
        var problems: [Problem] {
            (json["errors"]?.arrayValue ?? []).map { error in
                Problem(
                    title: error["title"]?.stringValue ?? "",
                    key: error["source"]?["pointer"]?.stringValue,
                    code: error["code"]?.stringValue,
                    details: error["details"]?.stringValue ?? "",
                )
            }
        }
    }

    /// One of an answer's `errors`.
    struct Problem: Equatable, CustomStringConvertible {
        var title = "ERROR_INVALID_INPUT"
        var key: String?
        var code: String?
        var details: String

        var description: String { "\(title) \(key ?? "-") \(code ?? "-") \(details)" }
    }

    /// Sends a body to Send-SMS.
    func send(_ body: JSONValue, key: String = key, host: String = "127.0.0.1:8080") throws -> Answer {
        try ask(.post, Self.sendPath, authorization: "Bearer \(key)", host: host, body: JSONWriter.bytes(of: body))
    }

    /// Asks anything.
    func ask(
        _ method: HTTPRequest.Method,
        _ target: String,
        authorization: String? = "Bearer \(key)",
        host: String = "127.0.0.1:8080",
        body: [UInt8] = [],
        isEmpty: Bool = false
    ) throws -> Answer {
        var request = HTTPServerRequest(method: method, target: target, body: body)
        request.headerFields[.authorization] = authorization
        if let name = HTTPField.Name("Host") { request.headerFields[name] = host }
        return try answer(to: request, isEmpty: isEmpty)
    }

    /// The answer to a whole request.
    func answer(to request: HTTPServerRequest, isEmpty: Bool = false) throws -> Answer {
        let handler = service.handler(for: request.head)
        guard case .response(let response) = handler.respond(to: request), let bytes = response.body.bytes else {
            throw Unanswered()
        }
        try expectDocumented(response.status.code, to: request)
        return Answer(
            status: response.status.code,
            headerFields: response.allHeaderFields,
            bytes: bytes,
            json: isEmpty ? .null : try JSONReader.value(of: bytes),
        )
    }

    /// The emulation did not answer at once with bytes.
    struct Unanswered: Error {}
}

/// The documented exchange, as the repository keeps it.
enum DocumentedExchange {
    static func request() throws -> JSONValue { try read("request.json") }
    static func response() throws -> JSONValue { try read("response.json") }

    /// What no run can give again: Twilio's sid and dates.
    static let passedOver = Set(DocumentedAnswer.passedOver.compactMap { JSONPointer(parsing: $0) })

    private static func read(_ name: String) throws -> JSONValue {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return try JSONReader.value(of: [UInt8](Data(contentsOf: root.appending(path: "fixtures/send-sms/\(name)"))))
    }
}

extension JSONValue {
    /// The object with some members changed; null removes.
    func with(_ changes: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        var object = objectValue ?? [:]
        for (key, value) in changes { object[key] = value }
        return .object(object)
    }
}
