package import GraphAlgorithms

/// What a measure is taken of: who took part in what, in which ties that results, and when word can
/// pass.
package struct MeasuredNetwork: Sendable {
  /// Who took part in what, over all events of the question.
  package var events: IncidenceGraph
  /// The events that are left out of this run.
  package var exclusions: Exclusions
  /// The ties that the events left make.
  package var ties: WeightedGraph
  /// The side that each actor stands for as a broker.
  package var sides: SidedTies
  /// Whether vague dates count in some reading or in every one.
  package var bound: Bound
  /// The days that bound every chain.
  package var window: DayInterval
  /// Forward and backward reach, where some measure asks for one of them: they are counted together.
  package var reach: ReachCounts?
}

/// The ties of actors as they stood on one side at a time.
///
/// Someone who changed sides stands for one node on each: ties are with the one who sat at the table
/// then.
package struct SidedTies: Sendable {
  /// Ties between actors on a side.
  package var graph: WeightedGraph
  /// The number of each node's side; those without a side are each a side of their own.
  package var sides: [Int32]
  /// The actor of each node.
  package var actors: [Int32]
}
