// swift-tools-version: 6.2

import PackageDescription

/// Held to by every target of ours: what the compiler can check, a reader need not.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// The tests drive sockets and processes by hand, so they do without the memory-safety marks.
let strictTests: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let x509: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "acquire-mock",
    products: [
        .executable(name: "acquire-mock", targets: ["acquire-mock"]),
        .library(name: "AcquireMock", targets: ["AcquireMock"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.15.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.5.0"),
    ],
    targets: [
        .systemLibrary(name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
        .target(name: "HTTPMessage", dependencies: [httpTypes], swiftSettings: strict),
        .target(
            name: "MicroHTTPD",
            dependencies: ["CMicroHTTPD", "HTTPMessage", httpTypes, logging],
            swiftSettings: strict,
        ),
        .target(
            name: "AcquireAPI",
            dependencies: ["HTTPMessage", httpTypes, logging],
            resources: ["account", "agents", "numbers", "contacts", "cases"].map {
                .embedInCode("World/Fixture/Default/\($0).json")
            },
            swiftSettings: strict,
        ),
        .target(name: "TLSIdentity", dependencies: [x509, crypto, asn1], swiftSettings: strict),
        .target(
            name: "AcquireMock",
            dependencies: ["AcquireAPI", "HTTPMessage", "MicroHTTPD", "TLSIdentity", httpTypes, logging],
            swiftSettings: strict,
        ),
        .executableTarget(
            name: "acquire-mock",
            dependencies: ["AcquireMock", argumentParser, logging],
            swiftSettings: strict,
        ),
        .target(
            name: "TestSupport",
            dependencies: ["HTTPMessage", httpTypes],
            path: "Tests/TestSupport",
            swiftSettings: strictTests,
        ),
        .testTarget(
            name: "MicroHTTPDTests",
            dependencies: ["MicroHTTPD", "HTTPMessage", "TestSupport", httpTypes, logging],
            swiftSettings: strictTests,
        ),
        .testTarget(
            name: "AcquireAPITests",
            dependencies: ["AcquireAPI", "HTTPMessage", "TestSupport", httpTypes],
            swiftSettings: strictTests,
        ),
        .testTarget(
            name: "AcquireMockTests",
            dependencies: ["AcquireMock", "TestSupport", httpTypes, logging],
            swiftSettings: strictTests,
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["acquire-mock", "AcquireMock", "TLSIdentity", "TestSupport", httpTypes],
            swiftSettings: strictTests,
        ),
    ]
)
