extension IncidenceGraph {
  /// The events that count as one, each group in the order of its first.
  private var groups: [[Int32]] {
    let firsts = occasions.isEmpty ? wholes : occasions
    var places: [Int32: Int] = [:]
    var groups: [[Int32]] = []
    for event in 0..<Int32(eventCount) {
      let first = firsts[Int(event)]
      if let place = places[first] {
        groups[place].append(event)
      } else {
        places[first] = groups.count
        groups.append([event])
      }
    }
    return groups
  }

  /// The ties where some events count as one: two have one tie by all of them, worth what the one of them is
  /// that is worth most, and of equals the first.
  func forEachTieOfOccasions(
    weight: TieWeight, kind: TieKind, without exclusions: Exclusions,
    _ use: (_ event: Int32, _ from: Int32, _ to: Int32, _ worth: Double) -> Void
  ) -> [Int] {
    var taken = [Int](repeating: 0, count: actorCount)
    for group in groups {
      var order: [Tie] = []
      var best: [Tie: (event: Int32, worth: Double)] = [:]
      let everyone = forEachAlternative(
        of: group, weight: weight, kind: kind, without: exclusions
      ) { event, tie, worth in
        guard let known = best[tie] else {
          order.append(tie)
          return best[tie] = (event, worth)
        }
        if worth > known.worth { best[tie] = (event, worth) }
      }
      for actor in everyone { taken[Int(actor)] += 1 }
      for tie in order {
        if let (event, worth) = best[tie] { use(event, tie.from, tie.to, worth) }
      }
    }
    return taken
  }

  /// Each tie with what it is worth by each of the events that count as one, those of an occasion in a row, in
  /// the order in which ``forEachTieOfOccasions(weight:kind:without:_:)`` has them.
  func forEachAlternativeTie(
    weight: TieWeight, kind: TieKind,
    _ use: (_ event: Int32, _ from: Int32, _ to: Int32, _ worth: Double) -> Void
  ) {
    for group in groups {
      var order: [Tie] = []
      var all: [Tie: [(event: Int32, worth: Double)]] = [:]
      _ = forEachAlternative(of: group, weight: weight, kind: kind, without: .none) {
        if all[$1] == nil { order.append($1) }
        all[$1, default: []].append(($0, $2))
      }
      for tie in order {
        for (event, worth) in all[tie] ?? [] { use(event, tie.from, tie.to, worth) }
      }
    }
  }

  /// Two actors; where ties have no direction, the lower number first.
  private struct Tie: Hashable {
    var from: Int32
    var to: Int32
  }

  /// The ties by each event of a group, in which the sittings of one event, which stand in a row, are worth what
  /// an event of all of them is; returns all who took part.
  private func forEachAlternative(
    of group: [Int32], weight: TieWeight, kind: TieKind, without exclusions: Exclusions,
    _ use: (_ event: Int32, _ tie: Tie, _ worth: Double) -> Void
  ) -> Set<Int32> {
    var all: Set<Int32> = []
    var rest = group[...]
    while let event = rest.first {
      let whole = wholes.isEmpty ? event : wholes[Int(event)]
      let count = rest.prefix { ($0 == event) || (!wholes.isEmpty && wholes[Int($0)] == whole) }
        .count
      let rows = rest.prefix(count).filter { row in
        !exclusions.events.contains(row)
          && (isDirected(row) ? kind != .presence : kind != .messages)
      }
      rest = rest.dropFirst(count)
      let everyone = Set(rows.flatMap { actors(of: $0) })
        .filter { !exclusions.actors.contains($0) }
      all.formUnion(everyone)
      guard everyone.count > 1 else { continue }
      let worth = weight == .newman ? 1 / Double(everyone.count - 1) : 1
      var tied: Set<Tie> = []
      for row in rows {
        forEachPair(of: row, among: everyone, kind: kind) { tie in
          if tied.insert(tie).inserted { use(event, tie, worth) }
        }
      }
    }
    return all
  }

  private func forEachPair(
    of event: Int32, among everyone: Set<Int32>, kind: TieKind, _ use: (Tie) -> Void
  ) {
    let givers = givers(of: event).filter(everyone.contains)
    func tie(_ one: Int32, _ other: Int32) {
      let isOrdered = kind == .messages
      use(
        isOrdered
          ? Tie(from: one, to: other) : Tie(from: min(one, other), to: max(one, other)))
    }
    if isDirected(event) {
      let takers = takers(of: event).filter(everyone.contains)
      Self.forEachPair(from: givers, to: takers, isDirected: kind == .messages, tie)
    } else {
      for (index, one) in givers.enumerated() {
        for other in givers[(index + 1)...] { tie(one, other) }
      }
    }
  }
}
