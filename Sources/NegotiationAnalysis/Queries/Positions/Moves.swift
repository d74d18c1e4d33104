public import HistoricalDates
public import Negotiations

/// Who moved on which issue, from what to what, when, towards whom, and after hearing what.
///
/// ```swift
/// let answer = Moves(by: ["soong"]).answer(in: corpus)
/// answer.moves.first?.from.option   // "status-quo"
/// answer.moves.first?.certainty     // .certain where the order of the dates is
/// ```
///
/// A move is a stand that differs from the last one before it by the same actor on the same issue;
/// refusing what was held, and taking what was refused, are moves too. Positions are taken in every order
/// that their dates and the record allow: a move is *certain* where the stand before is the same in all of
/// them, on firm evidence, and *possible* where it is in some. What was said within one's own side
/// (instructions, private views) is compared apart from what the other side was told.
///
/// Reference for the coding of demands and concessions: D. Druckman, "Turning Points in International
/// Negotiation", Journal of Conflict Resolution 45 (2001), https://doi.org/10.1177/0022002701045004006.
public struct Moves: Sendable {
  /// Whose moves; empty for everyone's.
  public var actors: Set<ActorID>
  /// On which issues; empty for all.
  public var issues: Set<IssueID>
  /// When a move was made, on issues of which topics, how surely, and by which values. Kinds, place and
  /// secrecy of events are not asked.
  public var selection: Selection
  /// People as recorded, or the sides they were on.
  public var grouping: NegotiationNetwork.Grouping
  /// Whether to look for what had reached the mover.
  public var tellsHeard: Bool

  /// A question.
  public init(
    by actors: Set<ActorID> = [], on issues: Set<IssueID> = [],
    selection: Selection = Selection(), grouping: NegotiationNetwork.Grouping = .person,
    tellsHeard: Bool = true
  ) {
    self.actors = actors
    self.issues = issues
    self.selection = selection
    self.grouping = grouping
    self.tellsHeard = tellsHeard
  }

  /// What a question found.
  public struct Answer: Hashable, Codable, Sendable {
    /// By time, then by actor and issue.
    public var moves: [Move]
    /// Who moved towards or away from whom, issue by issue.
    public var approaches: [Approach]
    /// What agreements took, beside the last stands before them.
    public var outcomes: [Outcome]
  }

  /// One change of stand.
  public struct Move: Hashable, Codable, Sendable {
    /// Who moved: a person, or a side.
    public var actor: ActorID
    /// On what.
    public var issue: IssueID
    /// Whether it was made within the own side, and the other was not told.
    public var isInternal: Bool
    /// The stand left.
    public var from: HeldStand
    /// The stand taken.
    public var to: HeldStand
    /// Which positions can have been the last that held the stand left.
    public var before: [PositionID]
    /// The position that holds the stand taken.
    public var position: PositionID
    /// As what it was taken.
    public var kind: Position.Kind
    /// The event at which it was taken; `nil` where none is recorded.
    @Nullable public var event: EventID?
    /// When.
    public var date: HistoricalDate
    /// How surely it is a move, and from that stand.
    public var certainty: Certainty
    /// How far, and which way: in steps from option to option, or in numbers of the scale; above zero
    /// towards the last option. `nil` where the stands have no order.
    @Nullable public var steps: Double?
    /// How far, as a share of what lies between the ends of the issue.
    @Nullable public var share: Double?
    /// Those whose stand came nearer by it.
    public var toward: [Neighbour]
    /// Those whose stand it led away from.
    public var away: [Neighbour]
    /// What had reached the mover before it, since the stand before.
    public var heard: [Heard]
    /// The round in which it surely was made.
    @Nullable public var round: RoundID?
    /// What each source says of the stand taken.
    public var claims: [Evidence]

    private enum CodingKeys: String, CodingKey {
      case actor, issue
      case isInternal = "internal"
      case from, to, before, position, kind, event, date, certainty, steps, share, toward, away
      case heard, round, claims
    }
  }

  /// One whose stand a move led to or from.
  public struct Neighbour: Hashable, Codable, Sendable {
    /// Who.
    public var actor: ActorID
    /// How surely.
    public var certainty: Certainty
  }

  /// Something that had reached the mover.
  public struct Heard: Hashable, Codable, Sendable {
    /// The event.
    public var event: EventID
    /// How surely word of it had reached the mover before the move.
    public var certainty: Certainty
    /// How many meetings and messages it took; 0 where the mover took part.
    public var hops: Int
    /// The positions taken at it on the issue.
    public var positions: [PositionID]
  }

  /// How often and how far one moved towards another on one issue. Never summed over issues: a step on
  /// one is no step on another.
  public struct Approach: Hashable, Codable, Sendable {
    /// On what.
    public var issue: IssueID
    /// Who moved.
    public var actor: ActorID
    /// Towards whom.
    public var other: ActorID
    /// How many moves led towards the other.
    public var toward: Int
    /// How many of them for certain.
    public var certainToward: Int
    /// How many led away.
    public var away: Int
    /// How many of them for certain.
    public var certainAway: Int
    /// The ground covered for certain, towards less away, as a share of what lies between the ends of the
    /// issue; `nil` where its stands have no order.
    @Nullable public var share: Double?
  }

  /// What an agreement took on one issue, and where everyone had stood.
  public struct Outcome: Hashable, Codable, Sendable {
    /// The issue.
    public var issue: IssueID
    /// The agreement.
    public var agreement: EventID
    /// The term of it.
    public var term: String
    /// When it was made.
    public var date: HistoricalDate
    /// The stand it took.
    public var stand: HeldStand
    /// The last stands before it, of those who told the other side.
    public var sides: [LastStand]
  }

  /// The last stand of one actor or side before an agreement.
  public struct LastStand: Hashable, Codable, Sendable {
    /// Who.
    public var actor: ActorID
    /// The stand.
    public var stand: HeldStand
    /// How surely it was the last one.
    public var certainty: Certainty
    /// Whether the agreement took it.
    public var isTaken: Bool
    /// How far the agreement is from it, as a share of what lies between the ends of the issue; `nil`
    /// where its stands have no order.
    @Nullable public var distance: Double?

    private enum CodingKeys: String, CodingKey {
      case actor, stand, certainty
      case isTaken = "taken"
      case distance
    }
  }

  /// Answers the question.
  ///
  /// - Complexity: O(*p*³) for the *p* positions of one actor on one issue, and for each move a search of
  ///   paths from each event about the issue.
  public func answer(in corpus: Corpus) -> Answer {
    let times = TakenPositions(of: corpus, policy: selection.policy, grouping: grouping)
    let search = MoveSearch(question: self, corpus: corpus, times: times)
    let moves = search.moves()
    return Answer(
      moves: moves, approaches: search.approaches(moves), outcomes: search.outcomes())
  }
}
