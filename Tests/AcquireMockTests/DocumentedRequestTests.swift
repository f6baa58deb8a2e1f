import AcquireMock
import TestSupport
import Testing

struct DocumentedRequestTests {
    @Test func isTheDocumentedRequestInItsOrder() throws {
        let documented = try JSONReader.value(of: TestFile.documentedRequest.bytes())
        #expect("\(DocumentedRequest().body)" == "\(documented)")
    }

    @Test func goesToAnotherWithoutTheDocumentedIDs() throws {
        var request = DocumentedRequest()
        request.to = "+15551234567"
        #expect(request.body["To"] == "+15551234567")
        for key in ["id", "threadId", "timelineId", "contactId"] { #expect(request.body[key] == nil) }
        let server = try MockServer.start()
        let answer = try MockClient(baseURL: server.baseURL).sendSMS(request.body, key: server.apiKey)
        #expect(answer.status == 200)
        #expect(answer.json?[at: "/data/data/is_new_contact"] == true)
    }

    @Test func carriesItsTextEverywhere() {
        var request = DocumentedRequest()
        request.text = "1 < 2 & so"
        for key in ["Body", "message", "sms"] { #expect(request.body[key] == "1 < 2 & so") }
        #expect(request.body["markValue"] == "<p>1 &lt; 2 &amp; so</p>")
    }
}
