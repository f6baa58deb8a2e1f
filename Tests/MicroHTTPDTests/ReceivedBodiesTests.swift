import Testing

@testable import MicroHTTPD

@Suite struct ReceivedBodiesTests {
    private func body(_ bytes: [UInt8], in bodies: inout ReceivedBodies) -> [UInt8] {
        unsafe bytes.withUnsafeBytes { unsafe bodies.body($0) }
    }

    private func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        unsafe one.withUnsafeBytes { one in
            unsafe other.withUnsafeBytes { unsafe one.baseAddress == $0.baseAddress && one.count == $0.count }
        }
    }

    @Test func keepsABodyThatComesAgainOnce() {
        var bodies = ReceivedBodies()
        let first = body([1, 2, 3], in: &bodies)
        #expect(first == [1, 2, 3])
        #expect(isSame(first, body([1, 2, 3], in: &bodies)))
        let other = body([1, 2, 4], in: &bodies)
        #expect(first == [1, 2, 3] && other == [1, 2, 4])
        #expect(isSame(other, body([1, 2, 4], in: &bodies)))
        #expect(body([1, 2], in: &bodies) == [1, 2])
        #expect(body([], in: &bodies) == [])
        #expect(body([1, 2, 4], in: &bodies) == [1, 2, 4])
    }

    @Test func holdsNoLongOnes() {
        var bodies = ReceivedBodies()
        let longest = [UInt8](repeating: 1, count: ReceivedBodies.most)
        let kept = body(longest, in: &bodies)
        #expect(isSame(kept, body(longest, in: &bodies)))
        let long = body(longest + [1], in: &bodies)
        #expect(long == longest + [1])
        #expect(!isSame(long, body(longest + [1], in: &bodies)))
        #expect(isSame(kept, body(longest, in: &bodies)))
    }
}
