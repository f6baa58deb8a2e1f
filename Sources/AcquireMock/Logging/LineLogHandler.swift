import AcquireAPI
import FoundationEssentials
public import Logging
import MicroHTTPD

/// Writes each log message as one line, by default to standard error.
///
/// ```swift
/// var configuration = MockServer.Configuration()
/// configuration.logger = Logger(label: "mock") { _ in LineLogHandler(.text) }
/// ```
/// A request's line: `2021-03-19T11:11:56.000Z info request method=POST path=/api/v1/voip/send-sms status=200 ms=0.31
/// sandbox=default sms=331 requestId=0c4f1d9b27a6e583`. The time is the system's, also where the mock's is frozen.
public struct LineLogHandler: LogHandler {
    /// The least severe level that is written.
    public var logLevel: Logger.Level
    /// What every line has.
    public var metadata: Logger.Metadata = [:]
    /// Gives what the lines of the current task have besides.
    public var metadataProvider: Logger.MetadataProvider?

    private let format: LogFormat
    private let write: @Sendable (String) -> Void

    /// Creates a handler.
    /// - Parameters:
    ///   - format: How the lines look.
    ///   - level: The least severe level that is written.
    ///   - write: What takes a line with its end, on any thread; standard error where it is `nil`.
    public init(_ format: LogFormat, level: Logger.Level = .info, write: (@Sendable (String) -> Void)? = nil) {
        self.format = format
        logLevel = level
        self.write = write ?? { _ = StandardStream.error.write($0) }
    }

    /// A value that every line has; `nil` where there is none.
    /// - Parameter metadataKey: Its key.
    public subscript(metadataKey metadataKey: String) -> Logger.Metadata.Value? {
        get { metadata[metadataKey] }
        set { metadata[metadataKey] = newValue }
    }

    /// Writes a message.
    /// - Parameter event: The message with all that belongs to it.
    public func log(event: LogEvent) {
        var fields = metadata
        if let provided = metadataProvider?.get() { fields.merge(provided) { _, new in new } }
        if let own = event.metadata { fields.merge(own) { _, new in new } }
        if let error = event.error, fields["error"] == nil { fields["error"] = "\(error)" }
        write(Self.line("\(event.message)", level: event.level, fields: fields, format))
    }

    /// A line of now, with its end.
    /// - Parameters:
    ///   - message: The message.
    ///   - level: How severe it is.
    ///   - fields: What it has besides.
    ///   - format: How the line looks.
    /// - Returns: The line.
    package static func line(
        _ message: String,
        level: Logger.Level,
        fields: Logger.Metadata = [:],
        _ format: LogFormat
    ) -> String {
        let now = Timestamp(milliseconds: Int(Date.now.timeIntervalSince1970 * 1_000))
        return LogLine(time: now, level: level, message: message, fields: fields).text(format) + "\n"
    }
}
