import HTTPMessage

extension Sandbox {
    /// Lets somebody follow the events, from now on or from where they were broken off.
    /// - Parameters:
    ///   - stream: Where to write them.
    ///   - position: The id of the event behind which to begin; nil for those to come only.
    func tell(_ stream: ResponseStream, behind position: Int?) {
        let listener = change { state in
            state.wantStatuses()
            let listener = EventListener(
                behind: position ?? state.events.latestID,
                writingTo: stream,
                { [weak self] position in self?.batch(behind: position) },
                leave: { [weak self] listener in self?.change { $0.audience.remove(listener) } },
            )
            state.audience.listeners[ObjectIdentifier(listener)] = listener
            return listener
        }
        stream.whenEmpty { [weak listener] in listener?.pump() }
        listener.pump()
    }

    /// The events behind an id; nil where there is nothing more to come.
    private func batch(behind position: Int) -> EventBatch? {
        read { state in
            let batch = state.events.batch(behind: position)
            return isGone && batch.isEmpty ? nil : batch
        }
    }
}

extension Audience {
    /// Forgets somebody who follows no longer.
    mutating func remove(_ listener: EventListener) {
        listeners[ObjectIdentifier(listener)] = nil
    }
}
