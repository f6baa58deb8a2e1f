/// A case as the three places of an answer show it, rendered but for what changes from send to send.
struct CaseTemplates: Sendable {
    typealias Template = JSONTemplate<Case.Hole>

    /// The case with its own participants and its timeline, as it is before a send (`data.cas`, documented).
    let before: Template
    /// The same as it is after the send (`data.data.cas`, documented).
    let after: Template
    /// The case with the thread's participants, its fields and last message (`timeline.case`, documented).
    let embedded: Template

    /// Renders a case.
    /// - Parameters:
    ///   - entry: What a fixture says of it.
    ///   - thread: The thread that it belongs to.
    init(_ entry: CaseEntry, in thread: CaseThread) {
        let common: [Template.Node.Member] = CaseEntry.commonKeys.map { key in
            (key, key == "dateUpdated" ? .hole(.dateUpdated) : .value(entry.record[key] ?? .null))
        }
        let threadID = Template.Node.value(.number(entry.threadID))
        func flat(_ users: [JSONValue]) -> Template {
            let own: [Template.Node.Member] = [
                ("users", .value(.array(users))), ("timeline", .hole(.timeline)), ("threadId", threadID),
            ]
            return Template(.object(common + own))
        }
        let usersBefore = thread.users(of: entry, in: .before)
        let usersAfter = thread.users(of: entry, in: .after)
        before = flat(usersBefore)
        after = usersAfter == usersBefore ? before : flat(usersAfter)
        let own: [Template.Node.Member] = [
            ("users", .value(.array(thread.users(of: entry, in: .thread)))),
            ("fields", .value(entry.record["fields"] ?? [:])),
            ("threadId", threadID),
            ("lastMessage", .hole(.lastMessage)),
            ("tags", .value(entry.record["tags"] ?? [])),
            ("channels", .hole(.channels)),
            ("msgUnread", .hole(.unreadCount)),
        ]
        embedded = Template(.object(common + own))
    }
}
