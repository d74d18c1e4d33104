package import Documents

/// GEXF, the format of Gephi: versions 1.1draft to 1.3 are read, 1.3 is written, with the times.
public struct GEXFFormat: NetworkFormat {
  /// What the command line calls it.
  public let name = "gexf"
  /// What it is.
  public let summary = "GEXF with times: Gephi, NetworkX"
  /// The endings of its files.
  public let endings = ["gexf"]

  /// The format.
  public init() {}

  package func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    var receiver = GEXFReceiver(file: document.name, ledger: ledger)
    let problems = try XMLReader.read(document, into: &receiver)
    receiver.close()
    for problem in problems { receiver.builder.ledger.warn(problem) }
    var network = receiver.builder.finish(&ledger)
    network.groupByParent()
    return network
  }

  package func parts(
    of network: NetworkDocument, _ choices: WritingChoices, _ leftOut: inout LeftOut
  ) -> [WrittenDocument.Part] {
    var writer = GEXFWriter()
    let text = writer.text(of: network)
    writer.escape.count(in: &leftOut)
    leftOut.add("times beyond the years 0 to 9999", writer.unwritableTimes)
    return [WrittenDocument.Part(bytes: Array(text.utf8))]
  }
}
