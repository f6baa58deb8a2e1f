/// JSON that is rendered once but for its holes, which each writing fills anew.
///
/// It is written down as the JSON it makes:
/// ```swift
/// let template = JSONTemplate<Hole>(["id": .hole(.id), "type": "sms", "tags": []])
/// ```
struct JSONTemplate<Hole: Sendable>: Sendable {
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

    /// Rendered text and the hole behind it.
    private let pieces: [(text: [UInt8], hole: Hole)]
    /// Rendered text behind the last hole.
    private let ending: [UInt8]

    /// Renders a template.
    /// - Parameter node: The JSON and its holes.
    init(_ node: Node) {
        var rendering = Rendering()
        rendering.append(node)
        pieces = rendering.pieces
        ending = rendering.writer.bytes
    }

    /// Writes the JSON.
    /// - Parameters:
    ///   - writer: Where it goes, at a place where a value is due.
    ///   - fill: Writes the one value of a hole, or appends its bytes where it is one in a text.
    func write(to writer: inout JSONWriter, filling fill: (Hole, inout JSONWriter) -> Void) {
        writer.separate()
        for piece in pieces {
            writer.fragment(piece.text)
            fill(piece.hole, &writer)
        }
        writer.fragment(ending)
        writer.endedValue()
    }

    /// A template in the making.
    private struct Rendering {
        var pieces: [(text: [UInt8], hole: Hole)] = []
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
                pieces.append((writer.bytes, hole))
                writer.cutBehindHole()
            case .text(let beginning, let hole, let ending):
                writer.value(beginning)
                pieces.append((Array(writer.bytes.dropLast()), hole))
                writer.cutBehindHole()
                writer.continueText(ending)
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
