import HTTPMessage

extension FaultAnswer {
    /// Reads what is answered; nil where nothing is said of it.
    init?(_ form: inout JSONForm) {
        let hasBody = form.has("body")
        let usual = "a number from 300 to 599 other than 304"
        let takes = hasBody ? "200 to 202, or \(usual)" : "\(usual) (with a 'body', 200 to 202 too)"
        let status = form.value("status", takes: takes) { value in
            value.intValue.flatMap { (hasBody ? Self.isStatusOfBody($0) : Self.isStatus($0)) ? $0 : nil }
        }
        let titles = APIError.Title.documented.map(\.rawValue)
        let title = form.value("title", takes: "one of Acquire's, \(titles.joined(separator: ", "))") { value in
            APIError.Title.documented.first { $0.rawValue == value.stringValue }
        }
        let details = form.text("details")
        let body = form.value("body", takes: "anything") { value in
            value.stringValue.map { Array($0.utf8) } ?? JSONWriter.bytes(of: value)
        }
        let codes = TwilioError.allCases.map { String($0.rawValue) }
        let twilio = form.value("twilioError", takes: "one of \(codes.joined(separator: ", "))") { value in
            (value.intValue ?? value.stringValue.flatMap { Int($0) }).flatMap(TwilioError.init(rawValue:))
        }
        if hasBody {
            for key in form.given(["title", "details", "twilioError"]) {
                form.refuse(key, "'\(key)' does not go with 'body', which is answered as it stands: give one of them.")
            }
        } else if form.given(["status", "twilioError"]).isEmpty {
            for key in form.given(["title", "details"]) {
                form.refuse(key, "'\(key)' is of an error: give a 'status' or a 'twilioError' besides.")
            }
        }
        if let body {
            self = .raw(status: status ?? 200, body: body)
        } else if let twilio {
            self = .twilio(twilio, status: status ?? 400, title: title, details: details)
        } else if let status {
            self = .error(status: status, title: title, details: details)
        } else {
            return nil
        }
    }
}

extension APIError.Title {
    /// Those that Acquire documents.
    static let documented: [APIError.Title] = [
        .invalidInput, .recordNotFound, .duplicateRecordFound, .unauthorized, .unauthorizedAccess, .serverError,
    ]
}

extension LatencyDistribution {
    /// What is taken, for the fault of something else.
    static let takes =
        #"{"fixed": "200ms"}, {"uniform": ["10ms", "80ms"]} or {"lognormal": {"median": "90ms", "sigma": 0.4}}"#

    private static let takesTime = Milliseconds.takes + ", 5m at the most"

    /// Reads how long an answer waits.
    init?(_ form: inout JSONForm) {
        let fixed = form.value("fixed", takes: Self.takesTime, Self.milliseconds)
        let uniform = form.value(
            "uniform", takes: #"two times such as ["10ms", "80ms"], the shorter first, 5m at the most"#
        ) { value in
            let bounds = (value.arrayValue ?? []).map(Self.milliseconds)
            guard bounds.count == 2, let low = bounds[0], let high = bounds[1], low <= high else {
                return ClosedRange<Int>?.none
            }
            return low...high
        }
        let logNormal = form.object("lognormal", takes: #"{"median": "90ms", "sigma": 0.4}"#) { form in
            let median = form.required("median", takes: Self.takesTime, Self.milliseconds)
            let sigma = form.required("sigma", takes: "a number from 0 to 10") { value in
                value.numberValue.map(\.doubleValue).flatMap { 0...10 ~= $0 ? $0 : nil }
            }
            return median.flatMap { median in sigma.map { Self.logNormal(median: median, sigma: $0) } }
        }
        let given = form.given(["fixed", "uniform", "lognormal"])
        if given.count != 1 {
            form.refuse(
                "A delay is one of fixed, uniform, lognormal: \(given.isEmpty ? "none is" : "\(given.count) are") given."
            )
            return nil
        }
        guard let distribution = fixed.map(Self.fixed) ?? uniform.map(Self.uniform) ?? logNormal else { return nil }
        self = distribution
    }

    private static func milliseconds(_ value: JSONValue) -> Int? {
        value.stringValue.flatMap(Milliseconds.of).flatMap { $0 <= longest ? $0 : nil }
    }
}

extension JSONForm {
    /// How the message fares later.
    mutating func outcome() -> FaultOutcome? {
        guard hasObject("outcome") else {
            let takes = #""undelivered", "failed", "stuck", "slow", or {"status", "errorCode", "after"}"#
            return value("outcome", takes: takes) { value in
                switch value.stringValue {
                case "undelivered":
                    .undelivered(errorCode: FaultOutcome.unreachable, after: FaultOutcome.usualDelay)
                case "failed": .failed(errorCode: FaultOutcome.unknownError, after: FaultOutcome.usualDelay)
                case "stuck": .stuck
                case "slow": .slow
                default: nil
                }
            }
        }
        return object("outcome") { form in
            let status = form.required("status", takes: #""undelivered", "failed" or "delivered""#) { value in
                ["undelivered", "failed", "delivered"].first { $0 == value.stringValue }
            }
            let errorCode = form.integer("errorCode", in: 1...99_999)
            if status == "delivered", form.has("errorCode") {
                form.refuse("errorCode", "'errorCode' is of a message that does not arrive, not of a delivered one.")
            }
            let given = form.value("after", takes: Milliseconds.takes) { $0.stringValue.flatMap(Milliseconds.of) }
            let after = given ?? FaultOutcome.usualDelay
            return switch status {
            case "undelivered": .undelivered(errorCode: errorCode ?? FaultOutcome.unreachable, after: after)
            case "failed": .failed(errorCode: errorCode ?? FaultOutcome.unknownError, after: after)
            case "delivered": .delivered(after: after)
            default: nil
            }
        }
    }

    /// How the answer reaches the client.
    mutating func delivery() -> ResponseDelivery? {
        guard hasObject("connection") else {
            let takes = #""reset", "empty", {"truncate": BYTES} or {"drip": BYTES}"#
            return value("connection", takes: takes) { value in
                switch value.stringValue {
                case "reset": .reset
                case "empty": .empty
                default: nil
                }
            }
        }
        return object("connection") { form in
            let length = form.integer("truncate", in: 0...1_000_000_000)
            let speed = form.integer("drip", in: 1...1_000_000_000)
            let given = form.given(["truncate", "drip"])
            if given.count != 1 {
                form.refuse(
                    "A connection's fault is one of truncate and drip: \(given.isEmpty ? "none is" : "both are") given."
                )
                return nil
            }
            return length.map(ResponseDelivery.truncated) ?? speed.map(ResponseDelivery.dripped)
        }
    }
}
