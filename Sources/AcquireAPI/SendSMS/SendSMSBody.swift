/// The members of a Send-SMS body, by their documented keys.
struct SendSMSBody {
    typealias Key = SendSMSRequest.Key

    /// A documented key and its value.
    private struct Member {
        let key: Key
        var value: JSONValue
    }

    /// In order; they are few, so looking through them is fastest.
    private var members: [Member] = []
    private var others = JSONObject()

    /// Reads a body.
    /// - Parameter bytes: The body.
    /// - Throws: Why it is no JSON object.
    init(_ bytes: [UInt8]) throws(SendSMSRefusal) {
        var reader = JSONReader(bytes)
        let kind: JSONValue.Kind
        do throws(JSONError) {
            kind = try reader.peek()
            if kind == .object { try readMembers(&reader) } else { try reader.skipValue() }
            try reader.finish()
        } catch {
            throw switch error.kind {
            case .empty: Self.refusal("empty")
            case .tooDeep: Self.refusal("nested too deep (\(error))")
            default: Self.refusal("not JSON (\(error))")
            }
        }
        guard kind == .object else { throw Self.refusal("\(kind)") }
    }

    /// The keys that are not documented.
    var unknownKeys: [String] { others.keys }

    /// The value of a documented key; of a key given twice the last.
    subscript(key: Key) -> JSONValue? {
        index(of: key).map { members[$0].value }
    }

    /// Where a key's member stands; by index, since to copy each member on the way would cost more than the rest.
    private func index(of key: Key) -> Int? {
        for index in members.indices where members[index].key == key { return index }
        return nil
    }

    private mutating func readMembers(_ reader: inout JSONReader) throws(JSONError) {
        members.reserveCapacity(Key.allCases.count)
        try reader.beginObject()
        while true {
            // Most bodies keep to the documented order.
            if members.count < Key.ordered.count, reader.skipKey(Key.ordered[members.count].quoted) {
                set(Key.ordered[members.count].key, to: try reader.readValue())
                continue
            }
            guard let name = try reader.nextKey() else { return }
            let value = try reader.readValue()
            if let key = Key.named[name] { set(key, to: value) } else { others[name] = value }
        }
    }

    private mutating func set(_ key: Key, to value: JSONValue) {
        if let index = index(of: key) {
            members[index].value = value
        } else {
            members.append(Member(key: key, value: value))
        }
    }

    private static func refusal(_ what: String) -> SendSMSRefusal {
        let details = "The body is \(what): send a JSON object with To, From and Body."
        return SendSMSRefusal(problems: [.init(title: .invalidInput, details: details)])
    }
}
