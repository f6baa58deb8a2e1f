import AcquireAPI
import HTTPMessage
import HTTPTypes
import Testing

/// What the raw body must be before its members are looked at.
@Suite struct BodyTests {
    private func details(_ body: [UInt8]) throws -> (status: Int, problems: [Emulation.Problem]) {
        let answer = try Emulation().ask(.post, Emulation.sendPath, body: body)
        return (answer.status, answer.problems)
    }

    private static let advice = "send a JSON object with To, From and Body."

    @Test(arguments: ["", "  \n "])
    func emptyBodyIsRefused(_ body: String) throws {
        let (status, problems) = try details(Array(body.utf8))
        #expect(status == 400)
        #expect(problems == [.init(details: "The body is empty: \(Self.advice)")])
    }

    @Test(arguments: [
        ("{\"To\": \"+1\",\n  \"From\" \"+1\"}", "line 2, column 10: expected a colon behind the key, found '\"'"),
        ("To=%2B919666929552&Body=hi", "line 1, column 1: "),
        ("{\"Body\":\"\\ud83d\"}", "line 1, column 10: "),
        ("\u{FEFF}{}", "line 1, column 1: "),
        ("{} {}", "line 1, column 4: "),
    ])
    func bodyThatIsNotJSONIsRefusedWithItsPlace(_ body: String, _ place: String) throws {
        let (status, problems) = try details(Array(body.utf8))
        #expect(status == 400)
        #expect(problems.count == 1)
        let details = try #require(problems.first?.details)
        #expect(details.hasPrefix("The body is not JSON (" + place), "\(details)")
        #expect(details.hasSuffix("): \(Self.advice)"), "\(details)")
    }

    @Test func bodyThatIsNotUTF8IsRefused() throws {
        let (status, problems) = try details([UInt8]("{\"Body\":\"caf".utf8) + [0xE9] + [UInt8]("\"}".utf8))
        #expect(status == 400)
        #expect(problems.first?.details.contains("line 1, column 13") == true, "\(problems)")
        #expect(problems.first?.details.contains("UTF-8") == true, "\(problems)")
    }

    @Test(arguments: [
        ("[]", "an array"), ("\"hi\"", "a string"), ("3", "a number"), ("null", "null"), ("true", "a boolean"),
    ])
    func bodyThatIsNoObjectIsRefused(_ body: String, _ kind: String) throws {
        let (status, problems) = try details(Array(body.utf8))
        #expect(status == 400)
        #expect(problems == [.init(details: "The body is \(kind): send a JSON object with To, From and Body.")])
    }

    @Test func bodyNestedTooDeepIsRefused() throws {
        let (status, problems) = try details(
            Array("{\"x\":".utf8) + [UInt8](repeating: UInt8(ascii: "["), count: 100_000))
        #expect(status == 400)
        let limit = "line 1, column 133: arrays and objects stand inside each other more than 128 deep"
        #expect(problems == [.init(details: "The body is nested too deep (\(limit)): \(Self.advice)")])
    }

    @Test func contentTypeDoesNotMatter() throws {
        for type in ["text/plain", "application/x-www-form-urlencoded", "application/json"] {
            var request = HTTPServerRequest(method: .post, target: Emulation.sendPath)
            request.headerFields[.contentType] = type
            request.headerFields[.authorization] = "Bearer \(Emulation.key)"
            request.body = JSONWriter.bytes(of: try DocumentedExchange.request())
            #expect(try Emulation().answer(to: request).status == 200)
        }
    }

    @Test func lastOfDuplicateKeysWinsAndUnknownKeysAreIgnored() throws {
        let body = #"{"To":"x","From":"+12513188609","Body":"hi","To":"+919666929552","colour":{"a":[1]}}"#
        let answer = try Emulation().ask(.post, Emulation.sendPath, body: Array(body.utf8))
        #expect(answer.status == 200)
        #expect(answer.json[at: "/data/data/to"] == "+919666929552")
    }

    @Test func errorBodyHasTheDocumentedForm() throws {
        let answer = try Emulation().send(["To": "12", "From": "+12513188609", "Body": "hi"])
        let details = "The 'To' number 12 is not a valid phone number: write + and 8 to 15 digits, as in +15005550006."
        let expected =
            #"{"message":"\#(details)","errors":[{"status":"400","title":"ERROR_INVALID_INPUT","details":"\#(details)","#
            + #""source":{"pointer":"/To"},"code":"21211"}]}"#
        #expect(String(decoding: answer.bytes, as: UTF8.self) == expected)
        #expect(answer.headerFields[.contentType] == "application/json; charset=utf-8")
    }
}
