/// A record as the API's calls for objects show it.
protocol APIObject {
    /// What it is, with its article, for a person.
    static var kind: String { get }
    /// What is shown of it, in order.
    static var columns: [String] { get }
    /// What is shown whatever is selected.
    static var constantColumns: [String] { get }
    /// What is shown on demand, in order.
    static var relations: [String] { get }

    /// The values of all columns.
    var record: JSONObject { get }
    /// The value of a column, for a condition.
    func value(ofColumn column: String) -> JSONValue
    /// The value of a relation.
    func value(ofRelation relation: String) -> JSONValue
}

extension APIObject {
    static var constantColumns: [String] { [] }

    func value(ofColumn column: String) -> JSONValue {
        record[column] ?? .null
    }
}
