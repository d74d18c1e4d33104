/// An estimate of how many hear, and how far it may be from the truth.
public struct Spread: Hashable, Sendable {
  /// The estimate.
  public var mean: Double
  /// The lower end of its 95 % interval.
  public var low: Double
  /// The upper end.
  public var high: Double
}

extension Spread {
  /// The spread where so many of the random actors asked have heard.
  init(met: Int, of runs: Int, actorCount: Int) {
    let n = Double(actorCount)
    let interval = WilsonInterval(successes: met, of: runs)
    mean = n * Double(met) / Double(runs)
    low = min(n * interval.low, mean)
    high = max(n * interval.high, mean)
  }

  /// The spread of some seeds, by asking of random actors whether word would have come to them.
  init(of seeds: [Int32], in source: any ReverseReachability, runs: Int, seed: UInt64) {
    precondition(runs > 0, "there is at least one run")
    guard source.actorCount > 0 else {
      self.init(mean: 0, low: 0, high: 0)
      return
    }
    let met = ReverseSets.count(runs, of: source, meeting: IndexMask(seeds), seed: seed)
    self.init(met: met, of: runs, actorCount: source.actorCount)
  }
}
