import AcquireAPI
import HTTPTypes
import Testing

/// What is no fault rule, and what is said of it.
@Suite struct FaultRefusalTests {
    private static let keys =
        "delay, status, title, details, body, twilioError, outcome, connection, accepted"
    private static let delays =
        #"{"fixed": "200ms"}, {"uniform": ["10ms", "80ms"]} or {"lognormal": {"median": "90ms", "sigma": 0.4}}"#
    private static let time = "a time such as 200ms, 5s or 2m, 5m at the most"
    private static let codes =
        "21211, 21212, 21266, 21408, 21602, 21603, 21604, 21606, 21610, 21611, 21612, 21614, 21617"
    private static let titles =
        "ERROR_INVALID_INPUT, ERROR_RECORD_NOT_FOUND, ERROR_DUPLICATE_RECORD_FOUND, ERROR_UNAUTHORIZED, "
        + "ERROR_UNAUTHORIZED_ACCESS, ERROR_SERVER_ERROR"
    private static let statuses = "a number from 300 to 599 other than 304"
    private static let told = "a status, body or twilioError, or the connection \"reset\" or \"empty\""

    @Test(
        arguments: [
            (#"{}"#, "/then", "'then' is missing: say in an object what befalls the sends."),
            (#"{"then":[]}"#, "/then", "'then' takes an object, not []."),
            (#"{"then":{}}"#, "/then", "There is nothing that befalls the sends: give one at least of \(keys)."),
            (
                #"{"then":{"status":503},"if":{}}"#, "/if", "There is no key 'if' here: there are when, then."
            ),
            (
                #"{"then":{"state":503,"accepted":true}}"#, "/then/state",
                "There is no key 'state' here: there are delay, status, title, details, body, twilioError, outcome, "
                    + "connection, accepted."
            ),
            (
                #"{"then":{"status":200}}"#, "/then/status",
                "'status' takes \(statuses) (with a 'body', 200 to 202 too), not 200."
            ),
            (
                #"{"then":{"status":204,"body":""}}"#, "/then/status",
                "'status' takes 200 to 202, or \(statuses), not 204."
            ),
            (
                #"{"then":{"status":500,"title":"OOPS"}}"#, "/then/title",
                "'title' takes one of Acquire's, \(titles), not \"OOPS\"."
            ),
            (
                #"{"then":{"details":"x","accepted":true}}"#, "/then/details",
                "'details' is of an error: give a 'status' or a 'twilioError' besides."
            ),
            (
                #"{"then":{"body":"x","twilioError":21610}}"#, "/then/twilioError",
                "'twilioError' does not go with 'body', which is answered as it stands: give one of them."
            ),
            (
                #"{"then":{"twilioError":30003}}"#, "/then/twilioError",
                "'twilioError' takes one of \(codes), not 30003."
            ),
            (#"{"then":{"delay":"1s"}}"#, "/then/delay", "'delay' takes \(delays), not \"1s\"."),
            (#"{"then":{"delay":{}}}"#, "/then/delay", "A delay is one of fixed, uniform, lognormal: none is given."),
            (
                #"{"then":{"delay":{"fixed":"1s","uniform":["1s","2s"]}}}"#, "/then/delay",
                "A delay is one of fixed, uniform, lognormal: 2 are given."
            ),
            (#"{"then":{"delay":{"fixed":"6m"}}}"#, "/then/delay/fixed", "'fixed' takes \(time), not \"6m\"."),
            (
                #"{"then":{"delay":{"uniform":["2s","1s"]}}}"#, "/then/delay/uniform",
                #"'uniform' takes two times such as ["10ms", "80ms"], the shorter first, 5m at the most, not ["2s","1s"]."#
            ),
            (
                #"{"then":{"delay":{"lognormal":{"median":"1s"}}}}"#, "/then/delay/lognormal/sigma",
                "'sigma' is missing: give a number from 0 to 10."
            ),
            (
                #"{"then":{"outcome":"lost"}}"#, "/then/outcome",
                #"'outcome' takes "undelivered", "failed", "stuck", "slow", or {"status", "errorCode", "after"}, not "#
                    + #""lost"."#
            ),
            (
                #"{"then":{"outcome":{"status":"queued"}}}"#, "/then/outcome/status",
                #"'status' takes "undelivered", "failed" or "delivered", not "queued"."#
            ),
            (
                #"{"then":{"outcome":{"status":"delivered","errorCode":30003}}}"#, "/then/outcome/errorCode",
                "'errorCode' is of a message that does not arrive, not of a delivered one."
            ),
            (
                #"{"then":{"outcome":"failed","status":503}}"#, "/then/outcome",
                "'outcome' is of messages that are accepted, and this one is not: give 'accepted' true."
            ),
            (
                #"{"then":{"connection":"lost"}}"#, "/then/connection",
                #"'connection' takes "reset", "empty", {"truncate": BYTES} or {"drip": BYTES}, not "lost"."#
            ),
            (
                #"{"then":{"connection":{"truncate":1,"drip":1}}}"#, "/then/connection",
                "A connection's fault is one of truncate and drip: both are given."
            ),
            (
                #"{"then":{"connection":{"drip":0}}}"#, "/then/connection/drip",
                "'drip' takes a whole number from 1 to 1000000000, not 0."
            ),
            (
                #"{"then":{"connection":"reset","status":503}}"#, "/then/connection",
                #"'connection' "reset" leaves no answer that 'status' could be in: give one of them."#
            ),
            (
                #"{"then":{"accepted":false}}"#, "/then/accepted",
                "'accepted' false needs what the client is told in place of a message: give \(told)."
            ),
            (
                #"{"then":{"accepted":false,"connection":{"drip":1}}}"#, "/then/accepted",
                "'accepted' false needs what the client is told in place of a message: give \(told)."
            ),
            (#"{"then":{"accepted":1}}"#, "/then/accepted", "'accepted' takes true or false, not 1."),
            (
                #"{"when":{"to":"12"},"then":{"status":503}}"#, "/when/to",
                "'to' takes a phone number such as +14155550100, or {\"regex\": …}, not \"12\"."
            ),
            (
                #"{"when":{"text":{"regex":"("}},"then":{"status":503}}"#, "/when/text/regex",
                "'regex' takes a regular expression, not \"(\"."
            ),
            (
                #"{"when":{"text":{}},"then":{"status":503}}"#, "/when/text/regex",
                "'regex' is missing: give a regular expression."
            ),
            (
                #"{"when":{"every":0},"then":{"status":503}}"#, "/when/every",
                "'every' takes a whole number from 1 to 1000000000, not 0."
            ),
            (
                #"{"when":{"nth":2,"times":3},"then":{"status":503}}"#, "/when/times",
                "'times' does not go with 'nth', which happens once: give one of them."
            ),
            (
                #"{"when":{"probability":1.5},"then":{"status":503}}"#, "/when/probability",
                "'probability' takes a number from 0 to 1, not 1.5."
            ),
        ] as [(String, String, String)])
    func ruleIsRefused(_ rule: String, _ pointer: String, _ details: String) throws {
        let emulation = try Emulation()
        let answer = try emulation.addRule(rule)
        #expect(answer.status == 400)
        #expect(answer.text == Emulation.Answer.refusal(details, at: pointer))
        #expect(try emulation.admin(.get, "/faults").json["total"] == 0)
    }

    @Test func everythingThatIsWrongIsToldAtOnce() throws {
        let answer = try Emulation().addRule(
            #"{"when":{"nth":0,"x":1},"then":{"status":1,"delay":{"fixed":"1"},"connection":"cut","y":1},"z":1}"#)
        let pointers = answer.problems.map { $0.key ?? "" }
        #expect(
            Set(pointers) == [
                "/when/nth", "/when/x", "/then/status", "/then/delay/fixed", "/then/connection", "/then/y", "/z",
            ])
        #expect(pointers.count == 7)
    }

    @Test func rulesOfAFileAreRefusedWithTheirPlaces() throws {
        let error = #expect(throws: FaultRuleError.self) {
            try FaultRule.rules(of: [["then": ["status": 503]], ["then": ["status": 1]], 7])
        }
        #expect(
            error?.description == """
                /1/then/status: 'status' takes \(Self.statuses) (with a 'body', 200 to 202 too), not 1.
                /2: A fault rule is an object with 'when' and 'then', not a number.
                """)
        let other = #expect(throws: FaultRuleError.self) { try FaultRule.rules(of: [:]) }
        #expect(other?.description == "This is an object: give an array of fault rules.")
    }
}
