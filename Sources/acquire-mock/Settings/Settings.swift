import AcquireMock
import Logging

/// Everything that can be set by an option and by a variable.
enum Settings {
    static let host = Setting(
        "--host",
        takes: "an IP address, localhost or a name, without a port (that is --port's); 0.0.0.0 or :: for all"
    ) { text in
        // One colon stands before a port; an IPv6 address has more.
        let hasPort = text.contains("]:") || text.count { $0 == ":" } == 1
        return text.isEmpty || hasPort || text.contains(where: \.isWhitespace) ? nil : text
    }
    static let port = Setting("--port", takes: "a port from 0 to 65535, where 0 picks a free one") { UInt16($0) }
    static let apiKey = Setting("--api-key", takes: "a usable key: \(MockServer.usableKey)", isSecret: true) { text in
        MockServer.isUsableKey(text) ? text : nil
    }
    /// A key as a client sends it, perhaps with a sandbox behind it.
    static let sandboxedKey = Setting(
        "--api-key",
        takes: "one key, perhaps with '+' and a sandbox's name behind it: \(MockServer.usableKey)",
        isSecret: true
    ) { text in
        let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        return MockServer.isUsableKey(String(parts[0])) && parts.dropFirst().allSatisfy { canBeSent($0) }
            ? text : nil
    }
    static let fixture = Setting("--fixture", takes: "the path of a fixture's directory") { $0.isEmpty ? nil : $0 }
    static let strict = Setting("--strict", takes: "true, false, 1 or 0", parse: boolean)
    static let threads = Setting("--threads", takes: "a number from 1 to 256") { text in
        Int(text).flatMap { 1...256 ~= $0 ? $0 : nil }
    }
    static let clock = Setting("--clock", takes: "an instant with its zone, such as 2021-03-19T11:11:56Z") { text in
        Timestamp(text)
    }
    static let seed = Setting("--seed", takes: "a number from 0 to \(UInt64.max)") { UInt64($0) }
    static let readyFile = Setting("--ready-file", takes: "the path of a file") { $0.isEmpty ? nil : $0 }
    static let maxBody = Setting("--max-body", takes: "a number of bytes from 1 to 1024M, also as 512K or 2M") { text in
        ByteCount(text).flatMap { $0.bytes <= 1 << 30 ? $0.bytes : nil }
    }
    static let idleTimeout = Setting("--idle-timeout", takes: SettingForm.time, parse: SettingForm.milliseconds)
    static let requestTimeout = Setting("--request-timeout", takes: SettingForm.time, parse: SettingForm.milliseconds)
    static let maxMessages = Setting("--max-messages", takes: "a number from 1 to 10000000", parse: count)
    static let maxRequests = Setting("--max-requests", takes: "a number from 1 to 10000000", parse: count)
    static let maxSandboxes = Setting("--max-sandboxes", takes: "a number from 1 to 10000000", parse: count)
    static let sendingAfter = Setting("--sending-after", takes: SettingForm.time, parse: SettingForm.milliseconds)
    static let sentAfter = Setting("--sent-after", takes: SettingForm.time, parse: SettingForm.milliseconds)
    static let deliveredAfter = Setting("--delivered-after", takes: SettingForm.time, parse: SettingForm.milliseconds)
    static let noMagicNumbers = Setting("--no-magic-numbers", takes: "true, false, 1 or 0", parse: boolean)
    static let adminToken = Setting(
        "--admin-token", takes: "a usable token: \(SettingForm.token)", isSecret: true
    ) { MockServer.isUsableKey($0) ? $0 : nil }
    static let cors = Setting("--cors", takes: SettingForm.origin) { SettingForm.origin($0) }
    static let faults = Setting("--faults", takes: "the path of a file with fault rules") { $0.isEmpty ? nil : $0 }
    static let recordSync = Setting("--record-sync", takes: "true, false, 1 or 0", parse: boolean)
    static let record = Setting("--record", takes: "the path of a file") { $0.isEmpty ? nil : $0 }
    static let tls = Setting("--tls", takes: "true, false, 1 or 0", parse: boolean)
    static let tlsPort = Setting("--tls-port", takes: port.takes) { UInt16($0) }
    static let tlsCert = Setting("--tls-cert", takes: "the path of a file") { $0.isEmpty ? nil : $0 }
    static let tlsKey = Setting("--tls-key", takes: "the path of a file") { $0.isEmpty ? nil : $0 }
    static let tlsCADir = Setting("--tls-ca-dir", takes: "the path of a directory") { $0.isEmpty ? nil : $0 }
    static let tlsCAFile = Setting("--tls-ca-file", takes: "the path of a file") { $0.isEmpty ? nil : $0 }
    /// What a client trusts, other than what a server writes.
    static let caFile = Setting("--ca-file", takes: "the path of a file") { $0.isEmpty ? nil : $0 }
    static let logLevel = Setting("--log-level", takes: choice(of: Logger.Level.allCases)) { text in
        Logger.Level(rawValue: text.lowercased())
    }
    static let logFormat = Setting("--log-format", takes: choice(of: LogFormat.allCases)) { text in
        LogFormat(rawValue: text.lowercased())
    }
    static let url = Setting("--url", takes: "a URL such as http://127.0.0.1:8080") { text in
        MockClient.isUsable(url: text) ? text : nil
    }

    /// The options of `serve` that take a value.
    static let valuesOfServe = [
        host.option, port.option, apiKey.option, fixture.option, threads.option, clock.option, seed.option,
        readyFile.option, maxBody.option, idleTimeout.option, requestTimeout.option, maxMessages.option,
        maxRequests.option, maxSandboxes.option, sendingAfter.option, sentAfter.option, deliveredAfter.option,
        adminToken.option, cors.option, faults.option, record.option, tlsPort.option, tlsCert.option, tlsKey.option,
        tlsCADir.option, tlsCAFile.option, logLevel.option, logFormat.option,
    ]

    /// Every variable there is.
    static let variables = [
        host.variable, port.variable, apiKey.variable, fixture.variable, strict.variable, threads.variable,
        clock.variable, seed.variable, readyFile.variable, maxBody.variable, logLevel.variable, logFormat.variable,
        url.variable, maxMessages.variable, maxRequests.variable, maxSandboxes.variable, sendingAfter.variable,
        sentAfter.variable, deliveredAfter.variable, noMagicNumbers.variable, adminToken.variable, cors.variable,
        idleTimeout.variable, requestTimeout.variable,
        recordSync.variable, record.variable, faults.variable, Exec.adminURLVariable,
        tls.variable, tlsPort.variable, tlsCert.variable, tlsKey.variable, tlsCADir.variable, tlsCAFile.variable,
        caFile.variable, Exec.secureURLVariable,
    ]

    private static func canBeSent(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { 0x21...0x7e ~= $0 && $0 != UInt8(ascii: ",") }
    }

    private static func boolean(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }

    private static func count(_ text: String) -> Int? {
        Int(text).flatMap { 1...10_000_000 ~= $0 ? $0 : nil }
    }

    private static func choice(of cases: [some RawRepresentable<String>]) -> String {
        let names = cases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }
}
