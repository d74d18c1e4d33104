/// On how many of the shortest ways between others does an actor lie?
///
/// *Betweenness* of *v* is Σ σ(*s*, *t* | *v*) / σ(*s*, *t*) over pairs of other nodes *s*, *t*, where σ counts the
/// shortest paths and σ(… | *v*) those through *v*. Conventions: ends of a path lie on it only where
/// ``Endpoints/included`` asks for it; pairs without a path add nothing; steps unless
/// ``TieLength/inverseWeights`` is asked for, and lengths within a part in 10¹⁰ count as equal; an
/// unordered pair counts once, in a directed graph each order on its own; isolates have 0. Normalised,
/// it is divided by the number of pairs, (*n* − 1)(*n* − 2), of which an undirected graph has half.
///
///     BetweennessCentrality(isNormalised: false).scores(on: path)  // [0, 1, 0] on 0 – 1 – 2
///
/// Time O(*n* *m*) in steps and O(*n* *m* + *n*² log *n*) by weights; space O(*n* + *m*). NetworkX and igraph
/// agree; NetworkX normalises unless told not to, igraph does not. Leave isolates out of the count of
/// nodes or in as the question wants: the Medici have 47.5 pairs of 91 without the isolated Pucci
/// family, of 105 with it.
///
/// References: L. Freeman, "A Set of Measures of Centrality Based on Betweenness", Sociometry 40
/// (1977), https://doi.org/10.2307/3033543; U. Brandes, "A Faster Algorithm for Betweenness Centrality",
/// Journal of Mathematical Sociology 25 (2001), https://doi.org/10.1080/0022250X.2001.9990249.
public struct BetweennessCentrality: CentralityMeasure, Hashable {
  /// Whether a path counts for the nodes at its ends.
  public enum Endpoints: Hashable, Sendable {
    case excluded, included
  }

  /// The word it is asked for by.
  public let name = "betweenness"
  /// Whether a path counts for the nodes at its ends.
  public var endpoints: Endpoints
  /// How long a tie is.
  public var length: TieLength
  /// Whether it is divided by the number of pairs.
  public var isNormalised: Bool

  /// The measure.
  public init(
    endpoints: Endpoints = .excluded, length: TieLength = .steps, isNormalised: Bool = true
  ) {
    self.endpoints = endpoints
    self.length = length
    self.isNormalised = isNormalised
  }

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    var scores = [Double](repeating: 0, count: graph.nodeCount)
    var search = BrandesSearch(graph, length: length)
    for source in 0..<Int32(graph.nodeCount) {
      search.search(from: source)
      if endpoints == .included { scores[Int(source)] += Double(search.order.count - 1) }
      let own = endpoints == .included ? 1.0 : 0
      for node in search.order.dropFirst() {
        scores[Int(node)] += search.dependency[Int(node)] + own
      }
    }
    return scores.map { $0 / scale(graph) }
  }

  /// What a sum over ordered pairs is divided by.
  private func scale(_ graph: WeightedGraph) -> Double {
    let n = Double(graph.nodeCount)
    guard isNormalised else { return graph.isDirected ? 1 : 2 }
    return max(1, endpoints == .included ? n * (n - 1) : (n - 1) * (n - 2))
  }
}

/// How much of the shortest ways from one node depends on each other node.
///
/// The dependency of a source on *v* is Σ σ(*s*, *t* | *v*) / σ(*s*, *t*) over all *t*. It is summed from the
/// farthest node back to the source, each node handing to those before it on shortest ways the share
/// of its own that passes them.
struct BrandesSearch {
  private let incoming: WeightedGraph.Arcs
  private var nearest: NearestFirst
  private var counts: [Double]
  private(set) var dependency: [Double]

  init(_ graph: WeightedGraph, length: TieLength) {
    incoming = graph.incoming
    nearest = NearestFirst(graph.outgoing, length: length)
    incomingNearest = NearestFirst(graph.incoming, length: length)
    counts = [Double](repeating: 0, count: graph.nodeCount)
    dependency = counts
  }

  /// Only for the lengths of incoming arcs.
  private let incomingNearest: NearestFirst

  /// The nodes reached, nearest first.
  var order: [Int32] { nearest.order }

  mutating func search(from source: Int32) {
    search(from: source) { _, _ in }
  }

  /// Searches, and tells for each arc on a shortest way (its place among the incoming arcs) how much
  /// depends on it.
  mutating func search(
    from source: Int32, onArc: (_ incomingArc: Int, _ dependency: Double) -> Void
  ) {
    nearest.search(from: source)
    for node in nearest.order { (counts[Int(node)], dependency[Int(node)]) = (0, 0) }
    counts[Int(source)] = 1
    for node in nearest.order.dropFirst() {
      var count = 0.0
      for arc in incoming.row(Int(node)) where isTight(arc, to: Int(node)) {
        count += counts[Int(incoming.targets[arc])]
      }
      counts[Int(node)] = count
    }
    for node in nearest.order.dropFirst().reversed() {
      let share = (1 + dependency[Int(node)]) / counts[Int(node)]
      for arc in incoming.row(Int(node)) where isTight(arc, to: Int(node)) {
        let before = Int(incoming.targets[arc])
        let part = counts[before] * share
        dependency[before] += part
        onArc(arc, part)
      }
    }
  }

  private func isTight(_ arc: Int, to node: Int) -> Bool {
    let before = nearest.distance[Int(incoming.targets[arc])]
    return before < nearest.distance[node]
      && NearestFirst.isTight(before, incomingNearest.length(at: arc), nearest.distance[node])
  }
}
