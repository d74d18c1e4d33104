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
    let isInSteps = length == .steps || !graph.isWeighted
    let sums = isInSteps ? sumsInSteps(graph) : sumsByLength(graph)
    let scale = scale(graph)
    return sums.map { $0 / scale }
  }

  private func sumsByLength(_ graph: WeightedGraph) -> [Double] {
    // The parts do not depend on the machine, so that neither do the sums.
    SourceParts(count: graph.nodeCount, width: EightSourceBrandes.width)
      .sums { sumsOneByOne(graph, $0) }
  }

  private func sumsInSteps(_ graph: WeightedGraph) -> [Double] {
    let classes = TwinClasses(graph)
    let sums = SourceParts(count: classes.sizes.count, width: EightSourceBrandes.width)
      .sums { sumsInSteps(classes, of: graph, $0) }
    return classes.classOf.map { sums[$0] }
  }

  /// The sums of one node of each class, of all nodes of some classes as sources.
  private func sumsInSteps(
    _ classes: TwinClasses, of graph: WeightedGraph, _ sources: Range<Int>
  ) -> [Double] {
    let batch = EightSourceBrandes(classes)
    var sums = [Double](repeating: 0, count: classes.sizes.count)
    var (reached, from) = (sums, sums)
    var left = sources
    while !left.isEmpty {
      let some = left.prefix(EightSourceBrandes.width)
      left = left.dropFirst(some.count)
      if !batch.addDependencies(of: some, to: &sums, reached: &reached, from: &from) {
        addOneByOne(some, of: classes, in: graph, to: &sums)
      }
    }
    if endpoints == .included {
      for number in sums.indices { sums[number] += reached[number] + from[number] }
    }
    return sums
  }

  private func addOneByOne(
    _ sources: Range<Int>, of classes: TwinClasses, in graph: WeightedGraph, to sums: inout [Double]
  ) {
    for source in sources {
      let node = Int(classes.representatives[source])
      let others = sumsOneByOne(graph, node..<node + 1)
      for (other, number) in classes.classOf.enumerated() {
        let share = Double(classes.sizes[source]) / Double(classes.sizes[number])
        sums[number] += share * others[other]
      }
    }
  }

  private func sumsOneByOne(_ graph: WeightedGraph, _ sources: Range<Int>) -> [Double] {
    var sums = [Double](repeating: 0, count: graph.nodeCount)
    var search = BrandesSearch(graph, length: length)
    for source in sources {
      search.search(from: Int32(source))
      if endpoints == .included { sums[source] += Double(search.order.count - 1) }
      let own = endpoints == .included ? 1.0 : 0
      for node in search.order.dropFirst() {
        sums[Int(node)] += search.dependency[Int(node)] + own
      }
    }
    return sums
  }

  /// What a sum over ordered pairs is divided by.
  private func scale(_ graph: WeightedGraph) -> Double {
    let n = Double(graph.nodeCount)
    guard isNormalised else { return graph.isDirected ? 1 : 2 }
    return max(1, endpoints == .included ? n * (n - 1) : (n - 1) * (n - 2))
  }
}
