internal import HistoricalDates
internal import Typesetting

/// Writes a graph as a table of nodes and a table of edges.
struct EdgeListWriter {
  let dialect: EdgeListDialect
  let csv: CSVText

  func parts(of network: NetworkDocument) -> [WrittenDocument.Part] {
    var labels = UniqueLabels()
    var names: [String: String] = [:]
    for (position, node) in network.nodes.enumerated() {
      names[node.id] =
        dialect.isNumbered
        ? String(position + 1) : dialect.isLabelled ? labels.label(of: node) : node.id
    }
    return [
      .init(suffix: "-nodes", bytes: Array(nodes(of: network, names).utf8)),
      .init(suffix: "-edges", bytes: Array(edges(of: network, names).utf8)),
    ]
  }

  private func nodes(of network: NetworkDocument, _ names: [String: String]) -> String {
    let columns = NetworkColumns(network.nodes.map(\.attributes)).columns.map(\.name)
    var text = csv.row(arranged([dialect.node, dialect.label], columns, timeHeadings))
    for node in network.nodes {
      let values = columns.map { node[$0]?.text ?? "" }
      for time in times(node.spells) {
        text += csv.row(arranged([names[node.id] ?? "", node.label ?? ""], values, time))
      }
    }
    return text
  }

  private func edges(of network: NetworkDocument, _ names: [String: String]) -> String {
    let columns = NetworkColumns(network.edges.map(\.attributes)).columns.map(\.name)
    let own =
      [dialect.source, dialect.target] + [dialect.direction, dialect.edge].compactMap { $0 }
    var text = csv.row(arranged(own + [dialect.weight], columns, timeHeadings))
    for (position, edge) in network.edges.enumerated() {
      var cells = edge.ends.map { names[$0] ?? $0 }
      if dialect.direction != nil { cells.append(edge.isDirected ? "Directed" : "Undirected") }
      if dialect.edge != nil { cells.append(edge.id ?? "e\(position)") }
      cells.append((edge.weight ?? 1).shortText)
      let values = columns.map { edge[$0]?.text ?? "" }
      for time in times(edge.spells) { text += csv.row(arranged(cells, values, time)) }
    }
    return text
  }

  /// Numbered times stand before all else, others behind it, as the programs document it.
  private func arranged(_ own: [String], _ values: [String], _ time: [String]) -> [String] {
    if case .numbers = dialect.time { time + own + values } else { own + values + time }
  }

  private var timeHeadings: [String] {
    switch dialect.time {
    case .set(let heading): [heading]
    case .days(let first, let last), .numbers(let first, let last): [first, last]
    }
  }

  /// The cells of time, for each row that they take.
  private func times(_ spells: [NetworkSpell]) -> [[String]] {
    switch dialect.time {
    case .set: return [[TimeSet.text(spells)]]
    case .days:
      // Only the first stretch may have no beginning and the last no end.
      let start = spells.contains { $0.start == nil } ? nil : spells.compactMap(\.start).min()
      let end = spells.contains { $0.end == nil } ? nil : spells.compactMap(\.end).max()
      return [[start ?? "", end ?? ""]]
    case .numbers:
      if spells.isEmpty { return [["-Inf", "Inf"]] }
      return spells.map { spell in
        let first = spell.start.flatMap(Self.day)
        let last = spell.end.flatMap(Self.day)
        return [
          first.map { String($0.number) } ?? "-Inf", last.map { String($0.number + 1) } ?? "Inf",
        ]
      }
    }
  }

  private static func day(_ text: String) -> Day? { ForeignDate.read(text)?.earliest }
}
