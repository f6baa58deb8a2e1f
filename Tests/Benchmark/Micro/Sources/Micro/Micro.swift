import FoundationEssentials
import HTTPMessage
import HTTPTypes
import Logging

/// Measures the steps of a send one by one, without a socket: `Micro FILE`, the file being the request's body.
@main
enum Micro {
    static func main() throws {
        let body = [UInt8](try Data(contentsOf: URL(filePath: CommandLine.arguments[1])))
        let world = World(.init(fixture: try .documented()))
        let sandbox = world.sandbox(.default)
        let key = world.keys[0]
        var request = HTTPServerRequest(method: .post, target: "/api/v1/voip/send-sms", body: body)
        request.headerFields[.authorization] = "Bearer \(key.secret)"
        let caller = SendSMSCaller(
            Principal(key: key, sandbox: .default), Preference([:]),
            RequestOrigin(request.head, redacting: KeyRedaction(world.keys)))
        let magic = MagicNumbers()
        let parsed = try SendSMSRequest(parsing: body, magic, isStrict: false) { sandbox.senders }
        var logger = Logger(label: "micro") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .warning
        let service = AcquireService(world, logger: logger)
        let handler = service.handler(for: request.head)
        // The first answer to a case renders its text.
        _ = handler.respond(to: request)
        let sent = try sandbox.send(parsed, from: caller, as: request)
        let found = parsed.records.caseID.flatMap { id in sandbox.read { $0.cases[id] } }
        guard let fixed = found?.case.fixed else { throw Refused() }

        try measure("parse: the body's JSON") { try SendSMSBody(body) }
        try measure("check: parse, and check every member") {
            try SendSMSRequest(parsing: body, magic, isStrict: false) { sandbox.senders }
        }
        try measure("send: look up, take ids, update, remember") {
            try sandbox.send(parsed, from: caller, as: request)
        }
        measure("first: what is rendered once of a case") { CaseText(fixed) }
        measure("render: the answer's bytes") { SendSMSEndpoint.response(to: sent).body.bytes }
        measure("all: check, send, render, journal") { handler.respond(to: request) }
    }

    /// The sandbox did not send.
    struct Refused: Error {}

    /// Prints the median of many batches, in nanoseconds an operation.
    static func measure<Result>(_ name: String, _ operation: () throws -> Result) rethrows {
        let batches = 31
        let size = 1_000
        var figures: [Double] = []
        for _ in 0...batches {
            let begun = ContinuousClock.now
            for _ in 0..<size { keep(try operation()) }
            figures.append((ContinuousClock.now - begun) / .nanoseconds(size))
        }
        // The first batch warms up.
        let median = figures.dropFirst().sorted()[batches / 2]
        print(String(Int(median)).leftPadded(to: 8), "ns", name)
    }

    /// Keeps the compiler from leaving out what nobody uses.
    @inline(never) static func keep<Value>(_ value: Value) {
        withExtendedLifetime(value) {}
    }
}

extension String {
    /// The text with spaces before it.
    fileprivate func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
