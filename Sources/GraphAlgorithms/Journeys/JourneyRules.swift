/// Whether word can pass twice in a row on one day.
///
/// Within a day the sources rarely give the order, so a chain of two meetings on the same day may
/// have been possible (`nonStrict`) but is not certain (`strict`).
public enum DayOrder: Hashable, Sendable, CaseIterable {
  /// Who hears something can pass it on only on a later day.
  case strict
  /// Who hears something can pass it on the same day.
  case nonStrict

  /// How many days must lie between hearing and telling.
  var step: Int32 { self == .strict ? 1 : 0 }
}

/// Which readings of vague dates an answer must hold in.
public enum Bound: Hashable, Sendable, CaseIterable {
  /// In some reading: the best that the dates allow.
  case optimistic
  /// In every reading: what holds however the dates turn out.
  case pessimistic

  /// The order within a day that suits it: what may have been against what must have been.
  public var order: DayOrder { self == .optimistic ? .nonStrict : .strict }
}

/// An actor from whom a search sets out, and since when.
///
/// The same value names a goal when a search runs backwards: then its days are those by which word
/// must be there.
public struct Origin: Hashable, Sendable {
  /// The actor.
  public var actor: Int32
  /// The days between which the word came to the actor.
  public var day: DayInterval
  /// Whether the actor has the word before the day begins, rather than hearing it in its course.
  ///
  /// In strict order only who has it before can pass it on the same day.
  public var isBeforehand: Bool
  /// The event at which the word came to the actor, where it is known.
  public var event: Int32?

  /// Someone who has the word from the morning of `day` on; without a day, always.
  public static func holding(_ actor: Int32, from day: Int32? = nil) -> Origin {
    Origin(actor: actor, day: DayInterval(day ?? DayInterval.openStart), isBeforehand: true)
  }

  /// A goal: someone who must have the word by the evening of `day`; without a day, ever.
  public static func needing(_ actor: Int32, by day: Int32? = nil) -> Origin {
    Origin(actor: actor, day: DayInterval(day ?? DayInterval.openEnd), isBeforehand: true)
  }

  /// Someone who learns the word on one of the days in `day`.
  ///
  /// As a goal: someone who must have it before a day that lies in `day` (in strict order), or on it.
  public static func learning(
    _ actor: Int32, in day: DayInterval, at event: Int32? = nil
  ) -> Origin {
    Origin(actor: actor, day: day, isBeforehand: false, event: event)
  }
}

extension IncidenceGraph {
  /// Where word of an event begins: with those who took part, in its days.
  ///
  /// At a meeting everyone learns it between its start and its end; of a message the senders know
  /// when it is sent, the recipients when it is received.
  public func origins(ofEvent event: Int32) -> [Origin] {
    let (start, end) = (start(of: event), end(of: event))
    if kind(of: event) == .dispatch {
      return givers(of: event).map { .learning($0, in: start) }
        + takers(of: event).map { .learning($0, in: end, at: event) }
    }
    let days = DayInterval(first: start.first, last: end.last)
    return actors(of: event).map { .learning($0, in: days, at: event) }
  }
}
