internal import Documents
internal import Typesetting

/// Writes a graph as a Pajek network: labels, lines, weights and days, and nothing else.
///
/// A network (`.net`) has neither modes nor times, since NetworkX and igraph do not read them; a project
/// (`.paj`), which only Pajek reads, has both, and the kinds as a partition. Days are numbers such as
/// 19450711, since Pajek counts time in whole numbers.
struct PajekWriter {
  var isProject: Bool
  /// What stands for a beginning and an end that are not there: few programs read `*`.
  static let firstTime = "1"
  static let lastDay = "99991231"

  func text(of network: NetworkDocument, _ leftOut: inout LeftOut) -> String {
    let order = isProject && network.isTwoMode ? byMode(network.nodes) : network.nodes
    var labels = UniqueLabels()
    var numbers: [String: Int] = [:]
    var lines: [String] = []
    if isProject { lines.append("*Network \(Self.line(network["title"]?.text ?? "network"))") }
    let firsts = order.count { $0.mode == 0 }
    let modes = isProject && network.isTwoMode ? " \(firsts)" : ""
    lines.append("*Vertices \(order.count)\(modes)")
    for (position, node) in order.enumerated() {
      numbers[node.id] = position + 1
      let label = labels.label(of: node) { Self.line($0) }
      lines.append("\(position + 1) \"\(label)\"\(times(node.spells))")
    }
    lines += self.lines(of: network, numbers)
    if isProject { lines += partitions(of: order) }
    count(network, labels, in: &leftOut)
    return lines.joined(separator: "\n") + "\n"
  }

  private func byMode(_ nodes: [NetworkNode]) -> [NetworkNode] {
    nodes.filter { $0.mode == 0 } + nodes.filter { $0.mode != 0 }
  }

  private func lines(of network: NetworkDocument, _ numbers: [String: Int]) -> [String] {
    var lines: [String] = []
    for isDirected in [true, false] {
      let edges = network.edges.filter { $0.isDirected == isDirected }
      if edges.isEmpty && (isDirected || network.isDirected) { continue }
      lines.append(isDirected ? "*Arcs" : "*Edges")
      for edge in edges {
        let ends = edge.ends.compactMap { numbers[$0].map(String.init) }
        let weight = (edge.weight ?? 1).shortText
        lines.append("\(ends.joined(separator: " ")) \(weight)\(times(edge.spells))")
      }
    }
    return lines
  }

  private func partitions(of nodes: [NetworkNode]) -> [String] {
    var kinds: [String: Int] = [:]
    var names: [String] = []
    let values = nodes.map { node -> String in
      let kind = node["kind"]?.text ?? "none"
      if kinds[kind] == nil {
        kinds[kind] = kinds.count + 1
        names.append("\(kinds.count) \(kind)")
      }
      return String(kinds[kind] ?? 0)
    }
    // What the numbers mean stands in the name: a partition has no other words.
    let head = "*Partition kind: \(Self.line(names.joined(separator: ", ")))"
    return ["", head, "*Vertices \(nodes.count)"] + values
  }

  private func count(
    _ network: NetworkDocument, _ labels: UniqueLabels, in leftOut: inout LeftOut
  ) {
    if !isProject {
      leftOut.add(
        "times, which a project (.paj) holds",
        network.nodes.count { !$0.spells.isEmpty } + network.edges.count { !$0.spells.isEmpty })
    }
    leftOut.add("attributes of nodes", network.nodes.reduce(0) { $0 + $1.attributes.count })
    leftOut.add("attributes of edges", network.edges.reduce(0) { $0 + $1.attributes.count })
    leftOut.add("labels, which had to be told apart by the id", labels.changed)
  }

  /// Text on one line and without the mark that ends it.
  private static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result.append("'")
      case "\\": result.append("/")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func times(_ spells: [NetworkSpell]) -> String {
    guard isProject else { return "" }
    let pieces = spells.compactMap { spell -> String? in
      guard let start = Self.number(spell.start ?? spell.end) else { return nil }
      let from = spell.start == nil ? Self.firstTime : start
      return "\(from)-\(spell.end.flatMap(Self.number) ?? Self.lastDay)"
    }
    return pieces.isEmpty ? "" : " [\(pieces.joined(separator: ","))]"
  }

  /// A day as a whole number: 1945-07-11 is 19450711. Times before the year 1 have none.
  private static func number(_ day: String?) -> String? {
    guard let day, day.utf8.count == 10, day.utf8.first != UInt8(ascii: "-") else { return nil }
    let digits = day.utf8.filter { (0x30...0x39).contains($0) }
    guard digits.count == 8 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self)).map(String.init)
  }
}

/// Labels that are told apart by the id where two nodes have the same: many programs take what has
/// one label for one node.
struct UniqueLabels {
  private var taken: Set<String> = []
  /// How many labels are not as they were.
  private(set) var changed = 0

  init() {}

  /// The label of `node`, as `spelled`.
  mutating func label(
    of node: NetworkNode, spelled: (String) -> String = { $0 }
  ) -> String {
    let plain = node.label ?? node.id
    var label = spelled(plain)
    while label.isBlank || !taken.insert(label).inserted { label += " (\(spelled(node.id)))" }
    if label != plain { changed += 1 }
    return label
  }
}
