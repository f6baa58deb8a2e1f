import HTTPMessage
import HTTPTypes
import Testing

@testable import AcquireAPI

/// An answer is written into memory of a size that is known before: it always suffices.
@Suite struct AnswerRoomTests {
    /// Each of 1,600 characters takes six bytes, in the answer to the message and, as the last message, to the next.
    @Test(arguments: ["\u{1}", "\u{1f}", "\"", "\\", "é", "€", "\u{7f}"])
    func sufficesForTheLongestTexts(_ character: String) throws {
        let emulation = try Emulation()
        let text = String(repeating: character, count: SendSMSRequest.longestText)
        for _ in 1...3 {
            let body: JSONValue = ["id": 1266, "To": "+919666929552", "From": "+12513188609", "Body": .string(text)]
            let answer = try emulation.send(body.with(["sms": .string(text), "message": "other"]))
            #expect(answer.status == 200)
            #expect(answer.json[at: "/data/data/meta/Body"] == .string(text))
        }
        let answer = try emulation.sendDocumented()
        #expect(answer.json[at: "/data/timeline/case/lastMessage/meta/SMS"] == .string(text))
    }

    /// A contact's reply as the last message.
    @Test func sufficesForAReply() throws {
        let emulation = try Emulation()
        let text = String(repeating: "\u{2}", count: SendSMSRequest.longestText)
        try emulation.sendDocumented()
        let reply: JSONValue = ["from": "+19666929552", "to": "+12513188609", "body": .string(text)]
        #expect(try emulation.control(.post, "inbound", reply.description).status == 201)
        let answer = try emulation.sendDocumented()
        #expect(answer.json[at: "/data/timeline/case/lastMessage/meta/Body"] == .string(text))
        #expect(answer.json[at: "/data/timeline/case/msgUnread"] == 1)
    }

    /// What is said of the capacity holds, and is not far from what is used.
    @Test func isNotMuchMoreThanIsUsed() throws {
        let emulation = try Emulation()
        try emulation.sendDocumented()
        let rendered = try emulation.renderedAnswer()
        #expect(rendered.bytes.count < rendered.capacity)
        #expect(rendered.capacity < 2 * rendered.bytes.count)
        // It can be written again, as the journal does.
        #expect(rendered.bytes == rendered.bytes)
    }
}

extension Emulation {
    /// The body of the answer to the documented request, not yet written.
    func renderedAnswer() throws -> RenderedBody {
        let body = JSONWriter.bytes(of: try DocumentedExchange.request())
        var request = HTTPServerRequest(method: .post, target: Self.sendPath, body: body)
        request.headerFields[.authorization] = "Bearer \(Self.key)"
        guard case .response(let response) = service.respond(to: request), case .written(let rendered) = response.body
        else { throw Unanswered() }
        return rendered
    }
}
