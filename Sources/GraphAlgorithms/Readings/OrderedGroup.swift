/// Events that the order of the record binds together, directly or by way of others.
///
/// Whether two groups keep their orders is independent, so each can be drawn until it keeps its own.
struct OrderedGroup {
  /// The events, by number.
  let events: [Int]
  /// The order among them, without what their days say already.
  let order: EventOrder

  /// The groups of an order, by their first events.
  ///
  /// - Complexity: O(*n* + *p* log *n*) for *n* events and *p* pairs.
  static func groups(of order: EventOrder, among choices: [EventReadings]) -> [OrderedGroup] {
    let echoing = Set(order.echoes.map(\.event))
    let open = order.pairs.filter { pair in
      if echoing.contains(pair.before) || echoing.contains(pair.after) { return true }
      let earlier = choices[Int(pair.before)]
      return (pair.isOfStart ? earlier.start : earlier.end).last
        >= choices[Int(pair.after)].start.first
    }
    let links = open.map { ($0.before, $0.after) } + order.echoes.map { ($0.event, $0.of) }
    let roots = roots(of: links, count: choices.count)
    let pairs = Dictionary(grouping: open) { roots[Int($0.before)] }
    let echoes = Dictionary(grouping: order.echoes) { roots[Int($0.event)] }
    let members = Dictionary(grouping: Set(links.flatMap { [$0.0, $0.1] })) { roots[Int($0)] }
    return members.sorted { $0.key < $1.key }.map { root, events in
      OrderedGroup(
        events: events.map(Int.init).sorted(),
        order: EventOrder(
          pairs[root] ?? [], echoes: (echoes[root] ?? []).map { ($0.event, $0.of) }))
    }
  }

  /// For each event the least one that it is linked with.
  private static func roots(of links: [(Int32, Int32)], count: Int) -> [Int32] {
    var parents = Array(0..<Int32(count))
    func root(_ event: Int32) -> Int32 {
      var event = event
      while parents[Int(event)] != event {
        parents[Int(event)] = parents[Int(parents[Int(event)])]
        event = parents[Int(event)]
      }
      return event
    }
    for (one, other) in links {
      let (first, second) = (root(one), root(other))
      parents[Int(max(first, second))] = min(first, second)
    }
    return (0..<Int32(count)).map(root)
  }
}
