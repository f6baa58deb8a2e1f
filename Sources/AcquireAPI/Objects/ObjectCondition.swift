/// One condition of a list: `column|eq|value`.
struct ObjectCondition<Object: APIObject> {
    private let column: String
    private let value: String

    /// The columns that conditions can be about: all but `meta`, which is no single value.
    private static var columns: [String] { Object.columns.filter { $0 != "meta" } }

    /// Reads the conditions of a query, all of which must hold.
    /// - Parameter query: The query, which collects what is wrong.
    /// - Returns: The conditions.
    static func conditions(_ query: inout QueryForm) -> [Self] {
        query.values("where").compactMap { text in
            let parts = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 else {
                let right = "column|eq|value, such as id|eq|1"
                query.refuse("where", "'where' takes \(right), not '\(text.shortened)'.")
                return nil
            }
            let isColumn = columns.contains(parts[0])
            if !isColumn {
                query.refuse("where", ObjectSelection<Object>.unknown(parts[0], in: "where", "columns", columns))
            }
            let isEquality = parts[1] == "eq" || parts[1] == "="
            if !isEquality {
                query.refuse(
                    "where", "'where' takes the expression eq, or = in its place, not '\(parts[1].shortened)'.")
            }
            return isColumn && isEquality ? Self(column: parts[0], value: parts[2]) : nil
        }
    }

    /// Whether an object has the value; `null` is what a column without one has.
    func holds(for object: Object) -> Bool {
        switch object.value(ofColumn: column) {
        case .string(let text): text == value
        case .number(let number): number.text == value
        case .bool(let bool): (bool ? "true" : "false") == value
        case .null: value == "null"
        case .array, .object: false
        }
    }
}
