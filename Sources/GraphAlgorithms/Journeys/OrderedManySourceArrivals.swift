/// Whom word of each actor reaches where the record gives an order beside the dates, for 512 actors at once:
/// what ``OrderedArrivals`` finds for one, in bits as in ``ManySourceArrivals``.
///
/// In some reading, what an actor can do with word depends on the events that its chain comes too late for,
/// and, on the day of hearing, on the event it was heard at. So an actor has bits for each such *state* that
/// occurs. Events that have closed bar nothing any more, so there are few states at a time.
///
/// In every reading word that was heard at an event is in time for those that surely followed, whatever
/// their dates say, and passes on at these.
struct OrderedManySourceArrivals {
  typealias Bits = ManySourceArrivals.Bits

  let graph: IncidenceGraph
  let order: EventOrder
  let passages: PassageTimes
  let schedule: PassageSchedule
  let step: Int32
  let window: DayInterval
  let exclusions: Exclusions

  /// What all actors have heard of some, a bit each, by the end of the window.
  func sweep(from sources: Range<Int>) -> [Bits] {
    var seeds = [Bits](repeating: Bits(), count: graph.actorCount)
    for source in sources where !exclusions.actors.contains(Int32(source)) {
      let bit = source - sources.lowerBound
      seeds[source][bit / 64] = 1 << UInt64(bit % 64)
    }
    if step == 0 {
      let sweep = PossibleSweep(search: self, heard: [seeds])
      sweep.run()
      return sweep.everything
    }
    let sweep = CertainSweep(search: self, heard: seeds)
    sweep.run()
    return sweep.heard
  }

  fileprivate func isCarrier(_ event: Int32) -> Bool {
    passages.closes[Int(event)] < passages.opens[Int(event)]
  }

  /// The open events at which an actor can tell.
  fileprivate func events(toldBy actor: Int32, on day: Int32) -> [Int32] {
    let row = Int(graph.actorOffsets[Int(actor)])..<Int(graph.actorOffsets[Int(actor) + 1])
    return graph.actorEvents[row].compactMap { entry in
      let event = Int32(entry >> 2)
      guard entry & IncidenceGraph.Part.gives != 0, !isCarrier(event),
        passages.opens[Int(event)] <= day, day <= passages.closes[Int(event)],
        !exclusions.events.contains(event)
      else { return nil }
      return event
    }
  }
}

/// The days of a sweep on which something can happen, in their order.
private struct SweepDays {
  let schedule: PassageSchedule
  let last: Int32
  private(set) var opened: ArraySlice<PassageSchedule.Entry>
  private(set) var left: ArraySlice<PassageSchedule.Entry>

  init(_ schedule: PassageSchedule, last: Int32) {
    self.schedule = schedule
    self.last = last
    opened = schedule.openings[..<0]
    left = schedule.departures[..<0]
  }

  /// Moves on to the next day, which is no later than `limit`.
  mutating func next(by limit: Int32?) -> Int32? {
    let openings = schedule.openings[opened.endIndex...]
    let departures = schedule.departures[left.endIndex...]
    let days = [limit, openings.first?.day, departures.first?.day].compactMap(\.self)
    guard let day = days.min(), day <= last else { return nil }
    opened = openings.prefix { $0.day == day }
    left = departures.prefix { $0.day == day }
    return day
  }
}

// MARK: - In some reading

/// A sweep in which a chain never runs against the order.
private final class PossibleSweep {
  typealias Bits = OrderedManySourceArrivals.Bits

  /// What an actor can no longer do with word, and where it was heard if that was today.
  struct State: Hashable {
    var late: Set<Int32> = []
    var event: Int32 = -1
  }

  let search: OrderedManySourceArrivals
  /// What each actor has heard, by the number of the state.
  var heard: [[Bits]]
  private var states = [State()]
  private var numbers = [State(): 0]
  /// For each state, those that leave at least as much open.
  private var freer: [[Int]] = [[0]]
  private var carried: [Int32: [(state: State, bits: Bits)]] = [:]
  private var again: Set<Int32> = []

  init(search: OrderedManySourceArrivals, heard: [[Bits]]) {
    self.search = search
    self.heard = heard
  }

  /// What each actor has heard in one state or another.
  var everything: [Bits] {
    heard.dropFirst().reduce(into: heard[0]) { all, more in
      for actor in all.indices { all[actor] |= more[actor] }
    }
  }

  func run() {
    var days = SweepDays(search.schedule, last: search.window.last)
    var day = search.window.first
    while let next = days.next(by: again.isEmpty ? nil : day + 1) {
      day = next
      forget(before: day)
      var queue = again.sorted()
      again = []
      for event in days.opened.map({ Int32($0.event) }) {
        guard search.isCarrier(event) else {
          queue.append(event)
          continue
        }
        for (state, bits) in carried[event] ?? [] {
          hear(bits, at: event, in: self.state(at: event, after: state, on: day), day, &queue)
        }
      }
      settle(&queue, on: day)
      for event in days.left.map({ Int32($0.event) }) {
        carried[event] = tellable(at: event, on: day).filter { !isWithin($0.state, event, day) }
      }
    }
  }

  private func settle(_ queue: inout [Int32], on day: Int32) {
    var queued = Set(queue)
    var next = 0
    while next < queue.count {
      let event = queue[next]
      next += 1
      queued.remove(event)
      var more: [Int32] = []
      for (state, bits) in tellable(at: event, on: day) {
        if isWithin(state, event, day) {
          if search.passages.closes[Int(event)] > day { again.insert(event) }
        } else {
          hear(bits, at: event, in: self.state(at: event, after: state, on: day), day, &more)
        }
      }
      queue += more.filter { queued.insert($0).inserted }
    }
  }

  /// What the givers of an event have heard, in each state in which they can tell it there.
  private func tellable(at event: Int32, on day: Int32) -> [(state: State, bits: Bits)] {
    states.indices.compactMap { number in
      guard !states[number].late.contains(event) else { return nil }
      let bits = search.graph.givers(of: event).reduce(into: Bits()) {
        $0 |= heard[number][Int($1)]
      }
      return bits == Bits() ? nil : (states[number], bits)
    }
  }

  /// Whether word was heard today at an event that the other follows, which is then tomorrow's.
  private func isWithin(_ state: State, _ event: Int32, _ day: Int32) -> Bool {
    state.event >= 0 && day < DayInterval.openEnd
      && search.order.following(state.event).contains(event)
  }

  private func state(at event: Int32, after state: State, on day: Int32) -> State {
    let past = search.order.past(event).filter { search.passages.closes[Int($0)] >= day }
    return State(
      late: state.late.union(past),
      event: search.order.following(event).isEmpty ? -1 : event)
  }

  private func number(of state: State) -> Int {
    if let number = numbers[state] { return number }
    let number = states.count
    numbers[state] = number
    states.append(state)
    heard.append([Bits](repeating: Bits(), count: search.graph.actorCount))
    freer = states.map { one in states.indices.filter { isFree(states[$0], as: one) } }
    return number
  }

  private func isFree(_ one: State, as other: State) -> Bool {
    one.late.isSubset(of: other.late)
      && (one.event < 0 || one.event == other.event
        || other.event >= 0
          && search.order.following(one.event).isSubset(of: search.order.following(other.event)))
  }

  private func hear(
    _ bits: Bits, at event: Int32, in state: State, _ day: Int32, _ queue: inout [Int32]
  ) {
    let number = number(of: state)
    for taker in search.graph.takers(of: event) where !search.exclusions.actors.contains(taker) {
      var new = bits
      for other in freer[number] { new &= ~heard[other][Int(taker)] }
      guard new != Bits() else { continue }
      heard[number][Int(taker)] |= new
      queue += search.events(toldBy: taker, on: day)
    }
  }

  /// Makes states anew of those that no longer differ: what was heard before today, and what has closed.
  private func forget(before day: Int32) {
    guard states.count > 1 else { return }
    let current = states.map { state in
      State(late: state.late.filter { search.passages.closes[Int($0)] >= day }, event: -1)
    }
    guard current != states else { return }
    let old = heard
    (states, numbers) = ([State()], [State(): 0])
    heard = [[Bits](repeating: Bits(), count: search.graph.actorCount)]
    for (state, bits) in zip(current, old) {
      let number = number(of: state)
      for actor in bits.indices { heard[number][actor] |= bits[actor] }
    }
  }
}

// MARK: - In every reading

/// A sweep in which word that was heard at an event passes on at those that followed.
private final class CertainSweep {
  typealias Bits = OrderedManySourceArrivals.Bits

  /// Word of one actor that comes to the takers of an event on a day.
  struct Delivery {
    var event: Int32
    var teller: Int32
    var bits: Bits
  }

  let search: OrderedManySourceArrivals
  /// What each actor has heard before the day.
  var heard: [Bits]
  private var today: [Int32: Bits] = [:]
  private var carried: [Int32: [Delivery]] = [:]
  private var deliveries: [Int32: [Delivery]] = [:]
  private var again: Set<Int32> = []
  /// What was heard of others at an event that others followed, by the actor.
  private var heardAt: [Place: Bits] = [:]

  private struct Place: Hashable {
    var event: Int32
    var actor: Int32
  }

  init(search: OrderedManySourceArrivals, heard: [Bits]) {
    self.search = search
    self.heard = heard
  }

  func run() {
    var days = SweepDays(search.schedule, last: search.window.last)
    var day = search.window.first
    while true {
      // Who has word on the last day of all, which stands for a day that nothing limits, can tell it.
      let tomorrow = again.isEmpty ? nil : after(day)
      let next = [tomorrow, deliveries.keys.min()].compactMap(\.self).min()
      guard let next = days.next(by: next) else { return }
      day = next
      for event in days.left.map({ Int32($0.event) }) { carried[event] = told(at: event) }
      let due = again.sorted()
      again = []
      for event in due { hear(told(at: event), on: day) }
      for event in days.opened.map({ Int32($0.event) }) {
        hear(search.isCarrier(event) ? carried[event] ?? [] : told(at: event), on: day)
      }
      while let due = deliveries.removeValue(forKey: day) { hear(due, on: day) }
      endDay(day)
    }
  }

  private func after(_ day: Int32) -> Int32 { day == DayInterval.openEnd ? day : day + 1 }

  private func endDay(_ day: Int32) {
    for (actor, bits) in today.sorted(by: { $0.key < $1.key }) {
      heard[Int(actor)] |= bits
      again.formUnion(search.events(toldBy: actor, on: after(day)))
    }
    today = [:]
  }

  private func told(at event: Int32) -> [Delivery] {
    search.graph.givers(of: event).compactMap { giver in
      heard[Int(giver)] == Bits()
        ? nil : Delivery(event: event, teller: giver, bits: heard[Int(giver)])
    }
  }

  private func hear(_ deliveries: [Delivery], on day: Int32) {
    for delivery in deliveries {
      let following = search.order.following(delivery.event)
      for taker in search.graph.takers(of: delivery.event)
      where taker != delivery.teller && !search.exclusions.actors.contains(taker) {
        let new = delivery.bits & ~heard[Int(taker)] & ~(today[taker] ?? Bits())
        if new != Bits() { today[taker, default: Bits()] |= new }
        if following.isEmpty { continue }
        let place = Place(event: delivery.event, actor: taker)
        let first = delivery.bits & ~(heardAt[place] ?? Bits())
        guard first != Bits() else { continue }
        heardAt[place, default: Bits()] |= first
        pass(first, from: taker, to: following, on: day)
      }
    }
  }

  /// Passes on what an actor heard at an event, at those that followed and are closed for it by their dates.
  private func pass(
    _ bits: Bits, from actor: Int32, to events: Set<Int32>, on day: Int32
  ) {
    for event in events
    where after(day) > search.passages.closes[Int(event)]
      && !search.exclusions.events.contains(event)
      && search.graph.kind(of: event) != .impossible
      && search.graph.givers(of: event).contains(actor)
    {
      let arrival = max(day, search.passages.opens[Int(event)])
      guard arrival <= search.window.last else { continue }
      deliveries[arrival, default: []].append(
        Delivery(event: event, teller: actor, bits: bits))
    }
  }
}
