extension Timestamp {
    /// The point in time that lies some milliseconds later, or earlier where they are negative.
    /// - Parameter interval: The milliseconds.
    /// - Returns: The point; the first or last that can be shown where it would lie beyond.
    func advanced(byMilliseconds interval: Int) -> Timestamp {
        let (sum, overflow) = milliseconds.addingReportingOverflow(interval)
        return Timestamp(milliseconds: overflow ? (interval < 0 ? .min : .max) : sum)
    }
}
