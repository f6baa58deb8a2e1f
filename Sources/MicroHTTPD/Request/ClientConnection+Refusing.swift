import CMicroHTTPD
import HTTPMessage
import HTTPTypes
import Logging

extension ClientConnection {
    /// Refuses a request by its head, with an empty body.
    func refuse(as status: HTTPResponse.Status, _ what: String) -> MHD_Result {
        loop.group.logger.notice("refused a request with \(what)")
        exchange?.closesConnection = true
        return queue(HTTPServerResponse(status: status))
    }

    /// Refuses a body by the size that the head gives.
    func refuseBody() -> MHD_Result {
        exchange?.closesConnection = true
        return queue(bodyRefusal)
    }

    /// Refuses a body whose size was not known before it outgrew the limit.
    ///
    /// The library takes a response before the body or behind it, never in the middle of it: so we send it ourselves.
    func refuseInBody() -> MHD_Result {
        exchange?.body = []
        exchange?.progress = .answered
        sendLast(bodyRefusal, isHead: head?.isHead ?? false)
        breakOff()
        return .NO
    }

    /// Sends a response past the library, behind which the connection is to be closed.
    ///
    /// A client that has left earlier responses unread may have no room for it, and goes without.
    func sendLast(_ response: HTTPServerResponse, isHead: Bool = false) {
        let message = WireResponse(response, isHead: isHead, sendsDate: loop.group.configuration.sendsDate)
        if isSecure {
            unsafe SecureSend.sendLast(message.bytes, on: handle)
        } else if let socket {
            Socket.send(message.bytes, on: socket)
        }
    }

    private var bodyRefusal: HTTPServerResponse {
        let reason = ServerRefusal.bodyTooLarge(limit: loop.group.configuration.bodyLimit)
        guard let exchange, let received = head, let head = received.head else {
            return HTTPServerResponse(status: .contentTooLarge)
        }
        let request = HTTPServerRequest(head, body: [], began: exchange.began)
        return received.handler.response(refusing: request, because: reason)
    }
}
