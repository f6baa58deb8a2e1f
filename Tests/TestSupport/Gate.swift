import Glibc

/// A door at which one thread waits for another, time after time.
public final class Gate: Sendable {
    private let entered = Semaphore()
    private let left = Semaphore()

    /// Creates a closed gate.
    public init() {}

    /// Says that the gate is reached, and waits until it opens.
    public func enter() {
        entered.signal()
        left.wait()
    }

    /// Waits until somebody has reached the gate.
    public func waitUntilEntered() {
        entered.wait()
    }

    /// Opens the gate for the one who is there.
    public func leave() {
        left.signal()
    }
}

/// A counter that threads wait on, on a pipe of the system.
public final class Semaphore: Sendable {
    private let ends: (read: Int32, write: Int32)

    /// Creates a semaphore that counts nothing yet.
    public init() {
        var ends: [Int32] = [0, 0]
        precondition(pipe(&ends) == 0, "the system gives no pipe")
        self.ends = (ends[0], ends[1])
    }

    deinit {
        close(ends.read)
        close(ends.write)
    }

    /// Counts one up, and wakes one who waits.
    public func signal() {
        var byte: UInt8 = 0
        precondition(write(ends.write, &byte, 1) == 1, "the pipe is broken")
    }

    /// Waits until there is one, and counts it down.
    public func wait() {
        var byte: UInt8 = 0
        while read(ends.read, &byte, 1) != 1 {
            precondition(errno == EINTR, "the pipe is broken")
        }
    }
}
