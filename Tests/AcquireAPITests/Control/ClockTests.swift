import AcquireAPI
import HTTPTypes
import Testing

@Suite struct ClockTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private func put(_ body: String) throws -> Emulation.Answer {
        try emulation.control(.put, "clock", body)
    }

    private func statuses() throws -> [String] {
        let list = try emulation.control(.get, "messages").json["data"]?.arrayValue ?? []
        return list.compactMap { $0["status"]?.stringValue }
    }

    @Test func freezesAndAdvances() throws {
        #expect(
            try put(#"{"freeze":"2030-01-02T03:04:05Z"}"#).text
                == #"{"now":"2030-01-02T03:04:05.000Z","mode":"frozen"}"#)
        #expect(try put(#"{"advance":"90s"}"#).text == #"{"now":"2030-01-02T03:05:35.000Z","mode":"frozen"}"#)
        let both = try put(#"{"advance":"1.5s","freeze":"2021-03-19T12:00:00+01:00"}"#)
        #expect(both.text == #"{"now":"2021-03-19T11:00:01.500Z","mode":"frozen"}"#)
        #expect(try emulation.control(.get, "clock").text == both.text)
        #expect(try put(#"{"freeze":true}"#).text == both.text)
        let sent = try emulation.text("hi")
        #expect(sent.json[at: "/data/data/dateCreated"] == "2021-03-19T11:00:01.000Z")
        #expect(sent.headerFields[.date] == "Fri, 19 Mar 2021 11:00:01 GMT")
    }

    @Test func runsFromWhatItShows() throws {
        let running = try put(#"{"freeze":"2030-01-02T03:04:05Z","run":true}"#).json
        #expect(running["mode"] == "running")
        #expect(running["now"]?.stringValue?.hasPrefix("2030-01-02T03:0") == true)
        let later = try put(#"{"advance":"24h"}"#).json
        #expect(later["mode"] == "running")
        #expect(later["now"]?.stringValue?.hasPrefix("2030-01-03T03:0") == true)
        let frozen = try put(#"{"freeze":true}"#).json
        #expect(frozen["mode"] == "frozen")
        #expect(frozen["now"]?.stringValue?.hasPrefix("2030-01-03T03:0") == true)
        #expect(try put(#"{"run":true}"#).json["now"]?.stringValue?.hasPrefix("2030-01-03T03:0") == true)
    }

    @Test func statusesFollowIt() throws {
        try emulation.text("hi")
        #expect(try statuses() == ["queued"])
        var seen: [String] = []
        for _ in 0..<6 {
            _ = try put(#"{"advance":"200ms"}"#)
            seen += try statuses()
        }
        #expect(seen == ["sending", "sending", "sent", "sent", "delivered", "delivered"])
        let message = try emulation.control(.get, "messages").json[at: "/data/0/history"]
        let expected: JSONValue = [
            ["status": "queued", "at": "2021-03-19T11:11:56.000Z"],
            ["status": "sending", "at": "2021-03-19T11:11:56.200Z"],
            ["status": "sent", "at": "2021-03-19T11:11:56.500Z"],
            ["status": "delivered", "at": "2021-03-19T11:11:57.000Z"],
        ]
        #expect(message == expected)
    }

    @Test(arguments: [
        (
            #"{"freeze":"yesterday"}"#, "/freeze",
            #"'freeze' takes an instant such as "2021-03-19T11:11:56Z", or true, not "yesterday"."#
        ),
        (#"{"advance":90}"#, "/advance", "'advance' takes a time such as 200ms, 5s or 2m, a year at the most, not 90."),
        (
            #"{"advance":"8761h"}"#, "/advance",
            "'advance' takes a time such as 200ms, 5s or 2m, a year at the most, not \"8761h\"."
        ),
        (#"{"run":false}"#, "/run", "'run' takes true, not false."),
        (#"{"stop":true,"run":true}"#, "/stop", "There is no key 'stop' here: there are freeze, advance, run."),
        ("{}", nil, #"The object is empty: send freeze, advance or run, such as {"advance":"90s"}."#),
        ("[]", nil, "The body is an array: send a JSON object."),
        ("", nil, "The body is empty: send a JSON object."),
    ])
    func refusesWhatItDoesNotTake(_ body: String, _ pointer: String?, _ details: String) throws {
        let answer = try put(body)
        #expect(answer.status == 400)
        #expect(answer.text == Emulation.Answer.refusal(details, at: pointer))
        #expect(try emulation.control(.get, "clock").text == #"{"now":"2021-03-19T11:11:56.000Z","mode":"frozen"}"#)
    }

    @Test func tellsAllThatIsWrongAndMakesNoSandbox() throws {
        let body = #"{"freeze":1,"advance":"-1s","run":"yes","x":0}"#
        let answer = try emulation.control(.put, "clock?sandbox=new", body)
        #expect(answer.problems.map(\.key) == ["/freeze", "/advance", "/run", "/x"])
        #expect(try emulation.control(.get, "sandboxes").json["total"] == 0)
    }

    /// An answer of the control side belongs to no sandbox: its date is by the clock that the mock began with.
    @Test func dateOfTheControlSideIsOfNoSandbox() throws {
        let changed = try emulation.control(.put, "clock", #"{"freeze":"2030-01-01T00:00:00Z"}"#)
        #expect(changed.headerFields[.date] == "Fri, 19 Mar 2021 11:11:56 GMT")
        let sent = try emulation.text("hi")
        #expect(sent.headerFields[.date] == "Tue, 01 Jan 2030 00:00:00 GMT")
    }

    @Test func eachSandboxHasItsOwn() throws {
        _ = try emulation.control(.put, "clock?sandbox=a", #"{"advance":"1h"}"#)
        #expect(try emulation.control(.get, "clock").json["now"] == "2021-03-19T11:11:56.000Z")
    }
}
