public import AcquireAPI

extension MockControl {
    /// The messages of the sandbox, of which there are 100,000 at the most.
    /// - Parameters:
    ///   - to: Whom they go to, written as people write numbers; `nil` for anybody. What is no number gets none.
    ///   - from: Whom they come from; `nil` for anybody.
    ///   - text: A part of their text; `nil` for any.
    ///   - after: The message behind which to begin; `nil` for the first of all.
    /// - Returns: The messages, the oldest first.
    public func messages(
        to: String? = nil, from: String? = nil, text: String? = nil, after: Message? = nil
    ) -> [Message] {
        let query = MessageQuery(to: to, from: from, text: text, after: after?.sequence ?? 0)
        return controlled.world.messages(query, in: controlled.name)
    }

    /// The first message of the sandbox that is meant: at once where it is there already, else the moment it comes.
    ///
    /// ```swift
    /// let first = try await mock.waitForMessage(to: "+919666929552", within: .seconds(2))
    /// let second = try await mock.waitForMessage(to: "+919666929552", after: first)
    /// ```
    /// - Parameters:
    ///   - to: Whom it goes to, written as people write numbers; `nil` for anybody.
    ///   - from: Whom it comes from; `nil` for anybody.
    ///   - text: A part of its text; `nil` for any.
    ///   - after: A message that it comes behind; `nil` for any place.
    ///   - limit: How long to wait, in real time whatever the sandbox's clock says.
    /// - Returns: The message.
    /// - Throws: ``MockError`` where none comes in time, with what came instead, the sandbox is reset or the mock is
    ///   stopped; and `CancellationError`.
    @discardableResult
    public func waitForMessage(
        to: String? = nil,
        from: String? = nil,
        text: String? = nil,
        after: Message? = nil,
        within limit: Duration = .seconds(5)
    ) async throws -> Message {
        let query = MessageQuery(to: to, from: from, text: text, after: after?.sequence ?? 0)
        return try await controlled.world.waitForMessage(query, in: controlled.name, within: limit)
    }
}
