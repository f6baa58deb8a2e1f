import AcquireAPI
import Foundation
import Testing

@Suite struct FixtureTests {
    @Test func readsTheFilesOfADirectoryAndPassesOverOthers() throws {
        try withDirectory { directory in
            for (name, bytes) in try Fixture.documentedFiles() {
                try Data(bytes).write(to: directory.appending(path: name))
            }
            try Data("notes".utf8).write(to: directory.appending(path: "README.md"))
            try Data("{".utf8).write(to: directory.appending(path: ".draft.json"))
            let fixture = try Fixture(directory: directory.path)
            #expect(fixture.source == directory.path)
            #expect(try Emulation(fixture).send(DocumentedExchange.request()).status == 200)
        }
    }

    @Test func saysThatThereIsNoSuchDirectory() throws {
        try withDirectory { directory in
            let path = directory.appending(path: "none").path
            let problem = "there is no such directory: give the path of a fixture's directory"
            #expect(refusal(of: path) == "The fixture \(path) has 1 fault:\n  \(path): \(problem)")
        }
    }

    @Test func saysThatAFileIsNoDirectory() throws {
        try withDirectory { directory in
            let path = directory.appending(path: "account.json").path
            try Data("{}".utf8).write(to: URL(filePath: path))
            let problem = "this is a file: give the path of a fixture's directory"
            #expect(refusal(of: path) == "The fixture \(path) has 1 fault:\n  \(path): \(problem)")
        }
    }

    @Test func saysWhichFileCannotBeRead() throws {
        try withDirectory { directory in
            for (name, bytes) in try Fixture.documentedFiles() where name != "cases.json" {
                try Data(bytes).write(to: directory.appending(path: name))
            }
            let file = directory.appending(path: "cases.json")
            try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
            let problem = "cases.json: this is a directory: a fixture has files only"
            #expect(refusal(of: directory.path) == "The fixture \(directory.path) has 1 fault:\n  \(problem)")
        }
    }

    @Test func aFileThatCannotBeReadHidesNoFaultAndCausesNone() throws {
        try withDirectory { directory in
            for (name, bytes) in try Fixture.documentedFiles() where name != "agents.json" {
                try Data(bytes).write(to: directory.appending(path: name))
            }
            for name in ["agents.json", "more.json"] {
                let file = directory.appending(path: name)
                try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
            }
            try Data("[{}]".utf8).write(to: directory.appending(path: "numbers.json"))
            let lines = refusal(of: directory.path)?.split(separator: "\n").dropFirst().map(String.init)
            let expected = [
                "  agents.json: this is a directory: a fixture has files only",
                #"  numbers.json /0: "id" is missing: give a positive integer below 2^53"#,
                #"  numbers.json /0: "number" is missing: give a string that is not empty"#,
                "  more.json: this is a directory: a fixture has files only",
            ]
            #expect(lines == expected)
        }
    }

    @Test func requiredKeysAreEnoughToSend() throws {
        let answer = try Emulation(minimal(), apiKeys: []).send(
            ["To": "+14155550134", "From": "+12025550123", "Body": "hi", "id": 1], key: "k")
        #expect(answer.status == 200)
        let data = answer.json["data"]
        #expect(data?["data"]?["message"] == "SMS by Ann")
        #expect(data?[at: "/data/id"] == 1)
        #expect(data?[at: "/cas/channel"] == "chat")
        #expect(data?[at: "/cas/users"] == [])
        #expect(data?[at: "/cas/timeline/id"] == 1)
        #expect(data?[at: "/timeline/case/channels"] == ["voip"])
        #expect(data?[at: "/timeline/case/lastMessage"] == .null)
        let documented = try DocumentedExchange.response()["data"]
        for place: JSONPointer in ["/cas", "/timeline", "/timeline/case", "/data", "/data/sender", "/cas/timeline"] {
            #expect(data?[at: place]?.objectValue?.keys == documented?[at: place]?.objectValue?.keys, "\(place)")
        }
    }

    @Test func contactsAndCasesMayBeLeftOut() throws {
        let fixture = try minimal(contacts: nil, cases: nil)
        let answer = try Emulation(fixture).send(
            ["To": "+14155550134", "From": "+12025550123", "Body": "hi"], key: "k")
        #expect(answer.json[at: "/data/data/is_new_contact"] == true)
    }

    @Test func storedValuesComeBackAsWritten() throws {
        let meta = #"{"z":1.50,"":{"b":1e3,"a":[null,-0.0]},"a/b":"~","é":12345678901234567890}"#
        let fields = #"[{"k":0.10},"x"]"#
        let cases = #"[{"id": 1, "contactId": 1, "meta": \#(meta), "fields": \#(fields)}]"#
        let answer = try Emulation(minimal(cases: cases)).send(
            ["To": "+14155550134", "From": "+12025550123", "Body": "hi", "id": 1], key: "k")
        let text = String(decoding: answer.bytes, as: UTF8.self)
        #expect(text.components(separatedBy: "\"meta\":\(meta),\"parentId\"").count == 4)
        #expect(text.contains("\"fields\":\(fields),"))
    }

    /// Time that grew with the square of the cases would keep this from ending.
    @Test func loadsManyCases() throws {
        let count = 20_000
        let cases = (1...count).map { #"{"id":\#($0),"contactId":1}"# }
        let answer = try Emulation(minimal(cases: "[\(cases.joined(separator: ","))]")).send(
            ["To": "+14155550134", "From": "+12025550123", "Body": "hi", "contactId": 1], key: "k")
        #expect(answer.json[at: "/data/data/caseId"]?.intValue == count)
    }

    /// A thread that grew with the square of its cases would keep this from ending.
    @Test func loadsALongThread() throws {
        let count = 2_000
        let cases = (1...count).map { id in
            let parent = id == 1 ? "null" : "1"
            let status = id == count ? "active" : "closed"
            let participants = [3 * id, 3 * id - 1].map { participant in
                let type = participant % 3 == 0 ? "user" : "contact"
                return #"{"id":\#(participant),"type":"\#(type)","userId":1}"#
            }
            return #"""
                {"id":\#(id),"contactId":1,"parentId":\#(parent),"status":"\#(status)",
                "participants":[\#(participants.joined(separator: ","))],"messages":[{"id":\#(id)}]}
                """#
        }
        let emulation = try Emulation(minimal(cases: "[\(cases.joined(separator: ","))]"))
        let request: JSONValue = ["To": "+14155550134", "From": "+12025550123", "Body": "hi", "threadId": 1]
        for id in 1...2 {
            #expect(try emulation.send(request, key: "k").json[at: "/data/data/id"]?.intValue == id)
        }
        let data = try emulation.send(request, key: "k").json["data"]
        #expect(data?["threadId"]?.intValue == count)
        #expect(data?[at: "/cas/threadId"] == 1)
        #expect(data?[at: "/cas/users"]?.arrayValue?.count == 2)
        #expect(data?[at: "/data/caseMessageId"]?.intValue == count + 3)
        let users = data?[at: "/timeline/case/users"]?.arrayValue ?? []
        let others = (1..<count).flatMap { [3 * $0, 3 * $0 - 1] }
        #expect(users.map { $0["id"]?.intValue } == [3 * count, 3 * count - 1] + others)
        #expect(data?[at: "/timeline/case/lastMessage/id"]?.intValue == count + 2)
    }

    /// A fixture with the required keys only, but for what is given.
    private func minimal(
        contacts: String? = #"[{"id": 1}]"#,
        cases: String? = #"[{"id": 1, "contactId": 1}]"#
    ) throws -> Fixture {
        let texts = [
            "account.json": #"{"accountSid": "AC1", "keys": [{"key": "k"}]}"#,
            "agents.json": #"[{"id": 1, "name": "Ann"}]"#,
            "numbers.json": ##"[{"id": 1, "number": "+12025550123"}]"##,
            "contacts.json": contacts,
            "cases.json": cases,
        ]
        return try Fixture(files: texts.compactMapValues { $0.map { Array($0.utf8) } }, source: "minimal")
    }

    private func refusal(of directory: String) -> String? {
        do throws(FixtureError) {
            _ = try Fixture(directory: directory)
            return nil
        } catch {
            return error.description
        }
    }

    /// Runs a test with a directory of its own, which is removed behind it.
    private func withDirectory(_ body: (URL) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "fixture-\(UUID())")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: directory) }
        try body(directory)
    }
}
