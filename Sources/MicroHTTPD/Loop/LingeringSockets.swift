import Glibc
import HTTPMessage

/// Sockets whose last response is sent and whose client may not have stopped sending.
///
/// To close such a socket at once would make the system answer what still arrives with a reset, and a reset can overtake the
/// response on its way (RFC 9112, 9.6). So our side is shut down, and what comes is thrown away until the client closes too or
/// time is up, or it has sent too much.
struct LingeringSockets {
    private struct Entry {
        let descriptor: Int32
        /// When the client must have said something more.
        var silence: MonotonicInstant
        /// When it is over in any case.
        let end: MonotonicInstant
        /// How many bytes more it may send.
        var allowance = 64 << 20

        var deadline: MonotonicInstant {
            min(silence, end)
        }
    }

    /// For how long a client may be silent.
    private var patience: Duration = .seconds(1)
    private static let longest: Duration = .seconds(10)
    /// How many there may be; the first goes where a further one comes.
    static let mostAtOnce = 64

    private var entries: [Entry] = []

    /// Whether there are none.
    var isEmpty: Bool {
        entries.isEmpty
    }

    /// When something must be done even if nothing arrives.
    var deadline: MonotonicInstant? {
        entries.isEmpty ? nil : entries.lazy.map(\.deadline).min()
    }

    /// Takes over a descriptor.
    /// - Parameters:
    ///   - descriptor: The descriptor, to be closed here.
    ///   - now: The present time.
    mutating func insert(_ descriptor: Int32, at now: MonotonicInstant) {
        if entries.count >= Self.mostAtOnce { close(entries.removeFirst().descriptor) }
        shutdown(descriptor, Int32(SHUT_WR))
        entries.append(Entry(descriptor: descriptor, silence: now + patience, end: now + Self.longest))
    }

    /// Waits less from now on, since somebody waits for us.
    /// - Parameters:
    ///   - patience: For how long a client may be silent.
    ///   - now: The present time.
    mutating func shortenPatience(to patience: Duration, at now: MonotonicInstant) {
        self.patience = patience
        for index in entries.indices { entries[index].silence = min(entries[index].silence, now + patience) }
    }

    /// Adds what to poll, in order.
    func appendPollEntries(to list: inout [pollfd]) {
        for entry in entries { list.append(pollfd(fd: entry.descriptor, events: Int16(POLLIN), revents: 0)) }
    }

    /// Serves what is readable and closes what is over.
    /// - Parameters:
    ///   - polled: What ``appendPollEntries(to:)`` added, with the results.
    ///   - now: The present time.
    mutating func serve(_ polled: ArraySlice<pollfd>, at now: MonotonicInstant) {
        guard !entries.isEmpty else { return }
        let readable = Set(polled.lazy.filter { $0.revents != 0 }.map(\.fd))
        for index in entries.indices.reversed() {
            if readable.contains(entries[index].descriptor) {
                let count = Socket.discardInput(on: entries[index].descriptor)
                entries[index].allowance -= count ?? .max
                entries[index].silence = now + patience
            }
            if entries[index].allowance < 0 || entries[index].deadline <= now {
                close(entries.remove(at: index).descriptor)
            }
        }
    }

    /// Closes all.
    mutating func closeAll() {
        entries.forEach { close($0.descriptor) }
        entries = []
    }
}
