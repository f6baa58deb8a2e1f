import HTTPTypes

/// `POST /__admin/inbound`: a contact's reply.
enum InboundEndpoint {
    static func reply(to call: ControlCall) throws(APIError) -> ControlService.Reply {
        var call = call
        let name = try call.checkedSandboxName()
        let reply = try InboundSMS(call.object(), among: call.world.senders(in: name))
        let (received, now) = call.world.sandbox(name).change { state in
            (state.receive(from: reply.from, to: reply.to, reply.text), state.clock.now)
        }
        var writer = JSONWriter(reserving: 1_024)
        writer.beginObject()
        writer.key("data")
        writer.value(received.message, at: now)
        writer.member("isNewCase", .bool(received.isNewCase))
        writer.member("isNewContact", .bool(received.isNewContact))
        writer.member("keyword", received.keywordEffect)
        writer.member("optedOut", .bool(received.isOptedOut))
        writer.endObject()
        return .json(writer.bytes, status: .created)
    }
}

extension ReceivedSMS {
    /// What the keyword did, in words; nil where it was none.
    fileprivate var keywordEffect: String? {
        switch keyword {
        case nil: nil
        case .stop: wasOptedOut ? "was opted out already" : "opted out"
        case .start: wasOptedOut ? "opted in" : "was not opted out"
        case .help: "asked for help"
        }
    }
}
