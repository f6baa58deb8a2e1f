import Glibc
import HTTPTypes

/// Collects a request's header fields, one by one, out of the library's memory.
///
/// A client's requests resemble each other: as long as the fields are those of the connection's former request, byte for
/// byte, these are kept, which spares most of the work.
struct HeaderFieldCollector {
    private var fields: HTTPFields
    /// How many of the former fields have come again.
    private var keptCount = 0
    private var isKeeping = true

    /// Begins a collection.
    /// - Parameter former: The fields of the connection's former request.
    init(former: HTTPFields) {
        fields = former
    }

    /// The fields collected, in order.
    var collected: HTTPFields {
        mutating get {
            stopKeeping()
            return fields
        }
    }

    /// Adds a field, unless HTTP does not allow its name.
    mutating func add(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
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
