/// How far does word spread when everyone who has it passes it on over each tie with some chance?
///
/// In the *independent cascade* each actor who has just heard tells each neighbour once, with
/// probability *p*, whatever the others do. The *spread* of a set of actors is the number expected to
/// have heard in the end, they themselves included. Conventions: ties of a directed graph are followed
/// in their direction; weights play no part; an actor named twice counts once; time plays no part, for
/// which see ``TemporalCascade``.
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

  /// The spread of `seeds`, by asking of `runs` random actors whether word would have come to them.
  public func spread(
    on graph: WeightedGraph, from seeds: [Int32], runs: Int = 100_000, seed: UInt64 = 1
  ) -> Spread {
    Spread(of: seeds, in: TieReachability(graph, chance: chance), runs: runs, seed: seed)
  }
}
