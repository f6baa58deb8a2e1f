// Memory is handled by its address here, since the standard library (6.3) appends bytes one by one only.
extension OutputSpan<UInt8> {
    /// Appends bytes, all at once.
    /// - Parameter bytes: The bytes; there must be room for them.
    @inlinable
    @inline(__always)
    public mutating func append(copying bytes: Span<UInt8>) {
        precondition(bytes.count <= freeCapacity, "no room for the bytes")
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            unsafe bytes.withUnsafeBufferPointer { source in
                guard let start = source.baseAddress, let end = buffer.baseAddress else { return }
                unsafe UnsafeMutableRawPointer(end + count).copyMemory(from: start, byteCount: source.count)
                count += source.count
            }
        }
    }

    /// Appends the first bytes of a number, from the lowest on.
    /// - Parameters:
    ///   - word: The number.
    ///   - byteCount: How many bytes of it, 1 to 8; there must be room for them.
    @inlinable
    @inline(__always)
    public mutating func append(bytesOf word: UInt64, _ byteCount: Int) {
        precondition(byteCount <= freeCapacity && 1...8 ~= byteCount, "no room for the bytes")
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            guard let start = buffer.baseAddress else { return }
            let end = unsafe UnsafeMutableRawPointer(start + count)
            if buffer.count - count >= 8 {
                unsafe end.storeBytes(of: word.littleEndian, as: UInt64.self)
            } else {
                for index in 0..<byteCount {
                    unsafe end.storeBytes(
                        of: UInt8(truncatingIfNeeded: word >> (8 * UInt64(index))), toByteOffset: index, as: UInt8.self)
                }
            }
            count += byteCount
        }
    }
}

extension Span<UInt8> {
    /// Eight bytes as one number, the first in the lowest byte.
    /// - Parameter offset: Where they begin.
    /// - Returns: The number.
    @inlinable
    @inline(__always)
    public func word(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset <= count - 8, "no eight bytes there")
        return unsafe withUnsafeBytes { bytes in
            unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
    }
}
