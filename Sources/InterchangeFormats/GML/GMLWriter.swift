internal import Typesetting

/// Writes a graph as GML: in ASCII, all else as references, since readers differ in what they take.
enum GMLWriter {
  /// Where a label stands as it was, when it had to be told apart from another.
  static let plainLabel = "plainLabel"

  static func text(of network: NetworkDocument, _ leftOut: inout LeftOut) -> String {
    var lines = ["Creator \"Entente\"", "graph ["]
    lines.append("  directed \(network.isDirected ? 1 : 0)")
    if network.hasParallelEdges { lines.append("  multigraph 1") }
    for attribute in network.attributes { lines.append("  " + line(attribute, &leftOut)) }
    var labels = UniqueLabels()
    var numbers: [String: Int] = [:]
    for (number, node) in network.nodes.enumerated() {
      numbers[node.id] = number
      lines += ["  node [", "    id \(number)"]
      let label = labels.label(of: node)
      lines.append("    label \(quoted(label))")
      if label != node.label { lines.append("    \(plainLabel) \(quoted(node.label ?? ""))") }
      for attribute in node.attributes { lines.append("    " + line(attribute, &leftOut)) }
      lines.append("  ]")
    }
    for edge in network.edges {
      let ends = edge.ends.map { numbers[$0] ?? 0 }
      lines += [
        "  edge [", "    source \(ends.first ?? 0)", "    target \(ends.last ?? 0)",
      ]
      if let weight = edge.weight { lines.append("    weight \(weight.shortText)") }
      if let label = edge.label { lines.append("    label \(quoted(label))") }
      for attribute in edge.attributes { lines.append("    " + line(attribute, &leftOut)) }
      lines.append("  ]")
    }
    leftOut.add(
      "edges between directed and undirected, of which GML knows one",
      network.edges.count { $0.isDirected != network.isDirected })
    return (lines + ["]", ""]).joined(separator: "\n")
  }

  private static func line(_ attribute: NetworkAttribute, _ leftOut: inout LeftOut) -> String {
    let value: String =
      switch attribute.value {
      case .text(let text): quoted(text)
      // A whole number in GML has 32 bits.
      case .integer(let number):
        Int32(exactly: number).map { String($0) } ?? quoted(String(number))
      case .number(let number):
        number.isFinite ? String(number) : quoted(String(number))
      case .truth(let truth): truth ? "1" : "0"
      }
    return "\(key(attribute.name)) \(value)"
  }

  /// A key is letters, digits and `_`, beginning with a letter.
  private static func key(_ name: String) -> String {
    let plain = name.utf8.map { byte -> UInt8 in
      let isWord =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
      return isWord ? byte : UInt8(ascii: "_")
    }
    let key = String(decoding: plain, as: UTF8.self)
    let startsWell = plain.first.map { (0x41...0x5A).contains($0 & 0xDF) } ?? false
    return startsWell ? key : "a\(key)"
  }

  private static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\u{20}"..."\u{7E}": result.append(scalar)
      default: result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      }
    }
    result.append("\"")
    return String(result)
  }
}
