/// Tries a question in one reading after another: the machinery of ``PossibilityShare``.
struct ReadingTrial {
  private let question: PossibilityShare
  /// The events concerned and no others.
  private let graph: IncidenceGraph
  private let goal: Int32
  private let exclusions: Exclusions
  private let origins: [Origin]
  private let choices: [EventReadings]
  private let reading: OrderedReading
  /// The origins whose days come before events by the order of the record, by place.
  private let originsBefore: [(origin: Int, events: [Int])]
  /// The different vague days of the origins, each drawn once a reading.
  private let originDays: [DayInterval]
  private let originDay: [Int]
  private var starts: [Int32]
  private var ends: [Int32]
  private var days: [Int32]

  init(
    question: PossibilityShare, graph whole: IncidenceGraph, events: [Int32], origins: [Origin],
    goal: Int32, exclusions: Exclusions
  ) {
    self.question = question
    self.goal = goal
    self.exclusions = Exclusions(actors: exclusions.actors)
    self.origins = origins
    let limits = Self.limits(whole, events: events, origins: origins, window: question.window)
    choices = events.map { EventReadings(whole, event: $0, limits: limits) }
    graph = whole.part(events)
    reading = OrderedReading(choices, order: graph.order)
    let places = Dictionary(
      events.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let days = origins.map { $0.day.isOneDay ? $0.day : $0.day.closed(by: limits) }
    let different = Set(days).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    originDays = different
    originDay = days.map { different.firstIndex(of: $0) ?? 0 }
    originsBefore = zip(origins, originDay).compactMap { origin, day in
      guard let event = origin.event, let order = whole.order else { return nil }
      let later = order.following(event).compactMap { places[$0] }
      return later.isEmpty ? nil : (day, later.sorted())
    }
    starts = choices.map(\.start.first)
    ends = choices.map(\.end.first)
    self.days = different.map(\.first)
  }

  /// Where open dates are taken to end.
  private static func limits(
    _ graph: IncidenceGraph, events: [Int32], origins: [Origin], window: DayInterval
  ) -> DayInterval {
    let intervals =
      events.flatMap { [graph.start(of: $0), graph.end(of: $0)] } + origins.map(\.day) + [window]
    let bounds = intervals.flatMap { [$0.first, $0.last] }
      .filter { $0 > DayInterval.openStart && $0 < DayInterval.openEnd }
    let (first, last) = (bounds.min() ?? 0, bounds.max() ?? 0)
    return DayInterval(
      first: window.first == DayInterval.openStart ? first : window.first,
      last: window.last == DayInterval.openEnd ? last : window.last)
  }

  /// How many readings there are, or a number beyond any limit.
  var count: Int {
    let counts = choices.map(\.count) + originDays.map { Int($0.last) - Int($0.first) + 1 }
    return counts.reduce(1) { product, count in
      let (result, isTooMuch) = product.multipliedReportingOverflow(by: count)
      return isTooMuch ? .max : result
    }
  }

  /// Tries all readings and says in how many word arrives, of how many that keep the order.
  mutating func tryAll() -> (favourable: Int, readings: Int) {
    tryAll(from: 0)
  }

  private mutating func tryAll(from place: Int) -> (favourable: Int, readings: Int) {
    var sum = (favourable: 0, readings: 0)
    if place < choices.count {
      for pair in choices[place].all {
        (starts[place], ends[place]) = (pair.start, pair.end)
        let rest = tryAll(from: place + 1)
        sum = (sum.favourable + rest.favourable, sum.readings + rest.readings)
      }
      return sum
    }
    let origin = place - choices.count
    guard origin < originDays.count else {
      graph.order?.setEchoes(&starts, &ends)
      return keepsOrder ? (arrives() ? 1 : 0, 1) : (0, 0)
    }
    for day in originDays[origin].first...originDays[origin].last {
      days[origin] = day
      let rest = tryAll(from: place + 1)
      sum = (sum.favourable + rest.favourable, sum.readings + rest.readings)
    }
    return sum
  }

  /// Whether the reading at hand keeps the order of the record.
  private var keepsOrder: Bool {
    graph.order?.holds(starts, ends) != false && originsKeepOrder
  }

  private var originsKeepOrder: Bool {
    originsBefore.allSatisfy { origin, events in
      events.allSatisfy { days[origin] < starts[$0] }
    }
  }

  /// How often a reading is drawn anew that does not keep the order.
  private static let most = 1000

  /// Draws readings and says in how many word arrives.
  mutating func draw(_ samples: Int, seed: UInt64) -> Int {
    var random = SplitMix64(seed: seed)
    return (0..<samples).reduce(0) { sum, _ in
      for _ in 0..<Self.most {
        reading.draw(&starts, &ends, from: &random)
        for (origin, interval) in originDays.enumerated() {
          days[origin] = random.day(in: interval)
        }
        if originsKeepOrder { break }
      }
      return sum + (arrives() ? 1 : 0)
    }
  }

  /// Whether word arrives in the reading at hand.
  private func arrives() -> Bool {
    let seeds = zip(origins, originDay).compactMap { origin, day in
      Seed(
        origin.actor, day: days[day], isBeforehand: origin.isBeforehand,
        step: question.order.step, window: question.window)
    }
    let search = Propagation(
      graph: graph, passages: PassageTimes(graph, starts: starts, ends: ends),
      step: question.order.step,
      last: question.window.last, exclusions: exclusions)
    return search.labels(from: seeds).days[Int(goal)] != DayInterval.never
  }
}
