import HTTPMessage
import Synchronization

/// Somebody who follows the events of a sandbox: writes them into a stream, each once and in order, from whatever thread.
///
/// It takes from the log only what its client reads, so a client that does not read costs no memory; once the log has
/// evicted what it has not read, it is told how many events it missed.
final class EventListener: Sendable {
    private struct Progress {
        /// The id of the event that was written last.
        var position: Int
        var isPumping = false
        /// Whether there was news while somebody pumped.
        var isStale = false
    }
    private let progress: Mutex<Progress>
    private let stream: ResponseStream
    /// The events behind an id; nil where there is nothing more to come.
    private let batch: @Sendable (Int) -> EventBatch?
    /// Called once nobody reads any more.
    private let leave: @Sendable (EventListener) -> Void

    /// How many bytes wait for the client before no more are taken from the log.
    private static let mostPending = 65_536

    /// Creates somebody who follows events.
    /// - Parameters:
    ///   - position: The id behind which to begin.
    ///   - stream: Where to write them.
    ///   - batch: The events behind an id; nil where there is nothing more to come.
    ///   - leave: Called once nobody reads any more.
    init(
        behind position: Int,
        writingTo stream: ResponseStream,
        _ batch: @escaping @Sendable (Int) -> EventBatch?,
        leave: @escaping @Sendable (EventListener) -> Void
    ) {
        progress = Mutex(Progress(position: position))
        self.stream = stream
        self.batch = batch
        self.leave = leave
    }

    /// Writes what there is and what the client has room for.
    ///
    /// No lock is held meanwhile: who comes while another thread
    /// writes leaves the rest to that.
    func pump() {
        guard var position = begin() else { return }
        repeat {
            while let next = writeNext(behind: position) { position = next }
        } while !end(at: position)
    }

    private func begin() -> Int? {
        progress.withLock { progress in
            guard !progress.isPumping else {
                progress.isStale = true
                return nil
            }
            progress.isPumping = true
            return progress.position
        }
    }

    /// Ends pumping, unless there was news meanwhile.
    private func end(at position: Int) -> Bool {
        progress.withLock { progress in
            progress.position = position
            defer { progress.isStale = false }
            progress.isPumping = progress.isStale
            return !progress.isStale
        }
    }

    /// Writes some events.
    /// - Returns: The id of the last; nil where there are none for now.
    private func writeNext(behind position: Int) -> Int? {
        guard stream.pendingCount < Self.mostPending else { return nil }
        guard let batch = batch(position) else {
            stream.finish()
            return nil
        }
        guard !batch.isEmpty else { return nil }
        guard stream.write(batch.text) else {
            leave(self)
            return nil
        }
        return batch.lastID
    }
}
