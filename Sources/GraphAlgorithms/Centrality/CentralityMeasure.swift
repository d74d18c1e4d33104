/// A structural measure that gives each node one score.
///
/// What a measure says of isolates, of nodes out of reach and of ties that have a direction is its
/// own convention, and stands in its description. Scores do not depend on how nodes are numbered,
/// beyond rounding.
public protocol CentralityMeasure: Sendable {
  /// The word by which it is asked for: `betweenness`.
  var name: String { get }
  /// Which end of the scale stands for influence.
  var order: ScoreOrder { get }
  /// One score for each node; not a number where the measure says nothing of a node.
  func scores(on graph: WeightedGraph) -> [Double]
}

extension CentralityMeasure {
  /// The more, the more influence, unless a measure says otherwise.
  public var order: ScoreOrder { .highestFirst }
}

/// Which scores come first in a ranking.
public enum ScoreOrder: Hashable, Sendable {
  /// The more, the more influence.
  case highestFirst
  /// The less, the more influence, as with constraint.
  case lowestFirst
}

/// The measures that give each node one score, each with its usual settings.
public enum CentralityCatalogue {
  /// All of them; to add one, write its file and name it here.
  public static let all: [any CentralityMeasure] = [
    DegreeCentrality(), StrengthCentrality(), HarmonicCloseness(), WassermanFaustCloseness(),
    BetweennessCentrality(), EigenvectorCentrality(), KatzCentrality(), PageRank(), CoreNumber(),
    BurtConstraint(), EffectiveSize(), BurtEfficiency(), BurtHierarchy(),
  ]

  /// The measure called `name`.
  public static func measure(_ name: String) -> (any CentralityMeasure)? {
    all.first { $0.name == name }
  }
}
