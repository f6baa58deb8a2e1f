import AcquireAPI
import HTTPTypes
import Testing

/// `GET crm/objects/case` and `/{id}`.
@Suite struct CaseObjectTests {
    private let emulation: Emulation

    init() throws {
        emulation = try Emulation()
    }

    private static let columns =
        "dateCreated, dateUpdated, id, contactId, closedBy, visitId, title, description, channel, status, closingState, "
        + "dateQueue, datePending, dateActive, dateClosed, queueId, queueOrder, meta, parentId, userId, waitTime, threadId"
    private static let whereColumns = columns.replacing("meta, ", with: "")

    /// The documented case without its participants and its timeline, which are relations.
    private func documented() throws -> JSONValue {
        var found = try DocumentedExchange.response()[at: "/data/cas"] ?? .null
        for relation in ["users", "timeline"] { found[relation] = nil }
        return found
    }

    @Test func showsACaseWithItsColumns() throws {
        let answer = try emulation.api(.get, "crm/objects/case/1266")
        #expect(answer.status == 200)
        let expected = try documented()
        #expect(answer.json == ["data": expected])
        #expect(answer.json["data"]?.objectValue?.keys == expected.objectValue?.keys)
    }

    @Test func listsCasesInTheDocumentedEnvelope() throws {
        let answer = try emulation.api(.get, "crm/objects/case")
        #expect(answer.status == 200)
        let envelope: JSONObject = ["page": 0, "offset": 0, "limit": 20, "count": 1, "data": [try documented()]]
        #expect(answer.json == ["data": .object(envelope)])
        #expect(answer.json["data"]?.objectValue?.keys == envelope.keys)
    }

    @Test func showsTheSelectedColumnsInTheirOrderAndAlwaysTheIDs() throws {
        let expected = #"{"data":{"id":1266,"title":"viswa  : hi","status":"active","threadId":1266}}"#
        #expect(try emulation.api(.get, "crm/objects/case/1266?select=status|title").text == expected)
        #expect(try emulation.api(.get, "crm/objects/case/1266?select=status&select=title").text == expected)
        #expect(try emulation.api(.get, "crm/objects/case/1266?select=status%7Ctitle").text == expected)
    }

    @Test func showsRelations() throws {
        try emulation.sendDocumented()
        let all = "contact|messages|cases|users|fields|tags|timeline|parent"
        let shown = try emulation.api(.get, "crm/objects/case/1266?select=id&relations=" + all).json["data"]
        #expect(shown?.objectValue?.keys == ["id", "threadId"] + all.split(separator: "|").map(String.init))
        let sent = try DocumentedExchange.response()
        #expect(shown?["users"] == sent[at: "/data/data/cas/users"])
        #expect(shown?["timeline"]?.description == sent[at: "/data/data/cas/timeline"]?.description)
        #expect(shown?["fields"] == ["completed": "Yes Done"])
        #expect(shown?["tags"] == [])
        #expect(shown?["parent"] == .null)
        #expect(shown?["cases"] == [])
        #expect(shown?["messages"]?.arrayValue?.map { $0["id"] } == [6736, 6819])
        #expect(shown?[at: "/contact/id"] == 597718)
        #expect(shown?[at: "/contact/fields"] == nil)
    }

    @Test func showsTheRestOfItsThread() throws {
        let made = try emulation.api(.post, "crm/messenger/chat/create?contactId=597718", #"{"threadId":1266}"#)
        #expect(made.status == 200)
        let target = "crm/objects/case?select=id&relations=parent&relations=cases"
        let shown = try emulation.api(.get, target).json[at: "/data/data"]
        #expect(shown?[at: "/0/parent"] == .null)
        #expect(shown?[at: "/0/cases/0/id"] == 1267)
        #expect(shown?[at: "/1/threadId"] == 1266)
        #expect(shown?[at: "/1/parent/id"] == 1266)
    }

    @Test func aSendChangesOnlyItsDate() throws {
        try emulation.sendDocumented()
        let after = try emulation.api(.get, "crm/objects/case/1266").json["data"]
        #expect(after == (try documented()).with(["dateUpdated": "2021-03-19T11:11:56.000Z"]))
    }

    @Test func listsAPageOfThoseThatMatch() throws {
        for number in 0..<4 { try emulation.text("hi", to: "+1500555010\(number)") }
        _ = try emulation.api(.post, "crm/messenger/chat/close", #"{"caseId":1268}"#)
        func ids(_ query: String) throws -> String {
            let answer = try emulation.api(.get, "crm/objects/case?select=id&" + query)
            return answer.text.replacing(#/,"threadId":\d+/#, with: "")
        }
        func list(_ ids: Int..., offset: Int = 0, limit: Int = 20, count: Int) -> String {
            let rows = ids.map { #"{"id":\#($0)}"# }.joined(separator: ",")
            return #"{"data":{"page":0,"offset":\#(offset),"limit":\#(limit),"count":\#(count),"data":[\#(rows)]}}"#
        }
        #expect(try ids("limit=2") == list(1266, 1267, limit: 2, count: 5))
        #expect(try ids("limit=2&offset=3") == list(1269, 1270, offset: 3, limit: 2, count: 5))
        #expect(try ids("offset=9") == list(offset: 9, count: 5))
        #expect(try ids("where=status|eq|closed") == list(1268, count: 1))
        #expect(try ids("where=status|=|active&limit=1") == list(1266, limit: 1, count: 4))
        #expect(
            try ids("where=status%7Ceq%7Cactive&where=channel|eq|voip&where=dateClosed|eq|null&limit=2")
                == list(1267, 1269, limit: 2, count: 3))
        #expect(try ids("where=contactId|eq|597718") == list(1266, count: 1))
        #expect(try ids("where=title|eq|%23597719++:+hi") == list(1267, count: 1))
    }

    @Test(arguments: [
        (
            "crm/objects/case?select=id|name", "select",
            "'select' names 'name', but the columns of a case are \(columns)."
        ),
        (
            "crm/objects/case/1266?select=", "select", "'select' names '', but the columns of a case are \(columns)."
        ),
        (
            "crm/objects/case?relations=agent", "relations",
            "'relations' names 'agent', but the relations of a case are contact, messages, cases, users, fields, tags, "
                + "timeline, parent."
        ),
        ("crm/objects/case?where=status", "where", "'where' takes column|eq|value, such as id|eq|1, not 'status'."),
        (
            "crm/objects/case?where=name|eq|x", "where",
            "'where' names 'name', but the columns of a case are \(whereColumns)."
        ),
        (
            "crm/objects/case?where=status|like|x", "where",
            "'where' takes the expression eq, or = in its place, not 'like'."
        ),
        ("crm/objects/case?limit=0", "limit", "'limit' takes 1 to 1000, not '0'."),
        ("crm/objects/case?offset=-1", "offset", "'offset' takes a number from 0 up, not '-1'."),
        (
            "crm/objects/case?sort=id", "sort",
            "There is no parameter 'sort': there are limit, offset, select, relations, where."
        ),
        ("crm/objects/case/1266?limit=1", "limit", "There is no parameter 'limit': there are select, relations."),
    ])
    func refusesABadQuery(_ target: String, _ parameter: String, _ details: String) throws {
        let answer = try emulation.api(.get, target)
        #expect(answer.status == 400)
        #expect(answer.text == Emulation.Answer.refusal(details, of: parameter))
    }

    @Test func tellsAllThatIsWrongWithAQuery() throws {
        let answer = try emulation.api(.get, "crm/objects/case?limit=x&select=a|b&where=c|d|e&page=1")
        let parameters = answer.json["errors"]?.arrayValue?.map { $0[at: "/source/parameter"] }
        #expect(parameters == ["limit", "select", "select", "where", "where", "page"])
    }

    @Test(arguments: ["7", "0", "x", "+1266", "1266x", "9007199254740992", "99999999999999999999"])
    func refusesAnIDThatThereIsNot(_ id: String) throws {
        let answer = try emulation.api(.get, "crm/objects/case/" + id)
        let details = "No such object: there is no case \(id) in this sandbox."
        #expect(answer.status == 404)
        #expect(answer.text == Emulation.Answer.refusal(details, status: 404))
    }
}
