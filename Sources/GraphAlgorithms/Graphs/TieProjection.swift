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
    func add(_ event: Int32, _ from: Int32, _ to: Int32, _ worth: Double) {
      guard from != to else { return }
      events.append(event)
      arcs.sources.append(from)
      arcs.targets.append(to)
      arcs.weights?.append(worth)
    }
    if weight != .jaccard {
      if incidence.occasions.isEmpty {
        _ = incidence.forEachTie(weight: weight, kind: kind, without: .none, add)
      } else {
        // Without one of the events that count as one, the others still tie two actors.
        incidence.forEachAlternativeTie(weight: weight, kind: kind, add)
      }
    }
    if kind != .messages {
      arcs.appendReversed()
      events += events
    }
    let occasions = incidence.occasions
    outgoing = Rows(arcs, events: events, occasions: occasions)
    incoming =
      kind == .messages ? Rows(arcs.reversed, events: events, occasions: occasions) : nil
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
    /// What each arc counts as; empty where each counts by itself.
    private var occasions: [Int32] = []

    init(_ arcs: ArcList, events: [Int32], occasions: [Int32]) {
      offsets = [Int32](repeating: 0, count: arcs.nodeCount + 1)
      for source in arcs.sources { offsets[Int(source) + 1] += 1 }
      for node in 0..<arcs.nodeCount { offsets[node + 1] += offsets[node] }
      let order = arcs.sorted()
      targets = order.map { arcs.targets[Int($0)] }
      self.events = order.map { events[Int($0)] }
      worths = order.map { arcs.weights?[Int($0)] ?? 1 }
      if !occasions.isEmpty { self.occasions = self.events.map { occasions[Int($0)] } }
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
        let end = Int(self.offsets[node + 1])
        var arc = Int(self.offsets[node])
        while arc < end {
          let (target, worth, next) = tie(at: arc, before: end, without: dropped)
          arc = next
          guard let worth else { continue }
          if target == last {
            sums[sums.count - 1] += worth
            isWeighted = true
          } else {
            last = target
            neighbours.append(last)
            sums.append(worth)
            if worth != 1 { isWeighted = true }
          }
        }
        offsets[node + 1] = Int32(neighbours.count)
      }
      return WeightedGraph.Arcs(
        offsets: offsets, targets: neighbours, weights: isWeighted ? sums : nil)
    }

    /// The tie of an arc and of those behind it that count as one with it, what it is worth without some events,
    /// `nil` where nothing is left of it, and the place behind.
    private func tie(
      at place: Int, before end: Int, without dropped: IndexMask
    ) -> (target: Int32, worth: Double?, next: Int) {
      let target = targets[place]
      var next = place + 1
      var worth = dropped.contains(events[place]) ? nil : worths[place]
      if occasions.isEmpty { return (target, worth, next) }
      while next < end, targets[next] == target, occasions[next] == occasions[place] {
        if !dropped.contains(events[next]) { worth = max(worth ?? 0, worths[next]) }
        next += 1
      }
      return (target, worth, next)
    }
  }
}
