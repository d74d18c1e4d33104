public import HistoricalDates
public import Negotiations

/// The side that each actor was on at a date: the collective at the top of the affiliations that
/// held then.
///
/// A person's side is found by following affiliations upwards (delegation, government, state) as
/// far as they go. Where several hold at the date, the one written first counts. An affiliation
/// that may have held counts as if it did. A collective that belongs to none is its own side; a
/// person who belongs to none has no side.
public struct Sides: Sendable {
  private let actors: Roster<Actor>

  /// The sides in `corpus`.
  public init(of corpus: Corpus) {
    actors = corpus.actors
  }

  /// The side of `actor` at `date`, or at any time when that is `nil`.
  ///
  /// - Complexity: O(*d* · *a*) for *d* levels of affiliation with *a* affiliations each.
  public func side(of actor: ActorID, at date: HistoricalDate? = nil) -> ActorID? {
    side(of: actor, in: date.map(DateWindow.init))
  }

  /// The side of `actor` in a range of days.
  public func side(of actor: ActorID, in window: DateWindow?) -> ActorID? {
    var current = actor
    var visited: Set<ActorID> = [actor]
    while let next = affiliation(of: current, in: window), visited.insert(next).inserted {
      current = next
    }
    guard current == actor else { return current }
    return actors[actor].flatMap { $0.kind.isCollective ? actor : nil }
  }

  private func affiliation(of actor: ActorID, in window: DateWindow?) -> ActorID? {
    actors[actor]?.affiliations.first { affiliation in
      guard let window, let during = affiliation.during else { return true }
      return during.certainty(in: window) != nil
    }?.of
  }
}
