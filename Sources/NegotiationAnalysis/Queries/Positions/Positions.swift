public import HistoricalDates
public import Negotiations

/// Who stood where on which issue, on a day or in a time, on whose word.
///
/// ```swift
/// let answer = Positions(on: Day("1945-07-10")).answer(in: corpus)
/// answer.cells.first { $0.actor == "soong" }?.stands   // one stand, or all that are possible
/// ```
///
/// A stand lasts until the same actor's next one. On a day, a stand is *certain* where it is the last in
/// every order of the dates, on firm evidence; where several can have been the last, all are given as
/// *possible*.
public struct Positions: Sendable {
  /// Whose; empty for everyone's.
  public var actors: Set<ActorID>
  /// On which issues; empty for all.
  public var issues: Set<IssueID>
  /// The day at whose end it is asked; `nil` for the end of the selection's window, or of all time.
  public var day: Day?
  /// When positions were taken, on issues of which topics, how surely, and by which values.
  public var selection: Selection
  /// People as recorded, or the sides they were on.
  public var grouping: NegotiationNetwork.Grouping

  /// A question.
  public init(
    of actors: Set<ActorID> = [], issues: Set<IssueID> = [], on day: Day? = nil,
    selection: Selection = Selection(), grouping: NegotiationNetwork.Grouping = .person
  ) {
    self.actors = actors
    self.issues = issues
    self.day = day
    self.selection = selection
    self.grouping = grouping
  }

  /// What a question found.
  public struct Answer: Hashable, Codable, Sendable {
    /// The day at whose end it was asked; `nil` for the end of all time.
    @Nullable public var day: Day?
    /// The last stands, by issue, then by actor.
    public var cells: [Cell]
    /// How each issue stood.
    public var issues: [State]
    /// In which rounds the day may lie; none in a break.
    public var rounds: [Counted]
    /// Where a side was split inside: an instruction against a stand.
    public var splits: [Split]
    /// Every position taken, by time.
    public var positions: [Entry]
  }

  /// What one actor held on one issue.
  public struct Cell: Hashable, Codable, Sendable {
    /// The issue.
    public var issue: IssueID
    /// The actor, or the side.
    public var actor: ActorID
    /// Whether it was told within the own side alone.
    public var isInternal: Bool
    /// The stand held, or all that may have been; what was refused stands behind.
    public var stands: [Held]

    private enum CodingKeys: String, CodingKey {
      case issue, actor
      case isInternal = "internal"
      case stands
    }
  }

  /// A stand that may have been the last.
  public struct Held: Hashable, Codable, Sendable {
    /// The stand.
    public var stand: HeldStand
    /// How surely it was held.
    public var certainty: Certainty
    /// The positions that can have been the last to say so.
    public var positions: [PositionID]
  }

  /// What has become of an issue. More than one where the dates leave it open.
  public struct State: Hashable, Codable, Sendable {
    /// What has become of it.
    public enum Word: String, CaseIterable, Codable, Sendable {
      /// Nobody has said anything on it yet.
      case unraised
      /// Bargained over.
      case open
      /// Settled in an agreement.
      case agreed
      /// Settled, and asked for otherwise since.
      case reopened
    }

    /// The issue.
    public var issue: IssueID
    /// What may have become of it.
    public var states: [Word]
    /// The agreements that settled it, for certain or possibly.
    public var agreements: [EventID]
  }

  /// A round in which the day lies.
  public struct Counted: Hashable, Codable, Sendable {
    /// The round.
    public var round: RoundID
    /// How surely.
    public var certainty: Certainty
  }

  /// An instruction of one side against a stand that it takes.
  public struct Split: Hashable, Codable, Sendable {
    /// The issue.
    public var issue: IssueID
    /// The side.
    public var side: ActorID
    /// The instruction or private view.
    public var inside: PositionID
    /// The stand taken against it.
    public var outside: PositionID
    /// How surely both were in force at one time.
    public var certainty: Certainty
  }

  /// One position.
  public struct Entry: Hashable, Codable, Sendable {
    /// Its id.
    public var id: PositionID
    /// Who held it.
    public var actor: ActorID
    /// On what.
    public var issue: IssueID
    /// The stand; `nil` where it is in words alone.
    @Nullable public var stand: HeldStand?
    /// The stand in a sentence.
    @Nullable public var text: String?
    /// As what it was taken.
    public var kind: Position.Kind
    /// The event at which it was taken.
    @Nullable public var event: EventID?
    /// When.
    public var date: HistoricalDate
    /// To whom it was addressed.
    public var toward: [ActorID]
    /// The issues on which something was asked in return.
    public var inReturn: [IssueID]
    /// How surely it was taken, and in the time asked about.
    public var certainty: Certainty
    /// What each source says of it.
    public var claims: [Evidence]
  }

  /// Answers the question.
  ///
  /// - Complexity: O(*p*³) for the *p* positions of one actor on one issue.
  public func answer(in corpus: Corpus) -> Answer {
    let times = TakenPositions(of: corpus, policy: selection.policy, grouping: grouping)
    return PositionSearch(question: self, corpus: corpus, times: times).answer()
  }
}
