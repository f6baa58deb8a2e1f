import HTTPMessage

/// `GET /api/v1/crm/objects/contact/{id}` and `POST /api/v1/crm/objects/contact`.
enum ContactsCall {
    static func one(_ call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        try call.query.finish()
        let snapshot = call.sandbox.objects
        guard let contact = call.id.flatMap({ snapshot.contacts[$0] }) else { throw call.missing("contact") }
        let cases = snapshot.cases.ids(ofContact: contact.id).sorted().compactMap { CaseObject($0, in: snapshot) }
        return .data { writer in
            writer.beginObject()
            for (key, value) in contact.record {
                if key == "companyId" {
                    // The mock keeps no companies: of one that a fixture names it knows the id.
                    writer.member("company", value.isNull ? .null : ["id": value])
                } else {
                    writer.member(key, value)
                }
            }
            writer.beginArray("cases")
            for found in cases {
                var shown = found.record
                shown["users"] = found.users
                writer.value(.object(shown))
            }
            writer.endArray()
            writer.endObject()
        }
    }

    static func create(_ call: ObjectCall) throws(APIError) -> HTTPServerResponse {
        let draft = try call.body { request throws(APIError) in
            try ContactDraft(try request.object(depthLimit: ContactDraft.depthLimit))
        }
        let country = draft.countryID.flatMap { call.sandbox.objects.contacts.country(withID: $0) }
        let contact = call.sandbox.change { state in
            let id = Counters.take(&state.counters.contact)
            let contact = Contact(id: id, draft.record(id: id, country: country, at: state.clock.now.wholeSecond))
            state.contacts.insert(contact)
            return contact
        }
        return .data { $0.value(draft.answer(contact)) }
    }
}
