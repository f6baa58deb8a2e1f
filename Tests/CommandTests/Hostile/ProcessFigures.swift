import Foundation
import Glibc
import TestSupport

extension ServingMock {
    /// How many descriptors its process has open.
    func descriptorCount() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process.pid)/fd").count
    }

    /// How much memory of its process is resident, in MB.
    func residentMegabytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.pid)/status", encoding: .utf8)
        let kilobytes = status.firstMatch(of: /VmRSS:\s+(\d+) kB/).flatMap { Int($0.1) } ?? 0
        return kilobytes / 1_024
    }

    /// Waits until its process has no more descriptors open than it had.
    /// - Parameter count: How many it had.
    /// - Returns: Whether it came to that within the time that a connection may linger, and some more.
    /// - Throws: Where the process is gone.
    func hasComeBack(toDescriptors count: Int) throws -> Bool {
        let deadline = ContinuousClock.now + .seconds(40)
        while try descriptorCount() > count {
            guard ContinuousClock.now < deadline else { return false }
            // Nothing tells when another process closes a descriptor.
            usleep(20_000)
        }
        return true
    }
}
