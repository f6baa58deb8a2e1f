import HTTPMessage

/// Since when a connection's request has been arriving, as far as one who looks from time to time can tell.
struct RequestWatch {
    /// When the request was first seen to arrive; `nil` before that.
    private(set) var began: MonotonicInstant?
    /// What had arrived of the connection when the request before had ended; `nil` until somebody looks.
    private var bytesBefore: UInt64? = 0

    /// Notes what has arrived, while no request line is there.
    /// - Parameters:
    ///   - bytesReceived: All bytes that the connection has got.
    ///   - now: The present time.
    mutating func look(at bytesReceived: UInt64, now: MonotonicInstant) {
        guard let bytesBefore else { return self.bytesBefore = bytesReceived }
        if began == nil, bytesReceived > bytesBefore { began = now }
    }

    /// Begins anew: the request is over.
    mutating func requestEnded() {
        began = nil
        bytesBefore = nil
    }
}
