import HTTPMessage
import HTTPTypes

/// `GET /__admin/ca.pem`.
struct CACertificateEndpoint: Sendable {
    /// The certificate in PEM, where there is one.
    let certificate: String?

    /// The certificate, in the media type of RFC 8555, 9.1.
    func reply() throws(APIError) -> ControlService.Reply {
        guard let certificate else {
            throw APIError(
                .recordNotFound,
                "No such object: the mock has no CA. It has one with --tls or --tls-port, unless --tls-cert gives it a "
                    + "certificate.",
                status: .notFound,
            )
        }
        return .response(
            HTTPServerResponse(
                status: .ok,
                headerFields: [.contentType: "application/pem-certificate-chain"],
                body: .bytes(Array(certificate.utf8)),
            )
        )
    }
}
