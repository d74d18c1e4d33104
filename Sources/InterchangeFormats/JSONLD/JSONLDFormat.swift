public import Negotiations

/// JSON-LD with the vocabulary of schema.org: the record as linked data, joined by identifiers of
/// catalogues to what others publish.
public struct JSONLDFormat: WrittenFormat {
  /// What the command line calls it.
  public let name = "json-ld"
  /// What it is.
  public let summary = "linked data by schema.org: triple stores, Wikibase, catalogues"
  /// The endings of its files.
  public let endings = ["jsonld"]

  /// The format.
  public init() {}

  /// Writes actors, places, topics, events and sources.
  public func write(_ corpus: Corpus, _ choices: WritingChoices) -> WrittenDocument {
    let graph = LinkedGraph(of: corpus)
    let document = LinkedValue.object([
      ("@context", LinkedGraph.context), ("@graph", .list(graph.nodes)),
    ])
    return WrittenDocument(
      parts: [WrittenDocument.Part(bytes: Array((document.text() + "\n").utf8))],
      leftOut: graph.leftOut)
  }
}
