package import Documents

/// GraphML 1.0 with the attributes of its data extension, as igraph, NetworkX, Gephi, yEd and
/// Cytoscape write it.
public struct GraphMLFormat: NetworkFormat {
  /// What the command line calls it.
  public let name = "graphml"
  /// What it is.
  public let summary = "GraphML: igraph, NetworkX, Gephi, yEd, Cytoscape"
  /// The endings of its files.
  public let endings = ["graphml"]

  /// The format.
  public init() {}

  package func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    var receiver = GraphMLReceiver(file: document.name, ledger: ledger)
    let problems = try XMLReader.read(document, into: &receiver)
    receiver.close()
    for problem in problems { receiver.builder.ledger.warn(problem) }
    return receiver.builder.finish(&ledger)
  }

  package func parts(
    of network: NetworkDocument, _ choices: WritingChoices, _ leftOut: inout LeftOut
  ) -> [WrittenDocument.Part] {
    var writer = GraphMLWriter()
    let text = writer.text(of: network)
    writer.escape.count(in: &leftOut)
    return [WrittenDocument.Part(bytes: Array(text.utf8))]
  }
}
