/// One Send-SMS request and the answer that the real account gave to it.
public struct CapturedExchange: Sendable {
    /// The request's raw body.
    let request: [UInt8]
    /// The answer.
    let response: JSONValue
    /// When the message was accepted.
    let created: Timestamp

    /// Why a captured exchange makes no fixture.
    public struct ImportError: Error, Sendable, CustomStringConvertible {
        /// What is wrong, in full sentences.
        public let description: String
    }

    /// Whether the request names no record, so that the case was found by the contact's phone.
    let isAddressedByPhone: Bool

    /// Reads an exchange.
    /// - Parameters:
    ///   - request: The request's body.
    ///   - response: The answer's body.
    /// - Throws: Where either is not JSON, or the answer lacks what a fixture is made of.
    public init(request: [UInt8], response: [UInt8]) throws(ImportError) {
        self.request = request
        self.response = try Self.read(response, "answer")
        let members = try Self.read(request, "request")
        let ids: [SendSMSRequest.Key] = [.id, .threadID, .timelineID, .contactID]
        isAddressedByPhone = ids.allSatisfy { (members[$0.rawValue] ?? .null).isNull }
        let faults = RequiredPart.faults(in: self.response)
        guard faults.isEmpty,
            let created = self.response[at: "/data/data/dateCreated"]?.stringValue.flatMap({ Timestamp($0) })
        else {
            throw ImportError(
                description: "The captured answer is not one of Send-SMS. Give the whole body of a 200 answer.\n"
                    + faults.map { "  \($0)" }.joined(separator: "\n")
            )
        }
        self.created = created
    }

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
        let check = CaptureCheck(self)
        let newCase = CapturedNewCase(self)
        var draft = FixtureDraft(self, newCase)
        draft.adopt(check.departures(in: try check.answer(of: draft.files)), from: response)
        if let newCase {
            try draft.adopt(newCase) { draft throws(ImportError) in try check.answer(of: draft.files) }
        }
        return (draft.files, check.departures(in: try check.answer(of: draft.files)))
    }
}
