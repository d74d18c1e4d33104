extension LimitedWait {
  /// The earliest arrivals when every vague event may happen on any of its days, even on several.
  ///
  /// Exact where all dates are. Time O(days in use × incidences of the events in use on them).
  func possibleArrivals(_ seeds: [Seed]) -> Arrivals {
    var sweep = Sweep(search: self, seeds: seeds)
    if let days { sweep.run(days) }
    return Arrivals(firsts: sweep.firsts, records: sweep.records)
  }

  /// The sweep over the days, with what each actor last heard.
  private struct Sweep {
    let search: LimitedWait
    var records: [ArrivalRecord] = []
    /// The first record of each actor, or −1.
    var firsts: [Int32]
    /// The latest record of each actor, and the latest before the current day.
    var latest: [Int32]
    var earlier: [Int32]
    /// For each message, the record from which it was sent, or −1.
    var inTransit: [Int32]
    /// The first day on which an origin can tell.
    var originReady: [Int32]
    var originRecord: [Int32]

    init(search: LimitedWait, seeds: [Seed]) {
      self.search = search
      let none = [Int32](repeating: -1, count: search.graph.actorCount)
      (firsts, latest, earlier, originRecord) = (none, none, none, none)
      originReady = none.map { _ in DayInterval.never }
      inTransit = [Int32](repeating: -1, count: search.graph.eventCount)
      for seed in seeds where !search.exclusions.actors.contains(seed.actor) {
        let actor = Int(seed.actor)
        let ready = seed.label + search.order.step
        guard ready < originReady[actor] else { continue }
        originReady[actor] = ready
        originRecord[actor] = Int32(records.count)
        firsts[actor] = Int32(records.count)
        records.append(
          ArrivalRecord(actor: seed.actor, day: seed.day, event: -1, parent: -1, hops: 0))
      }
    }

    mutating func run(_ days: ClosedRange<Int32>) {
      let graph = search.graph
      let waiting = (graph.dayOrder ?? Array(0..<Int32(graph.eventCount)))
        .filter { !search.isExcluded($0) }
      var next = 0
      var inUse: [Int32] = []
      var day = days.lowerBound
      while day <= days.upperBound {
        while next < waiting.count, graph.startFirst[Int(waiting[next])] <= day {
          inUse.append(waiting[next])
          next += 1
        }
        inUse.removeAll { graph.endLast[Int($0)] < day }
        if inUse.isEmpty {
          guard next < waiting.count else { return }
          day = graph.startFirst[Int(waiting[next])]
          continue
        }
        live(through: day, inUse)
        day += 1
      }
    }

    private mutating func live(through day: Int32, _ events: [Int32]) {
      let before = records.count
      var isChanged = true
      while isChanged {
        isChanged = false
        for event in events where pass(event, on: day) { isChanged = true }
        // In strict order nothing heard today is told today.
        if search.order == .strict { break }
      }
      for record in records[before...] { earlier[Int(record.actor)] = latest[Int(record.actor)] }
    }

    /// The record from which an actor can tell on `day`, or −1.
    private func telling(_ actor: Int32, on day: Int32) -> Int32 {
      if originReady[Int(actor)] <= day { return originRecord[Int(actor)] }
      let record = search.order == .strict ? earlier[Int(actor)] : latest[Int(actor)]
      guard record >= 0, day - records[Int(record)].day <= search.wait else { return -1 }
      return record
    }

    private mutating func pass(_ event: Int32, on day: Int32) -> Bool {
      let graph = search.graph
      var tellers: [Int32] = []
      for giver in graph.givers(of: event) where tellers.count < 2 {
        let record = telling(giver, on: day)
        if record >= 0 { tellers.append(record) }
      }
      guard graph.kind(of: event) == .dispatch else { return hear(event, on: day, from: tellers) }
      if inTransit[Int(event)] < 0, day <= graph.startLast[Int(event)] {
        inTransit[Int(event)] = tellers.first ?? -1
      }
      guard inTransit[Int(event)] >= 0, day >= graph.endFirst[Int(event)] else { return false }
      return hear(event, on: day, from: [inTransit[Int(event)]])
    }

    /// Nobody is told by himself; with two tellers, each tells the other.
    private mutating func hear(_ event: Int32, on day: Int32, from tellers: [Int32]) -> Bool {
      guard let first = tellers.first else { return false }
      var isChanged = false
      for taker in search.graph.takers(of: event) where !search.exclusions.actors.contains(taker) {
        let isTeller = records[Int(first)].actor == taker
        guard let from = isTeller ? tellers.dropFirst().first : first,
          latest[Int(taker)] < 0 || records[Int(latest[Int(taker)])].day < day
        else { continue }
        let index = Int32(records.count)
        records.append(
          ArrivalRecord(
            actor: taker, day: day, event: event, parent: from, hops: records[Int(from)].hops + 1))
        latest[Int(taker)] = index
        if firsts[Int(taker)] < 0 { firsts[Int(taker)] = index }
        isChanged = true
      }
      return isChanged
    }
  }
}
