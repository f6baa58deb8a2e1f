import Foundation
import TestSupport
import Testing

/// No API key and no admin token is in anything that the mock writes or answers, wherever a client puts it, but for the
/// texts of messages, which are what was sent.
struct SecretsTests {
    private static let key = "k3y-of-nobody-else"
    private static let token = "t0ken-of-nobody-else"

    /// The requests: each has a secret in one place.
    private static func requests(with secret: String) -> [String] {
        let lengthened = RequestText.sendSMS(
            Array(#"{"To":"\#(secret)","From":["\#(secret)"],"\#(secret)":1}"#.utf8), key: key)
        let get = RequestText.get("/api/v1/voip/send-sms")
        func with(_ field: String, _ request: String) -> String {
            request.replacing("\r\n\r\n", with: "\r\n\(field)\r\n\r\n", maxReplacements: 1)
        }
        let body = #"{"\#(secret)": "\#(secret)", "match": {"to": "re:(\#(secret)"}}"#
        func post(_ path: String, _ method: String = "POST") -> String {
            with(
                "Authorization: Bearer \(token)\r\nContent-Length: \(body.utf8.count)",
                RequestText.get(path, method: method))
                + body
        }
        return [
            lengthened, RequestText.sendSMS(Array("{".utf8), key: secret),
            RequestText.sendSMS(Array(secret.utf8), key: key),
            RequestText.sendSMS(
                Array(#"{"To":"+919666929552","From":"+12513188609","Body":"hi"}"#.utf8), key: key + "+one"),
            RequestText.get("/\(secret)"), RequestText.get("/nowhere?token=\(secret)"),
            RequestText.get("/api/v1/voip/send-sms?api_key=\(secret)"), with("Authorization: \(secret)", get),
            with("Authorization: Basic \(secret)", get), with("Authorization: Bearer \(secret), \(secret)", get),
            with("X-Request-Id: \(secret)", get), with("X-\(secret): \(secret)", get),
            with("Prefer: code=\(secret)", get),
            with("Cookie: key=\(secret)", get), with("X-Admin-Token: \(secret)x", RequestText.get("/__admin/messages")),
            with("Origin: http://\(secret)", RequestText.get("/__admin/messages")),
            get.replacing("Host: localhost", with: "Host: \(secret).localhost"),
            with("Authorization: Bearer \(token)", RequestText.get("/__admin/messages?\(secret)=\(secret)")),
            with("Authorization: Bearer \(token)", RequestText.get("/__admin/messages?to=\(secret)")),
            with("Authorization: Bearer \(token)", RequestText.get("/__admin/\(secret)")),
            post("/__admin/faults"), post("/__admin/state", "PUT"), post("/__admin/clock", "PUT"),
            post("/__admin/contacts"),
            post("/__admin/inbound"), post("/__admin/seed", "PUT"), post("/__admin/reset"),
            // Malformed ones: the library's words about them are logged.
            "\(secret) \(secret) \(secret)\r\n\r\n", with("\(secret)", get), with("Content-Length: \(secret)", get),
            with("Transfer-Encoding: \(secret)", get), with("Host: \(secret)", get),
        ]
    }

    @Test func areNotInWhatACrashSays() throws {
        // Swift's own backtracer does not end at a signal from outside, and reads what the address sanitizer forbids.
        let mock = try ServingMock(
            ["--api-key", Self.key, "--admin-token", Self.token], ["SWIFT_BACKTRACE": "enable=no"])
        #expect(try mock.answerToDocumentedRequest(key: Self.key).status == 200)
        let run = try mock.end(by: SIGABRT)
        let told = run.output + run.errors
        #expect(run.status == 128 + SIGABRT)
        for secret in [Self.key, Self.token] { #expect(!told.contains(secret)) }
    }

    @Test(arguments: [key, token], ["text", "json"])
    func areNowhere(secret: String, format: String) throws {
        let directory = try TemporaryDirectory()
        let record = directory.path(of: "record.ndjson")
        let mock = try ServingMock(
            ["--api-key", Self.key, "--admin-token", Self.token, "--record", record],
            ["ACQUIRE_MOCK_LOG_LEVEL": "trace", "ACQUIRE_MOCK_LOG_FORMAT": format])
        var seen: [(where: String, text: String)] = [("the ready line", mock.readyLine)]
        for request in Self.requests(with: secret) {
            let client = try RawConnection(port: mock.port)
            try client.send(request)
            client.shutDownSending()
            let answer = String(decoding: (try? client.readToEnd()) ?? [], as: UTF8.self)
            seen.append(("the answer to \(request)", answer))
        }
        for path in [
            "state", "messages", "requests", "sandboxes", "faults", "cases", "contacts", "agents", "numbers", "clock",
        ] {
            for sandbox in ["default", "one"] {
                let get = RequestText.get("/__admin/\(path)?sandbox=\(sandbox)")
                let field = "\r\nAuthorization: Bearer \(Self.token)\r\n\r\n"
                let answer = try mock.answer(to: get.replacing("\r\n\r\n", with: field))
                seen.append(("/__admin/\(path) of \(sandbox)", answer.text))
            }
        }
        for sandbox in ["default", "one"] {
            let events = try RawConnection(port: mock.port)
            try events.send(
                RequestText.get("/__admin/events?after=0&sandbox=\(sandbox)")
                    .replacing("\r\n\r\n", with: "\r\nAuthorization: Bearer \(Self.token)\r\n\r\n"))
            try events.wait(for: "event: ")
            seen.append(("the events of \(sandbox)", String(decoding: events.unreadBytes, as: UTF8.self)))
        }
        seen.append(("the log", try mock.end().errors))
        seen.append(("the record", String(decoding: try TestFile(record).bytes(), as: UTF8.self)))
        for (place, text) in seen { #expect(!text.contains(secret), "\(place): \(text)") }
        #expect(seen.allSatisfy { !$0.text.isEmpty || $0.where.hasPrefix("the answer") })
    }
}
