import AcquireMock

extension SettingsReader {
    /// How HTTPS is served; `nil` where it is not.
    /// - Parameter options: The options of HTTPS.
    /// - Returns: What they and the variables say.
    mutating func tls(_ options: TLSOptions) -> MockServer.TLS? {
        let isOn = value(Settings.tls, options.tls.map(String.init))
        let port = value(Settings.tlsPort, options.tlsPort)
        let certificate = value(Settings.tlsCert, options.tlsCert)
        let key = value(Settings.tlsKey, options.tlsKey)
        let directory = value(Settings.tlsCADir, options.tlsCADir)
        let file = value(Settings.tlsCAFile, options.tlsCAFile)
        guard isOn ?? (port != nil) else {
            noteIdle(options, isOff: isOn == false)
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
    private mutating func noteIdle(_ options: TLSOptions, isOff: Bool) {
        var idle = [
            (Settings.tlsCert.option, options.tlsCert), (Settings.tlsKey.option, options.tlsKey),
            (Settings.tlsCADir.option, options.tlsCADir), (Settings.tlsCAFile.option, options.tlsCAFile),
        ]
        if isOff { idle.append((Settings.tlsPort.option, options.tlsPort)) }
        for (option, given) in idle where given != nil {
            note("\(option) has no effect without \(isOff ? "--tls" : "--tls or --tls-port").")
        }
    }
}
