public import Negotiations

/// How a ranking is put to the test: what if the record had kept less, or other days?
///
/// Three kinds of runs are made. In the first, each drops a share of the events at random; in the
/// second, each drops what one source alone tells; in the third, each draws a day for every vague
/// date. An actor's rank interval reaches over the middle 95 % of the runs of the first and third
/// kind and over all of the second.
///
/// Reference: S. Borgatti, K. Carley, D. Krackhardt, "On the Robustness of Centrality Measures under
/// Conditions of Imperfect Data", Social Networks 28 (2006), https://doi.org/10.1016/j.socnet.2005.05.001.
public struct Robustness: Hashable, Sendable {
  /// The share of events that a run of the first kind drops; 0 for no such runs.
  public var dropShare: Double
  /// Whether sources are dropped in turn.
  public var dropsSources: Bool
  /// Whether vague dates are drawn.
  public var samplesDates: Bool
  /// How many runs of the first kind, and of the third, are made.
  public var runs: Int
  /// Where the random numbers start.
  public var seed: UInt64

  /// A test.
  public init(
    dropShare: Double = 0.1, dropsSources: Bool = true, samplesDates: Bool = true, runs: Int = 200,
    seed: UInt64 = 1
  ) {
    precondition((0..<1).contains(dropShare), "a share lies between 0 and 1")
    precondition(runs > 0, "there is at least one run")
    self.dropShare = dropShare
    self.dropsSources = dropsSources
    self.samplesDates = samplesDates
    self.runs = runs
    self.seed = seed
  }
}

extension Influence {
  /// What became of a ranking in the runs.
  public struct Stability: Hashable, Codable, Sendable {
    /// How many runs there were.
    public var runs: Int
    /// In how many of them who is first in the whole record was first.
    public var firstHeld: Int
    /// The mean rank correlation (Spearman's) of the runs with the ranking of the whole record;
    /// `nil` where nothing varies.
    @Nullable public var correlation: Double?
    /// The least such correlation.
    @Nullable public var leastCorrelation: Double?
    /// The sources whose loss alone puts someone else first, with who that is.
    public var firstBySource: [SourceLoss]
    /// Where the random numbers started.
    public var seed: UInt64
  }

  /// What the loss of one source does.
  public struct SourceLoss: Hashable, Codable, Sendable {
    /// The source.
    public var source: SourceKey
    /// How many events no other source tells of.
    public var events: Int
    /// Who is first without it.
    public var first: ActorID
  }
}
