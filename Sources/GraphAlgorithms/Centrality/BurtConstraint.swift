/// How little room do an actor's contacts leave it, because they deal with one another too?
///
/// With *p*(*i*, *j*) the share of *i*'s ties, both directions together, that goes to *j*, Burt's *constraint* is
/// Σ (*p*(*i*, *j*) + Σ *p*(*i*, *q*) *p*(*q*, *j*))² over contacts *j* and other contacts *q*. Low means a broker between
/// people who do not know one another, high one whose contacts can do without him; rankings put the
/// lowest first. Conventions: weights count; the sum is over contacts only; an isolate has no
/// constraint, and its score is not a number; one contact gives 1, and small groups can give more.
///
///     BurtConstraint().scores(on: path)  // [1, 0.5, 1] on 0 – 1 – 2
///
/// Time O(Σ *d*²) over degrees *d*, space O(*n* + *m*). NetworkX and igraph agree.
///
/// Reference: R. Burt, Structural Holes: The Social Structure of Competition, Harvard 1992, ch. 2.
public struct BurtConstraint: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "constraint"
  /// The lowest score comes first.
  public var order: ScoreOrder { .lowestFirst }

  /// The measure.
  public init() {}

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let contacts = BurtContacts(graph)
    let scores = NodeValues(count: graph.nodeCount)
    RowParts(contacts.arcs).forEach { nodes in
      var contacts = contacts
      for node in nodes {
        let parts = contacts.constraints(of: node)
        scores.base[node] = parts.isEmpty ? .nan : parts.reduce(0, +)
      }
    }
    return scores.array
  }
}

/// How an actor's investment in its contacts comes back to it through one another.
struct BurtContacts {
  let arcs: WeightedGraph.Arcs
  private let strengths: [Double]
  private var indirect: [Double]

  init(_ graph: WeightedGraph) {
    arcs = graph.undirected.outgoing
    strengths = (0..<graph.nodeCount).map(arcs.strength)
    indirect = [Double](repeating: 0, count: graph.nodeCount)
  }

  /// The share of a node's ties that one of its arcs has.
  func share(_ node: Int, _ arc: Int) -> Double { arcs.weight(at: arc) / strengths[node] }

  /// The constraint that comes from each contact, in the order of the row.
  mutating func constraints(of node: Int) -> [Double] {
    for arc in arcs.row(node) {
      let (contact, part) = (Int(arcs.targets[arc]), share(node, arc))
      for second in arcs.row(contact) {
        indirect[Int(arcs.targets[second])] += part * share(contact, second)
      }
    }
    let parts = arcs.row(node).map { arc in
      let sum = share(node, arc) + indirect[Int(arcs.targets[arc])]
      return sum * sum
    }
    for arc in arcs.row(node) {
      for second in arcs.row(Int(arcs.targets[arc])) { indirect[Int(arcs.targets[second])] = 0 }
    }
    return parts
  }
}
