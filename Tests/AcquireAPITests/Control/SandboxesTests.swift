import AcquireAPI
import HTTPTypes
import Testing

@Suite struct SandboxesTests {
    @Test func listsSandboxesByName() throws {
        let emulation = try Emulation()
        #expect(try emulation.control(.get, "sandboxes").text == #"{"data":[],"total":0,"evicted":0}"#)
        try emulation.text("one", in: "b")
        try emulation.text("two", in: "a")
        try emulation.text("three", in: "a")
        _ = try emulation.control(.put, "clock?sandbox=b", #"{"run":true,"freeze":"2030-01-01T00:00:00Z"}"#)
        _ = try emulation.control(.put, "clock?sandbox=b", #"{"freeze":"2030-01-01T00:00:00Z"}"#)
        let expected = """
            {"data":[{"name":"a","messages":2,"requests":2,"cases":2,"now":"2021-03-19T11:11:56.000Z","clock":"frozen"},\
            {"name":"b","messages":1,"requests":1,"cases":2,"now":"2030-01-01T00:00:00.000Z","clock":"frozen"}],\
            "total":2,"evicted":0}
            """
        #expect(try emulation.control(.get, "sandboxes").text == expected)
        #expect(try emulation.control(.get, "sandboxes?limit=1").status == 400)
    }

    @Test func deletesOneSandboxAndNoOther() throws {
        let emulation = try Emulation()
        try emulation.text("one", in: "a")
        try emulation.text("two", in: "b")
        #expect(try emulation.control(.delete, "sandboxes/a", isEmpty: true).status == 204)
        let again = try emulation.control(.delete, "sandboxes/a")
        #expect(again.status == 404)
        let details = "There is no sandbox 'a': GET /__admin/sandboxes lists those that there are."
        #expect(again.text == Emulation.Answer.refusal(details, status: 404))
        #expect(try emulation.control(.delete, "sandboxes/A_B").status == 404)
        #expect(try emulation.control(.get, "messages?sandbox=a").json["total"] == 0)
        #expect(try emulation.control(.get, "messages?sandbox=b").json["total"] == 1)
    }

    @Test func evictsTheLeastRecentlyUsedAndCountsWhatWentWithIt() throws {
        let emulation = try Emulation.limited { $0.sandboxes = 2 }
        try emulation.text("one", in: "a")
        try emulation.text("two", in: "a")
        try emulation.text("three", in: "b")
        try emulation.text("four", in: "a")
        try emulation.text("five", in: "c")  // b goes
        let list = try emulation.control(.get, "sandboxes").json
        #expect(list["data"]?.arrayValue?.map { $0["name"] } == ["a", "c"])
        #expect(list["evicted"] == 1)
        let messages = try emulation.control(.get, "messages?sandbox=b").json  // a goes
        #expect(messages["total"] == 0)
        #expect(messages["evicted"] == 1)
        #expect(try emulation.control(.get, "requests?sandbox=b").json["evicted"] == 1)
        #expect(try emulation.control(.get, "messages?sandbox=a").json["evicted"] == 3)  // c goes
        #expect(try emulation.control(.get, "sandboxes").json["evicted"] == 3)
    }

    @Test func forgetsWhatWasEvictedOnResetAndDeletion() throws {
        let emulation = try Emulation.limited { $0.sandboxes = 1 }
        try emulation.text("one", in: "a")
        try emulation.text("two", in: "default")
        #expect(try emulation.control(.get, "messages?sandbox=a").json["evicted"] == 1)
        _ = try emulation.control(.post, "reset?sandbox=a", isEmpty: true)
        #expect(try emulation.control(.get, "messages?sandbox=a").json["evicted"] == 0)
    }

    @Test func remembersABoundedNumberOfEvictions() throws {
        let emulation = try Emulation.limited { $0.sandboxes = 1 }
        try emulation.text("one", in: "first")
        for index in 0..<20 { try emulation.text("x", in: "other-\(index)") }
        #expect(try emulation.control(.get, "messages?sandbox=other-15").json["evicted"] == 1)
        #expect(try emulation.control(.get, "messages?sandbox=first").json["evicted"] == 0)
        #expect(try emulation.control(.get, "sandboxes").json["evicted"] == 22)
    }

    @Test func parallelSuitesInFiftySandboxesSeeExactlyTheirOwn() async throws {
        let emulation = try Emulation()
        let seen = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
            for worker in 0..<50 {
                group.addTask {
                    for index in 0..<10 { try emulation.text("\(worker)-\(index)", in: "worker-\(worker)") }
                    let list = try emulation.control(.get, "messages?to=%2B15005550100&sandbox=worker-\(worker)").json
                    return (worker, (list["data"]?.arrayValue ?? []).compactMap { $0["body"]?.stringValue })
                }
            }
            return try await group.reduce(into: [Int: [String]]()) { $0[$1.0] = $1.1 }
        }
        #expect(seen.count == 50)
        for (worker, bodies) in seen { #expect(bodies == (0..<10).map { "\(worker)-\($0)" }) }
    }
}
