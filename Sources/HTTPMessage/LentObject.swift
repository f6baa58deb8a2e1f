public import Synchronization

/// An object that is made when somebody first asks for it, and lent to whoever does.
///
/// Who borrows it is not counted, as who is given it would be: to count costs the more the more threads do.
@safe public struct LentObject<Object: AnyObject & Sendable>: ~Copyable, Sendable {
    /// Set once, and owned from then on.
    @usableFromInline let object = unsafe Atomic<Unmanaged<Object>?>(nil)

    /// Creates a lender whose object is still to be made.
    public init() {}

    deinit {
        unsafe object.load(ordering: .acquiring)?.release()
    }

    /// Lends the object.
    /// - Parameters:
    ///   - make: Makes it, where nobody has asked for it yet; of several that are made at once one stays.
    ///   - body: Uses it.
    /// - Returns: What that returns.
    @inlinable
    @inline(__always)
    public func withObject<Result>(madeBy make: () -> Object, _ body: (Object) -> Result) -> Result {
        let lent = unsafe object.load(ordering: .acquiring) ?? storeIfNil(make())
        return unsafe lent._withUnsafeGuaranteedRef(body)
    }

    @usableFromInline
    func storeIfNil(_ made: Object) -> Unmanaged<Object> {
        let made = unsafe Unmanaged.passRetained(made)
        let (isStored, original) = unsafe object.compareExchange(
            expected: nil, desired: made, ordering: .acquiringAndReleasing)
        guard !isStored, let original = unsafe original else { return unsafe made }
        unsafe made.release()
        return unsafe original
    }
}
