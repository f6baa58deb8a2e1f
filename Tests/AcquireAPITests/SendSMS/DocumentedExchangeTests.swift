import AcquireAPI
import HTTPTypes
import Testing

@Suite struct DocumentedExchangeTests {
    @Test func documentedRequestGetsTheDocumentedAnswer() throws {
        let answer = try Emulation().send(DocumentedExchange.request())
        #expect(answer.status == 200)
        let differences = try answer.json.differences(from: DocumentedExchange.response())
            .filter { !DocumentedExchange.passedOver.contains($0.pointer) }
        #expect(differences == [])
    }

    /// Stored JSON comes in the fixture's own order, which the import takes from the case after the send.
    @Test func keysComeInTheDocumentedOrder() throws {
        let answer = try Emulation().send(DocumentedExchange.request()).json
        let documented = try DocumentedExchange.response()
        for place: JSONPointer in [
            "", "/data", "/data/cas", "/data/cas/timeline", "/data/cas/users/0", "/data/cas/users/0/user",
            "/data/timeline",
            "/data/timeline/case", "/data/timeline/case/meta", "/data/timeline/case/lastMessage", "/data/data",
            "/data/data/meta", "/data/data/meta/subresourceUris", "/data/data/sender", "/data/data/cas",
            "/data/data/cas/meta/contact/fields", "/data/data/timeline",
        ] {
            #expect(answer[at: place]?.objectValue?.keys == documented[at: place]?.objectValue?.keys, "\(place)")
        }
    }

    @Test func answerIsMinifiedJSONWithItsHeaderFields() throws {
        let answer = try Emulation().send(DocumentedExchange.request())
        #expect(answer.bytes == JSONWriter.bytes(of: answer.json))
        #expect(answer.headerFields[.contentType] == "application/json; charset=utf-8")
        #expect(answer.headerFields[.date] == "Fri, 19 Mar 2021 11:11:56 GMT")
        let requestID = answer.headerFields.first { $0.name.canonicalName == "x-request-id" }?.value
        #expect(requestID?.wholeMatch(of: /[0-9a-f]{16}/) != nil)
    }

    @Test func twilioIdsHaveTheirForm() throws {
        let record = try Emulation().send(DocumentedExchange.request()).json["data"]?["data"]
        let sid = try #require(record?["meta"]?["sid"]?.stringValue)
        #expect(sid.wholeMatch(of: /SM[0-9a-f]{32}/) != nil)
        #expect(record?["call_sid"]?.stringValue == sid)
        let message = "/2010-04-01/Accounts/ACf83886e81f434fe02812d132ab8790ce/Messages/\(sid)"
        #expect(record?["meta"]?["uri"]?.stringValue == message + ".json")
        #expect(record?[at: "/meta/subresourceUris/media"]?.stringValue == message + "/Media.json")
    }

    @Test func secondSendFollowsTheFirst() throws {
        let emulation = try Emulation()
        let first = try emulation.send(DocumentedExchange.request()).json["data"]
        let second = try emulation.send(DocumentedExchange.request().with(["Body": "again", "sms": "again"])).json[
            "data"]
        #expect(second?["data"]?["id"] == 332)
        #expect(second?["data"]?["caseMessageId"] == 6820)
        #expect(second?["cas"] == first?["data"]?["cas"])
        let lastMessage = second?[at: "/timeline/case/lastMessage"]
        #expect(lastMessage?["id"] == 6819)
        #expect(lastMessage?["caseId"] == 1266)
        #expect(lastMessage?["channel"] == "voip")
        #expect(lastMessage?["type"] == "sms")
        #expect(lastMessage?["message"] == "SMS by David Guetta")
        #expect(lastMessage?["seen"] == "yes")
        #expect(lastMessage?["meta"] == first?["data"]?["meta"])
        #expect(second?[at: "/timeline/case/channels"] == ["chat", "voip"])
        #expect(second?[at: "/timeline/case/msgUnread"] == 0)
    }

    @Test func sendChangesOnlyTheDatesOfCaseAndTimeline() throws {
        let data = try Emulation().send(DocumentedExchange.request()).json["data"]
        let before = try #require(data?["cas"])
        let after = try #require(data?["data"]?["cas"])
        #expect(after.differences(from: before).map(\.pointer) == ["/dateUpdated", "/timeline/dateUpdated"])
    }

    @Test func segmentsAreCounted() throws {
        let emulation = try Emulation()
        for (text, segments) in [
            ("a", "1"), (String(repeating: "a", count: 161), "2"), ("я" + String(repeating: "b", count: 70), "2"),
        ] {
            let answer = try emulation.send(DocumentedExchange.request().with(["Body": .string(text)]))
            #expect(answer.json[at: "/data/data/meta/numSegments"]?.stringValue == segments)
        }
    }
}
