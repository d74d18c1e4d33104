/// With what chance word passes over a tie.
public enum TieChance: Hashable, Sendable {
  /// The same for every tie.
  case equal(Double)
  /// One over the number of ties that come in to the one who is told: everyone has the same ear, shared
  /// among those who talk to him. Known as the weighted cascade.
  case perPartner
}

/// How far does word spread when everyone who has it passes it on over each tie with some chance?
///
/// In the *independent cascade* each actor who has just heard tells each neighbour once, with
/// probability *p*, whatever the others do. The *spread* of a set of actors is the number expected to
/// have heard in the end, they themselves included. Conventions: ties of a directed graph are followed
/// in their direction; weights play no part; an actor named twice counts once.
///
///     IndependentCascade(probability: 1).spread(on: path, from: [0], runs: 1).mean  // 3 on 0 – 1 – 2
///
/// Spread is exact only by enumeration (it is #P-hard to compute); here it is the share of random actors
/// whom the set reaches, by which ``Spread`` has a Wilson interval. Time O(runs · *r*) where *r* is what one
/// actor can be reached from on average; space O(*n*).
///
/// Reference: D. Kempe, J. Kleinberg, É. Tardos, "Maximizing the Spread of Influence through a Social
/// Network", KDD 2003, https://doi.org/10.1145/956750.956769.
public struct IndependentCascade: Hashable, Sendable {
  /// The chance that word passes over a tie.
  public var chance: TieChance

  /// A cascade; a probability lies between 0 and 1.
  public init(chance: TieChance) {
    if case .equal(let probability) = chance {
      precondition((0...1).contains(probability), "a probability lies between 0 and 1")
    }
    self.chance = chance
  }

  /// A cascade with the same chance on every tie, between 0 and 1.
  public init(probability: Double) {
    self.init(chance: .equal(probability))
  }

  /// An estimated spread.
  public struct Spread: Hashable, Sendable {
    /// The estimate.
    public var mean: Double
    /// The lower end of its 95 % interval.
    public var low: Double
    /// The upper end.
    public var high: Double
  }

  /// The spread of `seeds`, by asking of `runs` random actors whether word would have come to them.
  public func spread(
    on graph: WeightedGraph, from seeds: [Int32], runs: Int = 100_000, seed: UInt64 = 1
  ) -> Spread {
    precondition(runs > 0, "there is at least one run")
    guard graph.nodeCount > 0 else { return Spread(mean: 0, low: 0, high: 0) }
    let isSeed = IndexMask(seeds)
    var search = ReverseSearch(graph, chance: chance)
    var reached = 0
    for run in 0..<runs {
      search.search(seed: seed, number: run)
      if search.found.contains(where: { isSeed.contains($0) }) { reached += 1 }
    }
    let n = Double(graph.nodeCount)
    let interval = WilsonInterval(successes: reached, of: runs)
    return Spread(
      mean: n * Double(reached) / Double(runs), low: n * interval.low, high: n * interval.high)
  }
}

/// Finds from whom word would come to a random actor: a *reverse reachable set*.
///
/// A set of actors reaches the random actor exactly when it meets this set, so that the share of such
/// sets that a choice of seeds meets, times *n*, estimates its spread without bias. The random numbers of
/// a set depend on the seed and on the number of the set alone.
///
/// Reference: C. Borgs et al., "Maximizing Social Influence in Nearly Optimal Time", SODA 2014,
/// https://doi.org/10.1137/1.9781611973402.70.
struct ReverseSearch {
  /// The last set found, the random actor first.
  private(set) var found: [Int32] = []
  private let incoming: WeightedGraph.Arcs
  private let nodeCount: Int
  /// 1 / ln(1 − p) of each node's incoming ties, by which one logarithm tells how many of them fail
  /// before one carries; 0 where none fails, and not a number where none carries.
  private let skipFactors: [Double]
  private var isFound: [Bool]

  init(_ graph: WeightedGraph, chance: TieChance) {
    let incoming = graph.incoming
    self.incoming = incoming
    nodeCount = graph.nodeCount
    isFound = [Bool](repeating: false, count: graph.nodeCount)
    switch chance {
    case .equal(let probability):
      skipFactors = [Double](
        repeating: Self.skipFactor(probability), count: graph.nodeCount)
    case .perPartner:
      skipFactors = (0..<graph.nodeCount).map {
        Self.skipFactor(1 / Double(max(1, incoming.row($0).count)))
      }
    }
  }

  private static func skipFactor(_ probability: Double) -> Double {
    guard probability > 0 else { return .nan }
    return probability < 1 ? 1 / NaturalLogarithm.of(1 - probability) : 0
  }

  mutating func search(seed: UInt64, number: Int) {
    var mixer = SplitMix64(seed: seed)
    var random = SplitMix64(seed: mixer.next() &+ UInt64(number) &* 0xd134_2543_de82_ef95)
    for node in found { isFound[Int(node)] = false }
    found.removeAll(keepingCapacity: true)
    enter(Int32(random.next(upperBound: UInt64(nodeCount))))
    var head = 0
    while head < found.count {
      let node = Int(found[head])
      let (row, skipFactor) = (incoming.row(node), skipFactors[node])
      head += 1
      guard !skipFactor.isNaN else { continue }
      var arc = row.lowerBound
      while arc < row.upperBound {
        if skipFactor != 0 {
          arc += Self.failures(skipFactor, atMost: row.upperBound - arc, &random)
          guard arc < row.upperBound else { break }
        }
        let source = incoming.targets[arc]
        if !isFound[Int(source)] { enter(source) }
        arc += 1
      }
    }
  }

  private mutating func enter(_ node: Int32) {
    isFound[Int(node)] = true
    found.append(node)
  }

  /// How many ties fail in a row before one carries.
  private static func failures(
    _ skipFactor: Double, atMost limit: Int, _ random: inout SplitMix64
  ) -> Int {
    // Above 0 and at most 1, so that its logarithm is a number.
    let chance = Double((random.next() >> 11) + 1) * 0x1p-53
    let count = NaturalLogarithm.of(chance) * skipFactor
    return count < Double(limit) ? Int(count) : limit
  }
}
