import AcquireAPI
import Testing

@Suite struct JSONNumberTests {
    @Test(arguments: ["7.470000000000001", "1.0", "-0", "1E400", "0.10", "1e+05", "123456789012345678901234567890"])
    func keepsItsText(_ text: String) throws {
        let value = try JSONReader.value(of: text)
        #expect(value.numberValue?.text == text)
        #expect(value.description == text)
    }

    @Test(arguments: [
        ("12", 12), ("-12", -12), ("0", 0), ("-0", 0), ("12.0", 12), ("1.2e1", 12), ("1200e-2", 12), ("-0.0e7", 0),
        ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("9223372036854775807.000", Int.max),
        ("-9.223372036854775808e18", Int.min), ("1e18", 1_000_000_000_000_000_000), ("0e99999999999999999999", 0),
    ])
    func isTheIntegerItIsExactly(_ text: String, _ integer: Int) {
        #expect(JSONNumber(text)?.intValue == integer)
    }

    @Test(arguments: [
        "1.5", "0.1", "1e-1", "9223372036854775808", "-9223372036854775809", "1e19", "1E400", "1e999999999",
        "1e99999999999999999999", "-1e-99999999999999999999", "1e9223372036854775807", "12.000000000000000000000001",
    ])
    func isNoIntegerWhereItHasAFractionOrDoesNotFit(_ text: String) {
        #expect(JSONNumber(text)?.text == text)
        #expect(JSONNumber(text)?.intValue == nil)
    }

    @Test(arguments: [
        ("1", "1.0"), ("1", "10e-1"), ("0", "-0"), ("0", "0.000e5"), ("100", "1E+2"), ("-1.50", "-15e-1"),
        ("1E400", "10e399"), ("7.470000000000001", "7.4700000000000010"),
        ("1e99999999999999999999", "1e99999999999999999999"),
    ])
    func equalsOneOfTheSameDecimalValue(_ lhs: String, _ rhs: String) {
        #expect(JSONNumber(lhs) != nil)
        #expect(JSONNumber(lhs) == JSONNumber(rhs))
        #expect(JSONNumber(rhs) == JSONNumber(lhs))
    }

    @Test(arguments: [
        ("1", "-1"), ("1", "10"), ("1", "1.0000000000000000000001"), ("9007199254740993", "9007199254740992"),
        ("0.1", "0.1000000000000000055511151231257827"), ("1E400", "1E401"),
        ("1e99999999999999999999", "10e99999999999999999998"),
    ])
    func differsFromOneOfAnotherDecimalValue(_ lhs: String, _ rhs: String) throws {
        #expect(try #require(JSONNumber(lhs)) != #require(JSONNumber(rhs)))
    }

    @Test(arguments: ["", " 1", "1 ", "01", "+1", ".5", "1.", "1e", "NaN", "0x1", "１", "1,", "\"1\"", "1\n", "--1"])
    func refusesTextThatIsNoNumber(_ text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test func writesIntegersAndDoubles() {
        #expect(JSONNumber(Int.min).text == "-9223372036854775808")
        #expect(JSONNumber(7.470000000000001)?.text == "7.470000000000001")
        #expect(JSONNumber(Double.infinity) == nil)
        #expect(JSONNumber(Double.nan) == nil)
        for double in [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e16, -0.0, 1e-5] {
            #expect(JSONNumber(double).flatMap { JSONNumber($0.text) }?.doubleValue == double)
        }
    }

    @Test func hasTheNearestDouble() {
        #expect(JSONNumber("1.5e1")?.doubleValue == 15)
        #expect(JSONNumber("1E400")?.doubleValue == .infinity)
        #expect(JSONNumber("-1E-400")?.doubleValue == 0)
    }
}
