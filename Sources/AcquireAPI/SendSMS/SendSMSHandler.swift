import HTTPMessage
import Synchronization

/// Answers the requests to send that have one head: what that tells is found out once.
final class SendSMSHandler: RequestHandler {
    private let service: AcquireService
    private let caller: SendSMSCaller
    /// Where the latest request went; nil before the first, since a head alone makes no sandbox.
    private let destination = Mutex<Destination?>(nil)

    /// Where requests go: an object of the handler's own, since to count who uses the sandbox would cost the other threads.
    private final class Destination: Sendable {
        let sandbox: Sandbox

        init(_ sandbox: Sandbox) {
            self.sandbox = sandbox
        }

        // A method of its own, so that nobody is counted; see ``SMSContext``.
        @inline(never)
        func answer(
            _ request: HTTPServerRequest, from caller: SendSMSCaller, by service: AcquireService
        ) -> HTTPServerAnswer {
            service.answerToSend(request, from: caller, in: sandbox)
        }
    }

    /// Creates the handler of a head.
    /// - Parameters:
    ///   - service: The emulation.
    ///   - caller: What the head tells.
    init(_ service: AcquireService, _ caller: SendSMSCaller) {
        self.service = service
        self.caller = caller
    }

    func respond(to request: HTTPServerRequest) -> HTTPServerAnswer {
        currentDestination.answer(request, from: caller, by: service)
    }

    func response(refusing request: HTTPServerRequest, because reason: ServerRefusal) -> HTTPServerResponse {
        service.response(refusing: request, because: reason)
    }

    /// The sandbox of the name that the head tells: another one once the former was deleted or evicted.
    private var currentDestination: Destination {
        let world = service.world
        return destination.withLock { latest in
            if let latest, !latest.sandbox.isGone {
                world.noteUse(of: latest.sandbox)
                return latest
            }
            let destination = Destination(world.sandbox(caller.principal.sandbox))
            latest = destination
            return destination
        }
    }
}
