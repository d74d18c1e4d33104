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
    let taken = incidence.forEachTie(weight: weight, kind: kind, without: exclusions) {
      builder.add($1, $2, weight: $3)
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

extension IncidenceGraph {
  /// Each tie that an event makes, with what it is worth, in the order of the events; returns in how many
  /// events each actor took part. What counts as one event ties two actors once.
  func forEachTie(
    weight: TieWeight, kind: TieKind, without exclusions: Exclusions,
    _ use: (_ event: Int32, _ from: Int32, _ to: Int32, _ worth: Double) -> Void
  ) -> [Int] {
    if !wholes.isEmpty || !occasions.isEmpty {
      return forEachTieOfOccasions(weight: weight, kind: kind, without: exclusions, use)
    }
    var taken = [Int](repeating: 0, count: actorCount)
    for event in 0..<Int32(eventCount) where !exclusions.events.contains(event) {
      let isMessage = isDirected(event)
      guard isMessage ? kind != .presence : kind != .messages else { continue }
      let givers = givers(of: event).filter { !exclusions.actors.contains($0) }
      let takers = takers(of: event).filter { !exclusions.actors.contains($0) }
      let everyone = isMessage ? Set(givers).union(takers) : Set(givers)
      for actor in everyone { taken[Int(actor)] += 1 }
      guard everyone.count > 1 else { continue }
      let worth = weight == .newman ? 1 / Double(everyone.count - 1) : 1
      if isMessage {
        Self.forEachPair(from: givers, to: takers, isDirected: kind == .messages) {
          use(event, $0, $1, worth)
        }
      } else {
        for (index, one) in givers.enumerated() {
          for other in givers[(index + 1)...] { use(event, one, other, worth) }
        }
      }
    }
    return taken
  }

  /// Of two who are both senders and recipients (a circular), the tie is made once each way, and once
  /// in all where ties have no direction.
  static func forEachPair(
    from givers: [Int32], to takers: [Int32], isDirected: Bool, _ use: (Int32, Int32) -> Void
  ) {
    for giver in givers {
      for taker in takers {
        let isMutual = givers.contains(taker) && takers.contains(giver)
        if isDirected || !isMutual || giver < taker { use(giver, taker) }
      }
    }
  }
}
