import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// What a network draws: its actors, the events of many that are drawn whole, and what joins them.
struct NetworkPlan {
  /// Events of many actors, all of the same actors, as one mark with a line to each.
  struct Gathering {
    var kind: NegotiationNetwork.EdgeKind
    /// The events, in order of time.
    var events: [SelectedEvent]
    /// The actors, by their positions in the network, and whether it is certain that they took part.
    var members: [(node: Int, isCertain: Bool)]
  }

  /// All that joins two nodes, by their positions: the actors, then the gatherings.
  struct Bond {
    var from: Int
    var to: Int
    /// The lines that are drawn: one, or one of each kind.
    var lines: [NetworkLine]
    /// How often each kind of event joins the two, where one line stands for several kinds or directions.
    var shares: [LineShare] = []
  }

  let network: NegotiationNetwork
  let gatherings: [Gathering]
  let bonds: [Bond]

  /// - Parameters:
  ///   - leastGathering: how many actors an event must join to be drawn whole; 0 for none ever.
  ///   - keepsKindsApart: whether each kind of event gets a line of its own.
  init(_ network: NegotiationNetwork, leastGathering: Int, keepsKindsApart: Bool) {
    let gatherings = Self.gatherings(in: network, least: leastGathering)
    self.gatherings = gatherings
    let whole = Set(gatherings.flatMap(\.events).map(\.event.id))
    var rest = network
    rest.edges = network.edges.compactMap { edge in
      guard edge.kind != .tie else { return edge }
      var edge = edge
      edge.events.removeAll { whole.contains($0.event.id) }
      return edge.events.isEmpty ? nil : edge
    }
    self.network = rest
    let pairs = Self.pairs(of: NetworkLine.lines(of: rest))
    let bonds = pairs.map { keepsKindsApart ? $0 : Self.joined($0) }
    let spokes = gatherings.enumerated().flatMap { number, gathering in
      gathering.members.map { member in
        let mark = LineMark(kind: gathering.kind, isPossible: !member.isCertain)
        let line = NetworkLine(from: member.node, to: network.nodes.count + number, mark: mark)
        return Bond(from: line.from, to: line.to, lines: [line])
      }
    }
    self.bonds = bonds + spokes
  }

  /// All lines, in the order of the bonds.
  var lines: [NetworkLine] { bonds.flatMap(\.lines) }

  // MARK: Gatherings

  private static func gatherings(in network: NegotiationNetwork, least: Int) -> [Gathering] {
    guard least > 0 else { return [] }
    struct Found {
      var selected: SelectedEvent
      var kind: NegotiationNetwork.EdgeKind
      var members: [Int: Bool] = [:]
    }
    var found: [EventID: Found] = [:]
    var order: [EventID] = []
    for edge in network.edges where edge.kind == .meeting || edge.kind == .agreement {
      for selected in edge.events {
        let id = selected.event.id
        if found[id] == nil { order.append(id) }
        var entry = found[id] ?? Found(selected: selected, kind: edge.kind)
        for node in [edge.from, edge.to] {
          let isCertain = selected.certainty == .certain
          entry.members[node] = (entry.members[node] ?? false) || isCertain
        }
        found[id] = entry
      }
    }
    let large = order.compactMap { found[$0] }.filter { $0.members.count >= least }
      .sorted { Self.order($0.selected) < Self.order($1.selected) }
    var result: [Gathering] = []
    for entry in large {
      let members = entry.members.sorted { $0.key < $1.key }.map {
        (node: $0.key, isCertain: $0.value)
      }
      let same = result.firstIndex { other in
        other.kind == entry.kind
          && other.members.elementsEqual(members) {
            $0.node == $1.node && $0.isCertain == $1.isCertain
          }
          && other.events.last?.event.isSecret == entry.selected.event.isSecret
      }
      if let same {
        result[same].events.append(entry.selected)
      } else {
        result.append(Gathering(kind: entry.kind, events: [entry.selected], members: members))
      }
    }
    return result
  }

  private static func order(_ selected: SelectedEvent) -> (Int, Int, EventID) {
    (
      selected.event.date.start.low, selected.event.date.end.latest?.number ?? .max,
      selected.event.id
    )
  }

  // MARK: Bonds

  /// The lines grouped by the two nodes they join, whatever their direction.
  private static func pairs(of lines: [NetworkLine]) -> [Bond] {
    var order: [[Int]] = []
    var pairs: [[Int]: [NetworkLine]] = [:]
    for line in lines where line.from != line.to {
      let pair = [min(line.from, line.to), max(line.from, line.to)]
      if pairs[pair] == nil { order.append(pair) }
      pairs[pair, default: []].append(line)
    }
    return order.map { Bond(from: $0[0], to: $0[1], lines: pairs[$0] ?? []) }
  }

  /// A bond whose lines are one, as wide as they are together.
  private static func joined(_ bond: Bond) -> Bond {
    let counted = bond.lines.filter { $0.mark.kind != .tie }
    guard let first = counted.first, counted.count > 1 else { return bond }
    var result = bond
    var mark = first.mark
    mark.count = counted.reduce(0) { $0 + $1.mark.count }
    mark.isSecret = counted.allSatisfy(\.mark.isSecret)
    mark.isPossible = counted.allSatisfy(\.mark.isPossible)
    mark.isMixed = !mark.isPossible && counted.contains { $0.mark.isPossible || $0.mark.isMixed }
    mark.blend = Set(counted.map(\.mark.kind)).count > 1 ? .kinds : .directions
    let ties = bond.lines.filter { $0.mark.kind == .tie }
    // Arrowheads leave no room for the dots of a tie, which is a line of its own beside them.
    mark.isTied = mark.blend == .kinds && bond.lines.contains(where: \.mark.isTied)
    result.lines =
      [NetworkLine(from: bond.from, to: bond.to, mark: mark)]
      + (mark.blend == .directions ? ties : [])
    result.shares = counted.map { line in
      LineShare(
        kind: line.mark.kind, isForward: line.from == bond.from, count: line.mark.count,
        isDoubtful: !mark.isPossible && (line.mark.isPossible || line.mark.isMixed))
    }
    return result
  }
}
