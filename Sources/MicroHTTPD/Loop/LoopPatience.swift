/// How long a loop may wait although the library wants to run at once.
///
/// The library (0.9.75) takes a connection for readable, asks to be run again and again, and finds nothing, while a TLS
/// handshake is incomplete, and while a request has filled the connection's memory with something that does not end, such as a
/// chunk's extension: a client that stops in the middle would keep a processor busy. What arrives wakes the loop in any case,
/// so it may wait a little once nothing has come of many runs in a row.
///
/// No longer than a millisecond: of an answer that goes out in pieces under TLS nothing is told, and each piece takes a run.
struct LoopPatience {
    /// How many connections have not sent a first request: whether their handshake is over is not told.
    var handshakes = 0
    /// How many connections were in the middle of a request when the loop last looked.
    var unfinishedRequests = 0
    /// How many steps of exchanges there have been.
    var steps: UInt64 = 0

    private var stepsBefore: UInt64 = 0
    private var idleRuns = 0

    /// How many runs in a row may be idle before the loop waits.
    private static let idleRunsAtOnce = 32

    /// For how many milliseconds the loop may wait.
    var milliseconds: Int32 {
        idleRuns < Self.idleRunsAtOnce ? 0 : 1
    }

    /// Takes note of what came of a run.
    mutating func noteRun() {
        let mayBeVain = handshakes > 0 || unfinishedRequests > 0
        idleRuns = mayBeVain && steps == stepsBefore ? min(idleRuns + 1, Self.idleRunsAtOnce) : 0
        stepsBefore = steps
    }
}
