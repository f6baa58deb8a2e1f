import AcquireAPI
import Testing

@Suite struct FixtureFaultTests {
    @Test(
        arguments: [
            FixtureMistake.shapes, FixtureMistake.values, FixtureMistake.ids, FixtureMistake.threads,
            FixtureMistake.account,
            FixtureMistake.counters, FixtureMistake.counterLimits, FixtureMistake.newCases,
        ].flatMap(\.self)
    )
    func tellsWhereWhatIsWrongAndWhatWouldBeRight(_ mistake: FixtureMistake) throws {
        let files = try Fixture.documentedFiles(changing: mistake.file) { $0[at: mistake.place] = mistake.value }
        #expect(faults(of: files) == [mistake.fault])
    }

    @Test func tellsFileAndPointerApart() throws {
        let files = try Fixture.documentedFiles(changing: "cases.json") { $0[at: "/0/contactId"] = 7 }
        let error = refusal(of: files)
        #expect(error?.source == "test")
        #expect(error?.faults.map(\.file) == ["cases.json"])
        #expect(error?.faults.map(\.pointer) == ["/0/contactId"])
        #expect(error?.faults.map(\.problem) == ["there is no contact 7: use the id of one in contacts.json"])
    }

    @Test(arguments: ["account.json", "agents.json", "numbers.json"])
    func tellsAMissingFile(_ name: String) throws {
        var files = try Fixture.documentedFiles()
        files[name] = nil
        let missing =
            "\(name): the file is missing: a fixture has "
            + "account.json, agents.json, numbers.json, contacts.json, cases.json"
        #expect(faults(of: files) == [missing])
    }

    @Test func tellsOnlyThatContactsAreMissing() throws {
        var files = try Fixture.documentedFiles()
        files["contacts.json"] = nil
        #expect(faults(of: files) == ["contacts.json: the file is missing: cases.json names contacts, give them here"])
    }

    @Test(arguments: ["agents.json", "contacts.json"], ["[", "{}"])
    func whatCannotBeReadCausesNoFaultElsewhere(_ name: String, _ text: String) throws {
        var files = try Fixture.documentedFiles()
        files[name] = Array(text.utf8)
        #expect(faults(of: files).map { String($0.prefix(name.utf8.count + 1)) } == ["\(name):"])
    }

    /// One record's fault is no cover for another's id.
    @Test(
        arguments: [
            ("numbers.json", ["id": 3, "number": "12"], "/1/id: number 3 stands at /0 already"),
            ("numbers.json", ["id": "4", "number": "+12513188609"], "/1/number: +12513188609 stands at /0 already"),
            ("agents.json", ["id": 1], "/1/id: agent 1 stands at /0 already"),
            ("cases.json", ["id": 1266], "/1/id: case 1266 stands at /0 already"),
            (
                "cases.json", ["id": 5, "participants": [["id": 2934]]],
                "/1/participants/0/id: participant 2934 stands at /0/participants/0 already"
            ),
            (
                "cases.json", ["messages": [["id": 6736, "channel": 5]]],
                "/1/messages/0/id: message 6736 stands at /0/messages/0 already"
            ),
        ] as [(String, JSONValue, String)])
    func badRecordHidesNoDuplicate(_ file: String, _ record: JSONValue, _ fault: String) throws {
        let faults = faults(of: try Fixture.documentedFiles(changing: file) { $0[at: "/-"] = record })
        #expect(faults.contains { $0.hasPrefix("\(file) \(fault)") }, "\(faults)")
        #expect(faults.count > 1)
    }

    @Test(
        arguments: [
            ("/keys", "sk-secret"), ("/keys", ["sk-secret": 1]), ("/keys/0", "sk-secret"),
            ("/keys/0/key", ["sk-secret"]),
            ("/keys/0/key", ["sk-secret": 1]), ("/keys/0/key", 734_567_456), ("/keys/0/key", "sk-secret with spaces"),
        ] as [(JSONPointer, JSONValue)])
    func noFaultShowsAKey(_ place: JSONPointer, _ value: JSONValue) throws {
        let faults = faults(of: try Fixture.documentedFiles(changing: "account.json") { $0[at: place] = value })
        #expect(faults.count == 1)
        #expect(faults.allSatisfy { !$0.contains("sk-secret") && !$0.contains("734") }, "\(faults)")
    }

    /// What the mock has no use for is the user's.
    @Test func valuesOfTheUsersOwnAreGood() throws {
        var files = try Fixture.documentedFiles(changing: "contacts.json") {
            $0[at: "/0/fields/phone"] = 5
            $0[at: "/0/fields/name"] = []
            $0[at: "/0/meta"] = "any"
        }
        files["cases.json"] = try Fixture.documentedFiles(changing: "cases.json") {
            $0[at: "/0/meta"] = 5
            $0[at: "/0/fields"] = []
            $0[at: "/0/participants/0/type"] = "bot"
            $0[at: "/0/participants/0/user"] = .null
            $0[at: "/0/messages/0/senderType"] = "bot"
            $0[at: "/0/messages/0/senderId"] = 5
            $0[at: "/0/messages/0/meta"] = .null
        }["cases.json"]
        files["numbers.json"] = try Fixture.documentedFiles(changing: "numbers.json") {
            $0[at: "/0/meta"] = ["feature": ["MMS", "SMS"], "more": 1]
        }["numbers.json"]
        #expect(faults(of: files) == [])
    }

    @Test(arguments: [
        ("", "line 1, column 1: expected a value, found an empty text"),
        (
            "[\n  {\"id\": 3,}\n]",
            "line 2, column 12: expected a key in double quotes behind the comma, found '}': JSON has no trailing commas"
        ),
    ])
    func tellsLineAndColumnOfWhatIsNotJSON(_ text: String, _ problem: String) throws {
        var files = try Fixture.documentedFiles()
        files["numbers.json"] = Array(text.utf8)
        #expect(faults(of: files) == ["numbers.json: not JSON that can be read: \(problem)"])
    }

    @Test func tellsAFileThatNoFixtureHas() throws {
        var files = try Fixture.documentedFiles()
        files["case.json"] = Array("[]".utf8)
        let known = "account.json, agents.json, numbers.json, contacts.json, cases.json"
        #expect(faults(of: files) == ["case.json: not a file of a fixture: a fixture has \(known)"])
    }

    @Test func tellsThatThereIsNobodyToSend() throws {
        let files = try Fixture.documentedFiles(changing: "agents.json") { $0 = [] }
        let expected = [
            "account.json /keys/0/agent: there is no agent 1: use the id of one in agents.json",
            "agents.json: there is no agent: give one at least, in whose name to send",
            "cases.json /0/participants/0/userId: there is no agent 1: use the id of one in agents.json",
            "cases.json /0/messages/0/senderId: there is no agent 1: use the id of one in agents.json",
        ]
        #expect(faults(of: files) == expected)
    }

    @Test func tellsAThreadOfTwoContacts() throws {
        var files = try Fixture.documentedFiles(changing: "contacts.json") { $0[at: "/-"] = ["id": 5] }
        files["cases.json"] = try Fixture.documentedFiles(changing: "cases.json") {
            $0[at: "/-"] = ["id": 2000, "contactId": 5, "parentId": 1266]
        }["cases.json"]
        let fault = "cases.json /1/parentId: case 1266 is of contact 597718: a thread has one contact"
        #expect(faults(of: files) == [fault])
    }

    /// A fault of a record hides neither another of the same record nor one of what stands in it.
    @Test func tellsEveryFaultInTheOrderOfTheFiles() throws {
        var files = try Fixture.documentedFiles(changing: "cases.json") { cases in
            cases[at: "/0/colour"] = "red"
            cases[at: "/0/contactId"] = 8
            cases[at: "/0/msgUnread"] = "none"
            cases[at: "/0/participants/0/userId"] = 9
            cases[at: "/0/participants/1/type"] = nil
            cases[at: "/0/messages/0/id"] = nil
        }
        files["account.json"] = Array(#"{"keys": [{"key": "a b", "agent": 5}], "counters": {"contact": 1}}"#.utf8)
        files["more.json"] = []
        files["numbers.json"] = Array("[".utf8)
        let faults = faults(of: files).map { $0.split(separator: ":")[0] }
        let expected = [
            "account.json", "account.json /keys/0/agent", "account.json /keys/0/key", "account.json /counters/contact",
            "numbers.json", "cases.json /0/colour", "cases.json /0/msgUnread", "cases.json /0/participants/1",
            "cases.json /0/messages/0", "cases.json /0/contactId", "cases.json /0/participants/0/userId", "more.json",
        ]
        #expect(faults.map(String.init) == expected)
    }

    @Test func listsTheFaultsForAPerson() throws {
        var files = try Fixture.documentedFiles(changing: "cases.json") { $0[at: "/0/contactId"] = 7 }
        let one = """
            The fixture test has 1 fault:
              cases.json /0/contactId: there is no contact 7: use the id of one in contacts.json
            """
        #expect(refusal(of: files)?.description == one)
        files["agents.json"] = Array("{}".utf8)
        let lines = refusal(of: files)?.description.split(separator: "\n") ?? []
        #expect(lines.first == "The fixture test has 2 faults:")
        #expect(lines.count == 3)
    }

    private func refusal(of files: [String: [UInt8]]) -> FixtureError? {
        do throws(FixtureError) {
            _ = try Fixture(files: files, source: "test")
            return nil
        } catch {
            return error
        }
    }

    private func faults(of files: [String: [UInt8]]) -> [String] {
        refusal(of: files)?.faults.map(\.description) ?? []
    }
}
