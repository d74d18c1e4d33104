import GraphAlgorithms

/// A world small enough to try every reading of its dates, and what naive search finds in each.
///
/// It is written from the meaning of the words alone and knows neither passages nor labels: in a
/// reading, word is passed on every day on which it can be, again and again, until nothing changes.
struct SmallWorld {
  struct Event {
    var timing: EventTiming
    var givers: [Int32]
    var takers: [Int32]
    var isDirected: Bool
  }

  /// The exact first and last day of each event.
  typealias Reading = [(leaves: Int32, arrives: Int32)]

  var actorCount: Int32
  var events: [Event]

  var graph: IncidenceGraph {
    var builder = IncidenceGraph.Builder(actorCount: Int(actorCount))
    for event in events {
      if event.isDirected {
        builder.add(event.timing, from: event.givers, to: event.takers)
      } else {
        builder.add(event.timing, participants: event.givers)
      }
    }
    return builder.build()
  }

  /// Every reading: no event ends before it starts.
  var readings: [Reading] {
    events.reduce(into: [[]]) { readings, event in
      let choices = Self.choices(event.timing)
      readings = readings.flatMap { reading in choices.map { reading + [$0] } }
    }
  }

  static func choices(_ timing: EventTiming) -> Reading {
    func pairs(_ one: DayInterval, _ other: DayInterval) -> Reading {
      (one.first...one.last).flatMap { start in
        (other.first...other.last).filter { $0 >= start }.map { (start, $0) }
      }
    }
    return switch timing {
    case .instant(let day): (day.first...day.last).map { ($0, $0) }
    case .span(let start, let end): pairs(start, end)
    case .dispatch(let sent, let received): pairs(sent, received)
    }
  }

  /// The days on which an event can pass word that is ready on `ready`, with the day of arrival.
  private func passages(
    _ event: Event, _ days: (leaves: Int32, arrives: Int32), ready: Int32
  ) -> [(leaves: Int32, arrives: Int32)] {
    if case .dispatch = event.timing { return ready <= days.leaves ? [days] : [] }
    if days.leaves == days.arrives { return ready <= days.leaves ? [days] : [] }
    return (days.leaves...days.arrives).filter { $0 >= ready }.map { ($0, $0) }
  }

  /// The first day on which each actor has word, over at most `hops` events.
  ///
  /// `start` maps the origins to the day from which they can tell it.
  func arrivals(
    _ reading: Reading, readyAt start: [Int32: Int32], order: DayOrder, last: Int32 = 1_000,
    hops: Int = .max
  ) -> [Int32?] {
    let delay: Int32 = order == .strict ? 1 : 0
    let never: Int32 = 9_999
    var heard = [Int32](repeating: never, count: Int(actorCount))
    var ready = heard
    for (actor, day) in start { ready[Int(actor)] = day }
    var round = 0
    while round < hops {
      round += 1
      let before = heard
      for (index, event) in events.enumerated() {
        var carried = event.givers.reduce(never) { best, giver in
          passages(event, reading[index], ready: ready[Int(giver)]).reduce(best) {
            min($0, $1.arrives)
          }
        }
        if carried > last { carried = never }
        for taker in event.takers where carried < heard[Int(taker)] {
          heard[Int(taker)] = carried
        }
      }
      if heard == before { break }
      for actor in heard.indices { ready[actor] = min(ready[actor], heard[actor] + delay) }
    }
    return heard.map { $0 == never ? nil : $0 }
  }

  /// The last day on which each actor can set out and still bring word to `goal` by `deadline`.
  func departures(
    _ reading: Reading, goal: Int32, deadline: Int32, order: DayOrder, first: Int32
  ) -> [Int32: Int32] {
    var left: [Int32: Int32] = [:]
    for actor in 0..<actorCount where actor != goal {
      left[actor] = (first...deadline).last {
        arrivals(reading, readyAt: [actor: $0], order: order, last: deadline)[Int(goal)] != nil
      }
    }
    return left
  }

  /// When a chain brings word to its end in one reading, or `nil` when it breaks.
  func arrival(
    of journey: Journey, _ reading: Reading, readyAt start: Int32, order: DayOrder,
    maximumWait: Int32 = 9_999
  ) -> Int32? {
    var ready = start
    var expires: Int32 = 9_999
    var arrived: Int32?
    for hop in journey.hops {
      guard events[Int(hop.event)].givers.contains(hop.from),
        events[Int(hop.event)].takers.contains(hop.to),
        let first = passages(events[Int(hop.event)], reading[Int(hop.event)], ready: ready).first,
        first.leaves <= expires
      else { return nil }
      arrived = first.arrives
      ready = first.arrives + (order == .strict ? 1 : 0)
      expires = first.arrives + maximumWait
    }
    return arrived
  }
}

extension SmallWorld {
  /// A random world: meetings of two to four, spans, messages, with windows of up to four days.
  static func random(seed: UInt64, maximumWidth: Int32 = 3) -> SmallWorld {
    var random = SplitMix64(seed: seed)
    let actorCount = Int32.random(in: 3...5, using: &random)
    var world = SmallWorld(actorCount: actorCount, events: [])
    var product = 1
    for _ in 0..<Int.random(in: 2...6, using: &random) {
      let event = event(actorCount, width: maximumWidth, &random)
      let choices = choices(event.timing).count
      guard product * choices <= 150, choices > 0 else { continue }
      product *= choices
      world.events.append(event)
    }
    return world
  }

  private static func event(
    _ actorCount: Int32, width: Int32, _ random: inout SplitMix64
  ) -> Event {
    func interval(from least: Int32 = 0) -> DayInterval {
      let first = Int32.random(in: least...least + 7, using: &random)
      return DayInterval(
        first: first, last: first + max(0, Int32.random(in: -2...width, using: &random)))
    }
    let people = (0..<actorCount).shuffled(using: &random)
    let start = interval()
    let timing: EventTiming =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .span(start: start, end: interval(from: max(0, start.first - 1)))
      case 1: .dispatch(sent: start, received: interval(from: max(0, start.first - 1)))
      default: .instant(start)
      }
    if case .dispatch = timing {
      let senders = Int.random(in: 1...2, using: &random)
      return Event(
        timing: timing, givers: Array(people[..<senders]),
        takers: Array(people[senders...].prefix(2)),
        isDirected: true)
    }
    let present = Array(people.prefix(Int.random(in: 2...4, using: &random)))
    return Event(timing: timing, givers: present, takers: present, isDirected: false)
  }
}
