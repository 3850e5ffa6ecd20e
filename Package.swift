// swift-tools-version: 6.2
import PackageDescription

/// Swift settings of every target: the language mode is Swift 6; the upcoming features make
/// existentials, imports and access visible in the code.
let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  // Tokens and cursors live in Lexing, rules in Extraction: without this the calls between them
  // are not inlined.
  // Exclusive access is checked at run time in debug builds, hence by every test.
  .unsafeFlags(
    ["-cross-module-optimization", "-enforce-exclusivity=unchecked"],
    .when(configuration: .release)),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: swiftSettings)
}

func systemLibrary(_ name: String, pkgConfig: String?, apt: String, brew: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let package = Package(
  name: "winnow",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "winnow", targets: ["winnow"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    systemLibrary("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev", brew: "libxml2"),
    systemLibrary("CArchive", pkgConfig: "libarchive", apt: "libarchive-dev", brew: "libarchive"),
    systemLibrary("CISAL", pkgConfig: "libisal", apt: "libisal-dev", brew: "isa-l"),
    systemLibrary("CPCRE2", pkgConfig: "libpcre2-8", apt: "libpcre2-dev", brew: "pcre2"),
    systemLibrary("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev", brew: "openssl@3"),
    // Opened when something is fetched, not linked: Sources/CCurl/shim.h.
    systemLibrary("CCurl", pkgConfig: nil, apt: "libcurl4-openssl-dev", brew: "curl"),
    .systemLibrary(name: "CMemory"),
    library("Documents", []),
    library("Digests", ["CCrypto"]),
    library("Fetching", ["Documents", "Digests", "CCurl"]),
    library("Reading", ["Documents", "CArchive", "CISAL", "CMemory"]),
    library("Parsing", ["Documents", "CLibXML2", "CMemory"]),
    library("Lexing", ["CMemory", "Documents"]),
    library("Extraction", ["Documents", "Lexing", "CPCRE2"]),
    library("Normalization", ["Documents", "Lexing", "Extraction", "Digests"]),
    library("Emission", ["Documents", "Lexing", "Extraction", "Normalization"]),
    library("Records", ["Documents"]),
    library("Evaluation", ["Documents", "Emission", "Extraction", "Lexing", "Records"]),
    library(
      "Report",
      ["Documents", "Extraction", "Records", .product(name: "Mustache", package: "swift-mustache")]),
    library(
      "Store",
      [
        "CMemory", "Digests", "Documents", "Emission", "Reading",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    library(
      "Pipeline",
      [
        "CMemory", "Digests", "Documents", "Fetching", "Reading", "Parsing", "Lexing", "Extraction",
        "Normalization", "Emission", "Store",
      ]),
    .executableTarget(
      name: "winnow",
      dependencies: [
        "Documents", "Emission", "Evaluation", "Extraction", "Fetching", "Normalization",
        "Pipeline",
        "Records", "Report", "Store",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings,
      linkerSettings: [
        // Calls into Swift's library are direct, and a dozen libraries fewer are loaded. The named ones
        // are what Foundation needs, which is linked in only because GRDB imports it.
        .unsafeFlags(
          [
            "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCollections",
            "-l_FoundationCShims",
          ], .when(platforms: [.linux], configuration: .release))
      ]),
    .target(
      name: "Loopback", dependencies: ["Digests"], path: "Tests/Loopback",
      swiftSettings: swiftSettings),
    tests("Lexing", ["Documents", "Lexing"]),
    tests("Extraction", ["Documents", "Lexing", "Extraction"]),
    tests("Emission", ["Emission"]),
    tests("Records", ["Documents", "Records"]),
    tests("Evaluation", ["Documents", "Evaluation", "Records"]),
    tests("Report", ["Documents", "Records", "Report"]),
    tests(
      "Pipeline",
      ["Digests", "Documents", "Extraction", "Fetching", "Parsing", "Pipeline", "Store"]),
    tests("Winnow", ["winnow", "Loopback"]),
    tests("Fetching", ["Digests", "Documents", "Fetching", "Loopback"]),
    tests(
      "Store",
      ["Digests", "Documents", "Reading", "Store", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("Reading", ["Reading", "Documents", "CArchive"]),
    tests("Parsing", ["CMemory", "Documents", "Parsing"]),
    tests("Normalization", ["Documents", "Extraction", "Lexing", "Normalization"]),
  ],
  swiftLanguageModes: [.v6]
)
