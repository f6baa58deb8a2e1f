import HTTPMessage

/// `POST /api/v1/crm/messenger/chat/create` and `/close`.
enum ChatCalls {
    static func create(_ call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        var call = call
        let contactID = call.query.value("contactId", takes: "a contact's id") { JSONValue.id(digits: $0) }
        if contactID == nil, !call.query.has("contactId") {
            call.query.refuse(
                "contactId", "'contactId' is missing: give the id of the contact, as in ?contactId=597718.")
        }
        var threadID: Int?
        var problems = call.query.allProblems
        do throws(APIError) {
            threadID = try id("threadId", in: call.request.body.isEmpty ? [:] : try call.request.object())
        } catch {
            problems += error.problems
        }
        guard problems.isEmpty, let contactID else {
            let others = call.sandbox.read { $0.chatProblems(contactID: contactID, threadID: threadID) }
            throw APIError(problems + others)
        }
        let (conversation, contact) = try call.sandbox.change { state throws(APIError) in
            (try state.createChat(contactID: contactID, inThread: threadID), state.contacts[contactID])
        }
        return .data { write(conversation, of: contact, to: &$0) }
    }

    static func close(_ call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        let caseID = try call.body { request throws(APIError) in
            guard let id = try id("caseId", in: try request.object()) else {
                let details = "'caseId' is missing: give the id of the case."
                throw APIError([.init(title: .invalidInput, details: details, key: "caseId")])
            }
            let problems = call.sandbox.read { $0.closingProblems(id) }
            guard problems.isEmpty else { throw APIError(problems) }
            return id
        }
        let (closed, agent) = try call.sandbox.change { state throws(APIError) in
            try state.closeCase(caseID, with: call.key)
        }
        return .data { writer in
            writer.beginObject()
            writer.beginObject("0")
            writer.member("foreverClosed", true)
            writer.member("leftUser", false)
            writer.member("caseId", closed.id)
            writer.member("contactId", closed.contactID)
            writer.endObject()
            writer.member("userId", agent.id)
            writer.member("userType", Participant.agentType)
            writer.endObject()
        }
    }

    /// An id of a body; nil where it is not given.
    private static func id(_ key: String, in body: JSONObject) throws(APIError) -> Int? {
        guard let value = body[key] else { return nil }
        if let id = value.clientIDValue { return id }
        let details = "'\(key)' must be a positive integer, as a number or a string of digits, not \(value.shown)."
        throw APIError([.init(title: .invalidInput, details: details, key: key)])
    }

    /// Writes a new case with its documented keys.
    private static func write(_ conversation: Conversation, of contact: Contact?, to writer: inout JSONWriter) {
        let record = conversation.case.fixed.entry.record
        func stored(_ key: String, _ writer: inout JSONWriter) { writer.member(key, record[key] ?? .null) }
        writer.beginObject()
        for key in ["title", "description", "channel"] { stored(key, &writer) }
        writer.member("contact", contact.map { .object($0.record) } ?? .null)
        for key in ["status", "dateQueue", "dateCreated", "datePending", "dateActive", "visitId"] {
            stored(key, &writer)
        }
        writer.member("users", [])
        for key in ["parentId", "userId", "dateUpdated", "closedBy", "closingState", "dateClosed", "id"] {
            stored(key, &writer)
        }
        writer.member("threadId", conversation.case.threadID)
        writer.member("fields", [])
        writer.member("isCaseJoined", false)
        writer.member("timelineId", conversation.timeline.id)
        writer.member("preMessages", [])
        writer.endObject()
    }
}
