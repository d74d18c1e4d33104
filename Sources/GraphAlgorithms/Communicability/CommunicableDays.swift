/// Who can tell whom on which day, with the weight of each telling, in one reading of the dates.
struct CommunicableDays {
  /// What happens on one day.
  struct Day {
    var day: Int32
    /// Events at which, on the day, all who are there tell one another, or givers tell takers.
    var events: [Part] = []
    /// Messages that leave on the day, to arrive on a later one.
    var sent: [Int32] = []
    /// Messages that arrive on the day, having left on an earlier one.
    var received: [Int32] = []
  }

  /// An event's part in a day.
  struct Part {
    var event: Int32
    /// What it counts for each pair.
    var weight: Double
  }

  /// The days on which something happens, in order.
  private(set) var days: [Day] = []
  /// What each event counts for each pair, all its days together; 0 for those left out.
  private(set) var weights: [Double] = []
  /// The most that one actor has on one day, given or taken; 1 where nobody has so much.
  private(set) var mostOfOneDay = 1.0
  private let graph: IncidenceGraph
  private let window: DayInterval
  private let exclusions: Exclusions

  init(
    _ graph: IncidenceGraph, weight: TieWeight, window: DayInterval,
    without exclusions: Exclusions
  ) {
    self.graph = graph
    self.window = window
    self.exclusions = exclusions
    let events = Int32(0)..<Int32(graph.eventCount)
    weights = events.map { self.weight(of: $0, weight) }
    let used = events.filter { weights[Int($0)] > 0 }
    days = Set(used.flatMap { [days(of: $0).first, days(of: $0).last] }).sorted()
      .map { Day(day: $0) }
    for event in used { add(event) }
    mostOfOneDay = max(1, days.map { mostOfOne($0) }.max() ?? 1)
  }

  /// From whom word can pass at an event, without those left out.
  func givers(of event: Int32) -> ArraySlice<Int32> { kept(graph.givers(of: event)) }

  /// To whom word can pass at an event, without those left out.
  func takers(of event: Int32) -> ArraySlice<Int32> { kept(graph.takers(of: event)) }

  /// Whether word passes from some to others only.
  func isDirected(_ event: Int32) -> Bool { graph.isDirected(event) }

  private func kept(_ actors: ArraySlice<Int32>) -> ArraySlice<Int32> {
    exclusions.actors.isEmpty ? actors : actors.filter { !exclusions.actors.contains($0) }[...]
  }

  private func weight(of event: Int32, _ weight: TieWeight) -> Double {
    let days = days(of: event)
    guard !exclusions.events.contains(event), graph.kind(of: event) != .impossible, !days.isEmpty
    else { return 0 }
    let givers = givers(of: event)
    let actors = isDirected(event) ? Set(givers).union(takers(of: event)).count : givers.count
    guard actors > 1 else { return 0 }
    return weight == .newman ? 1 / Double(actors - 1) : 1
  }

  /// From the first to the last day of an event that count; a message must fit in the window whole.
  private func days(of event: Int32) -> DayInterval {
    let (start, end) = (graph.start(of: event).first, graph.end(of: event).first)
    guard graph.kind(of: event) != .dispatch else {
      let fits = start >= window.first && end <= window.last
      return fits ? DayInterval(first: start, last: end) : DayInterval(first: 1, last: 0)
    }
    return DayInterval(first: max(start, window.first), last: min(end, window.last))
  }

  private mutating func add(_ event: Int32) {
    let span = days(of: event)
    let (first, last) = (place(of: span.first), place(of: span.last))
    if graph.kind(of: event) == .dispatch && first < last {
      days[first].sent.append(event)
      days[last].received.append(event)
      return
    }
    let share = weights[Int(event)] / Double(last - first + 1)
    for place in first...last { days[place].events.append(Part(event: event, weight: share)) }
  }

  /// Where a day that is there stands among the days.
  private func place(of day: Int32) -> Int {
    var (low, high) = (0, days.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if days[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The greatest sum of weights that leave an actor, or come to one, within a day.
  private func mostOfOne(_ day: Day) -> Double {
    var given: [Int32: Double] = [:]
    var taken: [Int32: Double] = [:]
    for part in day.events {
      let (givers, takers) = (givers(of: part.event), takers(of: part.event))
      for giver in givers { given[giver, default: 0] += part.weight * Double(takers.count) }
      for taker in takers { taken[taker, default: 0] += part.weight * Double(givers.count) }
      // Nobody tells himself.
      for actor in isDirected(part.event) ? givers.filter(takers.contains)[...] : givers {
        given[actor, default: 0] -= part.weight
        taken[actor, default: 0] -= part.weight
      }
    }
    return max(given.values.max() ?? 0, taken.values.max() ?? 0)
  }
}
