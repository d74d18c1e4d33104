extension Propagation {
  /// Whether one look at each event, in day order, settles everything.
  ///
  /// In strict order every hop must end before the next begins. Where no event can be used after
  /// the day on which it opens, the gates of a chain close one after the other, so a scan by closing
  /// day meets the hops of every chain in turn. That holds for exact dates and, since the earliest
  /// day is then the closing day, for instants and messages read pessimistically.
  var canScanOnce: Bool {
    guard step == 1, !isBackward, exclusions.actors.isEmpty, !graph.hasSpans else { return false }
    return zip(gates.opens, gates.closes).allSatisfy { $0 >= $1 }
      && zip(gates.closes, graph.startFirst).allSatisfy { $0 == $1 || $0 == .min }
  }

  func scanOnce(_ labels: inout Labels) {
    for position in 0..<graph.eventCount {
      let event = graph.dayOrder.map { $0[position] } ?? Int32(position)
      let arrival = gates.opens[Int(event)]
      guard arrival <= last, !exclusions.events.contains(event) else { continue }
      let closes = gates.closes[Int(event)]
      guard let teller = graph.givers(of: event).first(where: { labels.days[Int($0)] < closes })
      else { continue }
      for taker in graph.takers(of: event) where arrival < labels.days[Int(taker)] {
        labels.days[Int(taker)] = arrival
        labels.events[Int(taker)] = event
        labels.tellers[Int(taker)] = teller
      }
    }
  }
}
