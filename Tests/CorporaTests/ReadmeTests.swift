import CorpusFormat
import Foundation
import Negotiations
import TestSupport
import Testing

/// What Graphs/README.md says of the corpora is true of them.
struct ReadmeTests {
  private let lines: [Substring]

  init() throws {
    let readme = Repository.graphs.appending(path: "README.md")
    lines = try String(contentsOf: readme, encoding: .utf8).split(separator: "\n")
  }

  private func cells(of line: Substring) -> [String] {
    line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The row of the table of figures that begins so.
  private func figures(of name: String) throws -> [Int] {
    let row = try #require(lines.first { $0.hasPrefix("| \(name) |") }, "no row \(name)")
    return cells(of: row).dropFirst().compactMap(Int.init)
  }

  private func figures(of corpus: Corpus) -> [Int] {
    [corpus.actors.count]
      + Event.Kind.allCases.map { kind in corpus.events.count { $0.kind == kind } }
      + [corpus.allClaims().count, corpus.conflicts.count]
  }

  @Test(arguments: [Graphs.outerMongolia, Graphs.moscow, Graphs.aftermath])
  func `the figures of a file are right`(name: String) throws {
    #expect(try figures(of: "`\(name)`") == figures(of: Graphs.file(name).corpus))
  }

  @Test func `the figures of all together are right`() throws {
    #expect(try figures(of: "together") == figures(of: Graphs.corpus))
  }

  @Test func `every file is in the table, and every file of the table is there`() {
    let rows = lines.filter { $0.hasPrefix("| `") && $0.contains(".yaml` |") }
    let named = rows.map { cells(of: $0)[0].trimmingCharacters(in: ["`"]) }
    let files = Graphs.reading.files.map { $0.path.split(separator: "/").last.map(String.init) }
    #expect(Set(named) == Set(files.compactMap(\.self)))
  }

  @Test func `every id in the tables and the choices is in the corpora`() throws {
    let corpus = Graphs.corpus
    var known: Set<String> = [Graphs.outerMongolia, Graphs.moscow, Graphs.aftermath]
    known.formUnion(corpus.events.map(\.id.rawValue))
    known.formUnion(corpus.events.flatMap { event in event.terms.map { "\(event.id)#\($0.id)" } })
    known.formUnion(corpus.sources.map(\.id.rawValue))
    known.formUnion(corpus.actors.map(\.id.rawValue))
    known.formUnion(corpus.topics.map(\.id.rawValue))
    let other: Set = ["inferred", "?", "para.", "lead", "Background", "transmits"]
    for line in lines where line.hasPrefix("|") || line.hasPrefix("- ") || line.hasPrefix("  ") {
      for id in code(in: line) where !id.contains(" ") {
        #expect(known.contains(id) || other.contains(id), "\(id)")
      }
    }
  }

  /// What stands between backquotes.
  private func code(in line: Substring) -> [String] {
    let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.indices.filter { $0 % 2 == 1 }.map { String(pieces[$0]) }
  }

  @Test func `every event that a source disputes or rejects is in the table of disagreements`() {
    let table = lines.filter { $0.hasPrefix("| `") }.joined()
    let contested = Graphs.corpus.events.filter { event in
      event.claims.contains { [.rejected, .disputed].contains($0.status) && !$0.differs.isEmpty }
    }
    for event in contested { #expect(table.contains("`\(event.id)`"), "\(event.id)") }
  }
}
