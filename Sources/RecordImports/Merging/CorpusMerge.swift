public import HistoricalDates
public import Negotiations

/// Joins what an import found to a corpus that exists, without touching a file of it.
///
/// The result is a corpus of its own that speaks of the same people under the same ids: written beside the
/// other and loaded together, both are one graph. What the corpus has already is left out; what may be
/// in it is left apart and asked about.
public struct CorpusMerge: Sendable {
  private let present: Corpus
  private let decisions: MergeDecisions

  /// A merge into `corpus`, by what was decided before.
  public init(into corpus: Corpus, decisions: MergeDecisions = MergeDecisions()) {
    present = corpus
    self.decisions = decisions
  }

  /// What is new in `imported`, in the terms of the corpus.
  public func merging(_ imported: Corpus) -> MergedCorpus {
    var work = MergeWork(present: present, imported: imported, decisions: decisions)
    work.matchActors()
    work.matchRecords()
    work.matchEvents()
    return work.merged()
  }
}

/// What came of joining an import to a corpus.
public struct MergedCorpus: Sendable {
  /// One who is in both.
  public struct Match: Hashable, Sendable {
    /// The id in the import.
    public var imported: ActorID
    /// The id in the corpus.
    public var present: ActorID
    /// Why it is the same one.
    public var reason: String
  }

  /// An event of the import that is one of the corpus, and the evidence the import has for it.
  public struct SameEvent: Hashable, Sendable {
    /// The event in the corpus.
    public var present: EventID
    /// The claims that may be added to it by hand.
    public var claims: [Claim]
  }

  /// A role in the import that the corpus records as an office of other years.
  public struct UnsettledRole: Hashable, Sendable {
    /// The event of the import.
    public var event: EventID
    /// Who bore the role.
    public var actor: ActorID
    /// The role.
    public var role: String
    /// When the import has it.
    public var date: HistoricalDate
    /// When the corpus has it.
    public var recorded: String
  }

  /// What is new.
  public var corpus: Corpus
  /// Who was found in the corpus under another id, or by a decision.
  public var matches: [Match] = []
  /// What is doubtful, and was left apart.
  public var questions: [MergeQuestion] = []
  /// Events that the corpus has already under the same id.
  public var presentEvents: [EventID] = []
  /// Events that were decided to be ones of the corpus.
  public var sameEvents: [SameEvent] = []
  /// Roles that contradict the offices of the corpus; they are written as unconfirmed.
  public var unsettled: [UnsettledRole] = []
  /// Ids that stand for something else in the corpus, and what they were changed to.
  public var renamed: [(from: String, to: String)] = []
}
