import HistoricalDates
import Negotiations

/// The positions of a corpus on the line of time: which was surely taken before which.
///
/// A position was taken at one unknown minute of its date, or of its event. One comes surely before
/// another where its last minute lies before the other's first, or where the record gives the order of
/// the two events or positions.
struct TakenPositions {
  /// One form of a position: its preferred values, or those that a source states otherwise.
  struct Form {
    let position: Position
    let minutes: MinuteBounds
    /// The days in one of which it was taken, where it was.
    let days: DayBounds
  }

  /// A position, with all forms that the policy lets stand.
  struct Taken {
    let position: Position
    /// Who held it: the actor, or the side.
    let holder: ActorID
    /// When, as recorded.
    let date: HistoricalDate
    /// The numbers of its forms.
    let forms: Range<Int>
    /// Whether it was surely taken, and by that holder.
    let isFirm: Bool
    let evidence: [Evidence]
  }

  /// By first possible minute, then last, then id.
  let all: [Taken]
  let forms: [Form]
  private let before: [[Bool]]

  /// What is known of a position before all stand in a row.
  private struct Draft {
    let position: Position
    let date: HistoricalDate
    var forms: [Form]
    let holder: ActorID
    let isFirm: Bool
    let evidence: [Evidence]
  }

  init(of corpus: Corpus, policy: EvidencePolicy, grouping: NegotiationNetwork.Grouping) {
    let clock = PositionClock(corpus)
    let sides = grouping == .person ? nil : Sides(of: corpus)
    var drafts = corpus.positions.compactMap {
      Self.draft($0, clock, sides, in: corpus, policy: policy)
    }
    Self.narrow(&drafts)
    drafts.sort { one, other in
      let (mine, theirs) = (one.forms[0].minutes, other.forms[0].minutes)
      return (mine.low, mine.high, one.position.id) < (theirs.low, theirs.high, other.position.id)
    }
    var (all, forms): ([Taken], [Form]) = ([], [])
    for draft in drafts {
      all.append(
        Taken(
          position: draft.position, holder: draft.holder, date: draft.date,
          forms: forms.count..<(forms.count + draft.forms.count), isFirm: draft.isFirm,
          evidence: draft.evidence))
      forms += draft.forms
    }
    self.all = all
    self.forms = forms
    before = Self.order(forms, all, clock)
  }

  private static func draft(
    _ position: Position, _ clock: PositionClock, _ sides: Sides?, in corpus: Corpus,
    policy: EvidencePolicy
  ) -> Draft? {
    var forms: [Form] = []
    for form in policy.variants(of: position) {
      guard let minutes = clock.minutes(of: form), let date = corpus.date(of: form) else {
        continue
      }
      forms.append(Form(position: form, minutes: minutes, days: form.days(of: date)))
    }
    guard let first = forms.first, let date = corpus.date(of: first.position) else { return nil }
    let side = sides?.side(of: position.actor, at: date)
    let isSure =
      side.flatMap { sides?.isCertain($0, of: position.actor, at: date) } ?? true
    var claims = position.claims
    if case .source(let key) = policy { claims.removeAll { $0.source != key } }
    return Draft(
      position: position, date: date, forms: forms, holder: side ?? position.actor,
      isFirm: isSure && claims.saysOutright(position, on: date, under: policy)
        && date.qualification.isEmpty,
      evidence: claims.map(Evidence.init(onPosition:)))
  }

  /// Draws the times of positions in to what those leave that they came after, and that came after them,
  /// where these were surely taken.
  private static func narrow(_ drafts: inout [Draft]) {
    let places = Dictionary(
      drafts.enumerated().filter { $0.element.forms.count == 1 }
        .map { ($0.element.position.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let pairs = places.values.sorted().flatMap { later in
      drafts[later].position.follows.compactMap { places[$0] }.map { (earlier: $0, later: later) }
    }
    var isNew = !pairs.isEmpty
    while isNew {
      isNew = false
      for pair in pairs {
        let (one, other) = (drafts[pair.earlier].forms[0], drafts[pair.later].forms[0])
        if drafts[pair.earlier].isFirm, let late = other.starting(with: one) {
          drafts[pair.later].forms[0] = late
          isNew = true
        }
        if drafts[pair.later].isFirm, let early = one.ending(with: other) {
          drafts[pair.earlier].forms[0] = early
          isNew = true
        }
      }
    }
  }

  /// Whether one form of a position was surely taken before one of another.
  func precedes(_ form: Int, _ other: Int) -> Bool { before[form][other] }

  /// Whether a position was surely taken before another, in all their forms.
  func precedes(_ one: Taken, _ other: Taken) -> Bool {
    one.forms.allSatisfy { form in other.forms.allSatisfy { precedes(form, $0) } }
  }

  private static func order(
    _ forms: [Form], _ all: [Taken], _ clock: PositionClock
  ) -> [[Bool]] {
    var before = forms.map { one in
      forms.map { other in
        one.minutes.high < other.minutes.low
          || clock.order(one.position.event, before: other.position.event)
      }
    }
    let places = Dictionary(
      all.map { ($0.position.id, $0.forms) }, uniquingKeysWith: { first, _ in first })
    let pairs = all.flatMap { later in
      later.position.follows.flatMap { id in
        (places[id] ?? 0..<0).flatMap { one in later.forms.map { (one, $0) } }
      }
    }
    let isFirm = all.flatMap { taken in taken.forms.map { _ in taken.isFirm } }
    var isNew = !pairs.isEmpty
    // What came before the one came before whatever follows it; a circle says nothing.
    while isNew {
      isNew = false
      for (one, other) in pairs where !before[other][one] {
        for first in forms.indices where first == one || (isFirm[one] && before[first][one]) {
          for last in forms.indices where last == other || (isFirm[other] && before[other][last]) {
            guard first != last, !before[first][last], !before[last][first] else { continue }
            before[first][last] = true
            isNew = true
          }
        }
      }
    }
    return before
  }
}

extension TakenPositions.Form {
  /// The same, not before another form begins; `nil` where nothing changes, or nothing would be left.
  fileprivate func starting(with other: Self) -> Self? {
    let low = max(minutes.low, other.minutes.low)
    guard low > minutes.low, low <= minutes.high else { return nil }
    return Self(
      position: position, minutes: MinuteBounds(low: low, high: minutes.high),
      days: DayBounds(
        earliest: Day(number: max(days.low, other.days.low)), latest: Day(number: days.high)))
  }

  /// The same, not after another form ends.
  fileprivate func ending(with other: Self) -> Self? {
    let high = min(minutes.high, other.minutes.high)
    guard high < minutes.high, high >= minutes.low else { return nil }
    return Self(
      position: position, minutes: MinuteBounds(low: minutes.low, high: high),
      days: DayBounds(
        earliest: Day(number: days.low), latest: Day(number: min(days.high, other.days.high))))
  }
}

extension [Claim] {
  /// Whether one that stands firm says the position as the policy takes it: the preferred stand and date, where
  /// these are taken.
  fileprivate func saysOutright(
    _ position: Position, on date: HistoricalDate, under policy: EvidencePolicy
  ) -> Bool {
    isEmpty
      || contains(where: { claim in
        claim.status.isFirm && (policy != .preferred || claim.states(position, on: date))
      })
  }
}
