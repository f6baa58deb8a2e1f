import HTTPMessage

/// What the answers to a case's sends show of it and its timeline, rendered once but for what changes from send to send.
///
/// An answer has the case three times and the timeline four times: what is long of it is kept once.
final class CaseText: Sendable {
    /// What changes from send to send.
    enum Hole {
        case caseUpdated
        case timelineUpdated
        /// The thread's current case.
        case currentCaseID
        case lastMessage
        case unreadCount
    }

    /// Where a part is in the text.
    fileprivate struct Part: Sendable {
        let start: UInt32
        let end: UInt32

        var count: Int { Int(end - start) }
    }

    /// The text of the parts.
    let bytes: [UInt8]
    /// How many bytes an answer has of the case and the timeline at the most, but for the last message.
    let room: Int

    // The case with the timeline in it.
    private let caseOpening: Part
    private let caseMembers: Part
    private let caseMembersAfter: Part
    private let timelineInCase: Part
    private let caseEnding: Part
    // The timeline as the case has it: of the text that the case has, its beginning and its end.
    private let timelineOpening: Part
    private let timelineDates: Part
    private let timelineEnding: Part
    // The timeline with the case in it.
    private let outerOpening: Part
    private let innerOpening: Part
    private let innerMembers: Part
    private let innerFields: Part
    private let innerTags: Part
    private let outerEnding: Part

    /// Renders a case.
    /// - Parameter fixed: The case.
    init(_ fixed: Case.Fixed) {
        let (entry, timeline) = (fixed.entry, fixed.timeline)
        var text = Rendering()
        func stored(_ keys: String...) {
            for key in keys { text.writer.member(key, timeline[key]) }
        }
        /// A list of participants that is no other than the first is not written again.
        func members(_ list: Participant.List, or same: Part? = nil) -> Part {
            if let same, !fixed.thread.isShownOtherwise(entry, in: list) { return same }
            text.writer.members(CaseEntry.fieldsBehindUpdate, of: entry.given)
            text.writer.key("users")
            fixed.thread.writeUsers(of: entry, in: list, to: &text.writer)
            return text.part()
        }

        text.key("cas")
        text.writer.beginObject()
        text.writer.members(CaseEntry.fieldsBeforeUpdate, of: entry.given)
        caseOpening = text.part(upToHole: "dateUpdated")
        caseMembers = members(.before)
        text.writer.key("timeline")
        let timelineStart = text.end
        text.writer.beginObject()
        text.writer.member("id", timeline.id)
        stored("objectType")
        timelineInCase = text.part(upToHole: "caseId")
        timelineOpening = Part(start: timelineStart, end: text.end)
        stored("viewId", "noteId")
        text.writer.member("threadId", timeline.threadID)
        stored("dateCreated")
        timelineDates = text.part(upToHole: "dateUpdated")
        text.writer.member("contactId", timeline.contactID)
        stored("archive", "meta")
        text.writer.endObject()
        let timelineEnd = text.end
        text.writer.member("threadId", entry.threadID)
        text.writer.endObject()
        caseEnding = text.part()
        timelineEnding = Part(start: caseEnding.start, end: timelineEnd)
        caseMembersAfter = members(.after, or: caseMembers)
        innerMembers = members(.thread, or: caseMembers)

        text.key("timeline")
        text.writer.beginObject()
        text.writer.member("id", timeline.id)
        stored("objectType")
        text.writer.member("threadId", timeline.threadID)
        stored("dateCreated")
        outerOpening = text.part(upToHole: "dateUpdated")
        text.writer.member("contactId", timeline.contactID)
        stored("archive", "meta")
        text.writer.beginObject("case")
        text.writer.members(CaseEntry.fieldsBeforeUpdate, of: entry.given)
        innerOpening = text.part(upToHole: "dateUpdated")
        text.writer.member("fields", entry["fields"] ?? [:])
        text.writer.member("threadId", entry.threadID)
        innerFields = text.part(upToHole: "lastMessage")
        text.writer.member("tags", entry["tags"] ?? [])
        text.writer.beginArray("channels")
        for channel in entry.channelsWithSMS { text.writer.value(channel) }
        text.writer.endArray()
        innerTags = text.part(upToHole: "msgUnread")
        text.writer.endObject()
        stored("note", "view", "snooze")
        text.writer.endObject()
        outerEnding = text.part()

        bytes = text.bytes
        // The timeline is in the case, twice, and once by itself.
        let timesThree = timelineInCase.count + timelineDates.count + caseEnding.count
        let once = bytes.count - Int(outerOpening.start)
        // Of the case twice three, of the timeline two, of the timeline with the case four.
        let holeCount = 12
        room =
            2 * caseOpening.count + caseMembers.count + caseMembersAfter.count + innerMembers.count + 3 * timesThree
            + once + holeCount * OutputSpan<UInt8>.roomForShortValue
    }

    /// A text in the making.
    private struct Rendering {
        var writer = JSONWriter(reserving: 2_048)
        /// Where the next part begins.
        private var start: UInt32 = 0

        /// The text, without room for more.
        var bytes: [UInt8] { [UInt8](writer.bytes[...]) }

        /// The end of what was written.
        var end: UInt32 { UInt32(writer.bytes.count) }

        /// Writes a key that belongs to no part.
        mutating func key(_ key: String) {
            writer.key(key)
            start = end
        }

        /// What was written since the last part.
        mutating func part() -> Part {
            defer { start = end }
            return Part(start: start, end: end)
        }

        /// What was written since the last part, and a key whose value is a hole.
        mutating func part(upToHole key: String) -> Part {
            writer.key(key)
            writer.endedValue()
            return part()
        }
    }
}

extension CaseText {
    /// Fills a hole.
    typealias Fill = (Hole, inout OutputSpan<UInt8>) -> Void

    /// Writes the case as `data.cas` and `data.data.cas` show it: with its own participants and its timeline (documented).
    /// - Parameters:
    ///   - list: Whether its participants are shown as they were before the send or as they are after it.
    ///   - text: The ``bytes``.
    ///   - output: Where it goes.
    ///   - fill: Fills a hole.
    @inline(__always)
    func writeCase(
        _ list: Participant.List, of text: Span<UInt8>, to output: inout OutputSpan<UInt8>, filling fill: Fill
    ) {
        output.append(caseOpening, of: text)
        fill(.caseUpdated, &output)
        output.append(list == .before ? caseMembers : caseMembersAfter, of: text)
        output.append(timelineInCase, of: text)
        fill(.currentCaseID, &output)
        output.append(timelineDates, of: text)
        fill(.timelineUpdated, &output)
        output.append(caseEnding, of: text)
    }

    /// Writes the timeline as a case has it: with `caseId`, `viewId` and `noteId` (documented).
    /// - Parameters:
    ///   - text: The ``bytes``.
    ///   - output: Where it goes.
    ///   - fill: Fills a hole.
    @inline(__always)
    func writeTimeline(of text: Span<UInt8>, to output: inout OutputSpan<UInt8>, filling fill: Fill) {
        output.append(timelineOpening, of: text)
        fill(.currentCaseID, &output)
        output.append(timelineDates, of: text)
        fill(.timelineUpdated, &output)
        output.append(timelineEnding, of: text)
    }

    /// Writes `data.timeline`: with `case`, `note`, `view` and `snooze` instead; the case in it has the thread's
    /// participants, its fields and its last message (documented).
    /// - Parameters:
    ///   - text: The ``bytes``.
    ///   - output: Where it goes.
    ///   - fill: Fills a hole.
    @inline(__always)
    func writeTimelineWithCase(of text: Span<UInt8>, to output: inout OutputSpan<UInt8>, filling fill: Fill) {
        output.append(outerOpening, of: text)
        fill(.timelineUpdated, &output)
        output.append(innerOpening, of: text)
        fill(.caseUpdated, &output)
        output.append(innerMembers, of: text)
        output.append(innerFields, of: text)
        fill(.lastMessage, &output)
        output.append(innerTags, of: text)
        fill(.unreadCount, &output)
        output.append(outerEnding, of: text)
    }
}

extension OutputSpan<UInt8> {
    @inline(__always)
    fileprivate mutating func append(_ part: CaseText.Part, of text: Span<UInt8>) {
        append(copying: text.extracting(Int(part.start)..<Int(part.end)))
    }
}
