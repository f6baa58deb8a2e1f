import HTTPTypes

@testable import AcquireAPI

/// The contract, as the mock serves it.
struct OpenAPIDocument: Sendable {
    let json: JSONValue
    let operations: [Operation]

    static let served = Result { try OpenAPIDocument(Array(ContractDocument.json.utf8)) }

    init(_ bytes: [UInt8]) throws {
        json = try JSONReader.value(of: bytes)
        var operations: [Operation] = []
        for (path, methods) in json["paths"]?.objectValue ?? [:] {
            for (method, operation) in methods.objectValue ?? [:] {
                operations.append(Operation(path: path, method: method.uppercased(), json: operation, root: json))
            }
        }
        self.operations = operations
    }

    /// The operation with an id.
    func operation(_ id: String) -> Operation? {
        operations.first { $0.id == id }
    }

    /// The operation that a request is to, whether it is right or not; nil where the contract has none.
    func operation(_ method: HTTPRequest.Method, _ path: Substring) -> Operation? {
        guard let route = Router.match(Router.decoded(path))?.route, route.methods.contains(method) else { return nil }
        let asked = method == .head ? "GET" : method.rawValue
        return operations.first { $0.path == route.path && $0.method == asked }
    }

    /// The values of an enumeration among the schemas.
    func values(of schema: String) -> [String] {
        (json["components"]?["schemas"]?[schema]?["enum"]?.arrayValue ?? []).compactMap(\.stringValue)
    }
}

/// What can be asked for at a path with a method.
struct Operation: Sendable, CustomStringConvertible {
    let path: String
    let method: String
    let json: JSONValue
    let root: JSONValue

    var id: String { json["operationId"]?.stringValue ?? "" }
    var description: String { id }

    /// The statuses that are documented; `default` stands for any other.
    var statuses: [String] { json["responses"]?.objectValue?.map(\.key) ?? [] }

    /// The names of the parameters that stand in one place: `query`, `path` or `header`.
    func parameters(in place: String) -> [String] {
        let all = (json["parameters"]?.arrayValue ?? []).map(resolved)
        return all.filter { $0["in"]?.stringValue == place }.compactMap { $0["name"]?.stringValue }
    }

    /// The body of an example request; nil where it has none.
    func body(_ example: String) -> JSONValue? {
        json["requestBody"]?["content"]?["application/json"]?["examples"]?[example]?["value"]
    }

    /// The examples of answers.
    var examples: [ContractExample] {
        (json["responses"]?.objectValue ?? [:]).flatMap { status, response in
            (resolved(response)["content"]?.objectValue ?? [:]).flatMap { _, content in
                (content["examples"]?.objectValue ?? [:]).map { name, json in
                    ContractExample(operation: self, status: status, name: name, json: json)
                }
            }
        }
    }

    /// What a reference stands for; anything else as it is.
    private func resolved(_ json: JSONValue) -> JSONValue {
        guard let reference = json["$ref"]?.stringValue,
            let pointer = JSONPointer(parsing: String(reference.dropFirst()))
        else { return json }
        return root[at: pointer] ?? json
    }
}

/// An answer that the contract shows, and what it is the answer to.
struct ContractExample: Sendable, CustomStringConvertible {
    let operation: Operation
    let status: String
    let name: String
    let json: JSONValue

    var description: String { "\(operation)/\(name)" }

    var method: String { json["x-request"]?["method"]?.stringValue ?? operation.method }
    var target: String { json["x-request"]?["target"]?.stringValue ?? operation.path }
    /// The header fields; null takes one away that there would be.
    var headerFields: JSONObject { json["x-request"]?["headers"]?.objectValue ?? [:] }
    /// What is asked before, as `operation/example`.
    var steps: [String] { (json["x-after"]?.arrayValue ?? []).compactMap(\.stringValue) }
    var answer: JSONValue? { json["value"] }
}
