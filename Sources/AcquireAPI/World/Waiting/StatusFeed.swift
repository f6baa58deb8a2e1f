/// Which message comes to its next status when: begun when somebody first wants to know.
///
/// The statuses themselves are a function of the clock; this only tells when to look again.
struct StatusFeed: Sendable {
    /// A status that is still to come.
    struct Due: Sendable {
        let at: Timestamp
        let message: SMSMessage
        /// The index of the plan's step.
        let step: Int

        /// The status as the history shows it.
        var change: DeliveryPlan.Change {
            let step = message.plan.steps[step]
            return DeliveryPlan.Change(status: step.status, at: at, errorCode: step.errorCode)
        }

        fileprivate var key: (Timestamp, Int) { (at, message.sequence) }
    }

    /// Whether anybody has ever wanted to know.
    private(set) var isStarted = false
    /// The next step of each message, as a binary heap: none is due before its parent.
    private var heap: [Due] = []

    /// How many messages still have statuses to come.
    var count: Int { heap.count }
    /// When the next is due.
    var nextDue: Timestamp? { heap.first?.at }

    /// Begins anew with the messages that are there.
    /// - Parameters:
    ///   - messages: The messages.
    ///   - now: The time by the sandbox's clock; what is due by then has been told.
    mutating func start(with messages: BoundedQueue<SMSMessage>, at now: Timestamp) {
        isStarted = true
        heap = []
        for message in messages {
            if let step = message.plan.steps.firstIndex(where: { message.due($0) > now }) { add(message, step: step) }
        }
    }

    /// Adds a message, from a step of its plan on.
    mutating func add(_ message: SMSMessage, step: Int = 0) {
        guard message.plan.steps.indices.contains(step) else { return }
        heap.append(Due(at: message.due(message.plan.steps[step]), message: message, step: step))
        siftUp(from: heap.count - 1)
    }

    /// Takes the next status that is due; the message's following one takes its place.
    mutating func takeNext(at now: Timestamp) -> Due? {
        guard let next = heap.first, next.at <= now else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            siftDown()
        }
        add(next.message, step: next.step + 1)
        return next
    }

    private mutating func siftUp(from place: Int) {
        var child = place
        while child > 0, heap[child].key < heap[(child - 1) / 2].key {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while 2 * parent + 1 < heap.count {
            var least = 2 * parent + 1
            if least + 1 < heap.count, heap[least + 1].key < heap[least].key { least += 1 }
            guard heap[least].key < heap[parent].key else { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}

extension SMSMessage {
    /// When it comes to a step of its plan.
    fileprivate func due(_ step: DeliveryPlan.Step) -> Timestamp {
        accepted.advanced(byMilliseconds: step.after)
    }
}
