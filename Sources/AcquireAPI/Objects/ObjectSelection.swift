/// What is to be shown of objects.
struct ObjectSelection<Object: APIObject> {
    /// The columns; nil for all.
    private let columns: Set<String>?
    private let relations: Set<String>

    /// Reads a selection from a query.
    /// - Parameter query: The query, which collects what is wrong.
    init(_ query: inout QueryForm) {
        let columns = Self.names("select", "columns", Object.columns, &query)
        self.columns = columns.isEmpty ? nil : Set(columns + Object.constantColumns)
        relations = Set(Self.names("relations", "relations", Object.relations, &query))
    }

    /// An object as it is to be shown.
    /// - Parameter object: The object.
    /// - Returns: Its JSON.
    func json(of object: Object) -> JSONValue {
        var shown = object.record
        if let columns {
            for key in shown.keys where !columns.contains(key) { shown.remove(key) }
        }
        for relation in Object.relations where relations.contains(relation) {
            shown[relation] = object.value(ofRelation: relation)
        }
        return .object(shown)
    }

    /// The names that a parameter gives, one by one or joined by `|`.
    private static func names(
        _ parameter: String, _ what: String, _ known: [String], _ query: inout QueryForm
    ) -> [String] {
        let names = query.values(parameter).flatMap { value in
            value.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
        for name in names where !known.contains(name) {
            query.refuse(parameter, unknown(name, in: parameter, what, known))
        }
        return names
    }

    /// What is wrong with a name that there is not.
    static func unknown(_ name: String, in parameter: String, _ what: String, _ known: [String]) -> String {
        let right = known.joined(separator: ", ")
        return "'\(parameter)' names '\(name.shortened)', but the \(what) of \(Object.kind) are \(right)."
    }
}
