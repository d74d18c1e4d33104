import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The rows and cells of a matrix of actors.
struct MatrixTable {
  /// What two actors did together. The row stands below the column in the order of actors.
  struct Cell {
    var row: Int
    var column: Int
    /// How often they met.
    var met = 0
    /// How many messages the upper actor, that of the column, sent to the lower.
    var sent = 0
    /// How many messages the lower actor sent to the upper.
    var received = 0
    /// Of how many agreements both are parties or signatories.
    var agreed = 0
    var haveAgreed: Bool { agreed > 0 }
    /// The numbers that stand below the diagonal: of meetings, and of agreements.
    var below: [String] { (met > 0 ? ["\(met)"] : []) + (agreed > 1 ? ["\(agreed)■"] : []) }
    /// The numbers that stand above the diagonal: of messages there, and back.
    var above: [String] {
      (sent > 0 ? ["\(sent)›"] : []) + (received > 0 ? ["‹\(received)"] : [])
    }
    /// Whether none of the meetings, or of the messages, is certain.
    var meetingsArePossible = true
    var messagesArePossible = true
  }

  /// The actors who met, wrote or signed, from top to bottom: those of a side together, and in it the
  /// busiest first.
  let nodes: [NegotiationNetwork.Node]
  /// The cells in which anything stands, row by row.
  let cells: [Cell]
  /// The number of actors who met, wrote or signed, with a row or without.
  let actors: Int

  /// - Parameter most: the most rows; the busiest actors get one.
  init(_ network: NegotiationNetwork, most: Int = .max) {
    var strength = [Int](repeating: 0, count: network.nodes.count)
    let shown = network.edges.filter { $0.kind != .act && $0.kind != .tie }
    for edge in shown {
      strength[edge.from] += edge.count
      strength[edge.to] += edge.count
    }
    var sides: [String: Int] = [:]
    func side(_ node: Int) -> String { network.nodes[node].group?.key ?? "~" }
    for node in network.nodes.indices { sides[side(node), default: 0] += strength[node] }
    func key(_ node: Int) -> (Int, String, Int, Int) {
      (-(sides[side(node)] ?? 0), side(node), -strength[node], node)
    }
    let active = network.nodes.indices.filter { strength[$0] > 0 }
    actors = active.count
    let busiest = active.sorted { (-strength[$0], $0) < (-strength[$1], $1) }.prefix(most)
    let order = busiest.sorted { key($0) < key($1) }
    nodes = order.map { network.nodes[$0] }
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var cells: [[Int]: Cell] = [:]
    for edge in shown {
      guard let from = place[edge.from], let to = place[edge.to], from != to else { continue }
      let (row, column) = (max(from, to), min(from, to))
      var cell = cells[[row, column]] ?? Cell(row: row, column: column)
      cell.add(edge, isFromColumn: from == column)
      cells[[row, column]] = cell
    }
    self.cells = cells.values.filter { $0.met + $0.sent + $0.received > 0 || $0.haveAgreed }
      .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}

extension MatrixTable.Cell {
  fileprivate mutating func add(_ edge: NegotiationNetwork.Edge, isFromColumn: Bool) {
    switch edge.kind {
    case .meeting:
      met += edge.count
      if edge.certainty == .certain { meetingsArePossible = false }
    case .message:
      if isFromColumn { sent += edge.count } else { received += edge.count }
      if edge.certainty == .certain { messagesArePossible = false }
    case .agreement: agreed += edge.count
    case .act, .tie: break
    }
  }
}
