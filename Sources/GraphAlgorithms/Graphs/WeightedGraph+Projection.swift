extension WeightedGraph {
  /// The ties that events make between actors, whenever these were.
  ///
  /// An event of *k* actors ties each pair who can tell one another: at a meeting all, by a message each
  /// sender and each recipient but not two recipients. The numbers of the actors stay; who shares no
  /// event is an isolate.
  ///
  ///     // One meeting of three and one of two, Newman's weights: 0–1 has 1/2 + 1.
  ///     WeightedGraph(projecting: incidence, weight: .newman)
  ///
  /// - Parameters:
  ///   - incidence: who took part in what.
  ///   - weight: what a shared event is worth.
  ///   - kind: which events make ties; with ``TieKind/messages`` the graph is directed.
  ///   - exclusions: events and actors that are left out.
  /// - Complexity: O(Σ *k*²) time and space over events of *k* actors.
  public init(
    projecting incidence: IncidenceGraph, weight: TieWeight = .newman, kind: TieKind = .all,
    without exclusions: Exclusions = .none
  ) {
    var builder = Builder(nodeCount: incidence.actorCount, isDirected: kind == .messages)
    var taken = [Int](repeating: 0, count: incidence.actorCount)
    for event in 0..<Int32(incidence.eventCount) where !exclusions.events.contains(event) {
      let isMessage = incidence.isDirected(event)
      guard isMessage ? kind != .presence : kind != .messages else { continue }
      let givers = incidence.givers(of: event).filter { !exclusions.actors.contains($0) }
      let takers = incidence.takers(of: event).filter { !exclusions.actors.contains($0) }
      let everyone = isMessage ? Set(givers).union(takers) : Set(givers)
      for actor in everyone { taken[Int(actor)] += 1 }
      guard everyone.count > 1 else { continue }
      let worth = weight == .newman ? 1 / Double(everyone.count - 1) : 1
      if isMessage {
        builder.add(from: givers, to: takers, weight: worth)
      } else {
        builder.add(amongst: givers, weight: worth)
      }
    }
    let shared = builder.build()
    self = weight == .jaccard ? shared.dividedByUnion(taken) : shared
  }

  /// Shared events over all events of either.
  private func dividedByUnion(_ taken: [Int]) -> WeightedGraph {
    var builder = Builder(nodeCount: nodeCount, isDirected: isDirected)
    for edge in edges {
      let all = Double(taken[Int(edge.from)] + taken[Int(edge.to)]) - edge.weight
      builder.add(edge.from, edge.to, weight: edge.weight / all)
    }
    return builder.build()
  }
}

extension WeightedGraph.Builder {
  fileprivate mutating func add(amongst actors: [Int32], weight: Double) {
    for (index, one) in actors.enumerated() {
      for other in actors[(index + 1)...] { add(one, other, weight: weight) }
    }
  }

  /// Of two who are both senders and recipients (a circular), the tie is made once each way, and once
  /// in all where ties have no direction.
  fileprivate mutating func add(from givers: [Int32], to takers: [Int32], weight: Double) {
    for giver in givers {
      for taker in takers {
        let isMutual = givers.contains(taker) && takers.contains(giver)
        if isDirected || !isMutual || giver < taker { add(giver, taker, weight: weight) }
      }
    }
  }
}
