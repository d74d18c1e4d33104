/// Which few actors, told first, would spread word the farthest?
///
/// Finds *k* seeds for a cascade, over ties or along time, by IMM: with probability at least 1 − δ their spread
/// is at least (1 − 1/e − ε) times that of the best *k* there are. No algorithm that ends in reasonable time
/// can promise more than 1 − 1/e (63 %) of the best beforehand; but afterwards the sets drawn often prove
/// much more of the seeds found, and ``Answer/guarantee`` says how much.
///
/// It draws reverse reachable sets (from whom would word come to a random actor?), first a few to bound the
/// best spread from below, then as many as that bound asks for, and picks the actors that most sets have,
/// one after another. The second sets are drawn anew, since choosing how many from the same sets undoes
/// the proof (Chen 2018). The bound is the spread of one choice, measured on sets that the choice has not
/// seen; it is closer than the one of the paper, which must hold for all choices at once. The spread told is
/// measured on yet other sets, so that it is not flattered by the choice.
///
/// Conventions: those of ``IndependentCascade`` and ``TemporalCascade``; of actors equal in what they add the
/// lowest number is taken; where *k* is not less than *n*, all are. Small ε costs its inverse square in time.
/// 0.5 promises 13 % of the best and may find less than the *k* actors of highest degree do; 0.1 is what a
/// study should use. Sets are drawn on all cores; the same seed gives the same answer on any number.
///
///     let cascade = IndependentCascade(probability: 0.1)
///     InfluenceMaximisation(count: 1).seeds(on: star, by: cascade)  // the centre
///
/// Expected time O((*k* + log 1/δ)(*n* + *m*) log *n* / ε²); space that of the sets, of which no more than a
/// gigabyte is kept: what the seeds are then proven to reach is what those sets prove.
///
/// References: Y. Tang, Y. Shi, X. Xiao, "Influence Maximization in Near-Linear Time: A Martingale Approach",
/// SIGMOD 2015, https://doi.org/10.1145/2723372.2723734; W. Chen, "An Issue in the Martingale Analysis of the
/// Influence Maximization Algorithm IMM", CSoNet 2018, https://doi.org/10.1007/978-3-030-04648-4_24.
public struct InfluenceMaximisation: Hashable, Sendable {
  /// How many seeds are looked for.
  public var count: Int
  /// How much of the guarantee is given up for speed.
  public var epsilon: Double
  /// The chance that the guarantee fails.
  public var delta: Double
  /// Where the random numbers start.
  public var seed: UInt64

  /// A question.
  public init(count: Int, epsilon: Double = 0.1, delta: Double = 0.01, seed: UInt64 = 1) {
    precondition(count > 0, "at least one seed is looked for")
    precondition(epsilon > 0 && epsilon < 0.632, "ε lies between 0 and 1 − 1/e")
    precondition(delta > 0 && delta < 1, "δ lies between 0 and 1")
    self.count = count
    self.epsilon = epsilon
    self.delta = delta
    self.seed = seed
  }

  /// What was found.
  public struct Answer: Hashable, Sendable {
    /// The seeds, in the order in which they add most.
    public var seeds: [Int32]
    /// Their spread, measured apart from the choice.
    public var spread: Spread
    /// The share of the best spread there is that the seeds are proven to reach, but for a chance of δ:
    /// what was promised, or what the sets prove where that is more.
    public var guarantee: Double
    /// How many sets the choice rests on.
    public var sets: Int
  }

  /// The share of the best spread that is promised: 1 − 1/e − ε.
  public var promise: Double { SetNumbers.limit - epsilon }

  /// Finds the seeds for word that passes over ties; `runs` random actors measure their spread.
  public func answer(
    on graph: WeightedGraph, by cascade: IndependentCascade, runs: Int = 100_000
  ) -> Answer {
    answer(TieReachability(graph, chance: cascade.chance), runs: runs)
  }

  /// Finds the seeds for word that passes at events, along time.
  public func answer(
    on events: IncidenceGraph, by cascade: TemporalCascade,
    without exclusions: Exclusions = .none, runs: Int = 100_000
  ) -> Answer {
    answer(EventReachability(events, cascade: cascade, without: exclusions), runs: runs)
  }

  /// The seeds alone, in the order in which they add most.
  public func seeds(on graph: WeightedGraph, by cascade: IndependentCascade) -> [Int32] {
    choice(TieReachability(graph, chance: cascade.chance)).seeds
  }

  /// The seeds alone, for word that passes at events.
  public func seeds(
    on events: IncidenceGraph, by cascade: TemporalCascade, without exclusions: Exclusions = .none
  ) -> [Int32] {
    choice(EventReachability(events, cascade: cascade, without: exclusions)).seeds
  }

  // MARK: Choice

  private struct Choice {
    var seeds: [Int32]
    var sets = 0
    /// No choice is in more of the sets.
    var most = 0
    /// Whether there was room for all the sets that the promise asks for.
    var isComplete = true
  }

  private func answer(_ source: any ReverseReachability, runs: Int) -> Answer {
    precondition(runs > 0, "there is at least one run")
    let choice = choice(source)
    guard choice.sets > 0 else {
      let all = Double(choice.seeds.count)
      return Answer(
        seeds: choice.seeds, spread: Spread(mean: all, low: all, high: all), guarantee: 1, sets: 0)
    }
    let met = ReverseSets.count(
      runs, of: source, meeting: IndexMask(choice.seeds), seed: stream(.measure))
    // Either bound may fail with half the chance.
    let surety = NaturalLogarithm.of(2 / delta)
    let found = SpreadBounds.least(met: met, of: runs, surety: surety)
    let best = SpreadBounds.most(met: choice.most, of: choice.sets, surety: surety)
    let proven = best > 0 ? min(1, found / best) : 0
    return Answer(
      seeds: choice.seeds, spread: Spread(met: met, of: runs, actorCount: source.actorCount),
      guarantee: choice.isComplete ? max(promise, proven) : proven, sets: choice.sets)
  }

  private func choice(_ source: any ReverseReachability) -> Choice {
    let n = source.actorCount
    guard count < n else { return Choice(seeds: Array(0..<Int32(n))) }
    let numbers = SetNumbers(count: count, of: n, epsilon: epsilon, delta: delta)
    let bound = lowerBound(source, numbers)
    var sets = ReverseSets(of: source, seed: stream(.choice))
    let isComplete = sets.grow(to: numbers.needed(bound: bound))
    let coverage = MaximumCoverage(of: sets, count: count, isFinal: true)
    return Choice(
      seeds: coverage.seeds, sets: sets.count, most: coverage.most, isComplete: isComplete)
  }

  /// A bound from below on the best spread: that of a first choice, measured on sets it has not seen.
  ///
  /// A choice from more sets gives a better bound and saves sets later; it pays while they are few
  /// beside those that the bound asks for.
  private func lowerBound(_ source: any ReverseReachability, _ numbers: SetNumbers) -> Double {
    var first = ReverseSets(of: source, seed: stream(.firstChoice))
    var bound = Double(count)
    for round in 0..<SetNumbers.mostRounds {
      let wanted = SetNumbers.firstRound << (2 * round)
      guard wanted < numbers.needed(bound: bound) / 6, first.grow(to: wanted) else { break }
      let seeds = MaximumCoverage(of: first, count: count, isFinal: false).seeds
      let met = ReverseSets.count(
        wanted, of: source, meeting: IndexMask(seeds), seed: stream(.bound))
      let share = SpreadBounds.least(met: met, of: wanted, surety: numbers.suretyOfRound)
      bound = max(bound, Double(source.actorCount) * share)
    }
    return bound
  }

  /// What random numbers are drawn for; each has a stream of its own.
  private enum Stream: UInt64 {
    case firstChoice = 1
    case bound, choice, measure
  }

  private func stream(_ kind: Stream) -> UInt64 {
    var random = SplitMix64(seed: seed &+ kind.rawValue &* 0x9e6c_63d0_a61b_03e5)
    return random.next()
  }
}

/// How many sets the promise asks for.
private struct SetNumbers {
  /// 1 − 1/e.
  static let limit = 0.632_120_558_828_557_7
  /// How many sets the first bound is looked for on, and how often four times as many are tried at most.
  static let firstRound = 512
  static let mostRounds = 10

  /// How many sets, times the best spread, the choice asks for.
  private let product: Double
  /// ln(2/δ) and what is needed for the bound to hold in every round: both phases together fail with
  /// probability δ.
  let suretyOfRound: Double

  init(count: Int, of n: Int, epsilon: Double, delta: Double) {
    let failures = NaturalLogarithm.of(4 / delta)
    let selections = (0..<count).reduce(0.0) {
      $0 + NaturalLogarithm.of(Double(n - $1) / Double($1 + 1))
    }
    let beta = (Self.limit * (selections + failures)).squareRoot()
    let sum = Self.limit * failures.squareRoot() + beta
    product = 2 * Double(n) * sum * sum / (epsilon * epsilon)
    suretyOfRound = NaturalLogarithm.of(2 * Double(Self.mostRounds) / delta)
  }

  /// How many sets are needed where the best spread is no less than `bound`.
  func needed(bound: Double) -> Int { Int(min(1e9, (product / bound).rounded(.up))) }
}
