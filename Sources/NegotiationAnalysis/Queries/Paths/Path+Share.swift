import GraphAlgorithms
public import Negotiations

extension Path {
  /// In what share of the readings of the dates word gets there.
  ///
  /// A reading gives every event exact days within its bounds, all days counting alike. The share
  /// is a statement about the dates as recorded, not a probability that anyone talked.
  public struct Share: Hashable, Sendable {
    /// The readings in which word arrives.
    public var favourable: Int
    /// The readings looked at.
    public var readings: Int
    /// Whether these are all there are.
    public var isExact: Bool
    /// The share: `favourable` / `readings`.
    public var value: Double
    /// Where the true share lies, at 95 % (Wilson 1927); `nil` when it is exact.
    public var interval: ClosedRange<Double>?
    /// Where the draws began.
    public var seed: UInt64
  }

  /// The share of readings in which word gets there; exact where there are few readings, else from
  /// `samples` readings drawn with `seed`.
  ///
  /// - Returns: `nil` where one of the ends takes part in nothing.
  /// - Complexity: O(*r* *p* log *p*) for *r* readings and *p* participations concerned.
  public func share(in corpus: Corpus, samples: Int, seed: UInt64) -> Share? {
    // A reading gives each event one day between its first and its last.
    let search = PathSearch.favourable(self, in: corpus, dividesDates: false)
    guard let goal = search.goal else { return nil }
    let question = PossibilityShare(window: search.window, samples: samples, seed: seed)
    let share = question.share(
      on: search.network.possible, from: search.origins(.optimistic), to: goal,
      without: search.exclusions)
    return Share(
      favourable: share.favourable, readings: share.readings, isExact: share.isExact,
      value: share.value, interval: share.interval.map { $0.low...$0.high }, seed: seed)
  }
}

extension Path.Share: Codable {
  private enum Key: String, CodingKey {
    case share, favourable, readings, exact, low, high, seed
  }

  /// Reads a share.
  public init(from decoder: any Decoder) throws {
    let share = try decoder.container(keyedBy: Key.self)
    favourable = try share.decode(Int.self, forKey: .favourable)
    readings = try share.decode(Int.self, forKey: .readings)
    isExact = try share.decode(Bool.self, forKey: .exact)
    value = try share.decode(Double.self, forKey: .share)
    seed = try share.decode(UInt64.self, forKey: .seed)
    if let low = try share.decode(Double?.self, forKey: .low),
      let high = try share.decode(Double?.self, forKey: .high), low <= high
    {
      interval = low...high
    }
  }

  /// Writes the share, with the ends of its interval apart.
  public func encode(to encoder: any Encoder) throws {
    var share = encoder.container(keyedBy: Key.self)
    try share.encode(value, forKey: .share)
    try share.encode(favourable, forKey: .favourable)
    try share.encode(readings, forKey: .readings)
    try share.encode(isExact, forKey: .exact)
    try share.encode(interval?.lowerBound, forKey: .low)
    try share.encode(interval?.upperBound, forKey: .high)
    try share.encode(seed, forKey: .seed)
  }
}
