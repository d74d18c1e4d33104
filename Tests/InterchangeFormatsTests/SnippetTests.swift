import Documents
import Foundation
import InterchangeFormats
import TestSupport
import Testing

/// Snippets from the tests of other programs, with what NetworkX makes of each.
struct SnippetTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var file: String
    var nodes: Int?
    var edges: Int?
    var isDirected: Bool
    var error: String
    var testDescription: String { file }
  }

  static let rows: [Row] = {
    guard let table = Repository.sharedData("formats/networkx-reads.tsv"),
      let text = try? String(contentsOf: table, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 5, Repository.sharedData("formats/\(cells[0])") != nil else { return nil }
      return Row(
        file: cells[0], nodes: Int(cells[2]), edges: Int(cells[3]), isDirected: cells[4] == "True",
        error: cells.count > 6 ? cells[6] : "")
    }
  }()

  /// Where we read otherwise than NetworkX, and why; all that it refuses and that is not here, we refuse
  /// in part or whole too, and say so.
  static let otherwise: [String: (nodes: Int, edges: Int, reason: String)] = [
    "test_gexf__test_directed_edge_in_undirected__0.gexf": (2, 1, "an edge may say its direction"),
    "test_gexf__test_undirected_edge_in_directed__0.gexf": (2, 1, "an edge may say its direction"),
    "test_gml__test_exceptions__22.gml": (2, 2, "two edges may join the same nodes"),
    "test_gml__test_exceptions__26.gml": (2, 2, "two edges may join the same nodes"),
    "test_graphml__setup_class__4.graphml": (2, 3, "a value of the wrong type stays text"),
    "test_graphml__setup_class__5.graphml": (4, 2, "an edge to a node that is nowhere is rejected"),
    "test_graphml__setup_class__7.graphml": (4, 2, "an edge to a node that is nowhere is rejected"),
    "test_graphml__test_directed_edge_in_undirected__0.graphml":
      (3, 2, "an edge may say its direction"),
    "test_graphml__test_undirected_edge_in_directed__0.graphml":
      (3, 2, "an edge may say its direction"),
    "test_graphml__test_graphml_header_line__2.graphml": (1, 0, "the namespace is not looked at"),
    "test_graphml__test_hyperedge_raise__0.graphml": (3, 1, "an edge may join more than two nodes"),
    "dynamicTest3.gexf": (2, 1, "a stretch of time may have no beginning"),
  ]

  @Test(
    .enabled(if: !rows.isEmpty, "the snippets are not beside this checkout"), arguments: rows)
  func `a snippet is read as NetworkX reads it`(row: Row) throws {
    let url = try #require(Repository.sharedData("formats/\(row.file)"))
    let format = try #require(
      FormatCatalogue.formats(ending: url.pathExtension).first as? any NetworkFormat)
    var ledger = Ledger()
    let network = try format.network(in: InputDocument(path: url.path), ReadingChoices(), &ledger)
    if let otherwise = Self.otherwise[url.lastPathComponent] {
      #expect(network.nodes.count == otherwise.nodes, "\(otherwise.reason)")
      #expect(network.edges.count == otherwise.edges, "\(otherwise.reason)")
    } else if let nodes = row.nodes {
      #expect(network.nodes.count == nodes)
      #expect(network.edges.count == row.edges)
      #expect(network.isDirected == row.isDirected)
      #expect(ledger.rejections.isEmpty)
    } else {
      #expect(!ledger.rejections.isEmpty || !ledger.warnings.isEmpty, "\(row.error)")
    }
  }
}
