// swift-tools-version: 6.2
import PackageDescription

// The commit that `entente --version` names, which the scripts give. What the manifest itself could
// learn of git is kept with it in SwiftPM's cache, and would be that of an older commit.
let commit = Context.environment["ENTENTE_COMMIT"] ?? ""

let package = Package(
  name: "entente",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "entente", targets: ["EntenteTool"]),
    .library(name: "HistoricalDates", targets: ["HistoricalDates"]),
    .library(name: "GraphAlgorithms", targets: ["GraphAlgorithms"]),
    .library(name: "GraphvizRenderer", targets: ["GraphvizRenderer"]),
    .library(name: "Entente", targets: ["Entente"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Layer 0: each stands alone.
    .target(name: "HistoricalDates"),
    .target(name: "GraphAlgorithms"),
    .target(name: "FileSystem"),
    .systemLibrary(
      name: "CLibgvc", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .systemLibrary(
      name: "CFontconfig", pkgConfig: "fontconfig",
      providers: [.apt(["libfontconfig-dev"]), .brew(["fontconfig"])]),
    .target(
      name: "CGraphviz", dependencies: ["CLibgvc", "CFontconfig"],
      cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "GraphvizRenderer", dependencies: ["CGraphviz"],
      swiftSettings: [.strictMemorySafety()]),

    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),

    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),

    .target(
      name: "CBuildCommit",
      cSettings: [
        .define("ENTENTE_COMMIT", to: "\"\(commit)\""), .treatAllWarnings(as: .error),
      ]),

    // Layer 1: the domain, and text for whatever prints it.
    .target(name: "Negotiations", dependencies: ["FileSystem", "HistoricalDates"]),
    .target(name: "Typesetting", dependencies: ["HistoricalDates"]),

    // Layer 2: the domain meets the outside and the algorithms.
    .target(
      name: "CorpusFormat",
      dependencies: [
        "FileSystem", "HistoricalDates", "Negotiations", .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "CorpusStore",
      dependencies: ["FileSystem", "HistoricalDates", "Negotiations", "CSQLite", "CZlib"]),
    .target(
      name: "NegotiationAnalysis",
      dependencies: ["HistoricalDates", "Negotiations", "GraphAlgorithms", "Typesetting"]),
    .target(
      name: "Documents",
      dependencies: [
        "FileSystem", "HistoricalDates", "Negotiations", "Typesetting", "CExpat", "CZlib",
      ]),

    // Layer 3: other formats and records, and pictures as text.
    .target(
      name: "InterchangeFormats",
      dependencies: [
        "HistoricalDates", "Negotiations", "NegotiationAnalysis", "Documents", "Typesetting",
      ]),
    .target(
      name: "RecordImports",
      dependencies: ["HistoricalDates", "Negotiations", "Documents", "Typesetting"]),
    .target(
      name: "Diagrams",
      dependencies: ["HistoricalDates", "Negotiations", "NegotiationAnalysis", "Typesetting"]),

    // Layer 4: tables that other programs reduce, a page of the web, and all of the library under one
    // name.
    .target(
      name: "TableEngines",
      dependencies: [
        "HistoricalDates", "Negotiations", "NegotiationAnalysis", "Documents",
        "InterchangeFormats", "RecordImports", "FileSystem",
      ]),
    .target(
      name: "WebExplorer",
      dependencies: [
        "HistoricalDates", "Negotiations", "NegotiationAnalysis", "Documents",
        "InterchangeFormats", "Diagrams", "Typesetting",
      ],
      resources: [
        "explorer.html", "controls.html", "page.css", "controls.css", "windows.js", "stays.js",
        "selection.js",
        "record.js", "stands.js", "moves.js", "words.js", "names.js", "articles.js", "changes.js",
        "deciding.js", "detours.js", "positions.js", "charts.js", "address.js", "network.js",
        "timeline.js", "tables.js", "evidence.js", "exports.js", "clock.js", "channels.js",
        "arrivals.js", "paths.js", "storyline.js", "word.js", "controls.js",
        "explorer.js", "unpacking.js",
      ].map { .embedInCode("Script/\($0)") }),
    .target(
      name: "Entente",
      dependencies: [
        "HistoricalDates", "Negotiations", "CorpusFormat", "CorpusStore", "NegotiationAnalysis",
        "Documents", "InterchangeFormats", "RecordImports", "Diagrams",
      ],
      path: "Sources/EntenteLibrary"),

    // Layer 5: the command line. Neither target nor folder may differ from those of the library in
    // case alone: the disks of most Macs take the two for one.
    .executableTarget(
      name: "EntenteTool",
      dependencies: [
        "HistoricalDates", "Negotiations", "CorpusFormat", "CorpusStore", "NegotiationAnalysis",
        "Documents", "InterchangeFormats", "RecordImports", "Diagrams", "WebExplorer",
        "TableEngines", "GraphvizRenderer", "Typesetting", "FileSystem", "CBuildCommit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/entente"),

    // A program that draws with the renderer and does nothing else, for its tests and measurements.
    .executableTarget(
      name: "render-dot", dependencies: ["GraphvizRenderer"], path: "Tests/RenderDotProgram"),

    // Gives damaged documents to every reader, many in one process; the campaign runs it.
    .executableTarget(
      name: "reader-trials",
      dependencies: [
        "CorpusFormat", "Documents", "FileSystem", "HistoricalDates", "InterchangeFormats",
        "Negotiations", "RecordImports", "TestSupport",
      ],
      path: "Tests/ReaderTrials"),

    // Times the algorithms on large generated data; built with everything, run by hand.
    .executableTarget(
      name: "Benchmarks", dependencies: ["GraphAlgorithms"], path: "Tests/Benchmarks",
      exclude: ["beside-peers.py", "growth.py", "influence-beside-peer.py"]),

    .target(name: "TestSupport", dependencies: [], path: "Tests/TestSupport"),
    .target(
      name: "RandomCorpora", dependencies: ["HistoricalDates", "Negotiations", "TestSupport"],
      path: "Tests/RandomCorpora"),
    .testTarget(
      name: "HistoricalDatesTests", dependencies: ["HistoricalDates", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(name: "FileSystemTests", dependencies: ["FileSystem", "TestSupport"]),
    .testTarget(name: "TypesettingTests", dependencies: ["Typesetting", "TestSupport"]),
    .testTarget(name: "GraphAlgorithmsTests", dependencies: ["GraphAlgorithms", "TestSupport"]),
    .testTarget(
      name: "GraphvizRendererTests",
      dependencies: ["GraphvizRenderer", "render-dot", "TestSupport"]),
    .testTarget(
      name: "NegotiationsTests",
      dependencies: ["HistoricalDates", "Negotiations", "RandomCorpora", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "CorpusFormatTests",
      dependencies: [
        "CorpusFormat", "HistoricalDates", "Negotiations", "RandomCorpora", "TestSupport",
      ]),
    .testTarget(
      name: "CorpusStoreTests",
      dependencies: [
        "CorpusStore", "CorpusFormat", "HistoricalDates", "NegotiationAnalysis", "Negotiations",
        "RandomCorpora", "TestSupport",
      ]),
    .testTarget(
      name: "NegotiationAnalysisTests",
      dependencies: ["NegotiationAnalysis", "Negotiations", "HistoricalDates", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Negotiations", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "InterchangeFormatsTests",
      dependencies: [
        "Documents", "InterchangeFormats", "CorpusFormat", "HistoricalDates", "Negotiations",
        "RandomCorpora", "TestSupport",
      ]),
    .testTarget(
      name: "RecordImportsTests",
      dependencies: [
        "Documents", "RecordImports", "InterchangeFormats", "CorpusFormat", "HistoricalDates",
        "Negotiations", "RandomCorpora", "TestSupport",
      ]),
    .testTarget(
      name: "TableEnginesTests",
      dependencies: [
        "TableEngines", "Documents", "HistoricalDates", "Negotiations", "TestSupport",
      ],
      exclude: ["Goldens"]),
    .testTarget(
      name: "DiagramsTests", dependencies: ["Diagrams", "CorpusFormat", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "WebExplorerTests",
      dependencies: [
        "WebExplorer", "CorpusFormat", "Diagrams", "HistoricalDates", "NegotiationAnalysis",
        "Negotiations", "RandomCorpora", "TestSupport",
      ]),
    .testTarget(
      name: "CorporaTests",
      dependencies: [
        "CorpusFormat", "HistoricalDates", "NegotiationAnalysis", "Negotiations", "TestSupport",
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "CorpusFormat", "Diagrams", "HistoricalDates", "NegotiationAnalysis", "Negotiations",
        "TestSupport",
      ]),
    .testTarget(name: "EntenteTests", dependencies: ["Entente", "GraphAlgorithms", "TestSupport"]),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport"], exclude: ["OptimiserFault"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  var settings = target.swiftSettings ?? []
  settings += [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
  // Tests need not be fast, and take half as long to compile so; what they test is optimised. Those of the
  // algorithms compare with enumerations that would take ten times as long.
  if target.type == .test, target.name != "GraphAlgorithmsTests" {
    let isRelease = BuildSettingCondition.when(configuration: .release)
    settings.append(.unsafeFlags(["-Onone", "-no-emit-module-separately-wmo"], isRelease))
  }
  // Tests are found by the index, which needs nothing of Swift's own modules: with them it takes a third of
  // the time.
  if target.type == .test {
    settings.append(.unsafeFlags(["-index-ignore-system-modules"]))
  }
  target.swiftSettings = settings
}
