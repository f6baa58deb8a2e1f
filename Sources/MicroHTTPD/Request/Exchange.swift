import HTTPMessage

/// One request being collected, and what becomes of it.
struct Exchange {
    /// How far it has come.
    enum Progress {
        /// The request line is there, header fields still arrive.
        case begun
        /// The body arrives.
        case collecting
        /// The handler's response comes later; the connection is suspended.
        case waiting
        /// The response that was waited for is here; the library asks for it next.
        indirect case ready(HTTPServerResponse)
        /// The response is with the library.
        case answered
    }

    /// The target as it stood on the request line; `nil` where it is that of the connection's former request.
    let target: String?
    /// When the request line was there.
    let began = MonotonicInstant.now
    /// How long the client says that the body is; `nil` where it does not.
    var announcedLength: UInt64?
    /// How far it has come.
    var progress = Progress.begun
    /// What has arrived of the body.
    var body: [UInt8] = []
    /// Whether the server closes the connection behind the response, while the client may still send.
    var closesConnection = false
    /// Whether the connection was broken off, on purpose, before the response was sent whole.
    var isBrokenOff = false
    /// The body that is being streamed.
    var stream: ResponseStream?

    /// Takes what has arrived of the body.
    mutating func takeBody() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &body)
        return taken
    }

    /// Begins an exchange.
    /// - Parameter target: The target as it stood on the request line; `nil` where it is that of the connection's former
    ///   request.
    init(target: String?) {
        self.target = target
    }
}
