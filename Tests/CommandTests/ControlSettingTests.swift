import AcquireMock
import TestSupport
import Testing

/// Each setting of the control side, of messages and of limits does what it says, as an option and as a variable.
struct ControlSettingTests {
    private func total(_ mock: ServingMock, _ path: String) throws -> (total: Int?, evicted: Int?) {
        let json = try JSONReader.value(of: mock.answer(to: RequestText.get(path)).body)
        return (json["total"]?.intValue, json["evicted"]?.intValue)
    }

    @Test(
        arguments: [("--max-messages", "/__admin/messages"), ("--max-requests", "/__admin/requests")], GivenBy.allCases)
    func limitIsKept(setting: (option: String, path: String), way: GivenBy) throws {
        let mock = try ServingMock(setting.option, "2", by: way)
        for _ in 0..<3 { #expect(try mock.answerToDocumentedRequest().status == 200) }
        #expect(try total(mock, setting.path) == (2, 1))
    }

    @Test(
        arguments: [
            ("--sending-after", ["queued", "sending"]), ("--sent-after", ["queued", "sending", "sent"]),
            ("--delivered-after", ["queued", "sending", "sent", "delivered"]),
        ], GivenBy.allCases)
    func statusComesAtItsTime(setting: (option: String, statuses: [String]), way: GivenBy) throws {
        // What comes before is there at once, what comes behind never.
        let options = ["--sending-after", "--sent-after", "--delivered-after"]
        let place = try #require(options.firstIndex(of: setting.option))
        let others = options.enumerated().flatMap {
            $0.offset == place ? [] : [$0.element, $0.offset < place ? "0" : "1h"]
        }
        let given = way.given(setting.option, "0")
        let mock = try ServingMock(others + given.arguments, given.variables)
        #expect(try mock.answerToDocumentedRequest().status == 200)
        let json = try JSONReader.value(of: mock.answer(to: RequestText.get("/__admin/messages")).body)
        let history = json[at: "/data/0/history"]?.arrayValue ?? []
        #expect(history.compactMap { $0["status"]?.stringValue } == setting.statuses)
    }

    @Test(arguments: GivenBy.allCases)
    func adminTokenIsAskedFor(way: GivenBy) throws {
        let mock = try ServingMock("--admin-token", "top-secret", by: way)
        #expect(try mock.answer(to: RequestText.get("/__admin/messages")).status == 401)
        #expect(try mock.answer(to: RequestText.get("/__admin/health")).status == 200)
        let field = "Authorization: Bearer top-secret"
        let request = RequestText.get("/__admin/messages?token=top-secret")
        let given = request.replacing("\r\n\r\n", with: "\r\n\(field)\r\n\r\n")
        #expect(try mock.answer(to: given).status == 400)
        let run = try mock.end()
        #expect(run.errors.split(separator: "\n").count >= 3)
        #expect(!run.errors.contains("secret") && !mock.readyLine.contains("secret"))
    }

    @Test(arguments: [
        (["--cors", "https://a.example", "--cors", "https://B.example"], [:]),
        ([], ["ACQUIRE_MOCK_CORS": "https://a.example, https://B.example"]),
    ])
    func corsLetsPagesIn(arguments: [String], variables: [String: String]) throws {
        let mock = try ServingMock(arguments, variables)
        for origin in ["https://a.example", "https://b.example"] {
            let answer = try mock.answer(
                to: "OPTIONS /api/v1/voip/send-sms HTTP/1.1\r\nHost: localhost\r\nOrigin: \(origin)\r\n"
                    + "Access-Control-Request-Method: POST\r\n\r\n")
            #expect(answer.status == 204)
            #expect(answer["Access-Control-Allow-Origin"] == origin)
        }
    }

    @Test(arguments: [
        (["--no-magic-numbers"], [:]), (["--magic-numbers"], ["ACQUIRE_MOCK_NO_MAGIC_NUMBERS": "true"]),
        ([], ["ACQUIRE_MOCK_NO_MAGIC_NUMBERS": "1"]),
    ])
    func magicNumbersCanBeSwitchedOff(arguments: [String], variables: [String: String]) throws {
        let mock = try ServingMock(arguments, variables)
        let body = #"{"To": "+15005550009", "From": "+12513188609", "Body": "hi"}"#
        #expect(
            try mock.answer(to: RequestText.sendSMS(Array(body.utf8))).status
                == (arguments == ["--magic-numbers"] ? 400 : 200))
    }

    @Test(arguments: GivenBy.allCases)
    func sandboxesAreBounded(way: GivenBy) throws {
        let mock = try ServingMock("--max-sandboxes", "2", by: way)
        for name in ["a", "b", "c"] {
            #expect(try mock.answerToDocumentedRequest(key: "acquire-test-key+\(name)").status == 200)
        }
        #expect(try total(mock, "/__admin/sandboxes") == (2, 1))
    }

    @Test(arguments: [("0.0.0.0", true), ("127.0.0.1", false), ("127.0.0.2", false), ("localhost", false)])
    func startSaysOnceWhereTheControlSideIsOpenToOthers(host: String, isTold: Bool) throws {
        let mock = try ServingMock(["--host", host])
        let told = try mock.end().errors.split(separator: "\n").filter { $0.contains(" warning ") }
        #expect(told.count == (isTold ? 1 : 0))
        let words =
            "Whoever reaches 0.0.0.0:\(mock.port) can read and change everything under /__admin: give an --admin-token, or "
            + "listen on 127.0.0.1."
        #expect(told.allSatisfy { $0.hasSuffix(words) }, "\(told)")
        let guarded = try ServingMock(["--host", host, "--admin-token", "t"])
        #expect(try !guarded.end().errors.contains(" warning "))
    }
}
