import AcquireMock
import TestSupport
import Testing

/// The exchange of Acquire's documentation.
enum Documented {
    static var answer: JSONValue {
        get throws { try JSONReader.value(of: TestFile.documentedAnswer.bytes()) }
    }

    /// When the documented message was sent.
    static var instant: Timestamp {
        get throws { try #require(Timestamp("2021-03-19T11:11:56Z")) }
    }

    /// What no run can give again: Twilio's sid and dates.
    static let passedOver = Set(DocumentedAnswer.passedOver.compactMap { JSONPointer(parsing: $0) })
}
