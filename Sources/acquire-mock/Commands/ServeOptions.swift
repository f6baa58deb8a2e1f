import ArgumentParser

/// The options of `serve`, which are those of `exec` too.
struct ServeOptions: ParsableArguments {
    @Option(help: "The host to listen on; 0.0.0.0 and :: mean all. (default: 127.0.0.1)")
    var host: String?

    @Option(parsing: .unconditional, help: "The port; 0 picks a free one. (default: 8080; of exec: 0)")
    var port: String?

    @Option(
        help: ArgumentHelp(
            "A key in place of the fixture's; repeat it, or separate several by commas.", valueName: "key"))
    var apiKey: [String] = []

    @Option(
        help: ArgumentHelp("The fixture to serve in place of the documented account.", valueName: "directory"))
    var fixture: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Require all fourteen documented keys of a body and refuse others. (default: --no-strict)")
    var strict: Bool?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many threads answer. (default: one for each processor, at most 16)", valueName: "number"))
    var threads: String?

    @Option(
        help: ArgumentHelp(
            "Freeze the mock's clock at an instant such as 2021-03-19T11:11:56Z.", valueName: "instant"))
    var clock: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Draw sids and request ids from this number: with --clock, two runs are identical to the byte.",
            valueName: "number"))
    var seed: String?

    @Option(
        help: ArgumentHelp(
            #"Write {"url":…,"port":…,"pid":…} to this file when it listens, and remove it at the end."#,
            valueName: "file"))
    var readyFile: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The largest body in bytes, also as 512K or 2M. (default: 1M)", valueName: "bytes"))
    var maxBody: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "For how long a connection may be silent, in whole seconds rounded up; 0 for ever. (default: 60s)",
            valueName: "time"))
    var idleTimeout: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "For how long a request may take to arrive whole; 0 for ever. (default: 60s)", valueName: "time"))
    var requestTimeout: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many messages each sandbox remembers. (default: 100000)", valueName: "number"))
    var maxMessages: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many requests and events each sandbox remembers. (default: 10000)", valueName: "number")
    )
    var maxRequests: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many sandboxes there are; the least recently used goes first. (default: 1000)", valueName: "number"))
    var maxSandboxes: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "When an accepted message is sending, by the mock's clock. (default: 200ms)", valueName: "time"))
    var sendingAfter: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("When it is sent; never before it is sending. (default: 500ms)", valueName: "time"))
    var sentAfter: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("When it is delivered; never before it is sent. (default: 1s)", valueName: "time"))
    var deliveredAfter: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Do with Twilio's magic numbers what Twilio does with them. (default: --magic-numbers)")
    var magicNumbers: Bool?

    @Option(
        help: ArgumentHelp(
            "Ask for this token at everything under /__admin but the health check.", valueName: "token"))
    var adminToken: String?

    @Option(
        help: ArgumentHelp(
            "Let pages of this origin use the API; * for every page. (repeatable)", valueName: "origin"))
    var cors: [String] = []

    @Option(
        help: ArgumentHelp(
            "Begin every sandbox with the fault rules of this file, an array in JSON.", valueName: "file"))
    var faults: String?

    @Option(
        help: ArgumentHelp(
            "Append every message and refused request to this file, a line of JSON each.", valueName: "file"))
    var record: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Have each line of that file on the disk before its request is answered. (default: --no-record-sync)")
    var recordSync: Bool?

    @OptionGroup var tls: TLSOptions

    @Option(
        help: ArgumentHelp(
            "trace, debug, info, notice, warning, error or critical. (default: info; of exec: warning)",
            valueName: "level"))
    var logLevel: String?

    @Option(help: ArgumentHelp("text or json. (default: text)", valueName: "format"))
    var logFormat: String?

    /// What they say, by their names.
    var given: GivenOptions {
        GivenOptions([
            Settings.host.option: [host],
            Settings.port.option: [port],
            Settings.fixture.option: [fixture],
            Settings.threads.option: [threads],
            Settings.clock.option: [clock],
            Settings.seed.option: [seed],
            Settings.readyFile.option: [readyFile],
            Settings.maxBody.option: [maxBody],
            Settings.idleTimeout.option: [idleTimeout],
            Settings.requestTimeout.option: [requestTimeout],
            Settings.maxMessages.option: [maxMessages],
            Settings.maxRequests.option: [maxRequests],
            Settings.maxSandboxes.option: [maxSandboxes],
            Settings.sendingAfter.option: [sendingAfter],
            Settings.sentAfter.option: [sentAfter],
            Settings.deliveredAfter.option: [deliveredAfter],
            Settings.adminToken.option: [adminToken],
            Settings.faults.option: [faults],
            Settings.record.option: [record],
            Settings.logLevel.option: [logLevel],
            Settings.logFormat.option: [logFormat],
            Settings.tlsPort.option: [tls.tlsPort],
            Settings.tlsCADir.option: [tls.tlsCADir],
            Settings.tlsCAFile.option: [tls.tlsCAFile],
            Settings.tlsCert.option: [tls.tlsCert],
            Settings.tlsKey.option: [tls.tlsKey],
            Settings.apiKey.option: apiKey,
            Settings.cors.option: cors,
            Settings.strict.option: [strict.map(String.init)],
            Settings.recordSync.option: [recordSync.map(String.init)],
            Settings.tls.option: [tls.tls.map(String.init)],
            Settings.noMagicNumbers.option: [magicNumbers.map { String(!$0) }],
        ])
    }
}
