import FoundationEssentials
import HTTPMessage

/// A point in time as Acquire shows it: `2021-03-19T11:11:56.000Z`, in UTC, to the millisecond.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int

    /// The years that the four digits of the format can hold.
    private static let range = -62_167_219_200_000...253_402_300_799_999

    /// Earlier than any that can be shown.
    static let distantPast = Timestamp(milliseconds: range.lowerBound)

    /// Creates a timestamp; one outside the years 0000 to 9999 is moved to the nearest that can be shown.
    /// - Parameter milliseconds: Milliseconds since 1970-01-01T00:00:00Z.
    public init(milliseconds: Int) {
        self.milliseconds = min(max(milliseconds, Self.range.lowerBound), Self.range.upperBound)
    }

    /// Creates a timestamp of a date: the millisecond that it lies in.
    /// - Parameter date: The date.
    init(_ date: Date) {
        self.init(milliseconds: Int((date.timeIntervalSince1970 * 1_000).rounded(.down)))
    }

    /// Whether the first is earlier than the second.
    public static func < (first: Timestamp, second: Timestamp) -> Bool {
        first.milliseconds < second.milliseconds
    }

    /// The second that this lies in: what Acquire's and Twilio's dates show (`.000Z`).
    var wholeSecond: Timestamp {
        Timestamp(milliseconds: seconds * 1_000)
    }

    /// Whole seconds since 1970, rounded down.
    private var seconds: Int {
        Self.floor(milliseconds, dividedBy: 1_000)
    }
}

extension Timestamp: CustomStringConvertible {
    /// The date as Acquire writes it: `2021-03-19T11:11:56.000Z`.
    public var description: String {
        String(ascii: text.span)
    }

    /// The date as Acquire writes it, in ASCII.
    var text: InlineArray<24, UInt8> {
        InlineArray { text in
            let (year, month, day) = civilDate
            text.append(twoDigits: year / 100)
            text.append(twoDigits: year % 100)
            text.append(UInt8(ascii: "-"))
            text.append(twoDigits: month)
            text.append(UInt8(ascii: "-"))
            text.append(twoDigits: day)
            text.append(UInt8(ascii: "T"))
            appendTime(to: &text)
            let thousandths = milliseconds - seconds * 1_000
            text.append(UInt8(ascii: "."))
            text.append(UInt8(ascii: "0") + UInt8(thousandths / 100))
            text.append(twoDigits: thousandths % 100)
            text.append(UInt8(ascii: "Z"))
        }
    }

    /// The date as HTTP's `Date` header field has it, in ASCII: `Fri, 19 Mar 2021 11:11:56 GMT` (RFC 9110, 5.6.7).
    var httpDate: InlineArray<29, UInt8> {
        InlineArray { text in
            let (year, month, day) = civilDate
            text.append(text: Self.weekdays[((days % 7) + 7) % 7])
            text.append(twoDigits: day)
            text.append(text: Self.months[month - 1])
            text.append(twoDigits: year / 100)
            text.append(twoDigits: year % 100)
            text.append(UInt8(ascii: " "))
            appendTime(to: &text)
            text.append(text: " GMT")
        }
    }

    /// From the one that 1970 began with.
    private static let weekdays: InlineArray<7, String> = [
        "Thu, ", "Fri, ", "Sat, ", "Sun, ", "Mon, ", "Tue, ", "Wed, ",
    ]
    private static let months: InlineArray<12, String> = [
        " Jan ", " Feb ", " Mar ", " Apr ", " May ", " Jun ", " Jul ", " Aug ", " Sep ", " Oct ", " Nov ", " Dec ",
    ]

    /// Appends hours, minutes and seconds.
    private func appendTime(to text: inout OutputSpan<UInt8>) {
        let second = seconds - days * 86_400
        text.append(twoDigits: second / 3_600)
        text.append(UInt8(ascii: ":"))
        text.append(twoDigits: second / 60 % 60)
        text.append(UInt8(ascii: ":"))
        text.append(twoDigits: second % 60)
    }

    /// Whole days since 1970, rounded down.
    private var days: Int {
        Self.floor(seconds, dividedBy: 86_400)
    }

    /// Year, month and day in the Gregorian calendar, counted in eras of 400 years that begin on 1 March.
    private var civilDate: (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = Self.floor(shifted, dividedBy: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func floor(_ number: Int, dividedBy divisor: Int) -> Int {
        number / divisor - (number % divisor < 0 ? 1 : 0)
    }
}
