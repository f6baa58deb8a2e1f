import HTTPTypes

extension JSONWriter {
    /// Writes a fault rule as the control side shows it: as it was given, with its id and counts.
    mutating func value(_ entry: FaultPlan.Entry) {
        beginObject()
        member("id", entry.id)
        member("when", entry.rule.json["when"] ?? [:])
        member("then", entry.rule.json["then"] ?? [:])
        member("seen", entry.seen)
        member("matched", entry.matched)
        member("left", entry.left)
        endObject()
    }
}

extension ControlService.Reply {
    /// A fault rule.
    static func fault(_ entry: FaultPlan.Entry, status: HTTPResponse.Status = .ok) -> Self {
        var writer = JSONWriter(reserving: 512)
        writer.beginObject()
        writer.key("data")
        writer.value(entry)
        writer.endObject()
        return .json(writer.bytes, status: status)
    }
}
