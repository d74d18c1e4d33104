package import Documents
internal import Typesetting

/// UCINET's data language (`.dl`): matrices, lists of edges and lists of nodes, with their labels.
public struct UCINETFormat: NetworkFormat {
  /// What the command line calls it.
  public let name = "ucinet"
  /// What it is.
  public let summary = "UCINET's data language: matrices and lists of edges"
  /// The endings of its files.
  public let endings = ["dl"]
  package let holdsWhole = false
  package let numbersNodes = true

  /// The format.
  public init() {}

  package func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    let document = try document.rereadable()
    var reading = UCINETReading(file: document.name, size: document.size ?? 0, ledger: ledger)
    var lines = try LineReader(document)
    while let line = try lines.next() { reading.take(line) }
    if let refusal = reading.refusal {
      throw InputError(name: document.name, reason: refusal)
    }
    return reading.finish(&ledger)
  }

  /// A list of edges, with the labels before it. A line without direction is there both ways, since the
  /// language knows matrices alone.
  package func parts(
    of network: NetworkDocument, _ choices: WritingChoices, _ leftOut: inout LeftOut
  ) -> [WrittenDocument.Part] {
    var labels = UniqueLabels()
    var numbers: [String: Int] = [:]
    var lines = ["dl n = \(network.nodes.count) format = edgelist1", "labels:"]
    for (position, node) in network.nodes.enumerated() {
      numbers[node.id] = position + 1
      lines.append("\"\(labels.label(of: node, spelled: Self.line))\"")
    }
    lines.append("data:")
    for edge in network.edges {
      let ends = edge.ends.compactMap { numbers[$0].map(String.init) }
      let weight = (edge.weight ?? 1).shortText
      lines.append("\(ends.joined(separator: " ")) \(weight)")
      if !edge.isDirected {
        lines.append("\(ends.reversed().joined(separator: " ")) \(weight)")
      }
    }
    leftOut.add(
      "times",
      network.nodes.count { !$0.spells.isEmpty } + network.edges.count { !$0.spells.isEmpty }
    )
    leftOut.add("attributes of nodes", network.nodes.reduce(0) { $0 + $1.attributes.count })
    leftOut.add("attributes of edges", network.edges.reduce(0) { $0 + $1.attributes.count })
    leftOut.add("labels, which had to be told apart by the id", labels.changed)
    return [WrittenDocument.Part(bytes: Array((lines.joined(separator: "\n") + "\n").utf8))]
  }

  /// Text on one line and without the mark that ends it.
  private static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result.append("'")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
