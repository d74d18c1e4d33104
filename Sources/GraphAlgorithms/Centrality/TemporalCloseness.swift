/// How few hands does an actor's word pass through to each of the others, in the order of time?
///
/// *Harmonic temporal closeness* is Σ 1/h(*v*, *u*) over all others *u*, where h is the fewest events on a chain from *v*
/// that respects time; who cannot be reached adds 0. Hops are counted rather than days, for days are
/// vague and two talks on one day are no days apart. Conventions are those of ``FewestHops``; divided by
/// *n* − 1.
///
///     TemporalCloseness(bound: .optimistic).scores(on: graph)  // [0.75, 1, 0.75]
///
/// Time O(*n*) searches, space O(*n* + events). Its static counterpart is ``HarmonicCloseness``, which is
/// never less. TGLib's temporal closeness is of durations.
///
/// Reference: L. Oettershagen, P. Mutzel, "Efficient Top-k Temporal Closeness Calculation in Temporal
/// Networks", ICDM 2020, https://doi.org/10.1109/ICDM50108.2020.00049.
public struct TemporalCloseness: Hashable, Sendable {
  /// Whether vague dates are to allow it in some reading or in every one.
  public var bound: Bound
  /// The days on which everything must happen.
  public var window: DayInterval

  /// A measure.
  public init(bound: Bound, window: DayInterval = .all) {
    self.bound = bound
    self.window = window
  }

  /// One number for each actor.
  public func scores(
    on graph: IncidenceGraph, without exclusions: Exclusions = .none
  ) -> [Double] {
    let rule = FewestHops(bound: bound, window: window)
    let others = Double(max(1, graph.actorCount - 1))
    return (0..<Int32(graph.actorCount)).map { actor in
      let hops = rule.steps(on: graph, from: [.holding(actor)], without: exclusions)
      return (0..<Int32(graph.actorCount)).reduce(0.0) { sum, other in
        guard let count = hops.count(to: other), count > 0 else { return sum }
        return sum + 1 / Double(count)
      } / others
    }
  }
}
