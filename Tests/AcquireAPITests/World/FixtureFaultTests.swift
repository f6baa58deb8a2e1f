import AcquireAPI
import Testing

@Suite struct FixtureFaultTests {
    @Test(
        arguments: [
            FixtureMistake.shapes, FixtureMistake.ids, FixtureMistake.threads, FixtureMistake.account,
            FixtureMistake.counters,
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
        ]
        #expect(faults(of: files) == expected)
    }

    /// Ids must not grow to where JavaScript loses them.
    @Test func tellsACounterThatBeginsTooHigh() throws {
        let highest = 1 << 52
        let fault = "would be the next id: a counter begins at 2^52 or below"
        var files = try Fixture.documentedFiles(changing: "account.json") { account in
            account["counters"] = ["sms": .number(highest + 1), "caseMessage": .number(highest)]
        }
        #expect(faults(of: files) == ["account.json /counters/sms: \(highest + 1) \(fault)"])
        files = try Fixture.documentedFiles(changing: "account.json") { $0["counters"] = nil }
        files["contacts.json"] = try Fixture.documentedFiles(changing: "contacts.json") {
            $0[at: "/-"] = ["id": .number(highest)]
        }["contacts.json"]
        #expect(faults(of: files) == ["account.json /counters/contact: \(highest + 1) \(fault)"])
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
