/// All that objects are shown with, copied out from under a sandbox's lock.
struct ObjectSnapshot: Sendable {
    let agents: [Int: Agent]
    let contacts: ContactStore
    let cases: CaseStore
    let messages: MessageStore
    /// The time by the sandbox's clock.
    let now: Timestamp
}

extension Sandbox {
    /// What objects are shown with, as it is now.
    var objects: ObjectSnapshot {
        read { state in
            ObjectSnapshot(
                agents: state.agents,
                contacts: state.contacts,
                cases: state.cases,
                messages: state.messages,
                now: state.clock.now,
            )
        }
    }
}

extension JSONValue {
    /// What is written, as a value.
    /// - Parameter write: Writes one value.
    init(_ write: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        write(&writer)
        self = (try? JSONReader.value(of: writer.bytes, depthLimit: JSONReader.greatestDepthLimit)) ?? .null
    }
}
