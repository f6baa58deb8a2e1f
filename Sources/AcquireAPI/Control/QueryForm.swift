import HTTPMessage

/// The parameters of a query while they are being checked, and what is wrong with them.
struct QueryForm {
    private let parameters: [(name: String, value: String)]
    private var known: [String] = []
    private var problems: [APIError.Problem] = []

    /// Begins to check the query of a request.
    /// - Parameter request: The request.
    init(_ request: HTTPServerRequest) {
        let target = request.target.prefix { $0 != "#" }
        let query = target.firstIndex(of: "?").map { target[target.index(after: $0)...] } ?? ""
        parameters = query.split(separator: "&").map { part in
            let name = part.prefix { $0 != "=" }
            return (Self.decoded(name), Self.decoded(part.dropFirst(name.count + 1)))
        }
    }

    /// The value of a parameter as it stands; nil where it is not given.
    mutating func text(_ name: String) -> String? {
        value(name, takes: "text") { $0 }
    }

    /// The value of a parameter.
    /// - Parameters:
    ///   - name: Its name.
    ///   - takes: What it takes, for the error about something else.
    ///   - parse: Reads it; nil for what it does not take.
    /// - Returns: The value; nil where it is not given, or wrong.
    mutating func value<Value>(_ name: String, takes: String, _ parse: (String) -> Value?) -> Value? {
        known.append(name)
        let given = parameters.filter { $0.name == name }
        guard given.count < 2 else {
            refuse(name, "'\(name)' is given \(given.count) times: give it once.")
            return nil
        }
        guard let text = given.first?.value else { return nil }
        if let value = parse(text) { return value }
        refuse(name, "'\(name)' takes \(takes), not '\(text.shortened)'.")
        return nil
    }

    /// The values of a parameter that may be repeated.
    mutating func values(_ name: String) -> [String] {
        known.append(name)
        return parameters.filter { $0.name == name }.map(\.value)
    }

    /// Whether a parameter is given.
    func has(_ name: String) -> Bool {
        parameters.contains { $0.name == name }
    }

    /// The value of a parameter that is a whole number.
    mutating func integer(_ name: String, in range: ClosedRange<Int> = 0...(1 << 53)) -> Int? {
        let takes =
            range.upperBound > 1_000_000_000
            ? "a number from \(range.lowerBound) up" : "\(range.lowerBound) to \(range.upperBound)"
        return value(name, takes: takes) { text in Int(text).flatMap { range ~= $0 ? $0 : nil } }
    }

    /// The value of a parameter that is one of some words.
    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ name: String, of type: Value.Type) -> Value?
    {
        value(name, takes: type.allCases.map(\.rawValue).joined(separator: ", ")) { Value(rawValue: $0) }
    }

    /// The value of a parameter that is a phone number.
    mutating func phoneNumber(_ name: String) -> PhoneNumber? {
        value(name, takes: "a phone number such as +15005550006") { PhoneNumber(normalizing: $0) }
    }

    /// The value of a parameter that is true or false; alone it means true.
    mutating func boolean(_ name: String) -> Bool? {
        value(name, takes: "true or false") { ["true": true, "": true, "false": false][$0] }
    }

    /// Says that a parameter is wrong.
    mutating func refuse(_ name: String, _ details: String) {
        problems.append(.init(title: .invalidInput, details: details, parameter: name))
    }

    /// Says that a header field, which belongs to what the query asks for, is wrong.
    mutating func refuse(headerField name: String, _ details: String) {
        problems.append(.init(title: .invalidInput, details: details, headerField: name))
    }

    /// Ends the check.
    /// - Throws: Everything that was wrong, and every parameter that nobody asked for.
    func finish() throws(APIError) {
        let problems = allProblems
        guard problems.isEmpty else { throw APIError(problems) }
    }

    /// Everything that was wrong, and every parameter that nobody asked for.
    var allProblems: [APIError.Problem] {
        let unknown = parameters.filter { !known.contains($0.name) }.map { parameter in
            APIError.Problem(
                title: .invalidInput,
                details: "There is no parameter '\(parameter.name.shortened)': "
                    + (known.isEmpty ? "this takes none." : "there are \(known.joined(separator: ", "))."),
                parameter: parameter.name.shortened,
            )
        }
        return problems + unknown
    }

    /// Undoes `+` for a space and percent-encoding, as forms encode; what is no encoding stays as it is.
    private static func decoded(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                decoded.append(byte)
                index += 3
            } else {
                decoded.append(bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
