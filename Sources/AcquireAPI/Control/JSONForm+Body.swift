extension JSONForm {
    /// Ends the check of a body.
    /// - Parameter example: What an object that has no members is to be replaced with.
    /// - Throws: Everything that was wrong, and every key that nobody asked for.
    func finish(orSend example: String) throws(APIError) {
        let empty = JSONFault(pointer: JSONPointer(), problem: "The object is empty: send \(example).")
        let faults = isEmpty ? faults + [empty] : faults
        guard faults.isEmpty else { throw APIError(faults) }
    }
}

extension APIError {
    /// The refusal of a body of the control side for all that is wrong with it.
    init(_ faults: [JSONFault]) {
        self.init(
            faults.map { fault in
                let pointer = fault.pointer.description
                return .init(
                    title: .invalidInput, details: fault.problem, pointer: pointer.isEmpty ? nil : pointer)
            })
    }
}
