package import Documents

/// Pajek: networks (`.net`) with one or two modes and times, and projects (`.paj`) with partitions and
/// vectors.
public struct PajekFormat: NetworkFormat {
  /// What the command line calls it.
  public let name = "pajek"
  /// What it is.
  public let summary = "Pajek networks with times: Pajek, igraph, NetworkX"
  /// The endings of its files.
  public let endings = ["net", "paj"]
  package let holdsWhole = false
  package let numbersNodes = true

  /// The format.
  public init() {}

  package func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    var reading = PajekReading(file: document.name, ledger: ledger)
    var lines = try LineReader(document)
    while let line = try lines.next() { reading.take(line) }
    return reading.finish(&ledger)
  }

  package func parts(
    of network: NetworkDocument, _ choices: WritingChoices, _ leftOut: inout LeftOut
  ) -> [WrittenDocument.Part] {
    let writer = PajekWriter(isProject: choices.ending == "paj")
    return [WrittenDocument.Part(bytes: Array(writer.text(of: network, &leftOut).utf8))]
  }
}
