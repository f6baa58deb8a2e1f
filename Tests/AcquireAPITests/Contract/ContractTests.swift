import HTTPMessage
import HTTPTypes
import Testing

@testable import AcquireAPI

/// The contract and the mock say the same: nothing is in one and not in the other.
@Suite struct ContractTests {
    private let document: OpenAPIDocument

    init() throws {
        document = try OpenAPIDocument.served.get()
    }

    @Test func isServedAsJSON() throws {
        let answer = try Emulation().control(.get, "openapi.json")
        #expect(answer.status == 200)
        #expect(answer.headerFields[.contentType] == "application/json; charset=utf-8")
        #expect(answer.json["openapi"] == "3.1.0")
        #expect(answer.json["info"]?["version"] == .string(MockVersion.current))
    }

    @Test func hasEveryRouteAndNoOther() {
        // HEAD goes without saying.
        let routes = Route.allCases.flatMap { route in
            route.methods.filter { $0 != .head }.map { "\($0.rawValue) \(route.path)" }
        }
        #expect(document.operations.map { "\($0.method) \($0.path)" }.sorted() == routes.sorted())
        #expect(Set(document.operations.map(\.id)).count == routes.count)
    }

    @Test func hasEveryTitleAndTwilioErrorAndNoOther() {
        #expect(document.values(of: "ErrorTitle") == APIError.Title.allCases.map(\.rawValue))
        #expect(document.values(of: "TwilioErrorCode") == TwilioError.allCases.map { String($0.rawValue) })
        #expect(document.values(of: "MessageStatus") == MessageStatus.allCases.map(\.rawValue))
        #expect(document.values(of: "Direction") == SMSMessage.Direction.allCases.map(\.rawValue))
    }

    /// The mock names the parameters that it takes when it is given another.
    @Test(arguments: try OpenAPIDocument.served.get().operations)
    func hasEveryParameterAndNoOther(_ operation: Operation) throws {
        let method = try #require(HTTPRequest.Method(operation.method))
        let answer = try answer(method, Self.path(of: operation) + "?no-such=1")
        let problem = (answer["errors"]?.arrayValue ?? []).first { $0["source"]?["parameter"] == "no-such" }
        let details = problem?["details"]?.stringValue ?? ""
        let taken = details.split(separator: "there are ").dropFirst().first?.dropLast().split(separator: ", ") ?? []
        #expect(operation.parameters(in: "query").sorted() == taken.map(String.init).sorted(), "\(details)")
        let named = operation.path.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
        #expect(operation.parameters(in: "path") == named)
        let fields = ["sendSMS": [Preference.name], "followEvents": ["Last-Event-ID"]]
        #expect(operation.parameters(in: "header") == fields[operation.id] ?? [])
    }

    @Test(arguments: try OpenAPIDocument.served.get().operations)
    func tellsWhoMayAskForWhat(_ operation: Operation) throws {
        let method = try #require(HTTPRequest.Method(operation.method))
        let isControl = operation.path.hasPrefix("/__admin")
        var policy = AccessPolicy()
        if isControl { policy.adminToken = "a-token" }
        let withoutKey = try answer(method, Self.path(of: operation), access: policy)
        let isOpen = withoutKey["errors"]?[0]?["status"] != "401"
        #expect(operation.statuses.contains("401") == !isOpen)
        #expect((operation.json["security"] == []) == isOpen)
        let fromAPage = try answer(method, Self.path(of: operation), [.origin: "https://example.com"])
        #expect((fromAPage["errors"]?[0]?["status"] == "403") == isControl)
        #expect(operation.statuses.contains("403") == (isControl || operation.id == "sendSMS"))
    }

    @Test(arguments: try OpenAPIDocument.served.get().operations)
    func tellsOfBodiesThatAreTooLarge(_ operation: Operation) throws {
        #expect(operation.statuses.contains("413") == (operation.json["requestBody"] != nil))
    }

    @Test(arguments: try OpenAPIDocument.served.get().operations.flatMap(\.examples))
    func showsRealAnswers(_ example: ContractExample) throws {
        let (status, body) = try Emulation.answer(to: example, of: document)
        #expect(example.status == "default" || example.status == String(status))
        #expect(Self.still(body).description == Self.still(try #require(example.answer)).description)
    }

    /// Every body that is shown is either that of an answer that is shown, or comes before one.
    @Test func showsNoRequestWithoutItsAnswer() {
        let answered = document.operations.flatMap(\.examples).flatMap { [$0.description] + $0.steps }
        for operation in document.operations {
            let bodies = operation.json["requestBody"]?["content"]?["application/json"]?["examples"]?.objectValue
            for (name, _) in bodies ?? [:] { #expect(answered.contains("\(operation)/\(name)")) }
        }
    }

    private static func path(of operation: Operation) -> String {
        operation.path.replacing(/\{[a-z]+\}/, with: "1")
    }

    private func answer(
        _ method: HTTPRequest.Method, _ target: String, _ fields: HTTPFields = [:], access: AccessPolicy? = nil
    ) throws -> JSONValue {
        let emulation = try Emulation(access: access ?? AccessPolicy())
        var request = HTTPServerRequest(method: method, target: target)
        request.headerFields = fields
        if access == nil { request.headerFields[.authorization] = "Bearer \(Emulation.key)" }
        guard case .response(let response) = emulation.service.respond(to: request),
            let bytes = response.body.bytes
        else { return .null }
        return (try? JSONReader.value(of: bytes)) ?? .null
    }

    /// A value without what no two runs have in common.
    private static func still(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let object):
            .object(
                JSONObject(
                    object.map { key, value in
                        (key: key, value: ["uptimeSeconds", "milliseconds"].contains(key) ? 0 : still(value))
                    }))
        case .array(let elements): .array(elements.map(still))
        default: value
        }
    }
}
