public import AcquireAPI
import HTTPTypes

extension MockControl {
    /// Adds a fault rule to the sandbox, behind those that it has: the first that matches a send befalls it.
    /// - Parameter fault: The rule.
    /// - Returns: Its id.
    /// - Throws: ``MockError/refused(_:)`` with all that is wrong with it.
    @discardableResult
    public func addFault(_ fault: MockFault) throws(MockError) -> Int {
        let answer = try controlled.service.control(.post, path(), body: fault.json)
        guard let id = answer[at: "/data/id"]?.intValue else { throw .refused(["The mock takes no fault rules."]) }
        return id
    }

    /// How often a fault rule of the sandbox has befallen a send.
    /// - Parameter id: The rule's id.
    /// - Returns: The number of times.
    /// - Throws: ``MockError/refused(_:)`` where there is no such rule.
    public func hits(ofFault id: Int) throws(MockError) -> Int {
        try controlled.service.control(.get, path(of: id))[at: "/data/matched"]?.intValue ?? 0
    }

    /// Takes a fault rule of the sandbox away.
    /// - Parameter id: The rule's id.
    /// - Throws: ``MockError/refused(_:)`` where there is no such rule.
    public func removeFault(_ id: Int) throws(MockError) {
        _ = try controlled.service.control(.delete, path(of: id))
    }

    /// Takes every fault rule of the sandbox away.
    public func removeFaults() {
        _ = try? controlled.service.control(.delete, path())
    }

    private func path(of id: Int? = nil) -> String {
        "/__admin/faults\(id.map { "/\($0)" } ?? "")?sandbox=\(controlled.name)"
    }
}
