extension Timestamp {
    /// Reads an ISO 8601 date with time and zone, with or without a fraction: `2021-03-19T11:11:56Z`.
    ///
    /// Zones are `Z`, `+01:00`, `+0100` and `+01`; what a fraction has below the millisecond is dropped. A date that no
    /// calendar has, such as 30 February, 24:00 or second 60, is none, nor is one outside the years 0000 to 9999 in UTC.
    /// - Parameter text: The date.
    public init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard let year = Self.number(4, from: &rest), Self.skip("-", in: &rest),
            let month = Self.number(2, from: &rest), Self.skip("-", in: &rest),
            let day = Self.number(2, from: &rest), Self.skip("T", in: &rest),
            let hour = Self.number(2, from: &rest), Self.skip(":", in: &rest),
            let minute = Self.number(2, from: &rest), Self.skip(":", in: &rest),
            let second = Self.number(2, from: &rest),
            let fraction = Self.fraction(from: &rest),
            let offset = Self.zone(from: &rest), rest.isEmpty,
            1...12 ~= month, 1...Self.length(ofMonth: month, in: year) ~= day,
            hour < 24, minute < 60, second < 60
        else { return nil }
        let minutes = (Self.days(to: year, month, day) * 24 + hour) * 60 + minute - offset
        let milliseconds = (minutes * 60 + second) * 1_000 + fraction
        self.init(milliseconds: milliseconds)
        guard self.milliseconds == milliseconds else { return nil }
    }

    /// Whole days from 1970-01-01 to a date in the Gregorian calendar, counted in years that begin on 1 March.
    private static func days(to year: Int, _ month: Int, _ day: Int) -> Int {
        // Two eras of 400 years on, so that no January of the year 0 counts below zero.
        let yearFromMarch = year + 800 - (month <= 2 ? 1 : 0)
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let leapDays = yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400
        return 365 * yearFromMarch + leapDays + dayOfYear - 719_468 - 2 * 146_097
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Takes a number of so many digits.
    private static func number(_ width: Int, from rest: inout ArraySlice<UInt8>) -> Int? {
        let digits = rest.prefix(width)
        guard digits.count == width, digits.allSatisfy(JSONReader.isDigit) else { return nil }
        rest = rest.dropFirst(width)
        return digits.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func skip(_ sign: Unicode.Scalar, in rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: sign) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Takes a fraction of a second: its milliseconds, 0 where there is none.
    private static func fraction(from rest: inout ArraySlice<UInt8>) -> Int? {
        guard skip(".", in: &rest) else { return 0 }
        let digits = rest.prefix(while: JSONReader.isDigit)
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        var padded = (digits.prefix(3) + [UInt8](repeating: UInt8(ascii: "0"), count: 2)).prefix(3)
        return number(3, from: &padded)
    }

    /// Takes a zone: the minutes that it is ahead of UTC.
    private static func zone(from rest: inout ArraySlice<UInt8>) -> Int? {
        if skip("Z", in: &rest) { return 0 }
        let isAhead = skip("+", in: &rest)
        guard isAhead || skip("-", in: &rest), let hours = number(2, from: &rest), hours < 24 else { return nil }
        var minutes = 0
        if skip(":", in: &rest) || !rest.isEmpty {
            guard let given = number(2, from: &rest), given < 60 else { return nil }
            minutes = given
        }
        return (hours * 60 + minutes) * (isAhead ? 1 : -1)
    }
}
