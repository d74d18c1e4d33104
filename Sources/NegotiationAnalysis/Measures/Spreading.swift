import GraphAlgorithms
public import Negotiations

/// Whom would one tell first, so that word spreads farthest over the ties of a negotiation?
///
/// A thought experiment on the ties alone: everyone who hears tells each partner once with the same
/// chance, in whatever order of time. What it says hangs on that chance, which no record gives, so the
/// answer names the chances around it for which the choice stays as good.
///
/// ```swift
/// let answer = Spreading(count: 3, probability: 0.1).answer(in: corpus)
/// answer.seeds          // whom to tell
/// answer.spread.mean    // how many are expected to hear
/// ```
public struct Spreading: Sendable {
  /// How many are told first.
  public var count: Int
  /// The chance that word passes over a tie.
  public var probability: Double
  /// How much of the guarantee is given up for speed; below 1 − 1/e.
  public var epsilon: Double
  /// The chance that the guarantee fails.
  public var delta: Double
  /// Where the random numbers start.
  public var seed: UInt64
  /// How many random actors the spread is measured on.
  public var runs: Int
  /// The events, and how they make ties. Its measures and its test play no part.
  public var network: Influence

  /// A question.
  public init(
    count: Int, probability: Double, epsilon: Double = 0.1, delta: Double = 0.01, seed: UInt64 = 1,
    runs: Int = 20_000, network: Influence = Influence()
  ) {
    self.count = count
    self.probability = probability
    self.epsilon = epsilon
    self.delta = delta
    self.seed = seed
    self.runs = runs
    self.network = network
  }

  /// Some actors and how far word spreads from them.
  public struct Choice: Hashable, Sendable {
    /// Whom to tell, in the order in which they add most.
    public var actors: [ActorID]
    /// How many are expected to hear, those told included.
    public var spread: Double
    /// The 95 % interval of that estimate.
    public var interval: ClosedRange<Double>
  }

  /// What a question found.
  public struct Answer: Sendable {
    /// The choice; `nil` where there is nobody to choose.
    public var best: Choice?
    /// The same number of actors with the most partners, for comparison.
    public var byDegree: Choice?
    /// The share of the best possible spread that the choice is guaranteed to have.
    public var guarantee: Double
    /// The chances around the one given for which the choice stays within a hundredth of what is
    /// found for them.
    public var sameFor: ClosedRange<Double>
    /// The chances tried.
    public var tried: ClosedRange<Double>
    /// How many actors there are.
    public var actorCount: Int
    /// How many ties they have.
    public var tieCount: Int
  }

  /// How many steps of a quarter of an octave are tried on either side: down to a quarter of the
  /// chance, up to four times.
  private static let steps = 8

  /// Answers the question.
  public func answer(in corpus: Corpus) -> Answer {
    let network = InfluenceNetwork(network, in: corpus)
    let ties = network.measured().ties
    var answer = Answer(
      guarantee: 0, sameFor: probability...probability, tried: probability...probability,
      actorCount: network.actors.count, tieCount: ties.edgeCount)
    guard ties.nodeCount > 0 else { return answer }
    let search = search(probability)
    let found = search.answer(on: ties, runs: runs)
    answer.guarantee = search.guarantee
    answer.best = Choice(actors: found.seeds.map { network.actors[Int($0)] }, found.spread)
    answer.byDegree = byDegree(ties, network)
    let lower = extent(of: found.seeds, on: ties, factor: 1 / Self.quarterOctave)
    let upper = extent(of: found.seeds, on: ties, factor: Self.quarterOctave)
    answer.sameFor = lower.same...upper.same
    answer.tried = lower.tried...upper.tried
    return answer
  }

  private func search(_ probability: Double) -> InfluenceMaximisation {
    InfluenceMaximisation(
      count: count, probability: probability, epsilon: epsilon, delta: delta, seed: seed)
  }

  private static let quarterOctave = 2.0.squareRoot().squareRoot()

  /// How far from the chance given the choice stays as good, and how far it was tried.
  ///
  /// Both choices are measured on the same random numbers, so that equals do not part by chance.
  private func extent(
    of seeds: [Int32], on ties: WeightedGraph, factor: Double
  ) -> (same: Double, tried: Double) {
    var (same, tried) = (probability, probability)
    for _ in 0..<Self.steps {
      let next = tried * factor
      guard next > 0 && next < 1 else { break }
      tried = next
      guard stays(seeds, on: ties, at: next) else { break }
      same = next
    }
    return (same, tried)
  }

  private func stays(_ seeds: [Int32], on ties: WeightedGraph, at chance: Double) -> Bool {
    let found = search(chance).seeds(on: ties)
    if Set(found) == Set(seeds) { return true }
    let cascade = IndependentCascade(probability: chance)
    let (old, new) = (
      cascade.spread(on: ties, from: seeds, runs: runs, seed: seed),
      cascade.spread(on: ties, from: found, runs: runs, seed: seed)
    )
    return old.mean >= 0.99 * new.mean
  }

  private func byDegree(_ ties: WeightedGraph, _ network: InfluenceNetwork) -> Choice {
    let ranks = Ranks(DegreeCentrality().scores(on: ties), order: .highestFirst)
    let seeds = ranks.order.prefix(count).map { Int32($0) }
    let spread = IndependentCascade(probability: probability)
      .spread(on: ties, from: seeds, runs: runs, seed: seed)
    return Choice(actors: seeds.map { network.actors[Int($0)] }, spread)
  }
}

extension Spreading.Choice {
  fileprivate init(actors: [ActorID], _ spread: IndependentCascade.Spread) {
    self.init(
      actors: actors, spread: spread.mean,
      interval: min(spread.low, spread.mean)...max(spread.high, spread.mean))
  }
}
