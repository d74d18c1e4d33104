/// Where a network would fall apart: the actors and the ties whose loss would cut some off from others.
///
/// A *cut vertex* is a node, a *bridge* a tie, without which the graph has more components.
/// Direction and weights are ignored. In small networks of record many ties are bridges because the
/// record is thin, not because nobody else talked.
///
///     let found = CutPoints(graph)
///     found.cutVertices  // [1] on the path 0 – 1 – 2
///     found.bridges      // 0–1, 1–2
///
/// Time and space O(*n* + *m*), without recursion. NetworkX: `articulation_points`, `bridges`; igraph
/// the same.
///
/// Reference: J. Hopcroft, R. Tarjan, "Efficient Algorithms for Graph Manipulation", Communications of
/// the ACM 16 (1973), https://doi.org/10.1145/362248.362272.
public struct CutPoints: Hashable, Sendable {
  /// The nodes whose loss cuts others apart, in the order of their numbers.
  public let cutVertices: [Int32]
  /// The ties whose loss cuts their ends apart, lower end first, in order; weights as in the graph
  /// without direction.
  public let bridges: [WeightedGraph.Edge]

  /// The cut vertices and bridges of a graph.
  public init(_ graph: WeightedGraph) {
    var search = Search(graph.undirected.outgoing, nodeCount: graph.nodeCount)
    for node in 0..<graph.nodeCount { search.visit(Int32(node)) }
    cutVertices = search.isCut.indices.filter { search.isCut[$0] }.map { Int32($0) }
    bridges = search.bridges.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  private struct Search {
    let arcs: WeightedGraph.Arcs
    var isCut: [Bool]
    var bridges: [WeightedGraph.Edge] = []
    private var index: [Int32]
    private var low: [Int32]
    private var next: [Int32]
    private var clock: Int32 = 0

    init(_ arcs: WeightedGraph.Arcs, nodeCount: Int) {
      self.arcs = arcs
      isCut = [Bool](repeating: false, count: nodeCount)
      index = [Int32](repeating: -1, count: nodeCount)
      low = index
      next = Array(arcs.offsets.dropLast())
    }

    mutating func visit(_ start: Int32) {
      guard index[Int(start)] < 0 else { return }
      enter(start)
      var path = [start]
      var children = 0
      while let node = path.last {
        if next[Int(node)] < arcs.offsets[Int(node) + 1] {
          let target = arcs.targets[Int(next[Int(node)])]
          next[Int(node)] += 1
          if index[Int(target)] < 0 {
            if node == start { children += 1 }
            enter(target)
            path.append(target)
          } else if path.count < 2 || target != path[path.count - 2] {
            low[Int(node)] = min(low[Int(node)], index[Int(target)])
          }
        } else {
          path.removeLast()
          if let parent = path.last { close(node, under: parent, isRoot: parent == start) }
        }
      }
      isCut[Int(start)] = children > 1
    }

    private mutating func enter(_ node: Int32) {
      (index[Int(node)], low[Int(node)]) = (clock, clock)
      clock += 1
    }

    private mutating func close(_ node: Int32, under parent: Int32, isRoot: Bool) {
      low[Int(parent)] = min(low[Int(parent)], low[Int(node)])
      if !isRoot && low[Int(node)] >= index[Int(parent)] { isCut[Int(parent)] = true }
      guard low[Int(node)] > index[Int(parent)] else { return }
      let arc = arcs.row(Int(node)).first { arcs.targets[$0] == parent }
      bridges.append(
        WeightedGraph.Edge(
          from: min(node, parent), to: max(node, parent),
          weight: arc.map(arcs.weight) ?? 1))
    }
  }
}
