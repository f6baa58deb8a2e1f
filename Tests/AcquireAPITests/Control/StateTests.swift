import AcquireAPI
import HTTPTypes
import Testing

@Suite struct StateTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    /// Makes a sandbox in which much has happened.
    private func live(_ sandbox: String = "a") throws {
        try emulation.text("one", in: sandbox)
        try emulation.text("two 👍", to: "+919666929552", in: sandbox)
        try emulation.text("three", to: "+15005550199", in: sandbox)
        let contact = #"{"id":700001,"fields":{"name":"Ada","phone":"+15005550177"}}"#
        #expect(try emulation.control(.post, "contacts?sandbox=" + sandbox, contact).status == 201)
        let added = try emulation.control(.post, "cases?sandbox=" + sandbox, #"{"contactId":700001}"#)
        #expect(added.status == 201)
        let id = try #require(added.json["id"]?.intValue)
        let reopened = #"{"contactId":700001,"parentId":\#(id)}"#
        #expect(try emulation.control(.post, "cases?sandbox=" + sandbox, reopened).status == 201)
        _ = try emulation.control(.put, "clock?sandbox=" + sandbox, #"{"advance":"700ms"}"#)
        try emulation.text("four", to: "+15005550177", in: sandbox)
        try emulation.text("one again", in: sandbox)
    }

    private func state(_ sandbox: String, of emulation: Emulation? = nil) throws -> Emulation.Answer {
        try (emulation ?? self.emulation).control(.get, "state?sandbox=" + sandbox)
    }

    @Test func hasTheKeysOnlyWhereTheyAreAskedFor() throws {
        let emulation = try Emulation()
        let state = try emulation.control(.get, "state")
        #expect(state.json[at: "/account/keys"] == nil && !state.text.contains(Emulation.key))
        let complete = try emulation.control(.get, "state?withKeys=true")
        #expect(complete.json[at: "/account/keys"] == [["key": .string(Emulation.key), "agent": 1, "maySend": true]])
        #expect(try emulation.control(.put, "state?sandbox=b", complete.text, isEmpty: true).status == 204)
        #expect(try emulation.control(.put, "state?withKeys=true", complete.text).status == 400)
    }

    @Test func startsAnotherSandboxOfAnotherMock() throws {
        try live()
        let saved = try state("a")
        let other = try Emulation(seed: 99)
        let put = try other.control(.put, "state?sandbox=b", saved.text, isEmpty: true)
        #expect(put.status == 204, "\(String(decoding: put.bytes, as: UTF8.self))")
        #expect(try state("b", of: other).text == saved.text)
        #expect(
            try other.control(.get, "messages?sandbox=b").text == emulation.control(.get, "messages?sandbox=a").text
        )
        for number in ["+15005550100", "+919666929552", "+15005550177", "+15005550123"] {
            let here = try emulation.text("on", to: number, in: "a")
            let there = try other.text("on", to: number, in: "b")
            #expect(here.text == there.text)
            #expect(here.headerFields == there.headerFields)
        }
        let request = try DocumentedExchange.request()
        let here = try emulation.send(request, key: Emulation.key + "+a")
        #expect(try here.text == other.send(request, key: Emulation.key + "+b").text)
        #expect(try state("b", of: other).text == state("a").text)
    }

    @Test func theDocumentedAccountSavesAsItsFixture() throws {
        let saved = try state("a").json
        for name in ["agents", "numbers", "contacts", "cases"] {
            let file = try JSONReader.value(of: try Fixture.documentedFiles()[name + ".json"] ?? [])
            #expect(saved[name]?.arrayValue?.count == file.arrayValue?.count)
        }
        #expect(saved[at: "/account/keys"] == nil)
        #expect(saved[at: "/account/counters/sms"] == 331)
        let file = try JSONReader.value(of: try Fixture.documentedFiles()["cases.json"] ?? [])
        #expect(saved[at: "/cases/0/participants"] == file[at: "/0/participants"])
        #expect(saved[at: "/cases/0/timeline"] == file[at: "/0/timeline"])
        #expect(saved[at: "/cases/0/messages"] == file[at: "/0/messages"])
        #expect(saved[at: "/cases/0/channels"] == file[at: "/0/channels"])
    }

    @Test func aFixturesFilesAreAState() throws {
        var document = JSONObject()
        for (name, bytes) in try Fixture.documentedFiles() {
            document[name.replacing(".json", with: "")] = try JSONReader.value(of: bytes)
        }
        let put = try emulation.control(.put, "state?sandbox=b", JSONValue.object(document).description, isEmpty: true)
        #expect(put.status == 204)
        #expect(try state("b").text == state("b").text)
        #expect(try state("b").text.replacing("\"b\"", with: "\"a\"") == state("a").text)
        #expect(try emulation.send(DocumentedExchange.request(), key: Emulation.key + "+b").status == 200)
    }

    @Test func keepsWhatTheJournalHasForgotten() throws {
        try live()
        _ = try emulation.control(.delete, "messages?sandbox=a", isEmpty: true)
        let saved = try state("a")
        #expect(saved.json[at: "/journal/nextSequence"] == 6)
        #expect(try emulation.control(.put, "state?sandbox=b", saved.text, isEmpty: true).status == 204)
        #expect(try state("b").text == saved.text)
        try emulation.text("six", in: "b")
        #expect(try emulation.control(.get, "messages?sandbox=b").json[at: "/data/0/sequence"] == 6)
    }

    @Test func keepsTheNewestMessageThatTheStoreHasEvicted() throws {
        let small = try Emulation.limited { $0.messages = 2 }
        for number in 0..<4 { try small.text("hi", to: "+1500555010\(number)", in: "a") }
        let saved = try state("a", of: small)
        #expect(saved.json[at: "/journal/evicted"] == 2)
        #expect(saved.json[at: "/messages/0/sequence"] == 3)
        #expect(try small.control(.put, "state?sandbox=b", saved.text, isEmpty: true).status == 204)
        #expect(try state("b", of: small).text == saved.text)
        #expect(
            try small.text("hi", to: "+15005550100", in: "b").bytes
                == small.text("hi", to: "+15005550100", in: "a").bytes)
    }

    @Test(
        arguments: [
            ("/cases/0/contactId", 7, "there is no contact 7: use the id of one in contacts"),
            ("/agents/0/name", 7, "expected a string, found 7"),
            ("/account/keys", [["key": "a b"]], nil),
            ("/account/counters/case", 1, "1 is at or below an id in use, 1271: give 1272 or more, or leave it out"),
            ("/account/counters/sms", 1, nil),
            ("/messages/0/caseId", 7, "there is no case 7: use the id of one in cases"),
            ("/messages/0/contactId", 7, nil),
            ("/messages/1/sequence", 7, "7 does not follow 1: give 2"),
            ("/messages/0/from", "+15005550100", "expected the number of one in numbers"),
            ("/messages/0/plan/1/after", -1, "expected a whole number from 0 up, below 2^53, found -1"),
            ("/messages/0/plan/2/after", 100, "expected 200 or more, found 100"),
            ("/journal/evicted", 9_223_372_036_854_775_807, nil),
            ("/seed/requests", 9_223_372_036_854_775_807, nil),
            ("/seed/seed", -1, nil),
            (
                "/clock", ["now": "2001-02-03T04:00:00.000Z", "mode": "running", "shift": -9_223_372_036_854_775_808],
                nil
            ),
            ("/messages/0/plan/0/status", "gone", nil),
            ("/messages/0/answered", "no", "expected a status from 100 to 599, \"reset\" or \"empty\""),
            ("/messages/0/agentId", 7, "there is no agent 7: use the id of one in agents"),
            ("/updates/0", 7, "expected the id of one in cases, found 7"),
            ("/journal/nextSequence", 3, "3 does not follow the last message: give 6"),
            ("/clock/mode", "still", "expected \"running\" or \"frozen\""),
            ("/clock/now", "noon", nil),
            ("/seed/sandbox", "A B", "expected a sandbox's name: 1 to 63 of a-z, 0-9 and -"),
            ("/notes", [], nil),
        ] as [(JSONPointer, JSONValue, String?)])
    func refusesABadStateWholeWithAPointer(_ place: JSONPointer, _ value: JSONValue, _ problem: String?) throws {
        try live()
        var document = try state("a").json
        document[at: place] = value
        let before = try state("b").text
        let answer = try emulation.control(.put, "state?sandbox=b", document.description)
        #expect(answer.status == 400)
        if let problem {
            #expect(answer.text == Emulation.Answer.refusal("\(place): \(problem)", at: place.description))
        } else {
            #expect(answer.problems.contains { $0.key?.isEmpty == false }, "\(answer.text)")
        }
        #expect(try state("b").text == before)
    }

    @Test func aClockThatRunsGoesOnAsFarAheadOrFromWhatItShows() throws {
        func restored(_ clock: JSONValue) throws -> String {
            var document = try state("a").json
            document["clock"] = clock
            #expect(try emulation.control(.put, "state?sandbox=b", document.description, isEmpty: true).status == 204)
            let shown = try emulation.control(.get, "clock?sandbox=b").json
            #expect(shown["mode"] == "running")
            return shown["now"]?.stringValue ?? ""
        }
        let now: JSONValue = "2001-02-03T04:00:00.000Z"
        #expect(try restored(["now": now, "mode": "running"]).hasPrefix("2001-02-03T04:"))
        #expect(try restored(["now": now, "mode": "running", "shift": 0]) > "2026")
        #expect(try restored(["now": now, "mode": "running", "shift": 315_360_000_000]) > "2036")
    }

    @Test func tellsEveryFaultInTheOrderOfTheKeys() throws {
        let document = #"{"account":{"accountSid":"AC1"},"agents":[],"contacts":{},"clock":{},"optOuts":3,"x":1}"#
        let answer = try emulation.control(.put, "state?sandbox=new", document)
        let pointers = answer.problems.map(\.key)
        #expect(pointers == ["/agents", "/contacts", "/optOuts", "/clock", nil, "/x"], "\(answer.text)")
        #expect(try emulation.control(.get, "sandboxes").json["total"] == 0)
    }
}
