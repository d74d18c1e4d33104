/// Reverse reachable sets along time: from whom would word come to a random actor?
///
/// A world says of each event whether word comes up there, and on which days it was; both are drawn when
/// the search first comes to the event, from a stream that belongs to the set and the event.
///
/// The search goes back in time as ``LatestDeparture`` does. It settles actors by the last day on which they
/// must have heard, the latest first; an event that lets word pass by then is passed back once, to everyone
/// who could have told it there.
struct EventReachability: ReverseReachability {
  let actorCount: Int
  private let graph: IncidenceGraph
  private let choices: [EventReadings]
  /// How many of the 2⁶⁴ numbers say that word comes up.
  private let chance: UInt64
  private let isCertain: Bool
  private let step: Int32
  private let window: DayInterval
  private let exclusions: Exclusions

  init(_ graph: IncidenceGraph, cascade: TemporalCascade, without exclusions: Exclusions) {
    self.graph = graph
    self.exclusions = exclusions
    actorCount = graph.actorCount
    window = cascade.window
    step = cascade.order.step
    chance = TieSkips.share(cascade.probability)
    isCertain = cascade.probability >= 1
    let extent = graph.extent
    let limits = DayInterval(
      first: window.first == DayInterval.openStart ? extent.first : window.first,
      last: window.last == DayInterval.openEnd ? extent.last : window.last)
    choices = (0..<Int32(graph.eventCount)).map {
      EventReadings(graph, event: $0, limits: limits)
    }
  }

  /// The days of an event in the world of a set; `nil` where word does not come up at it.
  private func days(of event: Int, in world: SplitMix64) -> (start: Int32, end: Int32)? {
    var mixer = world
    var random = SplitMix64(seed: mixer.next(), number: event)
    guard random.next() < chance || isCertain, choices[event].kind != .impossible,
      !exclusions.events.contains(Int32(event))
    else { return nil }
    return choices[event].draw(&random)
  }

  /// When an event was in the world of a set; `nil` where word does not come up at it.
  func timing(of event: Int32, in number: Int, seed: UInt64) -> EventTiming? {
    guard let days = days(of: Int(event), in: SplitMix64(seed: seed, number: number)) else {
      return nil
    }
    let (start, end) = (DayInterval(days.start), DayInterval(days.end))
    return switch choices[Int(event)].kind {
    case .impossible, .instant: .instant(start)
    case .span: .span(start: start, end: end)
    case .dispatch: .dispatch(sent: start, received: end)
    }
  }

  func sets(_ numbers: Range<Int>, seed: UInt64) -> SetRows {
    var rows = SetRows()
    var search = Search(actors: actorCount, events: graph.eventCount)
    for number in numbers {
      _ = find(&search, number, seed: seed, until: nil)
      search.found.withUnsafeBufferPointer { rows.append($0) }
    }
    return rows
  }

  func count(of numbers: Range<Int>, meeting goals: IndexMask, seed: UInt64) -> Int {
    var search = Search(actors: actorCount, events: graph.eventCount)
    return numbers.reduce(0) { sum, number in
      sum + (find(&search, number, seed: seed, until: goals) ? 1 : 0)
    }
  }

  /// Room for one search after another.
  private struct Search {
    private(set) var found: [Int32] = []
    private var touched: [Int32] = []
    private var isFound: [Bool]
    private var isTouched: [Bool]
    /// Those found, by the last day on which they must have heard; days run backwards.
    private var queue = DayQueue()
    /// The last day on which each must have heard.
    private var days: [Int32]

    init(actors: Int, events: Int) {
      isFound = [Bool](repeating: false, count: actors)
      isTouched = [Bool](repeating: false, count: events)
      days = [Int32](repeating: .min, count: actors)
    }

    mutating func begin() {
      for actor in found {
        isFound[Int(actor)] = false
        days[Int(actor)] = .min
      }
      for event in touched { isTouched[Int(event)] = false }
      found.removeAll(keepingCapacity: true)
      touched.removeAll(keepingCapacity: true)
      queue = DayQueue()
    }

    /// Whether an event is come upon for the first time.
    mutating func touch(_ event: Int32) -> Bool {
      guard !isTouched[Int(event)] else { return false }
      isTouched[Int(event)] = true
      touched.append(event)
      return true
    }

    mutating func enter(_ actor: Int32, by day: Int32) {
      if !isFound[Int(actor)] {
        isFound[Int(actor)] = true
        found.append(actor)
      }
      guard day > days[Int(actor)] else { return }
      days[Int(actor)] = day
      queue.push(-day, actor)
    }

    mutating func next() -> (actor: Int32, day: Int32)? {
      while let (day, actor) = queue.pop() {
        if -day == days[Int(actor)] { return (actor, -day) }
      }
      return nil
    }
  }

  /// Finds the set of a number, or its beginning up to the first who is among `goals`; whether there was one.
  private func find(
    _ search: inout Search, _ number: Int, seed: UInt64, until goals: IndexMask?
  ) -> Bool {
    search.begin()
    let world = SplitMix64(seed: seed, number: number)
    var random = world
    _ = random.next()
    let goal = Int32(random.number(below: UInt64(actorCount)))
    guard !exclusions.actors.contains(goal) else { return false }
    search.enter(goal, by: window.last)
    while let (actor, day) = search.next() {
      if let goals, goals.contains(actor) { return true }
      let row = Int(graph.actorOffsets[Int(actor)])..<Int(graph.actorOffsets[Int(actor) + 1])
      for entry in graph.actorEvents[row] where entry & IncidenceGraph.Part.takes != 0 {
        let event = Int32(entry >> 2)
        guard search.touch(event), let told = lastDay(to: event, world, heardBy: day) else {
          continue
        }
        for giver in graph.givers(of: event) where !exclusions.actors.contains(giver) {
          search.enter(giver, by: told - step)
        }
      }
    }
    return false
  }

  /// The last day on which word can be told at an event to be heard by `day`; `nil` where it cannot.
  private func lastDay(to event: Int32, _ world: SplitMix64, heardBy day: Int32) -> Int32? {
    guard let (start, end) = days(of: Int(event), in: world) else { return nil }
    let isDispatch = choices[Int(event)].kind == .dispatch
    let (opens, closes) = isDispatch ? (end, start) : (start, end)
    guard opens <= day else { return nil }
    let told = min(closes, day)
    return told >= window.first ? told : nil
  }
}
