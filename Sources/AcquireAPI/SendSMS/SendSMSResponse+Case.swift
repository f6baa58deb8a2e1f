extension Case.Fixed {
    typealias Node = SendSMSResponse.Template.Node

    /// The case as `data.cas` and `data.data.cas` show it: with its own participants and its timeline (documented).
    /// - Parameters:
    ///   - list: Whether it is shown as it was before the send or as it is after it.
    ///   - timeline: The timeline.
    /// - Returns: The object.
    func node(_ list: Participant.List, timeline: Node) -> Node {
        let own: [Node.Member] = [
            ("users", .value(.array(thread.users(of: entry, in: list)))),
            ("timeline", timeline),
            ("threadId", .value(.number(entry.threadID))),
        ]
        return .object(common(updated: list == .before ? .caseUpdatedBefore : .caseUpdatedAfter) + own)
    }

    /// The case as `timeline.case` shows it: with the thread's participants, its fields and last message (documented).
    var nodeInTimeline: Node {
        let record = entry.record
        let own: [Node.Member] = [
            ("users", .value(.array(thread.users(of: entry, in: .thread)))),
            ("fields", .value(record["fields"] ?? [:])),
            ("threadId", .value(.number(entry.threadID))),
            ("lastMessage", .hole(.lastMessage)),
            ("tags", .value(record["tags"] ?? [])),
            ("channels", .value(.array(channels.map(JSONValue.string)))),
            ("msgUnread", .hole(.unreadCount)),
        ]
        return .object(common(updated: .caseUpdatedAfter) + own)
    }

    private func common(updated: SendSMSResponse.Hole) -> [Node.Member] {
        let record = entry.record
        return CaseEntry.commonKeys.map { key in
            (key, key == "dateUpdated" ? .hole(updated) : .value(record[key] ?? .null))
        }
    }
}

extension Timeline.Fixed {
    typealias Node = SendSMSResponse.Template.Node

    /// The timeline of a case: with `caseId`, `viewId` and `noteId` (documented).
    func node(updated: SendSMSResponse.Hole) -> Node {
        let views: [Node.Member] = [
            ("caseId", .hole(.currentCaseID)), ("viewId", stored("viewId")), ("noteId", stored("noteId")),
        ]
        return .object(opening + views + common(updated))
    }

    /// `data.timeline`: with `case`, `note`, `view` and `snooze` instead (documented).
    func node(embedding embeddedCase: Node, updated: SendSMSResponse.Hole) -> Node {
        let embedded: [Node.Member] = [
            ("case", embeddedCase), ("note", stored("note")), ("view", stored("view")), ("snooze", stored("snooze")),
        ]
        return .object(opening + common(updated) + embedded)
    }

    private var opening: [Node.Member] {
        [("id", .value(.number(id))), ("objectType", stored("objectType"))]
    }

    private func common(_ updated: SendSMSResponse.Hole) -> [Node.Member] {
        [
            ("threadId", .value(.number(threadID))),
            ("dateCreated", stored("dateCreated")),
            ("dateUpdated", .hole(updated)),
            ("contactId", .value(.number(contactID))),
            ("archive", stored("archive")),
            ("meta", stored("meta")),
        ]
    }

    private func stored(_ key: String) -> Node {
        .value(self[key])
    }
}
