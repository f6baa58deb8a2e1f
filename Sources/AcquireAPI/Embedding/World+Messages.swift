extension World {
    /// The messages of a sandbox that a test means.
    /// - Parameters:
    ///   - query: Which.
    ///   - name: The sandbox's name.
    /// - Returns: The messages by ascending sequence.
    package func messages(_ query: MessageQuery, in name: SandboxName) -> [Message] {
        guard let filter = query.filter else { return [] }
        let found = sandbox(name).page(filter, .ascending, limit: .max)
        return found.page.messages.map { Message($0, at: found.now) }
    }

    /// The first message that a test means, waited for.
    /// - Parameters:
    ///   - query: Which.
    ///   - name: The sandbox's name.
    ///   - limit: How long to wait, in real time.
    /// - Returns: The message.
    /// - Throws: `MockError` where none comes, the sandbox is reset or the mock stopped; `CancellationError`.
    package func waitForMessage(
        _ query: MessageQuery, in name: SandboxName, within limit: Duration
    ) async throws -> Message {
        guard let filter = query.filter else {
            throw MockError.refused(["No message can be \(query): give a phone number such as +15005550006."])
        }
        let sandbox = sandbox(name)
        // Made anew or not, it is one in which nothing comes any more.
        if hasEnded { sandbox.end() }
        switch await sandbox.outcome(of: Expectation(filter: filter), within: limit) {
        case .met(let report) where !report.found.isEmpty:
            return Message(report.found[0], at: report.now)
        case .met, .missed:
            try Task.checkCancellation()
            throw MockError.noMessage(missed(query, in: name, limit))
        case .dismissed:
            try Task.checkCancellation()
            throw hasEnded
                ? MockError.stopped(sandbox: name.description) : MockError.reset(sandbox: name.description)
        }
    }

    /// What was expected and what came instead, for a person.
    private func missed(_ query: MessageQuery, in name: SandboxName, _ limit: Duration) -> String {
        let others = messages(MessageQuery(), in: name)
        let expected = "No message \(query) came to the sandbox '\(name)' within \(limit)"
        guard !others.isEmpty else { return "\(expected), nor is there any other." }
        let latest = others.suffix(3).map { "\($0.sequence): to \($0.to), \($0.body.shortened.debugDescription)" }
        let listed = latest.joined(separator: "; ")
        return others.count == 1
            ? "\(expected). There is 1 other: \(listed)."
            : "\(expected). There are \(others.count) others; the last are \(listed)."
    }
}
