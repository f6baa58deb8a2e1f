/// How a message fares once it was accepted: a function of time, so that no timer exists to race with.
package struct DeliveryPlan: Sendable, Hashable {
    /// One change of status.
    struct Step: Sendable, Hashable {
        let status: MessageStatus
        /// Milliseconds since the message was accepted.
        let after: Int
        var errorCode: Int?
    }

    /// What a message has from the start.
    let beginning: MessageStatus
    /// What follows, by ascending time.
    let steps: [Step]

    /// A reply of a contact: there at once.
    static let received = DeliveryPlan(beginning: .received, steps: [])
    /// A message that stays queued for ever.
    static let stuck = DeliveryPlan(beginning: .queued, steps: [])

    /// How far a message has come.
    /// - Parameters:
    ///   - accepted: When it was accepted.
    ///   - now: The time by the sandbox's clock.
    /// - Returns: Every status so far, the first of them its beginning, with when it came.
    func history(of accepted: Timestamp, at now: Timestamp) -> [Change] {
        let passed = steps.prefix { accepted.advanced(byMilliseconds: $0.after) <= now }
        return [Change(status: beginning, at: accepted, errorCode: nil)]
            + passed.map { step in
                Change(
                    status: step.status,
                    at: accepted.advanced(byMilliseconds: step.after),
                    errorCode: step.errorCode,
                )
            }
    }

    /// A status that a message has come to.
    struct Change: Sendable, Hashable {
        let status: MessageStatus
        let at: Timestamp
        let errorCode: Int?
    }
}

extension DeliveryPlan {
    /// When messages that nothing befalls come to be sending, sent and delivered, in milliseconds since they were accepted.
    package struct Pace: Sendable, Hashable {
        package var sending: Int
        package var sent: Int
        package var delivered: Int

        /// Our choice: quick enough for a test that waits, slow enough to see each.
        package static let usual = Pace(sending: 200, sent: 500, delivered: 1_000)

        /// Creates a pace; a later step never comes before an earlier one.
        package init(sending: Int, sent: Int, delivered: Int) {
            self.sending = sending
            self.sent = max(sent, sending)
            self.delivered = max(delivered, self.sent)
        }
    }

    /// The plan of a message that arrives.
    static func delivered(_ pace: Pace) -> DeliveryPlan {
        DeliveryPlan(
            beginning: .queued,
            steps: [
                Step(status: .sending, after: pace.sending),
                Step(status: .sent, after: pace.sent),
                Step(status: .delivered, after: pace.delivered),
            ],
        )
    }

    /// The plan of a message that is sent and does not arrive.
    /// - Parameters:
    ///   - errorCode: Twilio's error.
    ///   - after: Milliseconds until it is known.
    ///   - pace: When it is sending and sent.
    /// - Returns: The plan.
    static func undelivered(_ errorCode: Int, after: Int, _ pace: Pace) -> DeliveryPlan {
        DeliveryPlan(
            beginning: .queued,
            steps: [
                Step(status: .sending, after: min(pace.sending, after)),
                Step(status: .sent, after: min(pace.sent, after)),
                Step(status: .undelivered, after: after, errorCode: errorCode),
            ],
        )
    }

    /// The plan of a message that never leaves Twilio.
    static func failed(_ errorCode: Int, after: Int, _ pace: Pace) -> DeliveryPlan {
        DeliveryPlan(
            beginning: .queued,
            steps: [
                Step(status: .sending, after: min(pace.sending, after)),
                Step(status: .failed, after: after, errorCode: errorCode),
            ],
        )
    }
}
