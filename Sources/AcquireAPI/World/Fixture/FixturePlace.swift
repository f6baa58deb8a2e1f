/// A place in a fixture that a fault can be found at.
struct FixturePlace: Sendable, Hashable {
    let file: String
    var pointer = JSONPointer([])

    /// The place of a member of the object here.
    func member(_ key: String) -> FixturePlace {
        FixturePlace(file: file, pointer: pointer.appending(key))
    }

    /// The place of an element of the array here.
    func element(_ index: Int) -> FixturePlace {
        member(String(index))
    }

    /// A fault here.
    func fault(_ problem: String) -> FixtureFault {
        FixtureFault(file: file, pointer: pointer.description, problem: problem)
    }
}
