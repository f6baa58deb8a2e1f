import Glibc

/// The process's limit on open file descriptors (`RLIMIT_NOFILE`).
public enum FileDescriptorLimit {
    /// The limit in force now, or `Int.max` where there is none.
    public static var current: Int {
        count(limits.rlim_cur)
    }

    /// Raises the limit to at least a number, as far as the process may.
    /// - Parameter needed: How many descriptors the process needs.
    /// - Returns: The limit in force behind the call, which may be below `needed`.
    @discardableResult
    public static func raise(to needed: Int) -> Int {
        var limits = limits
        guard count(limits.rlim_cur) < needed else { return count(limits.rlim_cur) }
        limits.rlim_cur = min(rlim_t(needed), limits.rlim_max)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
        return current
    }

    /// Does something while the limit is lower, such as starting a program that is to have that limit.
    /// - Parameters:
    ///   - count: The lower limit; nothing is changed where the one in force is no higher.
    ///   - body: What to do.
    /// - Returns: What it returns.
    static func lowered<Result>(to count: Int, _ body: () -> Result) -> Result {
        let before = limits
        guard Self.count(before.rlim_cur) > count else { return body() }
        var lowered = before
        lowered.rlim_cur = rlim_t(count)
        set(lowered)
        defer { set(before) }
        return body()
    }

    private static func set(_ limits: rlimit) {
        var limits = limits
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
    }

    private static var limits: rlimit {
        var limits = rlimit()
        _ = unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
        return limits
    }

    private static func count(_ value: rlim_t) -> Int {
        Int(clamping: value)
    }
}
