/// Through how few meetings could word have gone from one actor to another, in the order of time?
///
/// The chain with the fewest events among those that respect the dates. Under
/// ``Bound/optimistic`` it exists in some reading; under ``Bound/pessimistic`` it is one chain that
/// works in every reading (single readings may have a shorter one, a different one each).
///
/// Found in rounds: after *k* rounds every actor has its earliest arrival over at most *k* events, so
/// the result also holds, for each actor, how an earlier arrival is bought with more hops.
/// Conventions are those of ``EarliestArrival``.
///
///     let steps = FewestHops(bound: .optimistic).steps(on: graph, from: [.holding(0)])
///     steps.count(to: 2)    // 2
///     steps.journey(to: 2)  // the chain of two events
///
/// Time O(*k* *p*) for *p* incidences and *k* the longest chain needed, usually far less, since a
/// round looks only at actors who gained; space one record for each gain. TGLib counts the same on
/// contacts that take a day.
public struct FewestHops: Hashable, Sendable {
  /// Whether the answer is to hold in some reading or in every one.
  public var bound: Bound
  /// Whether word can pass twice in a row on one day.
  public var order: DayOrder
  /// The days on which everything must happen.
  public var window: DayInterval

  /// A question; `order` follows from `bound` unless given.
  public init(bound: Bound, order: DayOrder? = nil, window: DayInterval = .all) {
    self.bound = bound
    self.order = order ?? bound.order
    self.window = window
  }

  /// How many events it takes to every actor.
  public func steps(
    on graph: IncidenceGraph, from origins: [Origin], without exclusions: Exclusions = .none
  ) -> HopCounts {
    let rule = EarliestArrival(bound: bound, order: order, window: window)
    if let recorded = graph.order {
      let search = OrderedArrivals(
        graph: graph, order: recorded, passages: PassageTimes(graph, bound: bound), bound: bound,
        step: order.step, last: window.last, exclusions: exclusions)
      let found = search.arrivals(from: rule.seeds(origins), fewestFirst: true)
      return HopCounts(firsts: found.firsts, records: found.records)
    }
    var rounds = HopRounds(
      graph: graph, passages: PassageTimes(graph, bound: bound), step: order.step,
      last: window.last,
      exclusions: exclusions)
    rounds.enter(rule.seeds(origins))
    while !rounds.gained.isEmpty { rounds.advance() }
    return HopCounts(firsts: rounds.firsts, records: rounds.records)
  }
}

/// The fewest events it takes to bring word to each actor.
public struct HopCounts: Hashable, Sendable {
  fileprivate let firsts: [Int32]
  fileprivate let records: [ArrivalRecord]

  /// The number of events of the shortest chain to an actor; 0 at an origin, `nil` where none leads.
  public func count(to actor: Int32) -> Int? {
    firsts[Int(actor)] < 0 ? nil : Int(records[Int(firsts[Int(actor)])].hops)
  }

  /// Each number of hops that buys an earlier arrival than fewer hops do, with that arrival.
  public func tradeoff(to actor: Int32) -> [(hops: Int, day: Int32)] {
    var best: [(hops: Int, day: Int32)] = []
    for record in records where record.actor == actor {
      if best.last?.hops == Int(record.hops) { best.removeLast() }
      best.append((Int(record.hops), record.day))
    }
    return best
  }

  /// The chain with the fewest events, the earliest of its length; `nil` where none leads.
  public func journey(to actor: Int32) -> Journey? {
    records.journey(endingAt: firsts[Int(actor)])
  }
}

/// The rounds of ``FewestHops``: in each, those who gained in the last one pass word on.
private struct HopRounds {
  let graph: IncidenceGraph
  let passages: PassageTimes
  let step: Int32
  let last: Int32
  let exclusions: Exclusions

  var records: [ArrivalRecord] = []
  /// The records of the last round, one for each actor who gained in it.
  var gained: [Int32] = []
  /// The record of each actor with the fewest hops, or −1.
  var firsts: [Int32]
  private var best: [Int32]
  /// The earliest day on which word was ready at each event; later tellers add nothing to it.
  private var readiest: [Int32]

  init(
    graph: IncidenceGraph, passages: PassageTimes, step: Int32, last: Int32, exclusions: Exclusions
  ) {
    self.graph = graph
    self.passages = passages
    self.step = step
    self.last = last
    self.exclusions = exclusions
    firsts = [Int32](repeating: -1, count: graph.actorCount)
    best = [Int32](repeating: DayInterval.never, count: graph.actorCount)
    readiest = [Int32](repeating: DayInterval.never, count: graph.eventCount)
  }

  mutating func enter(_ seeds: [Seed]) {
    for seed in seeds where !exclusions.actors.contains(seed.actor) {
      enter(ArrivalRecord(actor: seed.actor, day: seed.label, event: -1, parent: -1, hops: 0))
    }
  }

  mutating func advance() {
    let tellers = gained
    gained.removeAll(keepingCapacity: true)
    for index in tellers {
      let teller = records[Int(index)]
      let ready = teller.day == DayInterval.openEnd ? teller.day : teller.day + step
      let row =
        Int(graph.actorOffsets[Int(teller.actor)])..<Int(graph.actorOffsets[Int(teller.actor) + 1])
      for entry in graph.actorEvents[row] where entry & IncidenceGraph.Part.gives != 0 {
        pass(Int32(entry >> 2), teller: teller, index: index, ready: ready)
      }
    }
  }

  private mutating func pass(
    _ event: Int32, teller: ArrivalRecord, index: Int32, ready: Int32
  ) {
    guard ready <= passages.closes[Int(event)], ready < readiest[Int(event)] else { return }
    readiest[Int(event)] = ready
    let arrival = max(ready, passages.opens[Int(event)])
    guard arrival <= last, !exclusions.events.contains(event) else { return }
    for taker in graph.takers(of: event) where arrival < best[Int(taker)] {
      guard !exclusions.actors.contains(taker) else { continue }
      enter(
        ArrivalRecord(
          actor: taker, day: arrival, event: event, parent: index, hops: teller.hops + 1))
    }
  }

  /// Notes an arrival that is earlier than any before.
  private mutating func enter(_ record: ArrivalRecord) {
    let actor = Int(record.actor)
    guard record.day < best[actor] else { return }
    best[actor] = record.day
    let index = Int32(records.count)
    records.append(record)
    // An actor who gains twice in a round counts with the better of the two.
    if firsts[actor] < 0 || records[Int(firsts[actor])].hops == record.hops {
      firsts[actor] = index
    }
    gained.append(index)
  }
}
