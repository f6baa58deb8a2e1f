import AcquireAPI
import HTTPMessage
import HTTPTypes
import Testing

@Suite struct AccessTests {
    private static let form = "send 'Authorization: Bearer {api_key}'."

    @Test(
        arguments: [
            (nil, "The Authorization header is missing: \(form)"),
            ("Basic YTpi", "The Authorization header does not begin with Bearer: \(form)"),
            ("acquire-test-key", "The Authorization header does not begin with Bearer: \(form)"),
            ("Beareracquire-test-key", "There must be a space between Bearer and the API key: \(form)"),
            ("Bearer", "There is no API key behind Bearer: \(form)"),
            ("Bearer   ", "There is no API key behind Bearer: \(form)"),
            ("Bearer wrong-key", "The API key is not known: use one of the account's keys."),
            ("Bearer acquire-test-keY", "The API key is not known: use one of the account's keys."),
            ("Bearer acquire-test", "The API key is not known: use one of the account's keys."),
            ("Bearer acquire-test-key2", "The API key is not known: use one of the account's keys."),
            ("Bearer +worker-7", "The API key is not known: use one of the account's keys."),
        ] as [(String?, String)])
    func requestWithoutAKnownKeyIsRefused(_ authorization: String?, _ details: String) throws {
        let answer = try Emulation().ask(.post, Emulation.sendPath, authorization: authorization, body: [])
        #expect(answer.status == 401)
        #expect(answer.problems == [.init(title: "ERROR_UNAUTHORIZED", details: details)])
        #expect(answer.headerFields[.wwwAuthenticate] == "Bearer")
    }

    @Test(arguments: ["Bearer acquire-test-key", "bearer acquire-test-key", "BEARER   acquire-test-key"])
    func schemeIsTakenInAnyCase(_ authorization: String) throws {
        let body = JSONWriter.bytes(of: try DocumentedExchange.request())
        #expect(try Emulation().ask(.post, Emulation.sendPath, authorization: authorization, body: body).status == 200)
    }

    @Test func severalAuthorizationHeadersAreRefused() throws {
        var request = HTTPServerRequest(method: .post, target: Emulation.sendPath)
        request.headerFields[values: .authorization] = ["Bearer acquire-test-key", "Bearer acquire-test-key"]
        let answer = try Emulation().answer(to: request)
        #expect(answer.status == 401)
        #expect(answer.problems.first?.details == "There are 2 Authorization headers: send one.")
    }

    @Test func keyWithoutThePermissionIsForbidden() throws {
        let fixture = try Fixture.documented(changing: "account.json") { account in
            account["keys"] = [["key": "read-only", "maySend": false], ["key": "acquire-test-key"]]
        }
        let answer = try Emulation(fixture).send(DocumentedExchange.request(), key: "read-only")
        #expect(answer.status == 403)
        let details = "This API key may not send messages: use one that may."
        #expect(answer.problems == [.init(title: "ERROR_UNAUTHORIZED_ACCESS", details: details)])
    }

    @Test func keysGivenReplaceTheFixtures() throws {
        let emulation = try Emulation(apiKeys: ["one-key", "other-key"])
        #expect(try emulation.send(DocumentedExchange.request()).status == 401)
        for key in ["one-key", "other-key"] {
            let answer = try emulation.send(DocumentedExchange.request(), key: key)
            #expect(answer.json[at: "/data/data/senderId"] == 1)
        }
    }

    @Test func senderIsTheKeysAgentElseTheCasesOwner() throws {
        var files = try Fixture.documentedFiles(changing: "account.json") { account in
            account["keys"] = [["key": "unbound"], ["key": "annas", "agent": 2]]
        }
        files["agents.json"] = Array(#"[{"id": 2, "name": "Anna"}, {"id": 1, "name": "David Guetta"}]"#.utf8)
        let emulation = try Emulation(Fixture(files: files, source: "test"))
        let byOwner = try emulation.send(DocumentedExchange.request(), key: "unbound").json[at: "/data/data"]
        #expect(byOwner?["senderId"] == 1)
        let byAnna = try emulation.send(DocumentedExchange.request(), key: "annas").json[at: "/data/data"]
        #expect(byAnna?["senderId"] == 2)
        #expect(byAnna?["message"] == "SMS by Anna")
        let sender = byAnna?["sender"]?.objectValue?.keys
        #expect(try sender == DocumentedExchange.response()[at: "/data/data/sender"]?.objectValue?.keys)
    }

    @Test func checksComeInTheOrderRouteMethodKeyBody() throws {
        let emulation = try Emulation()
        #expect(try emulation.ask(.get, "/nowhere", authorization: nil).status == 404)
        #expect(try emulation.ask(.get, Emulation.sendPath, authorization: nil).status == 405)
        #expect(try emulation.ask(.post, Emulation.sendPath, authorization: nil).status == 401)
        #expect(try emulation.ask(.post, Emulation.sendPath).status == 400)
    }
}
