import Foundation
import TestSupport
import Testing

/// The layers of the package, from the imports as they are written.
struct ImportTests {
  /// What each module may import beside the standard library, Foundation and Dispatch.
  static let allowed: [String: Set<String>] = [
    "HistoricalDates": [],
    "GraphAlgorithms": [],
    "FileSystem": [],
    "GraphvizRenderer": ["CGraphviz"],
    "Negotiations": ["FileSystem", "HistoricalDates"],
    "Typesetting": ["HistoricalDates"],
    "CorpusFormat": ["FileSystem", "HistoricalDates", "Negotiations", "Yams"],
    "CorpusStore": ["FileSystem", "HistoricalDates", "Negotiations", "CSQLite", "CZlib"],
    "NegotiationAnalysis": ["HistoricalDates", "Negotiations", "GraphAlgorithms", "Typesetting"],
    "Documents": [
      "FileSystem", "HistoricalDates", "Negotiations", "Typesetting", "CExpat", "CZlib",
    ],
    "InterchangeFormats": [
      "HistoricalDates", "Negotiations", "NegotiationAnalysis", "Documents", "Typesetting",
    ],
    "RecordImports": ["HistoricalDates", "Negotiations", "Documents", "Typesetting"],
    "Diagrams": ["HistoricalDates", "Negotiations", "NegotiationAnalysis", "Typesetting"],
    "WebExplorer": [
      "HistoricalDates", "Negotiations", "NegotiationAnalysis", "Documents", "InterchangeFormats",
      "Diagrams", "Typesetting",
    ],
    "TableEngines": [
      "HistoricalDates", "Negotiations", "NegotiationAnalysis", "Documents", "InterchangeFormats",
      "RecordImports", "FileSystem",
    ],
    "EntenteLibrary": [
      "HistoricalDates", "Negotiations", "CorpusFormat", "CorpusStore", "NegotiationAnalysis",
      "Documents", "InterchangeFormats", "RecordImports", "Diagrams",
    ],
    "entente": [
      "HistoricalDates", "Negotiations", "CorpusFormat", "CorpusStore", "NegotiationAnalysis",
      "Documents",
      "InterchangeFormats", "RecordImports", "Diagrams", "WebExplorer", "TableEngines",
      "GraphvizRenderer", "Typesetting", "FileSystem", "ArgumentParser", "CBuildCommit",
    ],
  ]

  static let system: Set<String> = ["Foundation", "Dispatch", "Glibc", "Darwin", "Synchronization"]

  @Test(arguments: allowed.keys.sorted())
  func `a module imports only what stands below it`(module: String) throws {
    let permitted = try #require(Self.allowed[module]).union(Self.system)
    for file in try swiftFiles(in: module) {
      for imported in try imports(of: file) {
        #expect(permitted.contains(imported), "\(file.lastPathComponent) imports \(imported)")
      }
    }
  }

  @Test func `the dates, the algorithms and the names of files stand without Foundation`() throws {
    for module in ["HistoricalDates", "GraphAlgorithms", "FileSystem"] {
      for file in try swiftFiles(in: module) {
        let imported = try imports(of: file)
        #expect(!imported.contains("Foundation"), "\(file.lastPathComponent)")
      }
    }
  }

  @Test func `no folder of Sources differs from another in case alone`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path)
    #expect(Set(folders.map { $0.lowercased() }).count == folders.count)
  }

  @Test func `every folder of Sources is a module with a rule`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path)
    // The C modules import nothing of ours by their nature.
    let swiftModules = Set(folders.filter { !$0.hasPrefix("C") || $0.hasPrefix("Corpus") })
    #expect(swiftModules == Set(Self.allowed.keys))
  }

  private func swiftFiles(in module: String) throws -> [URL] {
    let folder = Repository.root.appending(path: "Sources/\(module)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let found = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    #expect(!found.isEmpty, "\(module) has no sources")
    return found
  }

  private func imports(of file: URL) throws -> Set<String> {
    let text = try String(contentsOf: file, encoding: .utf8)
    let pattern =
      /(?m)^(?:(?:public|package|internal|fileprivate|private|@\w+) )*import (?:struct |enum |func |class )?(\w+)/
    return Set(text.matches(of: pattern).map { String($0.1) })
  }
}
