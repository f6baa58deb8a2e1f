// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")

// The emulation's sources are linked into the one module that attacks them: it is the only one that is instrumented, so that
// the fuzzer's coverage is theirs, and parts of it are internal.
let package = Package(
    name: "fuzz",
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    ],
    targets: [
        .target(name: "HTTPMessage", dependencies: [httpTypes], swiftSettings: settings),
        .executableTarget(
            name: "Fuzz",
            dependencies: ["HTTPMessage", httpTypes, .product(name: "Logging", package: "swift-log")],
            resources: ["account", "agents", "numbers", "contacts", "cases"].map {
                .embedInCode("AcquireAPI/World/Fixture/Default/\($0).json")
            },
            swiftSettings: settings + [.unsafeFlags(["-sanitize=fuzzer"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])],
        ),
    ]
)
