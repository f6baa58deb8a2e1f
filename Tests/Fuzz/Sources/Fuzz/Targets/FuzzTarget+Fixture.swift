import HTTPMessage
import HTTPTypes
import Logging

#if canImport(AcquireAPI)
    @testable import AcquireAPI
#endif

extension FuzzTarget {
    private static let files: [Fixture.File] = [.account, .agents, .numbers, .contacts, .cases]

    /// Five documents are refused with at least one fault, or are a world that answers, and whose state can be put back.
    static func checkFixture(_ input: [UInt8]) throws(Violation) {
        let documents = documents(in: input)
        let files = Dictionary(uniqueKeysWithValues: zip(files.map(\.rawValue), documents).filter { !$1.isEmpty })
        let fixture: Fixture
        do throws(FixtureError) {
            fixture = try Fixture(files: files, source: "fuzz")
        } catch {
            try require(!error.faults.isEmpty, "a refused fixture has a fault")
            try require(error.faults.allSatisfy { !$0.problem.isEmpty }, "a fault says what is wrong")
            return
        }
        let service = AcquireService(
            World(.init(fixture: fixture, seed: 0)),
            logger: Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() },
        )
        let state = answer(of: service, .get, [])
        try require(state?.status == .ok, "the state of a world is shown")
        let restored = answer(of: service, .put, state?.body ?? [])
        try require(restored?.status.kind == .successful, "a state that was shown can be put back")
        try require(answer(of: service, .get, [])?.status == .ok, "the state that was put back is shown")
    }

    /// Asks for the state of the default sandbox, or puts one there.
    private static func answer(
        of service: AcquireService, _ method: HTTPRequest.Method, _ body: [UInt8]
    ) -> (status: HTTPResponse.Status, body: [UInt8])? {
        let request = HTTPServerRequest(method: method, target: "/__admin/state", body: body)
        guard case .response(let response) = service.respond(to: request), let bytes = response.body.bytes
        else {
            return nil
        }
        return (response.status, bytes)
    }

    /// A captured exchange is refused with words, or makes a fixture that can be read.
    static func checkImport(_ input: [UInt8]) throws(Violation) {
        let documents = documents(in: input)
        guard documents.count == 2 else { return }
        let files: [String: [UInt8]]
        do throws(CapturedExchange.ImportError) {
            files = try CapturedExchange(request: documents[0], response: documents[1]).fixture().files
        } catch {
            return try require(!error.description.isEmpty, "a refused import says why")
        }
        try require(readable(files), "the fixture that an import makes can be read")
    }

    private static func readable(_ files: [String: [UInt8]]) -> Bool {
        (try? Fixture(files: files, source: "import")) != nil
    }
}
