import Glibc
import Synchronization

/// Runs a function on several threads of the system at once, and waits for all of them.
///
/// For tests that block: Swift's own threads are few and must not wait.
/// - Parameters:
///   - count: How many threads.
///   - body: The function, with the thread's number from 0.
/// - Returns: What the calls returned, in order of the threads.
/// - Throws: What the first call that threw did.
public func onThreads<Value: Sendable>(
    _ count: Int,
    _ body: @escaping @Sendable (Int) throws -> Value
) throws -> [Value] {
    try (0..<count).map { index in BackgroundThread { try body(index) } }.map { try $0.result() }
}

/// A thread of the system that computes something while the test goes on.
public struct BackgroundThread<Value: Sendable>: Sendable {
    private let outcome: Outcome<Value>
    private let thread: pthread_t

    /// Starts the thread.
    /// - Parameter body: What it does.
    public init(_ body: @escaping @Sendable () throws -> Value) {
        let outcome = Outcome<Value>()
        self.outcome = outcome
        thread = startThread(Work { outcome.set(Swift.Result(catching: body)) })
    }

    /// Waits for the thread's end, once.
    /// - Returns: What the body returned.
    /// - Throws: What the body threw.
    public func result() throws -> Value {
        pthread_join(thread, nil)
        return try outcome.get()
    }
}

private final class Outcome<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)

    func set(_ newResult: Result<Value, any Error>) {
        result.withLock { $0 = newResult }
    }

    func get() throws -> Value {
        guard let result = result.withLock({ $0 }) else { preconditionFailure("the thread did not run") }
        return try result.get()
    }
}

private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
    }
}

private func startThread(_ work: Work) -> pthread_t {
    var thread = pthread_t()
    let error = pthread_create(
        &thread,
        nil,
        { argument in
            argument.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
            return nil
        },
        Unmanaged.passRetained(work).toOpaque()
    )
    precondition(error == 0, "the system gives no thread")
    return thread
}
