import CMicroHTTPD
import Glibc

extension SocketAddress {
    /// Why a host has no address.
    struct ResolutionError: Error, Equatable {
        /// The resolver's words, such as `name or service not known`.
        let reason: String
    }

    /// The addresses of a host.
    /// - Parameters:
    ///   - host: An IP address, an IPv6 address in brackets, `localhost` (both loopbacks, never asked of a name server) or a
    ///     name.
    ///   - port: The port that each of them gets.
    /// - Returns: At least one address, each once, in the resolver's order.
    /// - Throws: Where the host has none.
    static func resolving(_ host: String, port: UInt16) throws(ResolutionError) -> [SocketAddress] {
        if host.lowercased() == "localhost" {
            return try resolving("127.0.0.1", port: port) + resolving("::1", port: port)
        }
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]") && host.count > 2
        var hints = unsafe addrinfo()
        unsafe hints.ai_family = isBracketed ? AF_INET6 : AF_UNSPEC
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = isBracketed ? AI_NUMERICHOST : 0
        var list: UnsafeMutablePointer<addrinfo>?
        let name = isBracketed ? String(host.dropFirst().dropLast()) : host
        guard !name.isEmpty else { throw ResolutionError(reason: "the host is empty") }
        let error = unsafe getaddrinfo(name, nil, &hints, &list)
        guard error == 0 else { throw ResolutionError(error) }
        defer { unsafe freeaddrinfo(list) }

        var addresses: [SocketAddress] = []
        var next = unsafe list
        while let entry = unsafe next {
            if let raw = unsafe entry.pointee.ai_addr,
                var address = unsafe SocketAddress(copying: raw, length: entry.pointee.ai_addrlen)
            {
                address.port = port
                if !addresses.contains(address) { addresses.append(address) }
            }
            unsafe next = entry.pointee.ai_next
        }
        return addresses
    }
}

extension SocketAddress.ResolutionError {
    /// Takes the words for one of the resolver's error codes.
    fileprivate init(_ code: Int32) {
        let words = unsafe code == EAI_SYSTEM ? SystemError("getaddrinfo").reason : String(cString: gai_strerror(code))
        reason = words.prefix(1).lowercased() + words.dropFirst()
    }
}

extension SocketAddress {
    /// The bytes of an address in numbers; `nil` for what is none.
    /// - Parameter host: Such as `127.0.0.1` (four bytes) or `::1` (sixteen), perhaps in brackets.
    /// - Returns: The bytes in network order.
    public static func bytes(of host: String) -> [UInt8]? {
        let host = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
            var bytes = [UInt8](repeating: 0, count: count)
            if unsafe inet_pton(family, host, &bytes) == 1 { return bytes }
        }
        return nil
    }
}
