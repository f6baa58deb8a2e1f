import AcquireAPI
import Testing

@Suite struct JSONDepthTests {
    private static func nested(_ depth: Int) -> String {
        String(repeating: #"{"a":["#, count: depth / 2) + String(repeating: "]}", count: depth / 2)
    }

    @Test func readsToTheDefaultLimitOf128AndNoFurther() throws {
        _ = try JSONReader.value(of: Self.nested(128))
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: "[" + Self.nested(128) + "]") }
        #expect(error?.kind == .tooDeep)
        #expect(error?.message == "arrays and objects stand inside each other more than 128 deep")
    }

    @Test(arguments: [0, 1, 2, 30, 512])
    func keepsToTheLimitItIsGiven(_ limit: Int) throws {
        let deepest = String(repeating: "[", count: limit) + "1" + String(repeating: "]", count: limit)
        let value = try JSONReader.value(of: deepest, depthLimit: limit)
        #expect(value.description == deepest)
        #expect(value == (try JSONReader.value(of: deepest, depthLimit: limit)))
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: "[\(deepest)]", depthLimit: limit) }
        #expect(error?.kind == .tooDeep)
        #expect(error?.offset == limit)
    }

    @Test func countsDepthAndNotContainers() throws {
        let text = "[" + String(repeating: "[],{},", count: 1_000) + "[]]"
        #expect(try JSONReader.value(of: text, depthLimit: 2).arrayValue?.count == 2_001)
    }

    /// A limit that would let a text exhaust the stack is not to be had.
    @Test(arguments: ["[", #"{"a":"#])
    func refusesAMegabyteOfOpeningsWhateverTheLimit(_ opening: String) {
        let text = String(repeating: opening, count: 1_000_000)
        for limit in [-1, 128, Int.max] {
            let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text, depthLimit: limit) }
            #expect(error?.kind == .tooDeep)
        }
    }

    @Test func readsAStringOfTenMegabytes() throws {
        let long = String(repeating: "0123456789abcdéf", count: 10_000_000 / 16)
        let value = try JSONReader.value(of: "[\"\(long)\"]")
        #expect(value[0]?.stringValue?.utf8.count == long.utf8.count)
        #expect(value == [.string(long)])
    }
}
