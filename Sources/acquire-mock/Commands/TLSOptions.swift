import ArgumentParser

/// The options of `serve` and `exec` for HTTPS.
struct TLSOptions: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: "Serve HTTPS, with a certificate for localhost and *.acquire.io made at the start. (default: --no-tls)")
    var tls: Bool?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Serve HTTPS on this port and HTTP on --port; 0 picks a free one.", valueName: "port"))
    var tlsPort: String?

    @Option(
        name: .customLong("tls-ca-dir"),
        help: ArgumentHelp(
            "Keep the CA that signs the certificate in this directory, for many runs.", valueName: "directory"))
    var tlsCADir: String?

    @Option(
        name: .customLong("tls-ca-file"),
        help: ArgumentHelp("Write the CA's certificate, which clients are to trust, to this file.", valueName: "file"))
    var tlsCAFile: String?

    @Option(help: ArgumentHelp("Your own certificate, in PEM, in place of one that is made.", valueName: "file"))
    var tlsCert: String?

    @Option(help: ArgumentHelp("Its private key, in PEM.", valueName: "file"))
    var tlsKey: String?
}
