import FoundationEssentials

extension Fixture {
    /// Reads the fixture of a directory.
    /// - Parameter directory: The directory's path.
    /// - Throws: Everything that is wrong with it.
    public init(directory: String) throws(FixtureError) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            let fault = FixtureFault(file: directory, pointer: "", problem: Self.words(for: error, at: directory))
            throw FixtureError(source: directory, faults: [fault])
        }
        var files: [String: [UInt8]] = [:]
        var unreadable: [String: String] = [:]
        for name in names.sorted() where name.hasSuffix(".json") && !name.hasPrefix(".") {
            do {
                files[name] = [UInt8](try Data(contentsOf: URL(filePath: directory + "/" + name)))
            } catch {
                unreadable[name] = Self.words(for: error, at: directory + "/" + name)
            }
        }
        var reader = FixtureReader(files, unreadable: unreadable, source: directory)
        self = try reader.fixture()
    }

    /// Reads a fixture of files that are in memory.
    /// - Parameters:
    ///   - files: The files' bytes, by name.
    ///   - source: Where they come from, for a person.
    /// - Throws: Everything that is wrong with it.
    public init(files: [String: [UInt8]], source: String) throws(FixtureError) {
        var reader = FixtureReader(files, source: source)
        self = try reader.fixture()
    }

    /// The documented account, which is compiled in.
    /// - Throws: What is wrong with it; the tests see to it that nothing is.
    public static func documented() throws(FixtureError) -> Fixture {
        try Fixture(
            files: [
                File.account.rawValue: PackageResources.account_json,
                File.agents.rawValue: PackageResources.agents_json,
                File.numbers.rawValue: PackageResources.numbers_json,
                File.contacts.rawValue: PackageResources.contacts_json,
                File.cases.rawValue: PackageResources.cases_json,
            ],
            source: "default",
        )
    }

    private static func words(for error: any Error, at path: String) -> String {
        var isDirectory = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        return switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile: "there is no such directory: give the path of a fixture's directory"
        case .fileReadNoPermission: "it cannot be read: allow this user to read the directory and its files"
        case .fileReadUnknown where exists && isDirectory: "this is a directory: a fixture has files only"
        case .fileReadUnknown where exists: "this is a file: give the path of a fixture's directory"
        default: "it cannot be read: \(error)"
        }
    }
}
