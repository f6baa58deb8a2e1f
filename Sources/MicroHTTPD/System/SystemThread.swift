import CMicroHTTPD
import Glibc
import Synchronization

/// A thread of the system, to be joined exactly once.
struct SystemThread: Sendable {
    private let thread: pthread_t
    /// The system gives an ended thread's name to the next: so we note the end ourselves.
    private let end = End()

    private final class End: Sendable {
        let hasCome = Atomic(false)
    }

    /// What the thread does, while it travels through the C call that starts it.
    private final class Work {
        let body: () -> Void
        let end: End

        init(_ body: @escaping () -> Void, end: End) {
            self.body = body
            self.end = end
        }

        func run() {
            body()
            end.hasCome.store(true, ordering: .releasing)
        }
    }

    /// Starts a thread.
    /// - Parameters:
    ///   - name: What debuggers show, at most 15 bytes.
    ///   - body: What the thread does; what it captures moves into the thread.
    /// - Throws: Where the system gives no more threads.
    init(named name: String, _ body: sending @escaping () -> Void) throws(SystemError) {
        var thread = pthread_t()
        // The work is retained here and released by the thread itself, or here where there is no thread.
        let work = unsafe Unmanaged.passRetained(Work(body, end: end))
        let error = unsafe pthread_create(
            &thread,
            nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            },
            work.toOpaque()
        )
        guard error == 0 else {
            unsafe work.release()
            throw SystemError("pthread_create", number: error)
        }
        unsafe pthread_setname_np(thread, name)
        self.thread = thread
    }

    /// Whether the calling thread is this one.
    var isCurrent: Bool {
        !end.hasCome.load(ordering: .acquiring) && pthread_equal(pthread_self(), thread) != 0
    }

    /// Waits until the thread has ended.
    func join() {
        pthread_join(thread, nil)
    }

    /// Asks for short slices for the calling thread: it waits less for busy threads on its processor, such as those of a client
    /// that is on the same machine, and they wait less for it.
    ///
    /// Linux before 6.12 takes no notice, nor does a policy for which the length means something else.
    static func askForShortSlices() {
        var scheduling = cmhd_scheduling()
        guard unsafe cmhd_get_scheduling(&scheduling) == 0, scheduling.policy == UInt32(SCHED_OTHER) else { return }
        scheduling.runtime = shortestSlice
        _ = unsafe cmhd_set_scheduling(&scheduling)
    }

    /// The shortest slice that Linux gives, in nanoseconds.
    static let shortestSlice: UInt64 = 100_000

    /// How many processors there are, at least one.
    static var processorCount: Int {
        max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
}
