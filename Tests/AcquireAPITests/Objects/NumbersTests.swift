import AcquireAPI
import HTTPTypes
import Testing

/// `GET voip/get-all-numbers`.
@Suite struct NumbersTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    @Test func listsTheAccountsNumbers() throws {
        let answer = try emulation.api(.get, "voip/get-all-numbers")
        #expect(answer.status == 200)
        #expect(
            answer.text == #"{"data":{"count":1,"data":[{"id":3,"name":"+12513188609","number":"+12513188609","#
                + #""type":"Local","location":null,"sid":null,"status":"active","twiml_app":null,"app_sid":null,"#
                + #""webhook_url":null,"meta":{"feature":["Call","SMS"]},"config":null,"ivr":[]}],"#
                + #""isOtherTwilioAccount":false,"twilioAccountStatus":"Full"}}"#)
    }

    @Test func listsANumberThatWasAddedToItsSandbox() throws {
        _ = try emulation.control(.post, "numbers?sandbox=a", #"{"number":"+15005550016"}"#)
        #expect(try emulation.api(.get, "voip/get-all-numbers", in: "a").json[at: "/data/count"] == 2)
        #expect(try emulation.api(.get, "voip/get-all-numbers", in: "b").json[at: "/data/count"] == 1)
    }

    @Test func takesNoParameters() throws {
        let answer = try emulation.api(.get, "voip/get-all-numbers?limit=1")
        #expect(answer.text == Emulation.Answer.refusal("There is no parameter 'limit': this takes none.", of: "limit"))
    }
}
