import FoundationEssentials
import Testing

/// The fuzzers' promises, kept for their seeds and for each seed cut short.
@Suite struct FuzzSeedTests {
    private static func seeds(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let directory = tests.path + "/Fuzz/Seeds/" + target.rawValue
        return try FileManager.default.contentsOfDirectory(atPath: directory).sorted().map { name in
            (name, [UInt8](try Data(contentsOf: URL(filePath: directory + "/" + name))))
        }
    }

    @Test(arguments: FuzzTarget.allCases)
    func keepsItsPromisesForEverySeed(_ target: FuzzTarget) throws {
        let seeds = try Self.seeds(of: target)
        #expect(!seeds.isEmpty)
        for seed in seeds {
            #expect(target.violation(by: seed.bytes) == nil, "\(target)/\(seed.name)")
            for end in stride(from: 0, to: seed.bytes.count, by: max(1, seed.bytes.count / 16)) {
                #expect(target.violation(by: Array(seed.bytes[..<end])) == nil, "\(target)/\(seed.name) to \(end)")
            }
        }
    }
}
