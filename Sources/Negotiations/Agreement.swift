public import HistoricalDates

/// How an event bears on an agreement.
public struct Relation: Hashable, Sendable {
  /// The kind of bearing. The raw value is the key that a corpus uses.
  public enum Kind: String, CaseIterable, Sendable {
    case annexes, amends, replaces, terminates, violates
    /// It is about the agreement and changes nothing in it: a ratification debate, a protest.
    case concerns
  }

  /// What kind it is.
  public var kind: Kind
  /// The agreement it bears on.
  public var target: EventID

  /// A bearing on an agreement.
  public init(_ kind: Kind, _ target: EventID) {
    self.kind = kind
    self.target = target
  }
}

/// Which stand on an issue a term of an agreement settled on.
public struct Settlement: Hashable, Sendable {
  /// The issue.
  public var issue: IssueID
  /// The option that the text took.
  public var option: OptionID?
  /// The number that it took, on an issue with a scale.
  public var value: Double?

  /// What a term settled.
  public init(_ issue: IssueID, option: OptionID? = nil, value: Double? = nil) {
    self.issue = issue
    self.option = option
    self.value = value
  }

  /// The option or number.
  public var stand: Stand? { option.map(Stand.option) ?? value.map(Stand.value) }
}

/// One obligation in an agreement: who owes what to whom.
public struct Term: Hashable, Sendable {
  /// The term's name within its agreement: `withdrawal`.
  public var id: String
  /// Who owes it.
  public var by: [ActorID]
  /// To whom it is owed.
  public var to: [ActorID]
  /// What is owed, in a sentence.
  public var text: String
  /// By when.
  public var due: HistoricalDate?
  /// The events that fulfilled it.
  public var fulfilledBy: [EventID]
  /// The events that broke it.
  public var brokenBy: [EventID]
  /// Which stands it settled on.
  public var settles: [Settlement]
  /// The evidence for it.
  public var claims: [Claim]

  /// An obligation.
  public init(
    id: String, by: [ActorID] = [], to: [ActorID] = [], text: String, due: HistoricalDate? = nil,
    fulfilledBy: [EventID] = [], brokenBy: [EventID] = [],
    settles: [Settlement] = [], claims: [Claim] = []
  ) {
    self.id = id
    self.by = by
    self.to = to
    self.text = text
    self.due = due
    self.fulfilledBy = fulfilledBy
    self.brokenBy = brokenBy
    self.settles = settles
    self.claims = claims
  }
}
