import GraphAlgorithms

/// What word spreads over: ties, or events along time.
struct SpreadingNetwork {
  /// The ties, by which also the actors of highest degree are told.
  let ties: WeightedGraph
  private let events: IncidenceGraph
  /// The events that are left out, also for being of another kind than those asked for.
  private let exclusions: Exclusions
  private let question: Spreading
  private let order: DayOrder
  private let window: DayInterval

  /// The whole record, or what a run leaves of it.
  init(
    _ question: Spreading, on network: InfluenceNetwork, record: RobustnessRuns.Record? = nil
  ) {
    self.question = question
    let dropped = record?.without ?? IndexMask()
    ties = network.ties(without: dropped)
    events = network.graph
    exclusions = Exclusions(events: dropped.union(network.eventsOfOtherKind))
    order = network.bound.order
    window = network.window
  }

  /// How many events word can pass at.
  var eventCount: Int {
    (0..<Int32(events.eventCount)).count {
      !exclusions.events.contains($0) && events.actors(of: $0).count > 1
    }
  }

  func answer(_ search: InfluenceMaximisation, at chance: Double) -> InfluenceMaximisation.Answer {
    question.isAlongTime
      ? search.answer(
        on: events, by: along(chance), without: exclusions, runs: question.runs)
      : search.answer(on: ties, by: IndependentCascade(probability: chance), runs: question.runs)
  }

  func seeds(_ search: InfluenceMaximisation, at chance: Double) -> [Int32] {
    question.isAlongTime
      ? search.seeds(on: events, by: along(chance), without: exclusions)
      : search.seeds(on: ties, by: IndependentCascade(probability: chance))
  }

  func spread(from seeds: [Int32], at chance: Double) -> Spread {
    question.isAlongTime
      ? along(chance).spread(
        on: events, from: seeds, without: exclusions, runs: question.runs, seed: question.seed)
      : IndependentCascade(probability: chance)
        .spread(on: ties, from: seeds, runs: question.runs, seed: question.seed)
  }

  private func along(_ chance: Double) -> TemporalCascade {
    TemporalCascade(probability: chance, order: order, window: window)
  }
}
