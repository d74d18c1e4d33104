public import HistoricalDates

/// The side that each actor was on at a date: the collective at the top of the affiliations that
/// held then.
///
/// An actor's side is found by following affiliations upwards (delegation, government, state) as far
/// as they go. At a date, an affiliation that held then goes before one that may have, and both go
/// before one that has no date; of several alike that which held for more of its days counts, or else the
/// one written first. A collective that
/// belongs to none is its own side; a person who belongs to none has no side. Of what lasted longer than
/// a side existed before its end, the side is that of its beginning: a party that founded a state in
/// 1949 was its own side in what began in 1945.
///
/// An affiliation whose sources are all rejected counts for nothing. A side is *certain* where whatever may have
/// held leads to it, and some of that surely held and is said outright.
public struct Sides: Sendable {
  private let actors: Roster<Actor>
  private let approximateDays: Int?

  /// The sides in `corpus`.
  public init(of corpus: Corpus) {
    actors = corpus.actors
    approximateDays = corpus.approximateDays
  }

  /// The side of `actor` at `date`, or at any time when that is `nil`.
  ///
  /// - Complexity: O(*d* · *a*) for *d* levels of affiliation with *a* affiliations each.
  public func side(of actor: ActorID, at date: HistoricalDate? = nil) -> ActorID? {
    let whole = side(of: actor, in: date.map(DateWindow.init))
    guard let date, date.isSpan, let whole, date.start.earliest != nil else { return whole }
    let beginning = DateWindow(first: date.start.earliest, last: date.start.latest)
    guard !exists(whole, in: beginning), let earlier = side(of: actor, in: beginning),
      exists(earlier, in: beginning)
    else { return whole }
    return earlier
  }

  /// Whether an actor may have existed in a range of days, as far as the record says.
  private func exists(_ actor: ActorID, in window: DateWindow) -> Bool {
    actors[actor]?.during.map { $0.certainty(in: window) != nil } ?? true
  }

  /// The side of `actor` in a range of days.
  public func side(of actor: ActorID, in window: DateWindow?) -> ActorID? {
    let current = path(from: actor, in: window).last ?? actor
    guard current == actor else { return current }
    return actors[actor].flatMap { $0.kind.isCollective ? actor : nil }
  }

  /// Whether the side of `actor` at `date` is certain.
  ///
  /// Where affiliations have dates, a side at a doubted date is not, nor at an approximate one, but as
  /// far as the corpus says how many days `~` widens it.
  ///
  /// - Complexity: O(*a*) for the *a* affiliations that lead upwards from the actor.
  public func isCertain(_ side: ActorID, of actor: ActorID, at date: HistoricalDate) -> Bool {
    let isWidened = approximateDays != nil && date.qualification == .approximate
    if !date.qualification.isEmpty, !isWidened, restsOnDates(actor) { return false }
    let date = approximateDays.map { date.widened(approximateDays: $0) } ?? date
    let window = DateWindow(date)
    guard tops(above: actor, in: window) == [side] else { return false }
    let path = [actor] + path(from: actor, in: window)
    return path.dropLast().allSatisfy { step in
      affiliations(of: step).contains {
        $0.claims.areFirm && $0.during?.covers(date) ?? true
      }
    }
  }

  /// Whether some affiliation that leads upwards from an actor has a date.
  private func restsOnDates(_ actor: ActorID) -> Bool {
    var seen: Set<ActorID> = [actor]
    var waiting = [actor]
    while let next = waiting.popLast() {
      let above = affiliations(of: next)
      if above.contains(where: { $0.during != nil }) { return true }
      waiting += above.map(\.of).filter { seen.insert($0).inserted }
    }
    return false
  }

  /// Whatever affiliations that may hold in `window` lead to, as far as they go; the actor itself
  /// where there are none, and nothing where they lead round in a circle.
  package func tops(above actor: ActorID, in window: DateWindow?) -> Set<ActorID> {
    var seen: Set<ActorID> = [actor]
    var waiting = [actor]
    var tops: Set<ActorID> = []
    while let next = waiting.popLast() {
      let above = affiliations(of: next).filter { Self.rank($0, in: window) != nil }
      if above.isEmpty { tops.insert(next) }
      waiting += above.map(\.of).filter { seen.insert($0).inserted }
    }
    return tops
  }

  /// The collectives above an actor, up to its side.
  private func path(from actor: ActorID, in window: DateWindow?) -> [ActorID] {
    var path: [ActorID] = []
    var visited: Set<ActorID> = [actor]
    while let next = affiliation(of: path.last ?? actor, in: window),
      visited.insert(next).inserted
    {
      path.append(next)
    }
    return path
  }

  private func affiliation(of actor: ActorID, in window: DateWindow?) -> ActorID? {
    var best: (rank: (Int, Int, Int), of: ActorID)?
    for affiliation in affiliations(of: actor) {
      guard let certainty = Self.rank(affiliation, in: window) else { continue }
      let firmness = affiliation.claims.areFirm ? 1 : 0
      let rank = (certainty, firmness, Self.days(of: affiliation, in: window))
      if best.map({ rank > $0.rank }) ?? true { best = (rank, affiliation.of) }
    }
    return best?.of
  }

  /// The affiliations of an actor that some source lets stand.
  private func affiliations(of actor: ActorID) -> [Affiliation] {
    (actors[actor]?.affiliations ?? []).filter(\.claims.mayStand)
  }

  /// On how many of a range of days an affiliation may have held; all alike where either has no limits, so
  /// that no order of files decides between them but where the record gives no reason.
  private static func days(of affiliation: Affiliation, in window: DateWindow?) -> Int {
    guard let first = window?.first?.number, let last = window?.last?.number,
      let during = affiliation.during
    else { return 0 }
    return min(last, during.end.high) - max(first, during.start.low) + 1
  }

  /// How much an affiliation has to say of a range of days; `nil` where it did not hold then.
  private static func rank(_ affiliation: Affiliation, in window: DateWindow?) -> Int? {
    guard let window, let during = affiliation.during else { return 0 }
    return during.certainty(in: window).map { $0 == .certain ? 2 : 1 }
  }
}

extension HistoricalDate {
  /// The days that lie surely in what lasts so long: all of a date that is no span.
  package var sureDays: DateWindow {
    isSpan ? DateWindow(first: start.latest, last: end.earliest) : DateWindow(self)
  }

  /// Whether what lasts so long surely lasted all through `date`: a month means all of it, one of several days
  /// none of them for certain.
  package func covers(_ date: HistoricalDate) -> Bool {
    guard qualification.isEmpty, !isOneOfSeveral else { return false }
    let outer = start.low <= date.start.low && date.end.high <= end.high
    switch kind {
    case .instant: return outer
    case .span: return start.high <= date.start.low && date.end.high <= end.low
    case .allOf: return outer && !leavesOutDays(in: DateWindow(date))
    }
  }
}
