import HTTPMessage

/// JSON that is rendered once but for its holes, which each writing fills anew.
///
/// It is written down as the JSON it makes:
/// ```swift
/// let template = JSONTemplate<Hole>(["id": .hole(.id), "type": "sms", "tags": []])
/// ```
final class JSONTemplate<Hole: Sendable>: Sendable {
    /// A part of the JSON that the template makes.
    indirect enum Node: Sendable {
        typealias Member = (key: String, node: Node)

        case value(JSONValue)
        case object([Member])
        case hole(Hole)
        /// A string with a hole in it, which takes bytes that need no escapes.
        case text(String, Hole, String)
        /// No member at all, unless ``replacing(with:)`` gives one.
        case absent
    }

    /// The JSON without what the holes take.
    private let text: [UInt8]
    /// The holes, and where in the text they are.
    private let holes: [(offset: Int, hole: Hole)]

    /// Renders a template.
    /// - Parameter node: The JSON and its holes.
    init(_ node: Node) {
        var rendering = Rendering()
        rendering.append(node)
        text = rendering.writer.bytes
        holes = rendering.holes
    }

    /// How many bytes the JSON has at the most.
    /// - Parameter longValues: How many bytes those values have at the most that are not known to be short.
    /// - Returns: The bytes.
    func room(withLongValues longValues: Int) -> Int {
        text.count + holes.count * OutputSpan<UInt8>.roomForShortValue + longValues
    }

    /// Writes the JSON.
    /// - Parameters:
    ///   - output: Where it goes, with ``room(withLongValues:)``.
    ///   - fill: Writes the one value of a hole, or appends its bytes where it is one in a text.
    @inline(__always)
    func write(to output: inout OutputSpan<UInt8>, filling fill: (Hole, inout OutputSpan<UInt8>) -> Void) {
        let text = self.text
        var start = 0
        for index in holes.indices {
            let (end, hole) = holes[index]
            output.append(copying: text.span.extracting(start..<end))
            fill(hole, &output)
            start = end
        }
        output.append(copying: text.span.extracting(droppingFirst: start))
    }

    /// A template in the making.
    private struct Rendering {
        var holes: [(offset: Int, hole: Hole)] = []
        var writer = JSONWriter()

        mutating func append(_ node: Node) {
            switch node {
            case .value(let value):
                writer.value(value)
            case .object(let members):
                writer.beginObject()
                for member in members {
                    if case .absent = member.node { continue }
                    writer.key(member.key)
                    append(member.node)
                }
                writer.endObject()
            case .hole(let hole):
                holes.append((writer.bytes.count, hole))
                writer.endedValue()
            case .text(let beginning, let hole, let ending):
                holes.append((writer.textWithHole(beginning, ending), hole))
            case .absent:
                writer.null()
            }
        }
    }
}

extension JSONTemplate.Node {
    /// The same object with other values for some of its members.
    /// - Parameter values: The values, by key; keys that the object does not have are passed over.
    /// - Returns: The object.
    func replacing(with values: JSONObject) -> Self {
        guard case .object(let members) = self else { return self }
        return .object(members.map { (key: $0.key, node: values[$0.key].map(Self.value) ?? $0.node) })
    }
}

extension JSONTemplate.Node: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByNilLiteral,
    ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    init(dictionaryLiteral elements: (String, Self)...) {
        self = .object(elements.map { (key: $0.0, node: $0.1) })
    }

    init(arrayLiteral elements: JSONValue...) {
        self = .value(.array(elements))
    }

    init(nilLiteral: ()) {
        self = .value(.null)
    }

    init(stringLiteral value: String) {
        self = .value(.string(value))
    }

    init(integerLiteral value: Int) {
        self = .value(.number(value))
    }

    init(booleanLiteral value: Bool) {
        self = .value(.bool(value))
    }
}
