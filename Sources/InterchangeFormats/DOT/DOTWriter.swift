internal import Typesetting

/// Writes a graph as DOT: names and labels that draw well, and every attribute beside them.
struct DOTWriter {
  private(set) var unwritable = 0

  mutating func text(of network: NetworkDocument) -> String {
    let arrow = network.isDirected ? "->" : "--"
    var lines = ["\(network.isDirected ? "digraph" : "graph") {"]
    if !network.attributes.isEmpty {
      lines.append("  graph [\(list(network.attributes))];")
    }
    for node in network.nodes {
      var parts = node.label.map { ["label=\(quoted($0, isLabel: true))"] } ?? []
      if !node.attributes.isEmpty { parts.append(list(node.attributes)) }
      let attributes = parts.isEmpty ? "" : " [\(parts.joined(separator: ", "))]"
      lines.append("  \(name(node.id))\(attributes);")
    }
    for edge in network.edges {
      let ends = edge.ends.map { name($0) }.joined(separator: " \(arrow) ")
      var parts: [String] = []
      if let id = edge.id { parts.append("id=\(name(id))") }
      if let label = edge.label { parts.append("label=\(quoted(label, isLabel: true))") }
      if let weight = edge.weight { parts.append("weight=\(weight.shortText)") }
      if !edge.attributes.isEmpty { parts.append(list(edge.attributes)) }
      lines.append("  \(ends)\(parts.isEmpty ? "" : " [\(parts.joined(separator: ", "))]");")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private mutating func list(_ attributes: [NetworkAttribute]) -> String {
    attributes.map { "\(name($0.name))=\(quoted($0.value.text, isLabel: false))" }
      .joined(separator: ", ")
  }

  /// A name is the same to Graphviz quoted or not, and escapes mean nothing in it but for the mark.
  private mutating func name(_ text: String) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      result.append(plain(scalar))
    }
    result.append("\"")
    return String(result)
  }

  private mutating func quoted(_ text: String, isLabel: Bool) -> String {
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      case "&" where isLabel: result.append(contentsOf: "&amp;".unicodeScalars)
      default: result.append(plain(scalar))
      }
    }
    result.append("\"")
    return String(result)
  }

  /// The character, or U+FFFD in place of one that ends the text or rings a bell.
  private mutating func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\t", "\r": return scalar
    case "\u{0}"..."\u{1F}", "\u{7F}":
      unwritable += 1
      return "\u{FFFD}"
    default: return scalar
    }
  }
}
