import HTTPMessage
import HTTPTypes
import Logging

/// Serves an imported fixture and compares what comes with what was captured.
struct CaptureCheck {
    typealias ImportError = CapturedExchange.ImportError

    private let exchange: CapturedExchange

    init(_ exchange: CapturedExchange) {
        self.exchange = exchange
    }

    /// What no fixture can give again: Twilio's sid and dates.
    private static let passedOver: Set<JSONPointer> = [
        "/data/data/meta/sid", "/data/data/meta/uri", "/data/data/meta/subresourceUris/media", "/data/data/call_sid",
        "/data/data/meta/dateCreated", "/data/data/meta/dateUpdated",
    ]

    /// Where an answer departs from the captured one.
    /// - Parameter answer: The answer.
    /// - Returns: The differences, but for what no fixture can give again.
    func departures(in answer: JSONValue) -> [JSONDifference] {
        answer.differences(from: exchange.response).filter { !Self.passedOver.contains($0.pointer) }
    }

    /// The answer of a fixture to the captured request.
    /// - Parameter files: The fixture's files.
    /// - Returns: The answer.
    /// - Throws: Where no fixture can be made or served.
    func answer(of files: [String: [UInt8]]) throws(ImportError) -> JSONValue {
        let fixture: Fixture
        do throws(FixtureError) {
            fixture = try Fixture(files: files, source: "made of the captured exchange")
        } catch {
            throw ImportError(description: "No fixture can be made of the captured answer. \(error)")
        }
        return try answer(of: fixture)
    }

    private func answer(of fixture: Fixture) throws(ImportError) -> JSONValue {
        let world = World(.init(fixture: fixture, clock: .frozen(exchange.created), seed: 0))
        let service = AcquireService(world, logger: Logger(label: "import") { _ in SwiftLogNoOpLogHandler() })
        var request = HTTPServerRequest(method: .post, target: Route.sendSMS.path, body: exchange.request)
        request.headerFields[.authorization] = "Bearer \(FixtureDraft.key)"
        guard case .response(let response) = service.respond(to: request), let bytes = response.body.bytes,
            let body = try? JSONReader.value(of: bytes)
        else {
            throw ImportError(description: "The mock did not answer the captured request.")
        }
        guard response.status == .ok else {
            let errors = (body["errors"]?.arrayValue ?? []).compactMap { $0["details"]?.stringValue }
            throw ImportError(
                description:
                    "The captured request does not belong to the captured answer, or is one that the mock refuses:"
                    + errors.map { "\n  \($0)" }.joined()
            )
        }
        return body
    }
}
