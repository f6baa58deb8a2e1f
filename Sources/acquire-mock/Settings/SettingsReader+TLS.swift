import AcquireMock

extension SettingsReader {
    /// How HTTPS is served; `nil` where it is not.
    /// - Returns: What options and variables say.
    mutating func tls() -> MockServer.TLS? {
        let isOn = value(Settings.tls)
        let port = value(Settings.tlsPort)
        let certificate = value(Settings.tlsCert)
        let key = value(Settings.tlsKey)
        let directory = value(Settings.tlsCADir)
        let file = value(Settings.tlsCAFile)
        guard isOn ?? (port != nil) else {
            noteIdle(isOff: isOn == false)
            return nil
        }
        let source = certificateSource(certificate, key, directory, file)
        return MockServer.TLS(port: port, certificate: source, caFile: certificate == nil ? file : nil)
    }

    private mutating func certificateSource(
        _ certificate: String?, _ key: String?, _ directory: String?, _ file: String?
    ) -> MockServer.TLS.CertificateSource {
        guard certificate != nil || key != nil else {
            return directory.map(MockServer.TLS.CertificateSource.madeByCA) ?? .made
        }
        if directory != nil {
            note("--tls-ca-dir is for a certificate that the mock makes: leave it out beside --tls-cert.")
        }
        if file != nil {
            note("--tls-ca-file is for a certificate that the mock makes: leave it out beside --tls-cert.")
        }
        guard let certificate, let key else {
            let (given, missing) = key == nil ? ("--tls-cert", "--tls-key") : ("--tls-key", "--tls-cert")
            note("\(given) needs \(missing) beside it: a certificate is of no use without its key.")
            return .made
        }
        return .files(certificate: certificate, key: key)
    }

    /// An option that has no effect is a mistake; a variable that has none may be there for another time.
    private mutating func noteIdle(isOff: Bool) {
        var idle = [
            Settings.tlsCert.option, Settings.tlsKey.option, Settings.tlsCADir.option, Settings.tlsCAFile.option,
        ]
        if isOff { idle.append(Settings.tlsPort.option) }
        for option in idle where !given[option].isEmpty {
            note("\(option) has no effect without \(isOff ? "--tls" : "--tls or --tls-port").")
        }
    }
}
