extension LimitedWait {
  /// Arrivals over chains that work, and wait no longer than allowed, in every reading.
  ///
  /// An arrival is the days between which it surely falls. Word of it passes an event that surely
  /// comes later and surely comes soon enough: even when the hearing was as early and the event as
  /// late as can be. At a span, word passes on the first day that serves.
  func certainArrivals(_ origins: [Origin]) -> Arrivals {
    var found = Found(actorCount: graph.actorCount)
    for origin in origins where !exclusions.actors.contains(origin.actor) {
      let early = seed(origin, day: origin.day.first)
      guard let late = seed(origin, day: origin.day.last), let early else { continue }
      found.enter(
        ArrivalRecord(actor: origin.actor, day: late.day, event: -1, parent: -1, hops: 0),
        heard: early.label...max(early.label, late.label))
    }
    var next = 0
    while next < found.records.count {
      spread(Int32(next), &found)
      next += 1
    }
    return Arrivals(firsts: found.firsts, records: found.records)
  }

  private func seed(_ origin: Origin, day: Int32) -> Seed? {
    Seed(
      origin.actor, day: day, isBeforehand: origin.isBeforehand, step: order.step, window: window)
  }

  private func spread(_ index: Int32, _ found: inout Found) {
    let teller = found.records[Int(index)]
    let heard = found.heard[Int(index)]
    let row =
      Int(graph.actorOffsets[Int(teller.actor)])..<Int(graph.actorOffsets[Int(teller.actor) + 1])
    for entry in graph.actorEvents[row] where entry & IncidenceGraph.Part.gives != 0 {
      let event = Int32(entry >> 2)
      guard !isExcluded(event),
        let days = arrival(at: event, heard: heard, isOrigin: teller.parent < 0),
        days.upperBound <= window.last
      else { continue }
      for taker in graph.takers(of: event)
      where taker != teller.actor && !exclusions.actors.contains(taker) {
        found.enter(
          ArrivalRecord(
            actor: taker, day: days.upperBound, event: event, parent: index,
            hops: teller.hops + 1),
          heard: days)
      }
    }
  }

  /// The days between which word, heard within `heard`, surely arrives by an event; `nil` when the
  /// event may come too early or too late.
  private func arrival(
    at event: Int32, heard: ClosedRange<Int32>, isOrigin: Bool
  ) -> ClosedRange<Int32>? {
    let (start, end) = (graph.start(of: event), graph.end(of: event))
    let (early, late) = (heard.lowerBound + order.step, heard.upperBound + order.step)
    let kind = graph.kind(of: event)
    guard heard.upperBound < DayInterval.openEnd - 1,
      late <= (kind == .dispatch ? start.first : end.first)
    else { return nil }
    // An origin keeps word as long as it likes.
    let isFresh =
      isOrigin
      || order.step <= wait && Int(start.last) - Int(heard.lowerBound) <= Int(wait)
    guard isFresh else { return nil }
    return switch kind {
    case .dispatch: end.first...end.last
    case .span: max(early, start.first)...max(late, start.last)
    case .instant, .impossible: start.first...start.last
    }
  }

  /// Arrivals found so far, each actor, event and range of days once.
  private struct Found {
    private struct Key: Hashable {
      var actor: Int32
      var event: Int32
      var days: ClosedRange<Int32>
    }

    var records: [ArrivalRecord] = []
    var heard: [ClosedRange<Int32>] = []
    var firsts: [Int32]
    private var seen: Set<Key> = []

    init(actorCount: Int) {
      firsts = [Int32](repeating: -1, count: actorCount)
    }

    mutating func enter(_ record: ArrivalRecord, heard days: ClosedRange<Int32>) {
      let key = Key(actor: record.actor, event: record.event, days: days)
      guard seen.insert(key).inserted else { return }
      let (actor, index) = (Int(record.actor), Int32(records.count))
      records.append(record)
      heard.append(days)
      if firsts[actor] < 0 || record.day < records[Int(firsts[actor])].day { firsts[actor] = index }
    }
  }
}
