import Glibc

/// Memory for the bodies of a loop's responses, which the library gives back once they are sent.
///
/// A few blocks serve nearly all of them one after the other, so that they stay in the processor's cache.
@safe final class BodyMemory {
    /// How many bytes a block has; a larger body has memory of its own.
    private static let blockSize = 32_768
    /// How many blocks are kept for the bodies to come.
    private static let limit = 8

    /// What stands in front of a body's bytes.
    @safe private struct Header {
        let owner: Unmanaged<BodyMemory>
        let isBlock: Bool
    }
    private static let headerSize = 16

    private var blocks = unsafe [UnsafeMutableRawPointer]()

    deinit {
        unsafe blocks.forEach { unsafe free($0) }
    }

    /// Takes memory for a body.
    /// - Parameter capacity: How many bytes the body may have.
    /// - Returns: The memory, to be given back by ``giveBack(_:)``; `nil` where there is none.
    func take(_ capacity: Int) -> UnsafeMutableRawBufferPointer? {
        let isBlock = capacity <= Self.blockSize - Self.headerSize
        let kept = isBlock ? unsafe blocks.popLast() : nil
        let size = isBlock ? Self.blockSize : capacity + Self.headerSize
        guard let start = unsafe kept ?? malloc(size) else { return nil }
        unsafe start.initializeMemory(
            as: Header.self, to: Header(owner: Unmanaged.passUnretained(self), isBlock: isBlock))
        return unsafe UnsafeMutableRawBufferPointer(start: start + Self.headerSize, count: capacity)
    }

    /// Gives memory back to the loop it came from, which must still be there.
    /// - Parameter body: Where a body's bytes begin.
    static func giveBack(_ body: UnsafeMutableRawPointer) {
        let start = unsafe body - headerSize
        let header = unsafe start.load(as: Header.self)
        unsafe header.owner._withUnsafeGuaranteedRef { owner in
            if header.isBlock, unsafe owner.blocks.count < limit {
                unsafe owner.blocks.append(start)
            } else {
                unsafe free(start)
            }
        }
    }
}
