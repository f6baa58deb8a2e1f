import HTTPTypes

/// Collects a request's header fields, one by one, out of the library's memory.
@safe struct HeaderFieldCollector {
    private var fields = HTTPFields()
    /// Where the head ends in the library's memory.
    private let headEnd: UnsafePointer<UInt8>
    /// Where the last field's value ends there.
    private var lastEnd: UnsafePointer<UInt8>?
    private var hasCutValue = false

    /// Begins a collection.
    /// - Parameter headEnd: Where the head ends in the library's memory.
    init(headEnd: UnsafePointer<UInt8>) {
        unsafe self.headEnd = unsafe headEnd
    }

    /// The fields collected, in order; `nil` where a value has a NUL, which the library takes for its end.
    var collected: HTTPFields? {
        mutating get {
            unsafe lookBehindLastValue(until: headEnd)
            return hasCutValue ? nil : fields
        }
    }

    /// Adds a field, unless HTTP does not allow its name.
    mutating func add(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
        if let start = name.baseAddress {
            unsafe lookBehindLastValue(until: start)
            let end = unsafe value.baseAddress.map { unsafe $0 + value.count }
            unsafe lastEnd = unsafe start < headEnd ? end : nil
        }
        guard let name = unsafe HTTPField.Name(String(decoding: name, as: UTF8.self)) else { return }
        fields.append(unsafe HTTPField(name: name, value: value))
    }

    /// Looks for the rest of the last value, where the library cut it at a NUL.
    ///
    /// The library (0.9.75) overwrites the line ends with NULs, where it found them: anything else behind a value is what
    /// it took for the value's end. A field of several lines, whose name it copies to elsewhere, is passed over.
    private mutating func lookBehindLastValue(until next: UnsafePointer<UInt8>) {
        guard let end = unsafe lastEnd, unsafe end < next, unsafe next <= headEnd else { return }
        for index in 0..<(unsafe next - end) where unsafe end[index] != 0 { hasCutValue = true }
    }
}
