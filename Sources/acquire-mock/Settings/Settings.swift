import AcquireMock
import Logging

/// Everything that can be set by an option and by a variable.
enum Settings {
    static let host = Setting("--host", takes: "an IP address, localhost or a name; 0.0.0.0 or :: for all") { text in
        text.isEmpty || text.contains(where: \.isWhitespace) ? nil : text
    }
    static let port = Setting("--port", takes: "a port from 0 to 65535, where 0 picks a free one") { UInt16($0) }
    static let apiKey = Setting("--api-key", takes: "a usable key: \(MockServer.usableKey)", isSecret: true) { text in
        MockServer.isUsableKey(text) ? text : nil
    }
    /// A key as a client sends it, perhaps with a sandbox behind it.
    static let sandboxedKey = Setting("--api-key", takes: apiKey.takes, isSecret: true) { text in
        MockServer.isUsableKey(String(text.prefix { $0 != "+" })) && text.utf8.allSatisfy { 0x21...0x7e ~= $0 }
            ? text : nil
    }
    static let fixture = Setting("--fixture", takes: "the path of a fixture's directory") { $0.isEmpty ? nil : $0 }
    static let strict = Setting("--strict", takes: "true, false, 1 or 0") { text -> Bool? in
        switch text.lowercased() {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }
    static let threads = Setting("--threads", takes: "a number from 1 to 256") { text in
        Int(text).flatMap { 1...256 ~= $0 ? $0 : nil }
    }
    static let clock = Setting("--clock", takes: "an instant with its zone, such as 2021-03-19T11:11:56Z") { text in
        Timestamp(text)
    }
    static let seed = Setting("--seed", takes: "a number from 0 to \(UInt64.max)") { UInt64($0) }
    static let readyFile = Setting("--ready-file", takes: "the path of a file") { $0.isEmpty ? nil : $0 }
    static let maxBody = Setting("--max-body", takes: "a number of bytes, also as 512K or 2M") { ByteCount($0)?.bytes }
    static let logLevel = Setting("--log-level", takes: choice(of: Logger.Level.allCases)) { text in
        Logger.Level(rawValue: text.lowercased())
    }
    static let logFormat = Setting("--log-format", takes: choice(of: LogFormat.allCases)) { text in
        LogFormat(rawValue: text.lowercased())
    }
    static let url = Setting("--url", takes: "a URL such as http://127.0.0.1:8080") { text in
        text.lowercased().hasPrefix("http://") ? text : nil
    }

    /// Every variable there is.
    static let variables = [
        host.variable, port.variable, apiKey.variable, fixture.variable, strict.variable, threads.variable,
        clock.variable, seed.variable, readyFile.variable, maxBody.variable, logLevel.variable, logFormat.variable,
        url.variable,
    ]

    private static func choice(of cases: [some RawRepresentable<String>]) -> String {
        let names = cases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }
}
