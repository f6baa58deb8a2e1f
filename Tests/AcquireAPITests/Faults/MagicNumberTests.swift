import HTTPTypes
import Testing

@testable import AcquireAPI

/// Twilio's magic numbers.
@Suite struct MagicNumberTests {
    private static let reason = " That is what this magic number of Twilio's is for."

    @Test(arguments: [
        ("1", "21211", "The 'To' number +15005550001 is not a valid phone number."),
        (
            "2", "21612",
            "The 'To' phone number +15005550002 is not currently reachable using the 'From' phone number via SMS."
        ),
        (
            "3", "21408",
            "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: +15005550003."
        ),
        ("4", "21610", "Attempt to send to unsubscribed recipient +15005550004."),
        ("9", "21614", "The 'To' number +15005550009 is not a mobile number."),
    ])
    func sendingToOneIsRefused(_ digit: String, _ code: String, _ words: String) throws {
        let emulation = try Emulation()
        let answer = try emulation.send(Emulation.sms(to: "+1500555000\(digit)"))
        #expect(answer.status == 400)
        #expect(answer.problems == [.init(key: "/To", code: code, details: words + Self.reason)])
        #expect(try emulation.storedTexts().isEmpty)
    }

    @Test(arguments: [
        (
            "1", "21212",
            "The 'From' number +15005550001 is not a valid phone number, shortcode, or alphanumeric sender ID."
        ),
        (
            "7", "21606",
            "The 'From' phone number +15005550007 is not a valid, SMS-capable inbound phone number or short code for "
                + "your account."
        ),
        ("8", "21611", "The 'From' number +15005550008 has exceeded the maximum number of queued messages."),
    ])
    func sendingFromOneIsRefused(_ digit: String, _ code: String, _ words: String) throws {
        let answer = try Emulation().send(Emulation.sms(from: "+1500555000\(digit)"))
        #expect(answer.status == 400)
        #expect(answer.problems == [.init(key: "/From", code: code, details: words + Self.reason)])
    }

    @Test func oneIsToldAmongAllThatIsWrong() throws {
        let answer = try Emulation().send(
            Emulation.sms(to: "+15005550004", from: "+15005550008", "").with(["id": 7]))
        #expect(answer.problems.map(\.code) == ["21602", nil, "21610", "21611"])
    }

    @Test func sendsFromTheOneThatIsValidInPlaceOfTheAccounts() throws {
        let answer = try Emulation().send(Emulation.sms(from: "+1 (500) 555-0006"))
        let own = try Emulation().send(Emulation.sms())
        #expect(answer.status == 200)
        #expect(answer.json[at: "/data/data/from"] == "+15005550006")
        #expect(answer.json[at: "/data/data/voip_account_id"] == own.json[at: "/data/data/voip_account_id"])
    }

    @Test func numberOfTheAccountIsNoMagicOne() throws {
        let fixture = try Fixture.documented(changing: "numbers.json") {
            $0 = [["id": 3, "number": "+15005550007"]]
        }
        #expect(try Emulation(fixture).send(Emulation.sms(from: "+15005550007")).status == 200)
    }

    @Test func noneIsMagicWhereTheyAreOff() throws {
        var settings = SandboxSettings()
        settings.hasMagicNumbers = false
        let emulation = try Emulation(settings: settings)
        #expect(try emulation.send(Emulation.sms(to: "+15005550001")).status == 200)
        #expect(try emulation.send(Emulation.sms(to: "+15005530003")).status == 200)
        #expect(try emulation.send(Emulation.sms(from: "+15005550006")).problems.map(\.code) == ["21606"])
        let number = try #require(PhoneNumber(normalizing: "+15005530003"))
        #expect(emulation.world.sandbox(.default).read { $0.unusualPlan(to: number) } == nil)
    }
}
