import HTTPMessage
import Synchronization

/// Answers the requests to send that have one head: what that tells is found out once.
final class SendSMSHandler: RequestHandler {
    private let service: AcquireService
    private let caller: SendSMSCaller
    /// The sandbox of the latest request; nil before the first, since a head alone makes none.
    private let sandbox = Mutex<Sandbox?>(nil)

    /// Creates the handler of a head.
    /// - Parameters:
    ///   - service: The emulation.
    ///   - caller: What the head tells.
    init(_ service: AcquireService, _ caller: SendSMSCaller) {
        self.service = service
        self.caller = caller
    }

    func respond(to request: HTTPServerRequest) -> HTTPServerAnswer {
        service.answerToSend(request, from: caller, in: currentSandbox)
    }

    func response(refusing request: HTTPServerRequest, because reason: ServerRefusal) -> HTTPServerResponse {
        service.response(refusing: request, because: reason)
    }

    /// The sandbox of the name that the head tells: another one once the former was deleted or evicted.
    private var currentSandbox: Sandbox {
        let world = service.world
        return sandbox.withLock { latest in
            if let latest, !latest.isGone {
                world.noteUse(of: latest)
                return latest
            }
            let sandbox = world.sandbox(caller.principal.sandbox)
            latest = sandbox
            return sandbox
        }
    }
}
