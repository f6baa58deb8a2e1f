import AcquireAPI

extension MockServer {
    /// Where the account comes from that every sandbox begins as a copy of.
    public enum FixtureSource: Sendable, Hashable {
        /// The account of Acquire's documentation, which is compiled in.
        case documented
        /// A directory's files; its path.
        case directory(String)
        /// Files in memory: their bytes, by name (`account.json`, `agents.json`, `numbers.json`, `contacts.json`,
        /// `cases.json`).
        case files([String: [UInt8]])

        /// Reads and checks the fixture.
        func read() throws(StartError) -> Fixture {
            do {
                return switch self {
                case .documented: try Fixture.documented()
                case .directory(let path): try Fixture(directory: path)
                case .files(let files): try Fixture(files: files, source: "in memory")
                }
            } catch {
                throw .fixture(error)
            }
        }
    }
}
