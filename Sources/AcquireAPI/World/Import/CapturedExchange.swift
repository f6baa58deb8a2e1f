/// One Send-SMS request and the answer that the real account gave to it.
public struct CapturedExchange: Sendable {
    /// The request's raw body.
    let request: [UInt8]
    /// The answer.
    let response: JSONValue

    /// Why a captured exchange makes no fixture.
    public struct ImportError: Error, Sendable, CustomStringConvertible {
        /// What is wrong, in full sentences.
        public let description: String
    }

    /// Reads an exchange.
    /// - Parameters:
    ///   - request: The request's body.
    ///   - response: The answer's body.
    /// - Throws: Where either is not JSON, or the answer lacks what a fixture is made of.
    public init(request: [UInt8], response: [UInt8]) throws(ImportError) {
        self.request = request
        self.response = try Self.read(response, "answer")
        _ = try Self.read(request, "request")
        let missing = Self.required.filter { self.response[at: $0] == nil }
        guard missing.isEmpty else {
            let places = missing.map(\.description).joined(separator: ", ")
            throw ImportError(
                description: "The captured answer is not one of Send-SMS: it has nothing at \(places). "
                    + "Give the whole body of a 200 answer."
            )
        }
    }

    /// What an answer must have to make a fixture of.
    private static let required: [JSONPointer] = [
        "/data/cas/dateUpdated", "/data/cas/users", "/data/cas/timeline/id", "/data/timeline/case/users",
        "/data/data/cas/id", "/data/data/cas/contactId", "/data/data/id", "/data/data/caseMessageId", "/data/data/from",
        "/data/data/voip_account_id", "/data/data/dateCreated", "/data/data/sender/id", "/data/data/sender/name",
        "/data/data/meta/accountSid",
    ]

    private static func read(_ bytes: [UInt8], _ name: String) throws(ImportError) -> JSONValue {
        do throws(JSONError) {
            return try JSONReader.value(of: bytes)
        } catch {
            throw ImportError(description: "The captured \(name) is not JSON that can be read: \(error).")
        }
    }

    /// When the real account sent the message: where the clock is to be frozen to get the captured answer again.
    public var dateCreated: String {
        response[at: "/data/data/dateCreated"]?.stringValue ?? ""
    }

    /// The fixture that gives the captured answer to the captured request, as files.
    /// - Returns: The files, by name, and where serving them departs from the captured answer.
    /// - Throws: Where no fixture can be made.
    public func fixture() throws(ImportError) -> (files: [String: [UInt8]], departures: [JSONDifference]) {
        var draft = try FixtureDraft(response)
        let plain = try CaptureCheck(self).departures(of: draft.files)
        draft.adopt(plain, from: response)
        let departures = try CaptureCheck(self).departures(of: draft.files)
        return (draft.files, departures)
    }
}
