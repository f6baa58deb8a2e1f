/// Why a body is no request, and the records that it names all the same, of which more may be wrong.
struct SendSMSRefusal: Error {
    /// What is wrong, at least one problem.
    let problems: [APIError.Problem]
    /// What it names by ids that are such.
    var records = NamedRecords()
    /// Whom it was to go to, where that is a number.
    var to: PhoneNumber?
    /// Where it was to come from, where that is a number.
    var from: PhoneNumber?
}

extension APIError {
    /// The refusal of a body for all that is wrong with it: in the documented order of the keys, what is wrong with none
    /// or an unknown one last.
    /// - Parameter problems: At least one; those of the same key stay in their order.
    init(body problems: [Problem]) {
        let keys = SendSMSRequest.Key.allCases.map(\.rawValue)
        let places = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
        func place(_ problem: Problem) -> Int { problem.key.flatMap { places[$0] } ?? keys.endIndex }
        let sorted = problems.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
        self.init(sorted.map(\.element))
    }
}
