/// How log lines look.
public enum LogFormat: String, Sendable, CaseIterable {
    /// For people: time, level, message, then `key=value` pairs.
    case text
    /// For programs: a JSON object a line.
    case json
}
