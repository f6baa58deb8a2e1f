/// What is attacked with inputs of any kind; shared by the fuzzer and the tests, which feed it the seeds.
enum FuzzTarget: String, CaseIterable, Sendable {
    case json
    case body
    case phone
    case fixture
    case `import`

    /// Feeds an input to the target.
    /// - Returns: What was promised and not kept; `nil` where all was. A crash speaks for itself.
    func violation(by input: [UInt8]) -> String? {
        do throws(Violation) {
            switch self {
            case .json: try Self.checkJSON(input)
            case .body: try Self.checkBody(input)
            case .phone: try Self.checkPhone(input)
            case .fixture: try Self.checkFixture(input)
            case .import: try Self.checkImport(input)
            }
            return nil
        } catch {
            return error.promise
        }
    }

    /// A promise that was not kept.
    struct Violation: Error {
        let promise: String
    }

    /// Demands what holds for every input.
    static func require(_ condition: Bool, _ promise: String) throws(Violation) {
        if !condition { throw Violation(promise: promise) }
    }

    /// The documents in an input, parted by the control character U+001E, which no JSON holds.
    static func documents(in input: [UInt8]) -> [[UInt8]] {
        input.split(separator: 0x1E, omittingEmptySubsequences: false).map(Array.init)
    }
}
