/// Sums, over all walks that go with time, of what each counts: by where they begin, or where they end.
///
/// Walks by their end are followed from the first day to the last; walks by their beginning from the last day
/// to the first, with givers and takers changed over.
struct DynamicWalks {
  let days: CommunicableDays
  let actorCount: Int
  /// What a step counts.
  let alpha: Double
  let order: DayOrder
  /// Whether walks are summed by their end.
  let isForward: Bool

  /// Beyond this everything is scaled down, which changes no ratio.
  private static let ceiling = 0x1p200
  /// Where the series ends: what is left is less than rounding.
  private static let rest = 0x1p-54

  /// What messages on their way carry: all that their givers have, and what those have who are also takers.
  private struct Carried {
    var sum: Double
    var own: [Int32: Double]
  }

  private struct State {
    /// The sums so far; every actor begins with the walk of no step.
    var sums: [Double]
    var carried: [Int32: Carried] = [:]
    /// Scratch for the series: zero but among those active on the day at hand.
    var step: [Double]
    var next: [Double]
  }

  /// One sum for each actor, up to a factor common to all.
  func sums() -> [Double] {
    let zeros = [Double](repeating: 0, count: actorCount)
    var state = State(
      sums: [Double](repeating: 1, count: actorCount), step: zeros, next: zeros)
    for day in isForward ? days.days : days.days.reversed() { pass(day, &state) }
    return state.sums
  }

  private func pass(_ day: CommunicableDays.Day, _ state: inout State) {
    let (departing, arriving) = isForward ? (day.sent, day.received) : (day.received, day.sent)
    let active = active(day, arriving)
    // In strict order only what was there before the day can be told on it.
    if order == .strict { load(departing, &state) }
    for actor in active { state.step[Int(actor)] = state.sums[Int(actor)] }
    for message in arriving { unload(message, &state) }
    if order == .strict {
      takeStep(day.events, &state)
      for actor in active { state.sums[Int(actor)] += state.next[Int(actor)] }
    } else {
      for actor in active { state.step[Int(actor)] = state.sums[Int(actor)] }
      addSeries(day.events, active, &state)
      load(departing, &state)
    }
    for actor in active { (state.step[Int(actor)], state.next[Int(actor)]) = (0, 0) }
    scaleDown(active, &state)
  }

  /// Those who have a part in a day, each once.
  private func active(_ day: CommunicableDays.Day, _ arriving: [Int32]) -> [Int32] {
    var actors: Set<Int32> = []
    for part in day.events {
      actors.formUnion(days.givers(of: part.event))
      actors.formUnion(days.takers(of: part.event))
    }
    for message in arriving { actors.formUnion(takers(of: message)) }
    return actors.sorted()
  }

  /// The sum of α**A** applied again and again.
  private func addSeries(
    _ events: [CommunicableDays.Part], _ active: [Int32], _ state: inout State
  ) {
    guard !events.isEmpty else { return }
    while true {
      takeStep(events, &state)
      var (most, greatest) = (0.0, 0.0)
      for actor in active {
        let place = Int(actor)
        let added = state.next[place]
        state.sums[place] += added
        (state.step[place], state.next[place]) = (added, 0)
        (most, greatest) = (max(most, added), max(greatest, state.sums[place]))
      }
      if most <= Self.rest * greatest { return }
    }
  }

  /// One step over the events of a day, from `step` to `next`.
  private func takeStep(_ events: [CommunicableDays.Part], _ state: inout State) {
    for part in events {
      let (givers, takers) = (givers(of: part.event), takers(of: part.event))
      let worth = alpha * part.weight
      let sum = givers.reduce(0) { $0 + state.step[Int($1)] }
      let isDirected = days.isDirected(part.event)
      for taker in takers {
        let own = !isDirected || givers.contains(taker) ? state.step[Int(taker)] : 0
        state.next[Int(taker)] += worth * (sum - own)
      }
    }
  }

  // MARK: Messages on their way

  private func load(_ messages: [Int32], _ state: inout State) {
    for message in messages {
      let (givers, takers) = (givers(of: message), takers(of: message))
      let both = givers.filter(takers.contains)
      state.carried[message] = Carried(
        sum: givers.reduce(0) { $0 + state.sums[Int($1)] },
        own: Dictionary(uniqueKeysWithValues: both.map { ($0, state.sums[Int($0)]) }))
    }
  }

  private func unload(_ message: Int32, _ state: inout State) {
    guard let carried = state.carried.removeValue(forKey: message) else { return }
    let worth = alpha * days.weights[Int(message)]
    for taker in takers(of: message) {
      state.sums[Int(taker)] += worth * (carried.sum - (carried.own[taker] ?? 0))
    }
  }

  private func givers(of event: Int32) -> ArraySlice<Int32> {
    isForward ? days.givers(of: event) : days.takers(of: event)
  }

  private func takers(of event: Int32) -> ArraySlice<Int32> {
    isForward ? days.takers(of: event) : days.givers(of: event)
  }

  private func scaleDown(_ active: [Int32], _ state: inout State) {
    guard active.contains(where: { state.sums[Int($0)] > Self.ceiling }) else { return }
    let factor = 1 / Self.ceiling
    for actor in state.sums.indices { state.sums[actor] *= factor }
    state.carried = state.carried.mapValues { carried in
      Carried(sum: carried.sum * factor, own: carried.own.mapValues { $0 * factor })
    }
  }
}
