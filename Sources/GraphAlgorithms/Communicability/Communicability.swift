/// Along how many chains can word go out from an actor, or come to it, in the order of time, long chains counting
/// less?
///
/// Let **A**₁ … **A**ₘ be the ties of one day after another. *Communicability* is the product
/// **Q** = (**I** − α**A**₁)⁻¹ ⋯ (**I** − α**A**ₘ)⁻¹, in which Q(*i*, *j*) counts every walk from *i* to *j* that never goes
/// back in time, one of *w* steps with α^*w*. An actor's *broadcast* is its row sum of **Q**, to whom its word
/// goes; its *receive* is its column sum, whose word comes to it.
///
/// Conventions:
///
/// - A slice is one day, the finest that sources tell, on which some event begins or ends. Within a day the
///   order is unknown: under
///   ``DayOrder/nonStrict`` a walk can take any number of steps on one day, as in the product above; under
///   ``DayOrder/strict`` one at most, and **I** + α**A** takes the place of each factor.
/// - An event of *k* actors counts 1/(*k* − 1) for each pair, so that a conference of fifty does not drown the
///   talks of two; with ``TieWeight/count`` it counts 1. What two do twice on a day counts twice.
/// - What a span counts is shared out equally among those of its days that are slices. A message carries what
///   was known on the day it was sent to the day it is received, in one step.
/// - Vague dates: the score is the mean over seeded readings, each of which draws a day for every vague date;
///   where all dates are exact there is one.
/// - α is ``share`` of 1/*d*, where *d* is the most that one actor has on one day: as *d* is no less than any
///   spectral radius, α is below the limit where **Q** ceases to exist. The share is one half.
/// - Walks of no step count, as in the paper: who took part in nothing has the least score. The scores of
///   each reading are scaled to length 1, and so are the means of several.
///
///         // 0 meets 1 on one day, 1 meets 2 on the next; α = ½.
///         Communicability(.broadcast, order: .strict).scores(on: graph)  // as 1.75 : 2 : 1.5
///
/// Nowhere is there a matrix: each day's factor is applied to one vector, by its Neumann series, among those
/// who took part that day. Time O(*r* · *p* · *s*) for *r* readings, *p* incidences (times the slices of spans) and *s*
/// steps of the series, about 45; space O(*n* + *p*). No package of NetworkX, igraph or R has it.
///
/// References: P. Grindrod, M. Parsons, D. Higham, E. Estrada, "Communicability across Evolving Networks",
/// Physical Review E 83 (2011), https://doi.org/10.1103/PhysRevE.83.046120.
public struct Communicability: Hashable, Sendable {
  /// Which way word goes.
  public enum Direction: Hashable, Sendable, CaseIterable {
    /// From the actor to others: row sums.
    case broadcast
    /// From others to the actor: column sums.
    case receive
  }

  /// Which way word goes.
  public var direction: Direction
  /// Whether word can pass twice in a row on one day.
  public var order: DayOrder
  /// What an event is worth to a pair: ``TieWeight/newman`` or ``TieWeight/count``.
  public var weight: TieWeight
  /// The days on which everything must happen.
  public var window: DayInterval
  /// Which part of its upper limit the weight of a step is.
  public var share: Double
  /// How many readings of vague dates are drawn.
  public var readings: Int
  /// Where the draws begin.
  public var seed: UInt64

  /// A measure.
  public init(
    _ direction: Direction, order: DayOrder = .nonStrict, weight: TieWeight = .newman,
    window: DayInterval = .all, share: Double = 0.5, readings: Int = 32, seed: UInt64 = 1
  ) {
    precondition(weight != .jaccard, "one event has no share of all")
    precondition(share > 0 && share < 1, "a share of the limit lies between 0 and 1")
    precondition(readings > 0, "there is at least one reading")
    self.direction = direction
    self.order = order
    self.weight = weight
    self.window = window
    self.share = share
    self.readings = readings
    self.seed = seed
  }

  /// One score for each actor.
  public func scores(
    on graph: IncidenceGraph, without exclusions: Exclusions = .none
  ) -> [Double] {
    guard graph.hasVagueDates else { return scores(ofReading: graph, without: exclusions) }
    let extent = graph.extent
    let limits = DayInterval(
      first: window.first == DayInterval.openStart ? extent.first : window.first,
      last: window.last == DayInterval.openEnd ? extent.last : window.last)
    var sums = [Double](repeating: 0, count: graph.actorCount)
    for number in 0..<readings {
      var random = SplitMix64(seed: seed, number: number)
      let reading = graph.reading(within: limits, from: &random)
      for (actor, score) in scores(ofReading: reading, without: exclusions).enumerated() {
        sums[actor] += score
      }
    }
    return Self.scaled(sums)
  }

  private func scores(
    ofReading graph: IncidenceGraph, without exclusions: Exclusions
  ) -> [Double] {
    let days = CommunicableDays(graph, weight: weight, window: window, without: exclusions)
    let walks = DynamicWalks(
      days: days, actorCount: graph.actorCount, alpha: share / days.mostOfOneDay, order: order,
      isForward: direction == .receive)
    return Self.scaled(walks.sums())
  }

  /// To length 1; by the greatest first, so that no square is too large.
  private static func scaled(_ scores: [Double]) -> [Double] {
    let greatest = scores.max() ?? 0
    guard greatest > 0 else { return scores }
    let parts = scores.map { $0 / greatest }
    let length = parts.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return parts.map { $0 / length }
  }
}
