import AcquireAPI

extension MockFault {
    /// The rule as `POST /__admin/faults` takes it.
    package var json: JSONValue {
        var when: JSONObject = [:]
        when["to"] = to?.json
        when["from"] = from?.json
        when["text"] = text?.json
        when["every"] = every.map { .number($0) }
        when["nth"] = nth.map { .number($0) }
        when["times"] = times.map { .number($0) }
        when["probability"] = probability.map(Self.number)
        var then: JSONObject = [:]
        then["delay"] = delay?.json
        answer?.add(to: &then)
        then["outcome"] = outcome?.json
        then["connection"] = connection?.json
        then["accepted"] = isAccepted.map { .bool($0) }
        return ["when": .object(when), "then": .object(then)]
    }

    fileprivate static func number(_ double: Double) -> JSONValue {
        JSONNumber(double).map(JSONValue.number) ?? .null
    }

    fileprivate static func time(_ duration: Duration) -> JSONValue {
        .string("\(duration.wholeMilliseconds)ms")
    }
}

extension MockFault.Pattern {
    fileprivate var json: JSONValue {
        switch self {
        case .exactly(let text): .string(text)
        case .regex(let expression): ["regex": .string(expression)]
        }
    }
}

extension MockFault.Delay {
    fileprivate var json: JSONValue {
        switch self {
        case .fixed(let delay): ["fixed": MockFault.time(delay)]
        case .uniform(let least, let most): ["uniform": [MockFault.time(least), MockFault.time(most)]]
        case .logNormal(let median, let sigma):
            ["lognormal": ["median": MockFault.time(median), "sigma": MockFault.number(sigma)]]
        }
    }
}

extension MockFault.Answer {
    fileprivate func add(to then: inout JSONObject) {
        switch self {
        case .error(let status, let title, let details):
            then["status"] = .number(status)
            then["title"] = title.map { .string($0) }
            then["details"] = details.map { .string($0) }
        case .twilioError(let code): then["twilioError"] = .number(code)
        case .body(let body, let status):
            then["status"] = .number(status)
            then["body"] = body
        }
    }
}

extension MockFault.Outcome {
    fileprivate var json: JSONValue {
        switch self {
        case .delivered(let after): ["status": "delivered", "after": MockFault.time(after)]
        case .undelivered(let code, let after):
            ["status": "undelivered", "errorCode": .number(code), "after": MockFault.time(after)]
        case .failed(let code, let after):
            ["status": "failed", "errorCode": .number(code), "after": MockFault.time(after)]
        case .stuck: "stuck"
        case .slow: "slow"
        }
    }
}

extension MockFault.Connection {
    fileprivate var json: JSONValue {
        switch self {
        case .reset: "reset"
        case .empty: "empty"
        case .truncated(let length): ["truncate": .number(length)]
        case .dripped(let speed): ["drip": .number(speed)]
        }
    }
}
