import AcquireAPI
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"),
        (1_616_152_316_000, "2021-03-19T11:11:56.000Z"),
        (951_782_399_999, "2000-02-28T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00.000Z"),
        (951_868_800_000, "2000-03-01T00:00:00.000Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (-2_203_891_200_000, "1900-03-01T00:00:00.000Z"),
        (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
    ])
    func isWrittenAsAcquireDoes(_ milliseconds: Int, _ text: String) {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
    }

    @Test(arguments: [
        ("2021-03-19T11:11:56.000Z", 1_616_152_316_000),
        ("2021-03-19T11:11:56Z", 1_616_152_316_000),
        ("2021-03-19T11:11:56.789Z", 1_616_152_316_789),
        ("2021-03-19T12:11:56+01:00", 1_616_152_316_000),
    ])
    func isReadWithAndWithoutFraction(_ text: String, _ milliseconds: Int) {
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: ["", "now", "2021-03-19", "11:11:56", "2021-03-19T11:11:56", "2021-13-19T11:11:56Z", "1616152316"])
    func otherTextIsNoTimestamp(_ text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func whatCannotBeShownIsMovedToWhatCan() {
        #expect(Timestamp(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
        #expect(Timestamp(milliseconds: .min).description == "0000-01-01T00:00:00.000Z")
    }
}
