import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// An actor (ego), and the actors it dealt with (alters).
struct EgoNetwork {
  /// An actor around the one in the middle.
  struct Alter {
    var node: NegotiationNetwork.Node
    /// The lines that join it to the one in the middle.
    var lines: [Line]
    /// The events that both took part in, in order of time.
    var events: [SelectedEvent]
    /// How many these are, a conference and its sittings being one.
    var count: Int { events.occasionCount }
  }

  /// A line between the one in the middle and an alter.
  struct Line {
    var mark: LineMark
    /// Whether a line with a direction starts at the one in the middle.
    var isOutward: Bool
  }

  /// The actor in the middle.
  let centre: NegotiationNetwork.Node
  /// The alters in the order of first dealings, then those that only a tie joins to the centre.
  let alters: [Alter]
  /// The pairs of alters that a line joins, by their positions in ``alters``.
  let alterPairs: [(Int, Int)]
  /// All events between the centre and the alters, in order of time.
  let events: [SelectedEvent]

  /// The surroundings of the centre of `content`; `nil` where it is not in the network.
  init?(content: DiagramContent) {
    let network = content.network
    let neighbours = network.neighbours
    let busiest = network.nodes.indices.max { one, other in
      (neighbours[one].count, other) < (neighbours[other].count, one)
    }
    let found = content.centre.map { id in network.nodes.firstIndex { $0.id == id } } ?? busiest
    guard let middle = found else { return nil }
    centre = network.nodes[middle]
    let lines = NetworkLine.lines(of: network)
    let rank = Dictionary(
      content.events.enumerated().map { ($1.event.id, $0) }, uniquingKeysWith: { first, _ in first }
    )
    func order(_ event: SelectedEvent) -> (Int, Int, EventID) {
      (rank[event.event.id] ?? .max, event.event.date.start.low, event.event.id)
    }
    var alters = neighbours[middle].sorted().map { node -> (position: Int, alter: Alter) in
      let edges = network.edges.filter {
        ($0.from == middle && $0.to == node) || ($0.from == node && $0.to == middle)
      }
      var seen: Set<EventID> = []
      let events = edges.flatMap(\.events).filter { seen.insert($0.event.id).inserted }
        .sorted { order($0) < order($1) }
      let own = lines.compactMap { line -> Line? in
        if line.from == middle && line.to == node { return Line(mark: line.mark, isOutward: true) }
        if line.from == node && line.to == middle { return Line(mark: line.mark, isOutward: false) }
        return nil
      }
      return (node, Alter(node: network.nodes[node], lines: own, events: events))
    }
    func first(_ alter: Alter) -> (Int, Int, EventID) {
      alter.events.first.map(order) ?? (.max, .max, EventID(""))
    }
    alters.sort {
      let (one, other) = (first($0.alter), first($1.alter))
      return one == other ? $0.position < $1.position : one < other
    }
    self.alters = alters.map(\.alter)
    let places = Dictionary(uniqueKeysWithValues: alters.enumerated().map { ($1.position, $0) })
    var pairs: Set<[Int]> = []
    for edge in network.edges {
      guard let one = places[edge.from], let other = places[edge.to], one != other else { continue }
      pairs.insert([min(one, other), max(one, other)])
    }
    alterPairs = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { ($0[0], $0[1]) }
    var seen: Set<EventID> = []
    events = alters.flatMap(\.alter.events).filter { seen.insert($0.event.id).inserted }
      .sorted { order($0) < order($1) }
  }
}
