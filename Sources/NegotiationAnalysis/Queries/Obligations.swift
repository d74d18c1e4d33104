public import HistoricalDates
public import Negotiations

/// What was owed under agreements, by whom and to whom, and what had become of it on a day.
///
/// ```swift
/// let march = Obligations(on: Day("1946-03-01"))
/// march.answer(in: corpus).terms.filter { $0.states == [.late] }
/// ```
///
/// Each term is in one of five states in each reading of the dates; where several are possible, all
/// are given. What implementation data code year by year (Joshi, Quinn and Regan, "Annualized
/// Implementation Data on Comprehensive Intrastate Peace Accords, 1989–2012", J. Peace Research 52,
/// 2015) is here asked on any day, and rests on events of the record.
public struct Obligations: Sendable {
  /// What has become of a term.
  public enum State: String, CaseIterable, Codable, Sendable {
    /// Not fulfilled yet, and not due, or due at no set time.
    case open
    /// Fulfilled, and not after it was due.
    case kept
    /// Due, and not fulfilled by then: later, or never.
    case late
    /// Broken, whatever was done before or after.
    case broken
    /// Owed no longer: its agreement ended before it was fulfilled, broken or late.
    case lapsed
  }

  /// The agreements asked about; empty for all.
  public var agreements: Set<EventID>
  /// Terms owed by one of these; empty for anyone.
  public var debtors: Set<ActorID>
  /// Terms owed to one of these; empty for anyone.
  public var creditors: Set<ActorID>
  /// The day at whose end it is asked; `nil` for the end of all time.
  public var day: Day?
  /// Which agreements count.
  public var selection: Selection

  /// A question.
  public init(
    of agreements: Set<EventID> = [], by debtors: Set<ActorID> = [],
    to creditors: Set<ActorID> = [],
    on day: Day? = nil, selection: Selection = Selection()
  ) {
    self.agreements = agreements
    self.debtors = debtors
    self.creditors = creditors
    self.day = day
    self.selection = selection
    self.selection.kinds = [.agreement]
  }

  /// What a question found.
  public struct Answer: Hashable, Codable, Sendable {
    /// The day at whose end it was asked; `nil` for the end of all time.
    @Nullable public var day: Day?
    /// By the agreements' dates, then in the order recorded.
    public var terms: [Obligation]
  }

  /// One term.
  public struct Obligation: Hashable, Codable, Sendable {
    /// The agreement that holds it.
    public var agreement: EventID
    /// The name of the term within its agreement.
    public var term: String
    /// What is owed, in a sentence.
    public var text: String
    /// Who owes it.
    public var by: [ActorID]
    /// To whom it is owed.
    public var to: [ActorID]
    /// By when; `nil` where no time was set.
    @Nullable public var due: HistoricalDate?
    /// What may have become of it: one state, or all that some reading of the dates gives.
    public var states: [State]
    /// Whether it is so in every reading and on firm evidence.
    public var certainty: Certainty
    /// The events by the day asked about that fulfilled it, for certain or possibly.
    public var fulfilledBy: [EventID]
    /// The events by the day asked about that broke it, for certain or possibly.
    public var brokenBy: [EventID]
    /// The events by the day asked about that ended the agreement, for certain or possibly: another that
    /// replaces or terminates it, or the agreement itself where it is recorded as lapsed or denounced.
    public var endedBy: [EventID]
    /// What each source says of the term, or of the agreement where none speaks of the term.
    public var claims: [Evidence]
  }

  /// Answers the question. A term counts from the day on which its agreement may have been made.
  ///
  /// - Complexity: O(*n* log *n* + *t* + *e*) for *n* agreements with *t* terms and *e* events that
  ///   kept or broke them.
  public func answer(in corpus: Corpus) -> Answer {
    let endings = endings(in: corpus)
    let terms = selection.events(in: corpus).flatMap { selected -> [Obligation] in
      let agreement = selected.event
      guard agreements.isEmpty || agreements.contains(agreement.id) else { return [] }
      // Where all sources speak, it was made on the day of any of them.
      let made = [agreement.date.start] + selected.otherDates.map(\.date.start)
      guard made.contains(where: { $0.low <= limit }) else { return [] }
      let isMade = selected.certainty == .certain && made.allSatisfy { $0.high <= limit }
      return agreement.terms.filter(isAskedFor).compactMap { term in
        obligation(
          term, of: agreement, isMade: isMade, endedBy: endings[agreement.id] ?? [], in: corpus)
      }
    }
    return Answer(day: day, terms: terms)
  }

  /// The end of all time is before never.
  private var limit: Int { day?.number ?? Int.max - 1 }

  private func isAskedFor(_ term: Term) -> Bool {
    (debtors.isEmpty || !debtors.isDisjoint(with: term.by))
      && (creditors.isEmpty || !creditors.isDisjoint(with: term.to))
  }

  /// What ended each agreement, or may have, by the day asked about.
  private func endings(in corpus: Corpus) -> [EventID: [TermEvent]] {
    var endings: [EventID: [TermEvent]] = [:]
    for event in corpus.events {
      for relation in event.relations where [.replaces, .terminates].contains(relation.kind) {
        guard let ending = termEvent(event, at: \.end) else { continue }
        endings[relation.target, default: []].append(ending)
      }
      endings[event.id, default: []] += event.stages.compactMap {
        TermEvent($0, of: event, by: limit)
      }
    }
    return endings
  }

  private func termEvent(
    _ event: Event?, at end: KeyPath<HistoricalDate, DayBounds>
  ) -> TermEvent? {
    event.flatMap { TermEvent($0, at: end, by: limit, under: selection.policy) }
  }

  private func obligation(
    _ term: Term, of agreement: Event, isMade: Bool, endedBy endings: [TermEvent],
    in corpus: Corpus
  ) -> Obligation? {
    // What is known to be wrong binds nobody.
    guard term.claims.mayStand else { return nil }
    let kept = term.fulfilledBy.compactMap { termEvent(corpus.events[$0], at: \.end) }
    let broken = term.brokenBy.compactMap { termEvent(corpus.events[$0], at: \.start) }
    let states = TermStates(
      due: term.due, kept: kept, broken: broken, endings: endings, day: limit
    ).possible
    let isDated = term.due?.qualification.isEmpty ?? true
    let isCertain = isMade && term.claims.areFirm && isDated && states.count == 1
    guard isCertain || selection.atLeast == .possible else { return nil }
    // Of an agreement on the day of a stage, the claims are those of the stage.
    let whole = selection.stages.isEmpty ? agreement : corpus.events[agreement.id] ?? agreement
    let claims = term.claims.isEmpty ? whole.claims : term.claims
    return Obligation(
      agreement: agreement.id, term: term.id, text: term.text, by: term.by, to: term.to,
      due: term.due, states: states, certainty: isCertain ? .certain : .possible,
      fulfilledBy: kept.map(\.id), brokenBy: broken.map(\.id), endedBy: endings.map(\.id),
      claims: claims.map { Evidence($0, in: .agreement) })
  }
}

/// An event that fulfilled or broke a term, or ended its agreement, in days.
private struct TermEvent {
  let id: EventID
  /// The first day on which it can have been done.
  let first: Int
  /// The last one, if it was done.
  let latest: Int
  /// The last one; without limit where it is not sure that it was done at all.
  let last: Int

  /// The event of a term, where the policy knows that it was done and it can have been by the day `limit`. A
  /// message does it when it is received, and one that was not never does.
  init?(
    _ event: Event, at end: KeyPath<HistoricalDate, DayBounds>, by limit: Int,
    under policy: EvidencePolicy
  ) {
    let doers = event.participations.filter { [.by, .from].contains($0.part) }
    guard event.fate == nil, doers.isEmpty || doers.contains(where: \.status.counts) else {
      return nil
    }
    let forms = policy.variants(of: event)
    let bounds = forms.map { Self.bounds(of: $0, at: end) }
    guard let low = bounds.map(\.low).min(), let high = bounds.map(\.high).max(), low <= limit
    else { return nil }
    let isSure =
      policy.isTold(event) && (doers.isEmpty || doers.contains(where: \.status.isFirm))
      && forms.flatMap { [$0.date, $0.received].compactMap(\.self) }
        .allSatisfy(\.qualification.isEmpty)
    id = event.id
    first = low
    latest = high
    last = isSure ? high : .max
  }

  /// The days on one of which it is done. What was sent and is not recorded to have been received is so on some
  /// day, at the end of all time if not before.
  private static func bounds(
    of event: Event, at end: KeyPath<HistoricalDate, DayBounds>
  ) -> (low: Int, high: Int) {
    let bounds = (event.received ?? event.date)[keyPath: end]
    let isOpen = event.kind == .message && event.received == nil
    return (bounds.low, isOpen ? .max - 1 : bounds.high)
  }
}

extension EvidencePolicy {
  /// Whether a source that the policy follows says outright when an event was.
  fileprivate func isTold(_ event: Event) -> Bool {
    switch self {
    case .preferred: event.hasFirmDate
    case .all: event.hasFirmEvidence
    case .source(let key):
      event.claims.contains { $0.source == key && $0.status.isFirm }
    }
  }
}

extension TermEvent {
  /// The end of an agreement by a stage of it. One party that will no longer be bound does not end it for
  /// certain.
  init?(_ stage: Stage, of agreement: Event, by limit: Int) {
    guard [.denounced, .lapsed].contains(stage.kind), stage.date.end.low <= limit,
      stage.claims.mayStand
    else { return nil }
    let isSure =
      stage.kind == .lapsed && stage.date.qualification.isEmpty && stage.claims.areFirm
    id = agreement.id
    first = stage.date.end.low
    latest = stage.date.end.high
    last = isSure ? stage.date.end.high : .max
  }
}

/// The states that a term can be in on a day, over all readings of the dates. The dates are
/// independent of one another, so that each state is possible exactly when the reading that favours
/// it most gives it.
private struct TermStates {
  let due: HistoricalDate?
  let kept: [TermEvent]
  let broken: [TermEvent]
  let endings: [TermEvent]
  let day: Int

  /// The first and the last day that can be the last to fulfil it in time.
  private var deadline: (first: Int, last: Int) {
    due.map { ($0.end.low, $0.end.high) } ?? (.max, .max)
  }

  /// The first and the last day that can be the last of the agreement.
  private var end: (first: Int, last: Int) {
    (endings.map(\.first).min() ?? .max, endings.map(\.last).min() ?? .max)
  }

  var possible: [Obligations.State] {
    if broken.contains(where: { $0.last <= day && $0.last <= end.first }) { return [.broken] }
    var states: [Obligations.State] = []
    if isOpenPossible { states.append(.open) }
    if kept.contains(where: { $0.first <= min(day, deadline.last) }) { states.append(.kept) }
    if isLatePossible { states.append(.late) }
    if broken.contains(where: { $0.first <= end.last }) { states.append(.broken) }
    if isLapsePossible { states.append(.lapsed) }
    return states
  }

  /// The last day that can be the last of the agreement where no breach of it counts: those that were by the
  /// day count unless it had ended before.
  private var lastUnbrokenEnd: Int {
    let limit = broken.filter { $0.last <= day }.map { $0.last - 1 }.min() ?? .max
    if limit == .max && end.last == .max { return .max }
    let days = endings.filter { $0.first <= limit }.map { min($0.latest, limit, end.last) }
    return days.max() ?? limit
  }

  private var isOpenPossible: Bool {
    deadline.last >= day && lastUnbrokenEnd > day && kept.allSatisfy { $0.last > day }
  }

  private var isLatePossible: Bool {
    deadline.first < min(day, lastUnbrokenEnd) && kept.allSatisfy { $0.last > deadline.first }
  }

  private var isLapsePossible: Bool {
    let lastInTime = min(day, max(end.first, deadline.first))
    return end.first <= min(day, deadline.last) && kept.allSatisfy { $0.last > lastInTime }
  }
}
