/// A place in a fixture that a fault can be found at.
///
/// Few of the many places are ever told: the last steps of the way wait to be put into the pointer until one is.
struct FixturePlace: Sendable {
    let file: String
    private let container: JSONPointer
    /// The element of the container, where it is an array.
    private var index: Int?
    /// The array that is a member of this element, and the element of that.
    private var part: (key: String, index: Int)?

    /// Names a place.
    /// - Parameters:
    ///   - file: The file's name.
    ///   - pointer: Where in the file.
    init(file: String, pointer: JSONPointer = JSONPointer([])) {
        self.file = file
        container = pointer
    }

    /// Where in the file it is.
    var pointer: JSONPointer {
        var pointer = container
        if let index { pointer = pointer.appending(index) }
        if let part { pointer = pointer.appending(part.key).appending(part.index) }
        return pointer
    }

    /// The place of a member of the object here.
    func member(_ key: String) -> FixturePlace {
        FixturePlace(file: file, pointer: pointer.appending(key))
    }

    /// The place of an element of the array here.
    func element(_ index: Int) -> FixturePlace {
        var place = self.index == nil && part == nil ? self : FixturePlace(file: file, pointer: pointer)
        place.index = index
        return place
    }

    /// The place of an element of the array that is a member of the object here.
    func element(_ index: Int, of key: String) -> FixturePlace {
        var place = part == nil ? self : FixturePlace(file: file, pointer: pointer)
        place.part = (key, index)
        return place
    }

    /// A fault here.
    func fault(_ problem: String) -> FixtureFault {
        FixtureFault(file: file, pointer: pointer.description, problem: problem)
    }
}
