/// How many of an actor's contacts tell it what the others do not?
///
/// Burt's *effective size* is Σ (1 − Σ *p*(*i*, *q*) *m*(*j*, *q*)) over contacts *j* and other contacts *q*, where *p* is the share
/// of *i*'s ties that goes to *q* and *m*(*j*, *q*) the tie of *j* with *q* over *j*'s strongest. Unweighted it is
/// *d* − 2*t*/*d* for *d* contacts with *t* ties among them. Conventions: both directions of a tie together;
/// an isolate's score is not a number.
///
///     EffectiveSize().scores(on: path)  // [1, 2, 1] on 0 – 1 – 2
///
/// Time O(Σ *d*²) over degrees *d*, space O(*n* + *m*). NetworkX agrees where weights are equal; on weighted
/// undirected graphs it takes Borgatti's count, which leaves weights out, unless it is given them.
///
/// References: R. Burt, Structural Holes, Harvard 1992, p. 52; S. Borgatti, "Structural Holes: Unpacking
/// Burt's Redundancy Measures", Connections 20 (1997).
public struct EffectiveSize: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "effective-size"

  /// The measure.
  public init() {}

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let contacts = BurtContacts(graph)
    let arcs = contacts.arcs
    let strongest = (0..<graph.nodeCount).map { node in
      arcs.row(node).map(arcs.weight).max() ?? 0
    }
    var shares = [Double](repeating: 0, count: graph.nodeCount)
    return (0..<graph.nodeCount).map { node in
      guard !arcs.row(node).isEmpty else { return .nan }
      for arc in arcs.row(node) { shares[Int(arcs.targets[arc])] = contacts.share(node, arc) }
      let size = arcs.row(node).reduce(0.0) { sum, arc in
        let contact = Int(arcs.targets[arc])
        let redundant = arcs.row(contact).reduce(0.0) {
          $0 + shares[Int(arcs.targets[$1])] * arcs.weight(at: $1)
        }
        return sum + 1 - redundant / strongest[contact]
      }
      for arc in arcs.row(node) { shares[Int(arcs.targets[arc])] = 0 }
      return size
    }
  }
}
