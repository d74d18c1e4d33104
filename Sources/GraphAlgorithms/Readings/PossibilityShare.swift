/// A path is possible but not certain: in how many of the ways the dates can be read does it exist?
///
/// The *share* is the part of all readings in which word reaches the goal within the window, every
/// event's days being drawn independently and all days of its bounds (all pairs of days, for a span
/// or a message) counting the same. It is a statement about the dates as recorded, not a probability
/// that anyone talked.
///
/// Events that cannot lie on any chain are left aside first. Where the number of readings of the rest
/// is at most `exactLimit`, all are tried and the share is exact; otherwise `samples` readings are
/// drawn and the share carries a 95 % Wilson interval. The same seed gives the same answer.
///
/// Conventions: `order` says whether word can pass twice on one day. In non-strict order the share
/// is above 0 exactly when the path is possible; in strict order it is 1 exactly when it is certain.
/// Origins with the same vague days share them (they learned at the same event). An open date is
/// taken to end with the window, or where that is open too, with the first or last day that bounds
/// any event concerned.
///
///     // Actors 0 and 1 met on day 7, 1 and 2 on one of days 5 to 9.
///     let share = PossibilityShare(order: .nonStrict, seed: 1)
///         .share(on: graph, from: [.holding(0)], to: 2)
///     share.value    // 0.6: on days 7, 8 and 9
///     share.isExact  // true: there are five readings
///
/// Time O(*r* (*p* log *p*)) for *r* readings and *p* incidences of the events concerned.
public struct PossibilityShare: Hashable, Sendable {
  /// Whether word can pass twice in a row on one day.
  public var order: DayOrder
  /// The days on which everything must happen.
  public var window: DayInterval
  /// How many readings to draw when there are too many to try all.
  public var samples: Int
  /// Up to how many readings all are tried.
  public var exactLimit: Int
  /// Where the draws begin.
  public var seed: UInt64

  /// A question.
  public init(
    order: DayOrder = .nonStrict, window: DayInterval = .all, samples: Int = 10_000,
    exactLimit: Int = 20_000, seed: UInt64
  ) {
    precondition(samples > 0, "a share needs at least one sample")
    self.order = order
    self.window = window
    self.samples = samples
    self.exactLimit = exactLimit
    self.seed = seed
  }

  /// In how many readings, of how many, word reaches the goal.
  public struct Share: Hashable, Sendable {
    /// The readings in which it does.
    public let favourable: Int
    /// The readings looked at.
    public let readings: Int
    /// Whether these are all there are.
    public let isExact: Bool
    /// The events whose dates decide it.
    public let events: [Int32]
    /// The share.
    public var value: Double { Double(favourable) / Double(readings) }
    /// Where the true share lies, at 95 %; `nil` when the share is exact.
    public var interval: WilsonInterval? {
      isExact ? nil : WilsonInterval(successes: favourable, of: readings)
    }
  }

  /// The share of readings in which word gets from the origins to the goal.
  public func share(
    on graph: IncidenceGraph, from origins: [Origin], to goal: Int32,
    without exclusions: Exclusions = .none
  ) -> Share {
    let events = graph.eventsConcerned(
      from: origins, to: goal, order: order, window: window, without: exclusions)
    var trial = ReadingTrial(
      question: self, graph: graph, events: events, origins: origins, goal: goal,
      exclusions: exclusions)
    let isExact = trial.count <= exactLimit
    guard isExact else {
      return Share(
        favourable: trial.draw(samples, seed: seed), readings: samples, isExact: false,
        events: events)
    }
    let all = trial.tryAll()
    return Share(
      favourable: all.favourable, readings: max(1, all.readings), isExact: true, events: events)
  }
}
