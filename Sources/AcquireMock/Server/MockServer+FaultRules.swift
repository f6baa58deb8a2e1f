import AcquireAPI

extension MockServer.Configuration {
    /// The rules that every sandbox begins with.
    func faultRules() throws(MockServer.StartError) -> [FaultRule] {
        guard let path = faultsFile else { return [] }
        let json: JSONValue
        do throws(FileError) {
            json = try Self.json(at: path)
        } catch {
            throw .faultsFile(error.description)
        }
        do throws(FaultRuleError) {
            return try FaultRule.rules(of: json)
        } catch {
            let faults = error.faults.map { fault in
                let pointer = fault.pointer.description
                return "\(path)\(pointer.isEmpty ? "" : " \(pointer)"): \(fault.problem)"
            }
            throw .faultsFile(faults.joined(separator: "\n"))
        }
    }

    private static func json(at path: String) throws(FileError) -> JSONValue {
        let bytes = try WholeFile(path).read()
        do throws(JSONError) {
            return try JSONReader.value(of: bytes)
        } catch {
            throw FileError("use \(path)", "not JSON that can be read: \(error)")
        }
    }
}
