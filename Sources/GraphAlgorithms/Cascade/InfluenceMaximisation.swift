/// Which few actors, told first, would spread word the farthest?
///
/// Finds *k* seeds for the independent cascade by IMM: with probability at least 1 − δ their spread is at
/// least (1 − 1/e − ε) times that of the best *k* there are. No algorithm that ends in reasonable time can
/// promise more than 1 − 1/e (63 %) of the best.
///
/// It draws reverse reachable sets (from whom would word come to a random actor?), first to bound the
/// best spread from below, then as many as that bound asks for, and picks the actors that most sets
/// have, one after another. The second sets are drawn anew, since choosing how many from the same sets
/// undoes the proof (Chen 2018). The spread told is measured on yet other sets, so that it is not
/// flattered by the choice.
///
/// Conventions: as for ``IndependentCascade``; of actors equal in what they add the lowest number is
/// taken; where *k* is not less than *n*, all are. Small ε costs its inverse square in time: 0.5 promises
/// 13 % of the best and often finds less than the *k* actors of highest degree do; 0.1 is what a study
/// should use.
///
///     InfluenceMaximisation(count: 1, probability: 0.1).seeds(on: star)  // the centre
///
/// Expected time O((*k* + log 1/δ)(*n* + *m*) log *n* / ε²); space that of the sets.
///
/// References: Y. Tang, Y. Shi, X. Xiao, "Influence Maximization in Near-Linear Time: A Martingale Approach",
/// SIGMOD 2015, https://doi.org/10.1145/2723372.2723734; W. Chen, "An Issue in the Martingale Analysis of the
/// Influence Maximization Algorithm IMM", CSoNet 2018, https://doi.org/10.1007/978-3-030-04648-4_24.
public struct InfluenceMaximisation: Hashable, Sendable {
  /// How many seeds are looked for.
  public var count: Int
  /// The chance that word passes over a tie.
  public var chance: TieChance
  /// How much of the guarantee is given up for speed.
  public var epsilon: Double
  /// The chance that the guarantee fails.
  public var delta: Double
  /// Where the random numbers start.
  public var seed: UInt64

  /// A question.
  public init(
    count: Int, chance: TieChance, epsilon: Double = 0.1, delta: Double = 0.01, seed: UInt64 = 1
  ) {
    precondition(count > 0, "at least one seed is looked for")
    if case .equal(let probability) = chance {
      precondition((0...1).contains(probability), "a probability lies between 0 and 1")
    }
    precondition(epsilon > 0 && epsilon < 0.632, "ε lies between 0 and 1 − 1/e")
    precondition(delta > 0 && delta < 1, "δ lies between 0 and 1")
    self.count = count
    self.chance = chance
    self.epsilon = epsilon
    self.delta = delta
    self.seed = seed
  }

  /// A question with the same chance on every tie.
  public init(
    count: Int, probability: Double, epsilon: Double = 0.1, delta: Double = 0.01, seed: UInt64 = 1
  ) {
    self.init(
      count: count, chance: .equal(probability), epsilon: epsilon, delta: delta, seed: seed)
  }

  /// What was found.
  public struct Answer: Hashable, Sendable {
    /// The seeds, in the order in which they add most.
    public var seeds: [Int32]
    /// Their spread, measured apart from the choice.
    public var spread: IndependentCascade.Spread
    /// How many sets the choice rests on.
    public var sets: Int
  }

  /// The share of the best spread that is guaranteed: 1 − 1/e − ε.
  public var guarantee: Double { Self.limit - epsilon }

  private static let limit = 0.632_120_558_828_557_7

  /// Finds the seeds; `runs` random actors measure their spread.
  public func answer(on graph: WeightedGraph, runs: Int = 100_000) -> Answer {
    let (seeds, sets) = choice(on: graph)
    let spread = IndependentCascade(chance: chance)
      .spread(on: graph, from: seeds, runs: runs, seed: stream(3))
    return Answer(seeds: seeds, spread: spread, sets: sets)
  }

  /// The seeds alone, in the order in which they add most.
  public func seeds(on graph: WeightedGraph) -> [Int32] { choice(on: graph).seeds }

  private func choice(on graph: WeightedGraph) -> (seeds: [Int32], sets: Int) {
    let n = graph.nodeCount
    guard count < n else { return (Array(0..<Int32(n)), 0) }
    let bound = lowerBound(on: graph)
    var sets = ReverseSets(graph, chance: chance, seed: stream(2))
    sets.grow(to: Int((lambda(n) / bound).rounded(.up)))
    return (sets.choose(count).seeds, sets.count)
  }

  private func stream(_ kind: UInt64) -> UInt64 {
    var random = SplitMix64(seed: seed &+ kind &* 0x9e6c_63d0_a61b_03e5)
    return random.next()
  }

  // MARK: How many sets

  /// A bound from below on the best spread, by halving a guess until a choice of seeds meets it.
  private func lowerBound(on graph: WeightedGraph) -> Double {
    let n = Double(graph.nodeCount)
    let coarse = epsilon * Double(2).squareRoot()
    let rounds = max(1, Int(NaturalLogarithm.of(n) / NaturalLogarithm.of(2)) - 1)
    let failure =
      logOfSelections(graph.nodeCount) + logOfFailures
      + NaturalLogarithm.of(Double(rounds))
    let scale = (2 + 2 * coarse / 3) * failure * n / (coarse * coarse)
    var sets = ReverseSets(graph, chance: chance, seed: stream(1))
    var guess = n
    for _ in 0..<rounds {
      guess /= 2
      sets.grow(to: Int((scale / guess).rounded(.up)))
      let spread = n * sets.choose(count).share
      if spread >= (1 + coarse) * guess { return max(Double(count), spread / (1 + coarse)) }
    }
    // Seeds at least spread to themselves.
    return Double(count)
  }

  /// How many sets there must be, times the best spread.
  private func lambda(_ n: Int) -> Double {
    let failures = logOfFailures + NaturalLogarithm.of(2)
    let alpha = failures.squareRoot()
    let beta = (Self.limit * (logOfSelections(n) + failures)).squareRoot()
    let sum = Self.limit * alpha + beta
    return 2 * Double(n) * sum * sum / (epsilon * epsilon)
  }

  /// ln(2/δ): both phases together may fail with probability δ.
  private var logOfFailures: Double { NaturalLogarithm.of(2 / delta) }

  /// The logarithm of the number of ways to take `count` of *n*.
  private func logOfSelections(_ n: Int) -> Double {
    (0..<count).reduce(0) { $0 + NaturalLogarithm.of(Double(n - $1) / Double($1 + 1)) }
  }
}

/// Reverse reachable sets, and the choice of actors that meets most of them.
private struct ReverseSets {
  private let nodeCount: Int
  private let seed: UInt64
  private var search: ReverseSearch
  private var offsets: [Int] = [0]
  private var members: [Int32] = []

  init(_ graph: WeightedGraph, chance: TieChance, seed: UInt64) {
    nodeCount = graph.nodeCount
    self.seed = seed
    search = ReverseSearch(graph, chance: chance)
  }

  var count: Int { offsets.count - 1 }

  mutating func grow(to wanted: Int) {
    while count < wanted {
      search.search(seed: seed, number: count)
      members += search.found
      offsets.append(members.count)
    }
  }

  /// Takes the actor in most of the sets not yet met, again and again.
  func choose(_ wanted: Int) -> (seeds: [Int32], share: Double) {
    let index = setsOfNodes()
    var gains = (0..<nodeCount).map { index.offsets[$0 + 1] - index.offsets[$0] }
    var isMet = [Bool](repeating: false, count: count)
    var seeds: [Int32] = []
    var met = 0
    var isTaken = [Bool](repeating: false, count: nodeCount)
    for _ in 0..<wanted {
      var best = -1
      for node in 0..<nodeCount where !isTaken[node] && (best < 0 || gains[node] > gains[best]) {
        best = node
      }
      guard best >= 0 else { break }
      isTaken[best] = true
      seeds.append(Int32(best))
      for place in index.offsets[best]..<index.offsets[best + 1] where !isMet[index.sets[place]] {
        let set = index.sets[place]
        isMet[set] = true
        met += 1
        for member in members[offsets[set]..<offsets[set + 1]] { gains[Int(member)] -= 1 }
      }
    }
    return (seeds, count == 0 ? 0 : Double(met) / Double(count))
  }

  /// The sets that each node is in, by counting sort.
  private func setsOfNodes() -> (offsets: [Int], sets: [Int]) {
    var starts = [Int](repeating: 0, count: nodeCount + 1)
    for member in members { starts[Int(member) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var next = starts
    var sets = [Int](repeating: 0, count: members.count)
    for set in 0..<count {
      for member in members[offsets[set]..<offsets[set + 1]] {
        sets[next[Int(member)]] = set
        next[Int(member)] += 1
      }
    }
    return (starts, sets)
  }
}
