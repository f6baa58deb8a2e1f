extension JSONWriter {
    /// Writes a case in the form that a fixture has it in, as it is now.
    /// - Parameters:
    ///   - conversation: The case with its thread's timeline, which is written where the case is the thread's current.
    ///   - messages: The case's messages.
    mutating func value(recordOf conversation: Conversation, messages: [CaseMessage]) {
        let found = conversation.case
        let record = found.fixed.entry.record
        beginObject()
        for key in CaseEntry.shape.keys {
            switch key {
            case "dateUpdated":
                self.key(key)
                value(found.dateUpdated)
            case "participants":
                beginArray(key)
                for participant in found.fixed.participants { value(.object(participant.record)) }
                endArray()
            case "timeline":
                if conversation.timeline.caseID == found.id {
                    self.key(key)
                    value(recordOf: conversation.timeline)
                }
            case "messages":
                beginArray(key)
                for message in messages { value(message) }
                endArray()
            case "channels":
                beginArray(key)
                for channel in found.channels { value(channel) }
                endArray()
            case "msgUnread": member(key, found.unreadCount)
            default:
                if let stored = record[key] { member(key, stored) }
            }
        }
        endObject()
    }

    private mutating func value(recordOf timeline: Timeline) {
        beginObject()
        for key in Timeline.shape.keys {
            switch key {
            case "id": member(key, timeline.id)
            case "dateUpdated":
                self.key(key)
                value(timeline.dateUpdated)
            default: member(key, timeline.fixed[key])
            }
        }
        endObject()
    }
}
