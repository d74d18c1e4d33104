/// Does what constrains an actor come from one contact, or evenly from all?
///
/// With *c*(*j*) the constraint that comes from contact *j*, *C* their sum and *N* their number, Burt's
/// *hierarchy* is Σ (*c*(*j*)/(*C*/*N*)) ln(*c*(*j*)/(*C*/*N*)) / (*N* ln *N*): 0 when all constrain alike, towards 1 when
/// one holds all. Conventions: as for ``BurtConstraint``; one contact holds everything and gives 1; an
/// isolate's score is not a number; rankings put the lowest first.
///
///     BurtHierarchy().scores(on: path)  // [1, 0, 1] on 0 – 1 – 2
///
/// Time and space as for ``BurtConstraint``. NetworkX and igraph do not have it.
///
/// Reference: R. Burt, Structural Holes, Harvard 1992, p. 71.
public struct BurtHierarchy: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "hierarchy"
  /// The lowest score comes first.
  public var order: ScoreOrder { .lowestFirst }

  /// The measure.
  public init() {}

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    var contacts = BurtContacts(graph)
    return (0..<graph.nodeCount).map { Self.hierarchy(contacts.constraints(of: $0)) }
  }

  private static func hierarchy(_ parts: [Double]) -> Double {
    guard parts.count > 1 else { return parts.isEmpty ? .nan : 1 }
    let count = Double(parts.count)
    let mean = parts.reduce(0, +) / count
    let sum = parts.reduce(0) { $0 + $1 / mean * NaturalLogarithm.of($1 / mean) }
    // Rounding can put the even case a hair below 0.
    return max(0, sum / (count * NaturalLogarithm.of(count)))
  }
}
