import SwiftASN1
import X509

/// A name that a server's certificate is good for.
package enum ServerName: Sendable, Hashable {
    /// A host's name; `*` for its first label stands for any.
    case dns(String)
    /// The 4 or 16 bytes of an address.
    case address([UInt8])

    /// What the mock is called by: this machine's names, and every account's at Acquire.
    package static let usual: [ServerName] = [
        .dns("localhost"), .dns("*.localhost"), .dns("*.acquire.io"), .address([127, 0, 0, 1]),
        .address([UInt8](repeating: 0, count: 15) + [1]),
    ]

    var generalName: GeneralName {
        switch self {
        case .dns(let name): .dnsName(name)
        case .address(let bytes): .ipAddress(ASN1OctetString(contentBytes: bytes[...]))
        }
    }
}
