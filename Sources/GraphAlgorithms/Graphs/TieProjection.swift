/// The ties that events make, sorted once, from which follow the ties that some of the events make.
///
/// The same graph as ``WeightedGraph/init(projecting:weight:kind:without:)`` makes, to the last digit, for
/// whoever asks for it again and again with other events left out.
///
///     let ties = TieProjection(incidence)
///     ties.graph(without: IndexMask([3]))  // without the ties of the event 3
///
/// Time O(*m* log *m*) once and O(*m*) for each graph, for the *m* ties of all events; with
/// ``TieWeight/jaccard`` every graph is made anew. Space O(*m*).
public struct TieProjection: Sendable {
  private let incidence: IncidenceGraph
  private let weight: TieWeight
  private let kind: TieKind
  private let outgoing: Rows
  private let incoming: Rows?

  /// The ties of all events of `incidence`.
  public init(_ incidence: IncidenceGraph, weight: TieWeight = .newman, kind: TieKind = .all) {
    self.incidence = incidence
    self.weight = weight
    self.kind = kind
    var arcs = ArcList(nodeCount: incidence.actorCount, sources: [], targets: [], weights: [])
    var events: [Int32] = []
    if weight != .jaccard {
      _ = incidence.forEachTie(weight: weight, kind: kind, without: .none) {
        guard $1 != $2 else { return }
        events.append($0)
        arcs.sources.append($1)
        arcs.targets.append($2)
        arcs.weights?.append($3)
      }
    }
    if kind != .messages {
      arcs.appendReversed()
      events += events
    }
    outgoing = Rows(arcs, events: events)
    incoming = kind == .messages ? Rows(arcs.reversed, events: events) : nil
  }

  /// The ties of all events but some.
  public func graph(without dropped: IndexMask) -> WeightedGraph {
    if weight == .jaccard {
      return WeightedGraph(
        projecting: incidence, weight: weight, kind: kind, without: Exclusions(events: dropped))
    }
    let rows = outgoing.arcs(without: dropped)
    return WeightedGraph(
      nodeCount: incidence.actorCount, isDirected: kind == .messages, outgoing: rows,
      incoming: incoming?.arcs(without: dropped) ?? rows)
  }

  /// One arc for each tie of each event, sorted by source and target and then by event.
  private struct Rows {
    private var offsets: [Int32]
    private var targets: [Int32] = []
    private var events: [Int32] = []
    private var worths: [Double] = []

    init(_ arcs: ArcList, events: [Int32]) {
      offsets = [Int32](repeating: 0, count: arcs.nodeCount + 1)
      for source in arcs.sources { offsets[Int(source) + 1] += 1 }
      for node in 0..<arcs.nodeCount { offsets[node + 1] += offsets[node] }
      let order = arcs.sorted()
      targets = order.map { arcs.targets[Int($0)] }
      self.events = order.map { events[Int($0)] }
      worths = order.map { arcs.weights?[Int($0)] ?? 1 }
    }

    /// Makes one arc of those between the same two nodes, in one pass.
    func arcs(without dropped: IndexMask) -> WeightedGraph.Arcs {
      var offsets = [Int32](repeating: 0, count: offsets.count)
      var neighbours: [Int32] = []
      var sums: [Double] = []
      var isWeighted = false
      neighbours.reserveCapacity(targets.count)
      sums.reserveCapacity(targets.count)
      for node in 0..<offsets.count - 1 {
        var last: Int32 = -1
        for arc in Int(self.offsets[node])..<Int(self.offsets[node + 1])
        where !dropped.contains(events[arc]) {
          if targets[arc] == last {
            sums[sums.count - 1] += worths[arc]
            isWeighted = true
          } else {
            last = targets[arc]
            neighbours.append(last)
            sums.append(worths[arc])
            if worths[arc] != 1 { isWeighted = true }
          }
        }
        offsets[node + 1] = Int32(neighbours.count)
      }
      return WeightedGraph.Arcs(
        offsets: offsets, targets: neighbours, weights: isWeighted ? sums : nil)
    }
  }
}
