import AcquireAPI
import HTTPMessage
import HTTPTypes
import Synchronization

/// A request that is answered later.
final class PendingAnswer: Sendable {
    let deferred: DeferredResponse
    private let response = Mutex<HTTPServerResponse?>(nil)

    init(_ deferred: DeferredResponse) {
        self.deferred = deferred
        deferred.whenFulfilled { [weak self] response in
            self?.response.withLock { $0 = response }
        }
    }

    /// The answer's status; nil while it is still to come.
    var status: Int? { response.withLock { $0?.status.code } }

    /// The answer's body, and what it is as JSON; nothing while it is still to come.
    var text: String {
        guard let bytes = response.withLock({ $0?.body.bytes }) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    var json: JSONValue {
        (try? JSONReader.value(of: Array(text.utf8))) ?? .null
    }

    /// Waits for the answer, without holding a thread.
    func wait() async {
        await withCheckedContinuation { continuation in
            deferred.whenFulfilled { _ in continuation.resume() }
        }
    }

    /// Does what the server does when the time is up, once it is.
    func passDeadline() {
        let deadline = ContinuousClock.now + deferred.timeout
        while ContinuousClock.now < deadline {}
        deferred.end()
    }
}

extension Emulation {
    /// Sends a text to a number.
    @discardableResult
    func send(_ text: String, to: String = "+15005550100", sandbox: String? = nil) throws -> Answer {
        let body: JSONValue = ["To": .string(to), "From": "+12513188609", "Body": .string(text)]
        return try send(body, key: sandbox.map { "\(Self.key)+\($0)" } ?? Self.key)
    }

    /// Begins to wait for messages.
    func wait(_ query: String) throws -> PendingAnswer {
        let request = HTTPServerRequest(method: .get, target: "/__admin/messages/wait" + query)
        guard case .deferred(let deferred) = service.respond(to: request) else { throw Unanswered() }
        return PendingAnswer(deferred)
    }

    /// Begins to follow the events.
    func events(_ query: String = "", lastEventID: String? = nil) throws -> FollowedEvents {
        var request = HTTPServerRequest(method: .get, target: "/__admin/events" + query)
        if let name = HTTPField.Name("Last-Event-ID") { request.headerFields[name] = lastEventID }
        guard case .response(let response) = service.respond(to: request), case .stream(let stream) = response.body
        else { throw Unanswered() }
        return FollowedEvents(stream: stream, headerFields: response.allHeaderFields)
    }
}

/// A stream of server-sent events as its client reads it.
struct FollowedEvents {
    let stream: ResponseStream
    let headerFields: HTTPFields

    /// One of them.
    struct Event: Equatable {
        let id: Int
        let name: String
        let data: JSONValue
    }

    /// The text that has come since the last look.
    func text() -> String {
        var text: [UInt8] = []
        while case .bytes(let bytes) = stream.next(orWhenReady: {}) { text += bytes }
        return String(decoding: text, as: UTF8.self)
    }

    /// The events that have come since the last look.
    func events() throws -> [Event] { try Self.events(in: text()) }

    /// The events of a stream's text; comments are left out.
    static func events(in text: String) throws -> [Event] {
        try text.split(separator: "\n\n").filter { !$0.hasPrefix(":") }.map { block in
            let lines = block.split(separator: "\n").map { $0.split(separator: ": ", maxSplits: 1).map(String.init) }
            guard lines.map(\.[0]) == ["id", "event", "data"], let id = Int(lines[0][1]) else {
                throw Emulation.Unanswered()
            }
            return Event(id: id, name: lines[1][1], data: try JSONReader.value(of: Array(lines[2][1].utf8)))
        }
    }
}
