import AcquireAPI
import Testing

@Suite struct JSONRoundTripTests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func readsBackWhatItWroteWithoutAnyChange(_ seed: UInt64) throws {
        var random = RandomJSON(seed: seed)
        for _ in 0..<100 {
            let value = random.value()
            let minified = JSONWriter.bytes(of: value)
            let pretty = JSONWriter.bytes(of: value, style: .pretty)
            let back = try JSONReader.value(of: minified)
            #expect(back.differences(from: value) == [])
            #expect(JSONWriter.bytes(of: back) == minified)
            let prettyBack = try JSONReader.value(of: pretty)
            #expect(JSONWriter.bytes(of: prettyBack) == minified)
            #expect(JSONWriter.bytes(of: prettyBack, style: .pretty) == pretty)
        }
    }

    @Test func readsOrRefusesButNeverCrashesOnDamagedText() {
        var random = RandomJSON(seed: 99)
        for round in 0..<300 {
            var bytes = JSONWriter.bytes(of: random.value())
            let place = round * 7919 % bytes.count
            bytes[place] = UInt8(truncatingIfNeeded: round * 31)
            bytes.removeSubrange(place..<min(bytes.count, place + round % 3))
            if let value = try? JSONReader.value(of: bytes) {
                #expect(value == (try? JSONReader.value(of: JSONWriter.bytes(of: value))))
            }
        }
    }
}
