/// On how many of the shortest ways between others does a tie lie?
///
/// *Edge betweenness* is Σ σ(*s*, *t* | *e*) / σ(*s*, *t*) over pairs of nodes *s*, *t*: the ties over which most word
/// would have to go, were it to take the shortest way. Conventions as for ``BetweennessCentrality``;
/// here the ends of a path are among the pairs. Normalised, it is divided by the number of pairs,
/// *n*(*n* − 1), of which an undirected graph has half.
///
///     EdgeBetweenness(isNormalised: false).scores(on: path)  // [2, 2] on 0 – 1 – 2
///
/// Time and space as for ``BetweennessCentrality``. NetworkX: `edge_betweenness_centrality`; igraph:
/// `edge_betweenness`, not normalised.
///
/// Reference: M. Girvan, M. E. J. Newman, "Community Structure in Social and Biological Networks", PNAS
/// 99 (2002), https://doi.org/10.1073/pnas.122653799.
public struct EdgeBetweenness: Hashable, Sendable {
  /// How long a tie is.
  public var length: TieLength
  /// Whether it is divided by the number of pairs.
  public var isNormalised: Bool

  /// The measure.
  public init(length: TieLength = .steps, isNormalised: Bool = true) {
    self.length = length
    self.isNormalised = isNormalised
  }

  /// One score for each tie, in the order of ``WeightedGraph/edges``.
  public func scores(on graph: WeightedGraph) -> [Double] {
    var arcSums = [Double](repeating: 0, count: graph.incoming.targets.count)
    var search = BrandesSearch(graph, length: length)
    for source in 0..<Int32(graph.nodeCount) {
      search.search(from: source) { arcSums[$0] += $1 }
    }
    let numbers = graph.edgeNumbersOfIncomingArcs()
    var scores = [Double](repeating: 0, count: graph.edgeCount)
    for (arc, sum) in arcSums.enumerated() { scores[Int(numbers[arc])] += sum }
    let n = Double(graph.nodeCount)
    let scale = isNormalised ? max(1, n * (n - 1)) : graph.isDirected ? 1 : 2
    return scores.map { $0 / scale }
  }
}

extension WeightedGraph {
  /// The place in ``edges`` of the tie that each incoming arc stands for.
  func edgeNumbersOfIncomingArcs() -> [Int32] {
    var numbers = [Int32](repeating: 0, count: incoming.targets.count)
    // Rows are sorted, so the arcs from nodes taken in order fill each incoming row from its start.
    var next = Array(incoming.offsets.dropLast())
    var number: Int32 = 0
    for node in 0..<nodeCount {
      for arc in outgoing.row(node) {
        let target = Int(outgoing.targets[arc])
        if isDirected || target > node {
          numbers[Int(next[target])] = number
          next[target] += 1
          if !isDirected { numbers[arc] = number }
          number += 1
        }
      }
    }
    return numbers
  }
}
