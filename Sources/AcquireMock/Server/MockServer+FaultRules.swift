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
            throw .faultsFile(error.faults.map { "\(path) \($0)" }.joined(separator: "\n"))
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
