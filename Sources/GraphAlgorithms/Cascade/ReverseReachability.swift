/// A cascade, seen from those who hear: draws, for actors taken at random, from whom word would have come.
///
/// Such a *reverse reachable set* belongs to one way in which the cascade can go, a *world*: which ties or
/// events carry, and on which days. A choice of seeds reaches the actor in that world exactly when it
/// meets the set, so that the share of sets it meets, times *n*, estimates its spread without bias. The
/// random numbers of a set depend on the seed and on the set's number alone: sets can be drawn in any
/// order, on any number of cores.
///
/// Reference: C. Borgs et al., "Maximizing Social Influence in Nearly Optimal Time", SODA 2014,
/// https://doi.org/10.1137/1.9781611973402.70.
protocol ReverseReachability: Sendable {
  /// How many actors there are.
  var actorCount: Int { get }
  /// The sets of some numbers, each with the actor who hears first.
  func sets(_ numbers: Range<Int>, seed: UInt64) -> SetRows
  /// How many of the sets of some numbers have one of `goals` in them.
  func count(of numbers: Range<Int>, meeting goals: IndexMask, seed: UInt64) -> Int
}

/// Sets of actors in compressed rows.
struct SetRows: Sendable {
  /// Where each set begins among the members, and at last where they end.
  private(set) var offsets: [Int] = [0]
  private(set) var members: [Int32] = []

  var count: Int { offsets.count - 1 }

  /// Adds a set.
  @inline(__always)
  mutating func append(_ set: UnsafeBufferPointer<Int32>) {
    members.append(contentsOf: set)
    offsets.append(members.count)
  }

  /// Adds sets.
  mutating func append(_ other: SetRows) {
    let start = members.count
    members.append(contentsOf: other.members)
    offsets.append(contentsOf: other.offsets.dropFirst().lazy.map { $0 + start })
  }
}

extension SplitMix64 {
  /// The random numbers of one of many things that are drawn under a seed.
  @inline(__always)
  init(seed: UInt64, number: Int) {
    var mixer = SplitMix64(seed: seed)
    self.init(seed: mixer.next() &+ UInt64(number) &* 0xd134_2543_de82_ef95)
  }
}
