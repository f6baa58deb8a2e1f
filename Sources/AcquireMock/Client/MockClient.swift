import AcquireAPI
import HTTPTypes
import MicroHTTPD

/// Asks a running mock: what `acquire-mock health` and `acquire-mock send` do.
package struct MockClient: Sendable {
    /// Where the mock is, without a slash at the end.
    package let baseURL: String
    private let timeout: Duration
    private let caFile: String?

    /// Creates a client.
    /// - Parameters:
    ///   - baseURL: Where the mock is, such as `http://127.0.0.1:8080`.
    ///   - caFile: The file with the CA's certificate that a mock with HTTPS is to be trusted by. Without one a mock on
    ///     this machine need not be vouched for, and one elsewhere must be by whom the system trusts.
    ///   - timeout: For how long a request may take.
    package init(baseURL: String, caFile: String? = nil, timeout: Duration = .seconds(5)) {
        self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
        self.timeout = timeout
        self.caFile = caFile
    }

    /// Whether a URL can be one of a mock.
    /// - Parameter url: The URL.
    /// - Returns: Whether it can be asked.
    package static func isUsable(url: String) -> Bool {
        (try? HTTPProbe(url: url)) != nil
    }

    /// Asks whether the mock is up.
    /// - Returns: What it says of itself.
    /// - Throws: Where it is not up, or something else answers.
    package func health() throws(MockClientError) -> MockHealth {
        let answer = try answer(to: .get, Route.health.path)
        guard answer.status == 200, let body = answer.json, let health = MockHealth(body) else {
            throw .notTheMock(baseURL, status: answer.statusLine)
        }
        return health
    }

    /// Sends an SMS.
    /// - Parameters:
    ///   - request: The request's body.
    ///   - key: The API key, perhaps with a sandbox.
    /// - Returns: The answer, also one that refuses it.
    /// - Throws: Where nobody answers.
    package func sendSMS(_ request: JSONValue, key: String) throws(MockClientError) -> MockAnswer {
        try answer(
            to: .post,
            Route.sendSMS.path,
            headerFields: [.authorization: "Bearer \(key)", .contentType: "application/json"],
            body: JSONWriter.bytes(of: request),
        )
    }

    private func answer(
        to method: HTTPRequest.Method,
        _ path: String,
        headerFields: HTTPFields = [:],
        body: [UInt8] = []
    ) throws(MockClientError) -> MockAnswer {
        let trust = try trust()
        do {
            let probe = try HTTPProbe(url: baseURL + path, timeout: timeout, trust: trust)
            let response = try probe.send(method, headerFields: headerFields, body: body)
            return MockAnswer(
                status: response.status.code,
                reason: response.status.reasonPhrase,
                body: response.body,
            )
        } catch {
            throw .noAnswer(error)
        }
    }

    private func trust() throws(MockClientError) -> HTTPProbe.Trust {
        guard baseURL.lowercased().hasPrefix("https://") else { return .system }
        if let caFile {
            do throws(FileError) {
                return .certificates(String(decoding: try WholeFile(caFile).read(), as: UTF8.self))
            } catch {
                throw .caFile(error)
            }
        }
        let authority = baseURL.dropFirst("https://".count).prefix { $0 != "/" }
        let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
        let isHere = host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" || host.hasPrefix("127.")
        return isHere ? .anybody : .system
    }
}
