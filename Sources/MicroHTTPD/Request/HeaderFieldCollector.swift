import Glibc
import HTTPTypes

/// Collects a request's header fields, one by one, out of the library's memory.
///
/// A client's requests resemble each other: as long as the fields are those of the connection's former request, byte for
/// byte, these are kept, which spares most of the work.
@safe struct HeaderFieldCollector {
    private var fields: HTTPFields
    /// How many of the former fields have come again.
    private var keptCount = 0
    private var isKeeping = true
    /// Where the head ends in the library's memory.
    private let headEnd: UnsafePointer<UInt8>
    /// Where the last field's value ends there.
    private var lastEnd: UnsafePointer<UInt8>?
    private var hasCutValue = false

    /// Begins a collection.
    /// - Parameters:
    ///   - former: The fields of the connection's former request.
    ///   - headEnd: Where the head ends in the library's memory.
    init(former: HTTPFields, headEnd: UnsafePointer<UInt8>) {
        fields = former
        unsafe self.headEnd = unsafe headEnd
    }

    /// The fields collected, in order; `nil` where a value has a NUL, which the library takes for its end.
    var collected: HTTPFields? {
        mutating get {
            stopKeeping()
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
        if isKeeping {
            if keptCount < fields.count, unsafe fields[keptCount].hasBytes(name: name, value: value) {
                keptCount += 1
                return
            }
            stopKeeping()
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

    private mutating func stopKeeping() {
        guard isKeeping else { return }
        isKeeping = false
        if keptCount < fields.count { fields.removeLast(fields.count - keptCount) }
        fields.reserveCapacity(16)
    }
}

extension HTTPField {
    /// Whether name and value are these, byte for byte.
    fileprivate func hasBytes(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) -> Bool {
        var ownName = self.name.rawName
        return unsafe ownName.withUTF8 { unsafe $0.hasBytes(of: name) }
            && withUnsafeBytesOfValue { unsafe $0.hasBytes(of: value) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func hasBytes(of other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let start = baseAddress, let otherStart = other.baseAddress else { return true }
        return unsafe memcmp(start, otherStart, count) == 0
    }
}
