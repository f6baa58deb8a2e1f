import AcquireAPI
import HTTPTypes
import Testing

@Suite struct MessagesTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private func send(_ text: String, to: String = "+15005550100") throws {
        let body: JSONValue = ["To": .string(to), "From": "+12513188609", "Body": .string(text)]
        #expect(try emulation.send(body).status == 200)
    }

    private func bodies(_ query: String) throws -> [String] {
        let answer = try emulation.ask(.get, "/__admin/messages" + query, authorization: nil)
        #expect(answer.status == 200)
        return (answer.json["data"]?.arrayValue ?? []).compactMap { $0["body"]?.stringValue }
    }

    @Test func showsWhatWasSent() throws {
        let sent = try emulation.send(try DocumentedExchange.request())
        let answer = try emulation.ask(.get, "/__admin/messages", authorization: nil)
        let id = try #require(HTTPField.Name("X-Request-Id").flatMap { sent.headerFields[$0] })
        let sid = try #require(sent.json[at: "/data/data/meta/sid"]?.stringValue)
        let smsID = try #require(sent.json[at: "/data/data/id"])
        let caseMessageID = try #require(sent.json[at: "/data/data/caseMessageId"])
        let at = "2021-03-19T11:11:56.000Z"
        let expected = """
            {"data":[{"sequence":1,"id":\(smsID),"sid":"\(sid)","caseId":1266,\
            "caseMessageId":\(caseMessageID),"contactId":597718,"threadId":1266,\
            "to":"+919666929552","from":"+12513188609","body":"hi","encoding":"GSM-7","segments":1,\
            "encodingReason":null,"status":"queued","errorCode":null,"history":[{"status":"queued","at":"\(at)"}],\
            "createdAt":"\(at)","direction":"outbound","requestId":"\(id)","answered":200}],\
            "next":1,"total":1,"evicted":0}
            """
        #expect(String(decoding: answer.bytes, as: UTF8.self) == expected)
    }

    @Test func findsByNumberTextAndPlace() throws {
        try send("one", to: "+15005550101")
        try send("two", to: "+15005550102")
        try send("three 👍", to: "+15005550101")
        #expect(try bodies("?to=%2B15005550101") == ["one", "three 👍"])
        #expect(try bodies("?to=+15005550101&text=thr") == ["three 👍"])
        #expect(try bodies("?text=re:%5Et") == ["two", "three 👍"])
        #expect(try bodies("?order=desc") == ["three 👍", "two", "one"])
        #expect(try bodies("?after=1&limit=1") == ["two"])
        #expect(try bodies("?order=desc&after=3") == ["two", "one"])
        #expect(try bodies("?status=delivered").isEmpty)
        #expect(try bodies("?sandbox=other").isEmpty)
    }

    @Test(arguments: ["o", "re:o"])
    func pagesThroughATextAsThroughAnythingElse(text: String) throws {
        for body in ["one", "two", "three", "four", "five"] { try send(body) }
        func page(_ query: String) throws -> String {
            let json = try emulation.ask(.get, "/__admin/messages?text=\(text)\(query)", authorization: nil).json
            let bodies = (json["data"]?.arrayValue ?? []).compactMap { $0["body"]?.stringValue }
            return "\(bodies.joined(separator: " ")), \(json["next"] ?? .null), \(json["total"] ?? .null)"
        }
        #expect(try page("") == "one two four, 5, 3")
        #expect(try page("&limit=2") == "one two, 2, 3")
        #expect(try page("&limit=2&after=2") == "four, 5, 3")
        #expect(try page("&after=9") == ", 9, 3")
        #expect(try page("&order=desc&limit=2") == "four two, 2, 3")
        #expect(try page("&order=desc&limit=2&after=2") == "one, null, 3")
        #expect(try page("&to=%2B15005550199") == ", 5, 0")
    }

    @Test func tellsEveryParameterThatIsWrong() throws {
        let answer = try emulation.ask(.get, "/__admin/messages?to=12&limit=0&foo=1&status=gone", authorization: nil)
        #expect(answer.status == 400)
        let parameters = (answer.json["errors"]?.arrayValue ?? []).map { $0[at: "/source/parameter"]?.stringValue }
        #expect(parameters == ["to", "status", "limit", "foo"])
    }

    @Test func forgetsWithoutTouchingCases() throws {
        try send("one")
        #expect(try emulation.ask(.delete, "/__admin/messages", authorization: nil, isEmpty: true).status == 204)
        #expect(try bodies("").isEmpty)
        try send("two")
        let answer = try emulation.ask(.get, "/__admin/messages", authorization: nil)
        #expect(answer.json[at: "/data/0/sequence"] == 2)
    }

    @Test func showsAMessageWithItsRequestAndAnswer() throws {
        let sent = try emulation.send(try DocumentedExchange.request())
        let id = try #require(sent.json[at: "/data/data/id"]?.intValue)
        let answer = try emulation.ask(.get, "/__admin/messages/\(id)", authorization: nil)
        #expect(answer.json[at: "/request/answer"] == sent.json)
        let sid = try #require(sent.json[at: "/data/data/meta/sid"]?.stringValue)
        #expect(try emulation.ask(.get, "/__admin/messages/\(sid)", authorization: nil).bytes == answer.bytes)
        #expect(try emulation.ask(.get, "/__admin/messages/7", authorization: nil).status == 404)
    }

    @Test func showsRequestsAsTheyCame() throws {
        let refused = try emulation.ask(.post, Emulation.sendPath, authorization: "Bearer secret-of-mine")
        let id = try #require(HTTPField.Name("X-Request-Id").flatMap { refused.headerFields[$0] })
        let answer = try emulation.ask(.get, "/__admin/requests", authorization: nil)
        let details = "The API key is not known: use one of the account's keys."
        let milliseconds = try #require(answer.json[at: "/data/0/milliseconds"]?.numberValue)
        let request = """
            {"sequence":1,"id":"\(id)","at":"2021-03-19T11:11:56.000Z","method":"POST","target":"\(Emulation.sendPath)",\
            "headers":[{"name":"Authorization","value":"Bearer secr…"},{"name":"Host","value":"127.0.0.1:8080"}],\
            "body":"","bodyLength":0,"answered":401,"reason":"ERROR_UNAUTHORIZED: \(details)","messageId":null,\
            "fault":null,"answer":\(String(decoding: refused.bytes, as: UTF8.self)),"milliseconds":\(milliseconds)}
            """
        #expect(
            String(decoding: answer.bytes, as: UTF8.self)
                == #"{"data":[\#(request)],"next":1,"total":1,"evicted":0}"#)
    }

    @Test func showsAMessageAsTheListAndItsRequestAsTheRequestsDo() throws {
        try send("one")
        let list = try emulation.ask(.get, "/__admin/messages", authorization: nil).json
        var request = try #require(
            try emulation.ask(.get, "/__admin/requests", authorization: nil).json[at: "/data/0"]?.objectValue)
        request.remove("sequence")
        let message = try #require(list[at: "/data/0"])
        let answer = try emulation.ask(.get, "/__admin/messages/331", authorization: nil)
        let expected: JSONValue = ["data": message, "request": .object(request), "requestsEvicted": 0]
        #expect(String(decoding: answer.bytes, as: UTF8.self) == expected.description)
    }

    @Test func showsRefusedRequestsWithoutTheKey() throws {
        #expect(try emulation.ask(.post, Emulation.sendPath, authorization: "Bearer secret-of-mine").status == 401)
        let answer = try emulation.ask(.get, "/__admin/requests", authorization: nil)
        #expect(answer.json[at: "/data/0/answered"] == 401)
        #expect(answer.json[at: "/data/0/headers/0/value"] == "Bearer secr…")
        #expect(answer.json[at: "/data/0/reason"]?.stringValue?.hasPrefix("ERROR_UNAUTHORIZED") == true)
        #expect(!String(decoding: answer.bytes, as: UTF8.self).contains("secret-of-mine"))
    }
}
