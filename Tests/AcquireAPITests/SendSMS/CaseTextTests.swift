import HTTPMessage
import HTTPTypes
import Testing

@testable import AcquireAPI

@Suite struct CaseTextTests {
    private func fixed(_ emulation: Emulation, _ sandbox: SandboxName = .default, case id: Int = 1266) throws
        -> Case.Fixed
    {
        try #require(emulation.world.sandbox(sandbox).read { $0.cases[id]?.case.fixed })
    }

    /// A form of a case with `H` in its holes.
    private func text(_ write: (inout OutputSpan<UInt8>) -> Void) -> String {
        String(decoding: [UInt8](capacity: 20_000, initializingWith: { write(&$0) }), as: UTF8.self)
    }

    /// A case of which only the ids are given, and one whose lists of participants all differ.
    private let cases: JSONValue = [
        ["id": 1, "contactId": 597718, "timeline": ["id": 3]],
        [
            "title": "b\"\n", "contactId": 597718, "id": 2, "channels": ["email"], "timeline": ["id": 4],
            "participants": [
                ["id": 7, "type": "user", "userId": 1, "user": 1, "userAfter": 2, "threadUser": 3],
                ["id": 8, "type": "contact", "userId": 597718],
            ],
        ],
    ]

    @Test func showsACaseInItsForms() throws {
        let emulation = try Emulation(.documented(changing: "cases.json") { $0 = cases })
        let text = try fixed(emulation, case: 2).withText { $0 }
        let bytes = text.bytes
        let fill: CaseText.Fill = { $1.append(UInt8(ascii: "H")) }
        func common(_ user: Int) -> String {
            #","id":2,"contactId":597718,"closedBy":null,"visitId":null,"title":"b\"\n","description":null,"channel":"chat","#
                + #""status":"active","closingState":null,"dateQueue":null,"datePending":null,"dateActive":null,"#
                + #""dateClosed":null,"queueId":null,"queueOrder":0,"meta":{},"parentId":null,"userId":null,"waitTime":0,"#
                + #""users":[{"id":8,"caseId":2,"type":"contact","userId":597718,"role":"owner","status":"active","#
                + #""dateCreated":null,"dateLastAssigned":null,"closed":"no","meta":null,"#
                + #""user":{"type":"contact","id":597718,"name":"viswa","photo":null}},"#
                + #"{"id":7,"caseId":2,"type":"user","userId":1,"role":"owner","status":"active","#
                + #""dateCreated":null,"dateLastAssigned":null,"closed":"no","meta":null,"user":\#(user)}]"#
        }
        let timeline =
            #"{"id":4,"objectType":"case","caseId":H,"viewId":null,"noteId":null,"threadId":2,"dateCreated":null,"#
            + #""dateUpdated":H,"contactId":597718,"archive":"no","meta":{}}"#
        #expect(self.text { text.writeTimeline(of: bytes.span, to: &$0, filling: fill) } == timeline)
        for (list, user) in [(Participant.List.before, 1), (.after, 2)] {
            #expect(
                self.text { text.writeCase(list, of: bytes.span, to: &$0, filling: fill) }
                    == #"{"dateCreated":null,"dateUpdated":H"# + common(user) + #","timeline":"# + timeline
                    + #","threadId":2}"#)
        }
        #expect(
            self.text { text.writeTimelineWithCase(of: bytes.span, to: &$0, filling: fill) }
                == #"{"id":4,"objectType":"case","threadId":2,"dateCreated":null,"dateUpdated":H,"contactId":597718,"#
                + #""archive":"no","meta":{},"case":{"dateCreated":null,"dateUpdated":H"# + common(3)
                + #","fields":{},"threadId":2,"lastMessage":H,"tags":[],"channels":["email","voip"],"msgUnread":H},"#
                + #""note":null,"view":null,"snooze":[]}"#)
    }

    /// Most cases have one list of participants, which is kept once.
    @Test func keepsListsThatAreTheSameOnce() throws {
        let emulation = try Emulation(.documented(changing: "cases.json") { $0 = cases })
        let same = String(decoding: try fixed(emulation, case: 1).withText { $0 }.bytes, as: UTF8.self)
        let others = String(decoding: try fixed(emulation, case: 2).withText { $0 }.bytes, as: UTF8.self)
        #expect(same.matches(of: /"users":/).count == 1)
        #expect(others.matches(of: /"users":/).count == 3)
    }

    /// What is said of the room holds for lists of any length.
    @Test(arguments: [0, 1, 100]) func hasRoomForAllLists(_ count: Int) throws {
        let participants = (0..<count).map { index -> JSONValue in
            ["id": .number(9_000 + index), "type": "contact", "userId": 597718, "threadUser": .number(index % 2)]
        }
        let emulation = try Emulation(
            .documented(changing: "cases.json") { $0[0]?["participants"] = .array(participants) })
        for _ in 1...2 {
            let rendered = try emulation.renderedAnswer()
            #expect(rendered.bytes.count < rendered.capacity)
            #expect(rendered.capacity < rendered.bytes.count + 3_000)
        }
    }

    /// Sends change nothing of what is rendered, so that all sandboxes share it.
    @Test func isOneForAllSandboxes() throws {
        let emulation = try Emulation(.documented(changing: "cases.json") { $0 = cases })
        let body: JSONValue = ["id": 1, "To": "+919666929552", "From": "+12513188609", "Body": "hi"]
        let other = try #require(SandboxName("other"))
        for key in [Emulation.key, "\(Emulation.key)+other"] {
            #expect(try emulation.send(body, key: key).status == 200)
        }
        #expect(try fixed(emulation, case: 1).withText { $0 } === fixed(emulation, other, case: 1).withText { $0 })
        let channels = emulation.world.sandbox(other).read { state in [1, 2].map { state.cases[$0]?.case.channels } }
        #expect(channels == [["voip"], ["email"]])
    }
}
