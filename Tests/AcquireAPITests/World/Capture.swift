import AcquireAPI
import Foundation
import HTTPTypes

/// One exchange as a person would capture it: two files.
struct Capture {
    var request: [UInt8]
    var response: [UInt8]

    /// An exchange that the repository keeps.
    init(named name: String) throws {
        let directory = Self.fixtures.appending(path: name)
        request = [UInt8](try Data(contentsOf: directory.appending(path: "request.json")))
        response = [UInt8](try Data(contentsOf: directory.appending(path: "response.json")))
    }

    init(request: JSONValue, response: JSONValue) {
        self.request = JSONWriter.bytes(of: request)
        self.response = JSONWriter.bytes(of: response)
    }

    /// The documented exchange with its answer changed at some place; null removes.
    init(documentedBut place: JSONPointer, _ value: JSONValue?) throws {
        var response = try DocumentedExchange.response()
        response[at: place] = value
        self.init(request: try DocumentedExchange.request(), response: response)
    }

    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../fixtures")

    func fixture() throws -> (files: [String: [UInt8]], departures: [JSONDifference]) {
        try CapturedExchange(request: request, response: response).fixture()
    }

    /// Where the answer of the imported fixture, served with the clock at the captured moment, is not the captured one.
    func differencesWhenServed() throws -> [JSONDifference] {
        let captured = try JSONReader.value(of: response)
        let created = captured[at: "/data/data/dateCreated"]?.stringValue.flatMap { Timestamp($0) }
        let fixture = try Fixture(files: try fixture().files, source: "imported")
        let emulation = try Emulation(fixture, clock: created.map(MockClock.frozen))
        return try emulation.ask(.post, Emulation.sendPath, body: request).json.differences(from: captured)
            .filter { !DocumentedExchange.passedOver.contains($0.pointer) }
    }
}
