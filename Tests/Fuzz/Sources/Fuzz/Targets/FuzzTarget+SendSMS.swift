#if canImport(AcquireAPI)
    @testable import AcquireAPI
#endif

extension FuzzTarget {
    private static let world: World = {
        guard let fixture = try? Fixture.documented() else { fatalError("the documented fixture cannot be read") }
        return World(.init(fixture: fixture))
    }()

    /// A body is refused with at least one problem, or is a request that can be sent; what strict mode takes, lax mode does.
    static func checkBody(_ input: [UInt8]) throws(Violation) {
        let lax = try request(input, isStrict: false)
        let strict = try request(input, isStrict: true)
        try require(strict == nil || lax != nil, "what is taken strictly is taken otherwise too")
        guard let lax else { return }
        try require(lax.to != lax.from, "'To' and 'From' differ")
        try require(
            !lax.text.isEmpty && lax.text.utf16.count <= 2 * SendSMSRequest.longestText, "the text has a length")
        if let strict { try require(strict.to == lax.to && strict.text == lax.text, "both modes read the same") }
    }

    private static func request(_ body: [UInt8], isStrict: Bool) throws(Violation) -> SendSMSRequest? {
        do throws(SendSMSRefusal) {
            return try SendSMSRequest(parsing: body, MagicNumbers(), isStrict: isStrict) {
                world.sandbox(.default).senders
            }
        } catch {
            try require(!error.problems.isEmpty, "a refusal has a problem")
            try require(error.problems.allSatisfy { !$0.details.isEmpty }, "a problem says what is wrong")
            _ = APIError(body: error.problems)
            return nil
        }
    }

    /// A normal form is E.164 and its own normal form, and spaces around a number change nothing.
    static func checkPhone(_ input: [UInt8]) throws(Violation) {
        let text = String(decoding: input, as: UTF8.self)
        let number = PhoneNumber(normalizing: text)
        try require(PhoneNumber(normalizing: " \(text) ") == number, "spaces around a number change nothing")
        guard let number else { return }
        let digits = number.e164.utf8.dropFirst()
        try require(number.e164.utf8.first == UInt8(ascii: "+") && 8...15 ~= digits.count, "'+' and 8 to 15 digits")
        try require(digits.allSatisfy { 0x30...0x39 ~= $0 } && digits.first != 0x30, "digits, the first not 0")
        try require(PhoneNumber(normalizing: number.e164) == number, "a normal form is its own")
    }
}
