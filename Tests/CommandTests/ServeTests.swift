import AcquireMock
import Glibc
import TestSupport
import Testing

struct ServeTests {
    @Test func writesOneLineWhenItListens() throws {
        let mock = try ServingMock()
        #expect(
            mock.readyLine
                == "acquire-mock 0.1.0 ready on http://127.0.0.1:\(mock.port) (key acquire-test-key, fixture default)"
        )
        #expect(try mock.answerToDocumentedRequest().status == 200)
        #expect(try mock.end().output == "")
    }

    @Test func servesWithoutASubcommand() throws {
        let process = try MockCommand.start(["--port", "0"])
        #expect(try process.nextLine().contains("ready on"))
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func endsWith0OnASignal(signal: Int32) throws {
        let mock = try ServingMock()
        let idle = try RawConnection(port: mock.port)
        #expect(try idle.response(to: RequestText.get("/__admin/health")).status == 200)
        let began = ContinuousClock.now
        let run = try mock.end(by: signal)
        #expect(run.status == 0)
        #expect(.now - began < .seconds(5))
        #expect(run.errors.contains(signal == SIGINT ? "SIGINT" : "SIGTERM"))
    }

    @Test func answersWhatWasBegunBeforeItEnds() throws {
        let mock = try ServingMock()
        let connection = try RawConnection(port: mock.port)
        let request = try RequestText.sendSMS(TestFile.documentedRequest.bytes())
        // An answer shows that the connection is accepted and in the hands of a thread.
        #expect(try connection.response(to: request).status == 200)
        try connection.send(String(request.dropLast(5)))
        mock.process.send(SIGTERM)
        while try !mock.process.nextErrorLine().contains("SIGTERM") {}
        try connection.send(String(request.suffix(5)))
        #expect(try connection.readResponse().status == 200)
        #expect(try mock.process.end().status == 0)
    }

    @Test func endsAtOnceOnASecondSignal() throws {
        let mock = try ServingMock()
        let connection = try RawConnection(port: mock.port)
        #expect(try connection.response(to: RequestText.get("/__admin/health")).status == 200)
        try connection.send("GET /__admin/health HTTP/1.1\r\n")
        mock.process.send(SIGTERM)
        while try !mock.process.nextErrorLine().contains("SIGTERM") {}
        mock.process.send(SIGINT)
        #expect(try mock.process.end().status == 130)
    }

    @Test func refusesAPortInUse() throws {
        let mock = try ServingMock()
        let run = try MockCommand.run(["--port", "\(mock.port)"])
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(
            run.errors
                == """
                Error: cannot listen on 127.0.0.1:\(mock.port): the port is in use by another program; stop that program \
                or choose another port (0 picks a free one)

                """
        )
    }

    @Test(arguments: [("0.0.0.0", "127.0.0.1"), ("127.0.0.2", "127.0.0.2")])
    func namesAURLThatWorksAndWhatItIsBoundTo(host: String, reached: String) throws {
        let mock = try ServingMock(["--host", host])
        #expect(mock.url == "http://\(reached):\(mock.port)")
        #expect(mock.readyLine.contains("(bound to \(host):\(mock.port), key") == (host != reached))
        #expect(try mock.answer(to: RequestText.get("/__admin/health"), host: reached).status == 200)
    }

    @Test func showsNoMoreThanTheBeginningOfAKeyOfOnesOwn() throws {
        let byOption = try ServingMock(["--api-key", "secret-one", "--api-key", "secret-two"])
        #expect(byOption.readyLine.hasSuffix("(key secr… and 1 more from --api-key, fixture default)"))
        let byVariable = try ServingMock([], ["ACQUIRE_MOCK_API_KEY": "secret-one"])
        #expect(byVariable.readyLine.hasSuffix("(key secr… from ACQUIRE_MOCK_API_KEY, fixture default)"))
        #expect(try ServingMock(["--api-key", "abc"]).readyLine.contains("(key a… from"))
    }

    @Test func warnsOfAVariableThatItDoesNotKnow() throws {
        let mock = try ServingMock([], ["ACQUIRE_MOCK_PROT": "1", "ACQUIRE_MOCK_STRICT": ""])
        let warning = try mock.process.nextErrorLine()
        #expect(warning.contains(" warning The variable ACQUIRE_MOCK_PROT is ignored"))
        #expect(warning.contains("The nearest is ACQUIRE_MOCK_PORT."))
        #expect(try !mock.end().errors.contains("STRICT"))
    }
}
