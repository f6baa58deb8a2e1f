import AcquireAPI
import Logging

/// One log message, to be rendered.
struct LogLine {
    /// When it was written, by the system's clock.
    let time: Timestamp
    let level: Logger.Level
    let message: String
    let fields: Logger.Metadata

    /// The fields of a request in the order in which they are shown; others follow by their names.
    private static let order = ["method", "path", "status", "ms", "sandbox", "sms", "requestId", "error"]
    /// What is a number in JSON.
    private static let numbers: Set = ["status", "ms", "sms"]

    /// The line without its end.
    /// - Parameter format: How it looks.
    /// - Returns: The line.
    func text(_ format: LogFormat) -> String {
        switch format {
        case .text:
            let words = orderedFields.map { "\($0.key)=\(LogText.value($0.value.description))" }
            return ([time.description, level.rawValue, LogText.escaped(message)] + words).joined(separator: " ")
        case .json:
            return String(decoding: json, as: UTF8.self)
        }
    }

    private var json: [UInt8] {
        var writer = JSONWriter(reserving: 320)
        writer.beginObject()
        writer.member("time", time.description)
        writer.member("level", level.rawValue)
        writer.member("message", message)
        for (key, value) in orderedFields { writer.member(key, Self.json(value, isNumber: Self.numbers.contains(key))) }
        writer.endObject()
        return writer.bytes
    }

    private static func json(_ value: Logger.MetadataValue, isNumber: Bool) -> JSONValue {
        switch value {
        case .dictionary(let members):
            let sorted = members.sorted { $0.key < $1.key }
            return .object(JSONObject(sorted.map { (key: $0.key, value: json($0.value, isNumber: false)) }))
        case .array(let elements):
            return .array(elements.map { json($0, isNumber: false) })
        case .string, .stringConvertible:
            let text = value.description
            let number = isNumber ? JSONNumber(text) : nil
            return number.map(JSONValue.number) ?? .string(text)
        }
    }

    private var orderedFields: [(key: String, value: Logger.MetadataValue)] {
        let known = Self.order.compactMap { key in fields[key].map { (key: key, value: $0) } }
        let others = fields.filter { !Self.order.contains($0.key) }.sorted { $0.key < $1.key }
        return known + others
    }
}
