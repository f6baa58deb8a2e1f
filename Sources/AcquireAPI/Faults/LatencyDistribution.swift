/// How long answers are delayed: always as long, or as chance has it.
enum LatencyDistribution: Sendable, Hashable {
    /// Always so many milliseconds.
    case fixed(Int)
    /// Any of these milliseconds, each as likely.
    case uniform(ClosedRange<Int>)
    /// Mostly near the median, now and then far longer, as networks are: the logarithm is normally distributed.
    case logNormal(median: Int, sigma: Double)

    /// The longest delay, in milliseconds: a longer one is refused where it is given, and cut where it is drawn.
    static let longest = 300_000

    /// Draws a delay.
    /// - Parameter fraction: A number from 0 up to 1, without 1, for each index below 12.
    /// - Returns: Milliseconds.
    func milliseconds(_ fraction: (Int) -> Double) -> Int {
        switch self {
        case .fixed(let milliseconds):
            return milliseconds
        case .uniform(let range):
            return range.lowerBound + Int(fraction(0) * Double(range.count))
        case .logNormal(let median, let sigma):
            // Twelve such numbers add up to 6, give or take a normal deviate as far as delays are concerned.
            let deviate = (0..<12).reduce(-6.0) { $0 + fraction($1) }
            return Int(min(Double(median) * Self.exponential(sigma * deviate), Double(Self.longest)).rounded())
        }
    }

    /// e to a power: `FoundationEssentials` has none, and the system's may differ in the last digit from machine to machine.
    private static func exponential(_ power: Double) -> Double {
        let halvings = 8
        let small = power / Double(1 << halvings)
        let series = (1...16).reversed().reduce(1.0) { 1 + $0 * small / Double($1) }
        return (0..<halvings).reduce(series) { value, _ in value * value }
    }
}
