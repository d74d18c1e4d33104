package import GraphAlgorithms

/// A measure of influence in a negotiation, and what it means there.
///
/// Structural measures come from the catalogue of the algorithms; here stand also those that need
/// dates or sides.
package protocol InfluenceMeasure: Sendable {
  /// The word by which it is asked for: `betweenness`.
  var name: String { get }
  /// A heading of one or two words.
  var heading: String { get }
  /// What a high score (a low one, where that comes first) says of an actor in a negotiation.
  var meaning: String { get }
  /// Which end of the scale comes first.
  var order: ScoreOrder { get }
  /// What it is taken of.
  var basis: MeasureBasis { get }
  /// One score for each actor; not a number where it says nothing of one.
  func scores(on network: MeasuredNetwork) -> [Double]
}

extension InfluenceMeasure {
  package var order: ScoreOrder { .highestFirst }
  package var basis: MeasureBasis { .ties }
  /// Whether it depends on when things happened, and not only on what did.
  package var usesTime: Bool { basis == .events }
}

/// What a measure is taken of.
package enum MeasureBasis: CaseIterable, Sendable {
  /// The ties that events make, whenever they were.
  case ties
  /// The ties of actors as they stood on one side at a time.
  case sides
  /// The events in the order of time.
  case events
}

/// The measures of influence.
package enum InfluenceMeasures {
  /// All of them; to add one, write its file and name it here.
  package static let all: [any InfluenceMeasure] =
    StructuralMeasure.all + [
      ReachMeasure(.outgoing), ReachMeasure(.incoming), TemporalClosenessMeasure(),
      TemporalBetweennessMeasure(.shortest), TemporalBetweennessMeasure(.shortestForemost),
      CommunicabilityMeasure(.broadcast), CommunicabilityMeasure(.receive),
    ] + BrokerageMeasure.all

  /// Those that stand side by side where none is named.
  package static let main = [
    "strength", "betweenness", "constraint", "reach", "heard", "brokerage",
  ]

  /// The measure called `name`.
  package static func measure(_ name: String) -> (any InfluenceMeasure)? {
    all.first { $0.name == name }
  }
}
