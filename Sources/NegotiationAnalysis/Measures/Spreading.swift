import GraphAlgorithms
public import Negotiations

/// Whom would one tell first, so that word spreads farthest?
///
/// A thought experiment. Over ties: everyone who hears tells each partner once with the same chance, in
/// whatever order of time. Along time: word comes up with the same chance at each event where someone has
/// it by then, and everyone there hears it. What it says hangs on that chance, which no record gives, so
/// the answer names the chances around it for which the choice stays as good.
///
/// ```swift
/// let answer = Spreading(count: 3, probability: 0.1).answer(in: corpus)
/// answer.best?.actors     // whom to tell
/// answer.best?.spread     // how many are expected to hear
/// ```
public struct Spreading: Sendable {
  /// How many are told first.
  public var count: Int
  /// The chance that word passes over a tie, or comes up at an event.
  public var probability: Double
  /// Whether word passes at events in their order of time, rather than over ties whenever they were.
  public var isAlongTime: Bool
  /// How much of the guarantee is given up for speed; below 1 − 1/e.
  public var epsilon: Double
  /// The chance that the guarantee fails.
  public var delta: Double
  /// Where the random numbers start.
  public var seed: UInt64
  /// How many random actors the spread is measured on.
  public var runs: Int
  /// The events, how they make ties, and how the choice is put to the test. Its measures play no part.
  public var network: Influence

  /// A question.
  public init(
    count: Int, probability: Double, isAlongTime: Bool = false, epsilon: Double = 0.1,
    delta: Double = 0.01, seed: UInt64 = 1, runs: Int = 20_000, network: Influence = Influence()
  ) {
    self.count = count
    self.probability = probability
    self.isAlongTime = isAlongTime
    self.epsilon = epsilon
    self.delta = delta
    self.seed = seed
    self.runs = runs
    self.network = network
    self.network.measures = []
  }

  /// Some actors and how far word spreads from them.
  public struct Choice: Hashable, Sendable {
    /// Whom to tell, in the order in which they add most.
    public var actors: [ActorID]
    /// How many are expected to hear, those told included.
    public var spread: Double
    /// The 95 % interval of that estimate.
    public var interval: ClosedRange<Double>
    /// The events that tie each of them to others, in order of time.
    public var events: [[EventID]]
  }

  /// What became of the choice when it was put to the test.
  public struct Stability: Hashable, Sendable {
    /// How many runs dropped a share of the events.
    public var losing: Int
    /// How many dropped what one source alone tells.
    public var withoutSource: Int
    /// How many read every vague date as one day.
    public var readings: Int
    /// In how many of them the same actors were chosen, in whatever order.
    public var same: Int
    /// In what share of them each of those told first was chosen, in their order.
    public var shares: [Double]
    /// How many runs there were.
    public var runs: Int { losing + withoutSource + readings }
  }

  /// What a question found.
  public struct Answer: Sendable {
    /// The question.
    public var question: Spreading
    /// The choice; `nil` where there is nobody to choose.
    public var best: Choice?
    /// The same number of actors with the most partners, for comparison.
    public var byDegree: Choice?
    /// The share of the best possible spread that the choice is proven to have.
    public var guarantee: Double
    /// The share that is promised before anything is drawn, 1 − 1/e − ε.
    public var promise: Double
    /// The chances around the one given for which the choice stays within a hundredth of what is
    /// found for them.
    public var sameFor: ClosedRange<Double>
    /// The chances tried.
    public var tried: ClosedRange<Double>
    /// What became of the choice when it was put to the test.
    public var stability: Stability?
    /// The events of those told first, in order of time, with what each source says of them.
    public var evidence: [EventEvidence] = []
    /// How many actors there are.
    public var actorCount: Int
    /// How many ties they have.
    public var tieCount: Int
    /// How many events word can pass at.
    public var eventCount: Int
  }

  /// Answers the question.
  ///
  /// - Parameters:
  ///   - corpus: where actors and events are.
  ///   - progress: told how many runs of how many are done, from any thread.
  public func answer(
    in corpus: Corpus, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) -> Answer {
    let network = InfluenceNetwork(network, in: corpus)
    let ground = SpreadingNetwork(self, on: network)
    var answer = Answer(
      question: self, guarantee: 0, promise: 0, sameFor: probability...probability,
      tried: probability...probability, actorCount: network.actors.count,
      tieCount: ground.ties.edgeCount, eventCount: ground.eventCount)
    guard ground.ties.nodeCount > 0 else { return answer }
    let search = search()
    let found = ground.answer(search, at: probability)
    let degrees = Ranks(DegreeCentrality().scores(on: ground.ties), order: .highestFirst)
    answer.guarantee = found.guarantee
    answer.promise = search.promise
    answer.best = choice(found.seeds, ground, network)
    answer.byDegree = choice(degrees.order.prefix(count).map { Int32($0) }, ground, network)
    answer.evidence = network.evidence(
      of: [answer.best, answer.byDegree].compactMap(\.self).flatMap { $0.events.joined() })
    (answer.sameFor, answer.tried) = extent(of: found.seeds, on: ground)
    answer.stability = self.network.robustness.map {
      stability($0, of: found.seeds, on: network, progress: progress)
    }
    return answer
  }

  private func search() -> InfluenceMaximisation {
    InfluenceMaximisation(count: count, epsilon: epsilon, delta: delta, seed: seed)
  }

  /// Measured on the same random numbers for every choice, so that equals do not part by chance.
  private func choice(
    _ seeds: [Int32], _ ground: SpreadingNetwork, _ network: InfluenceNetwork
  ) -> Choice {
    let spread = ground.spread(from: seeds, at: probability)
    let events = network.eventsOfActors()
    return Choice(
      actors: seeds.map { network.actors[Int($0)] }, spread: spread.mean,
      interval: spread.low...spread.high, events: seeds.map { events[Int($0)] })
  }
}

// MARK: The range of the chance

extension Spreading {
  /// How many steps of a quarter of an octave are tried on either side: down to a quarter of the
  /// chance, up to four times.
  private static let steps = 8
  private static let quarterOctave = 2.0.squareRoot().squareRoot()

  /// For which chances the choice stays as good, and for which that was tried.
  private func extent(
    of seeds: [Int32], on ground: SpreadingNetwork
  ) -> (same: ClosedRange<Double>, tried: ClosedRange<Double>) {
    let lower = end(of: seeds, on: ground, factor: 1 / Self.quarterOctave)
    let upper = end(of: seeds, on: ground, factor: Self.quarterOctave)
    return (lower.same...upper.same, lower.tried...upper.tried)
  }

  /// How far from the chance given the choice stays as good in one direction, and how far it was tried.
  private func end(
    of seeds: [Int32], on ground: SpreadingNetwork, factor: Double
  ) -> (same: Double, tried: Double) {
    var (same, tried) = (probability, probability)
    for _ in 0..<Self.steps {
      let next = tried * factor
      guard next > 0 && next < 1 else { break }
      tried = next
      guard stays(seeds, on: ground, at: next) else { break }
      same = next
    }
    return (same, tried)
  }

  private func stays(_ seeds: [Int32], on ground: SpreadingNetwork, at chance: Double) -> Bool {
    let found = ground.seeds(search(), at: chance)
    if Set(found) == Set(seeds) { return true }
    return ground.spread(from: seeds, at: chance).mean
      >= 0.99 * ground.spread(from: found, at: chance).mean
  }
}

// MARK: The test

extension Spreading {
  private func stability(
    _ test: Robustness, of seeds: [Int32], on network: InfluenceNetwork,
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void
  ) -> Stability {
    // Along time every cascade reads the dates anew, so that runs for them would say nothing more.
    let runs = RobustnessRuns(
      test, network: network, dependsOnDates: !isAlongTime && network.window != .all)
    let search = search()
    let choices = runs.results(progress: progress) { run in
      let record = runs.record(of: run)
      return Set(
        SpreadingNetwork(self, on: network, record: record).seeds(search, at: probability))
    }
    let kinds = (0...2).map { kind in runs.all.count { $0.kind == kind } }
    return Stability(
      losing: kinds[0], withoutSource: kinds[1], readings: kinds[2],
      same: choices.count { $0 == Set(seeds) },
      shares: seeds.map { seed in
        choices.isEmpty
          ? 1 : Double(choices.count { $0.contains(seed) }) / Double(choices.count)
      })
  }
}
