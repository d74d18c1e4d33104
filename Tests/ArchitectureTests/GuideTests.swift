import Foundation
import TestSupport
import Testing

/// What ARCHITECTURE.md says of the code is true of it.
struct GuideTests {
  /// A row of the table of what it takes to add something.
  struct Addition: Sendable, CustomTestStringConvertible {
    /// What is added.
    var what: String
    /// An example of the file that is written, below Sources.
    var file: String
    /// The word by which the example is asked for elsewhere.
    var word: String?
    /// How many lines elsewhere name the example.
    var lines: Int
    /// The files in which these lines stand.
    var places: [String]

    var testDescription: String { what }
    /// The type that the file declares.
    var type: String { String(file.split(separator: "/").last?.dropLast(".swift".count) ?? "") }
  }

  private static let text: String =
    (try? String(
      contentsOf: Repository.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)) ?? ""

  /// The rows of the table under a heading, without its head.
  private static func rows(under heading: String) -> [[String]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let section = lines.drop { $0 != "## \(heading)" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    return section.filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// What stands between backquotes.
  private static func code(in cell: String) -> [String] {
    cell.matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  static let additions: [Addition] = rows(under: "To add something").map { cells in
    Addition(
      what: cells[0], file: code(in: cells[1]).first ?? "", word: code(in: cells[2]).first,
      lines: Int(cells[3]) ?? 0, places: code(in: cells[4]))
  }

  @Test func `the modules and what they import are those of the layers`() throws {
    let layers = Self.rows(under: "Layers")
    let folders = ["Entente": "EntenteLibrary", "EntenteTool": "entente"]
    var described: [String: Set<String>] = [:]
    for row in layers {
      let module = try #require(Self.code(in: row[1]).first)
      described[folders[module] ?? module] = Set(Self.code(in: row[3]))
    }
    #expect(described == ImportTests.allowed)
  }

  @Test func `there are things to add`() {
    #expect(Self.additions.count == 9)
  }

  @Test(arguments: additions)
  func `as many lines elsewhere name an example as the table says`(_ addition: Addition) throws {
    let own = Repository.root.appending(path: "Sources/\(addition.file)").path
    try #require(FileManager.default.fileExists(atPath: own))
    // As code, not in a comment.
    let words = [#"\b\#(addition.type)\b"#] + (addition.word.map { [#""\#($0)""#] } ?? [])
    let pattern = try Regex(#"(?m)^(?! *//).*(?:"# + words.joined(separator: "|") + ")")
      .wordBoundaryKind(.simple)
    var count = 0
    var places: Set<String> = []
    for file in try sources() where file.path != own {
      let found = try String(contentsOf: file, encoding: .utf8).matches(of: pattern).count
      count += found
      if found > 0 { places.insert(file.lastPathComponent) }
    }
    #expect(count == addition.lines)
    #expect(places == Set(addition.places))
  }

  @Test func `a key of a record is named in its list of fields and nowhere else`() throws {
    let pattern = /(?m)^(?! *\/\/).*"form"/
    var naming: [String: Int] = [:]
    for file in try sources() {
      let count = try String(contentsOf: file, encoding: .utf8).matches(of: pattern).count
      if count > 0 { naming[file.lastPathComponent] = count }
    }
    #expect(naming == ["Event+Fields.swift": 1])
  }

  /// The measures of a copy of the code to which one was added, as its catalogue lists them.
  @Test(.enabled(if: Program.isThere("swiftc"), "swiftc is not on the path"))
  func `a measure is added by a file and a line of the catalogue`() throws {
    let scratch = try Scratch()
    let copy = scratch.url("GraphAlgorithms")
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "Sources/GraphAlgorithms"), to: copy)
    try scratch.write(
      """
      /// How large a number a node has.
      struct NodeNumber: CentralityMeasure {
        let name = "number"
        func scores(on graph: WeightedGraph) -> [Double] { (0..<graph.nodeCount).map(Double.init) }
      }

      """, to: "GraphAlgorithms/Centrality/NodeNumber.swift")
    let catalogue = copy.appending(path: "Centrality/CentralityMeasure.swift")
    let text = try String(contentsOf: catalogue, encoding: .utf8)
    let added = text.replacing("BurtHierarchy(),\n", with: "BurtHierarchy(),\n    NodeNumber(),\n")
    try #require(added != text)
    try added.write(to: catalogue, atomically: true, encoding: .utf8)
    try scratch.write(
      """
      var builder = WeightedGraph.Builder(nodeCount: 2, isDirected: false)
      builder.add(0, 1)
      print(CentralityCatalogue.measure("number")?.scores(on: builder.build()) ?? [])
      """, to: "main.swift")
    let result = try shell(
      """
      find GraphAlgorithms -name '*.swift' > files
      swiftc -wmo -Onone -swift-version 6 -package-name entente -module-name Added -o added @files main.swift -lm
      ./added
      """, in: scratch.folder)
    #expect(result.code == 0 && result.output == "[0.0, 1.0]\n", "\(result.output)")
  }

  private func sources() throws -> [URL] {
    let folder = Repository.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let found = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    try #require(found.count > 100)
    return found
  }
}
