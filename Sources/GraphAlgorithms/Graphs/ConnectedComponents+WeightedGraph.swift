extension ConnectedComponents {
  /// The components of a graph of ties, their direction ignored.
  ///
  /// Isolates are components of their own. NetworkX calls the same `connected_components` and, in
  /// directed graphs, `weakly_connected_components`.
  ///
  /// Nodes are joined into trees, each node first to two of its neighbours only; what then belongs
  /// to the largest tree found needs no further look, since the other end of each of its ties is
  /// looked at. Time O((*n* + *m*) α) at worst and near O(*n*) where one component holds most nodes.
  ///
  /// Reference: M. Sutton, T. Ben-Nun, A. Barak, "Optimizing Parallel Graph Connectivity Computation
  /// via Subgraph Sampling", IPDPS 2018, https://doi.org/10.1109/IPDPS.2018.00012.
  public init(_ graph: WeightedGraph) {
    let arcs = graph.outgoing
    var trees = Trees(count: graph.nodeCount)
    let firsts = 2
    for node in 0..<graph.nodeCount {
      for arc in arcs.row(node).prefix(firsts) { trees.join(Int32(node), arcs.targets[arc]) }
    }
    // A directed arc stands in one row only, so there no row may be skipped.
    let largest = graph.isDirected ? nil : trees.frequentRoot()
    for node in 0..<graph.nodeCount where largest == nil || trees.root(Int32(node)) != largest {
      for arc in arcs.row(node).dropFirst(firsts) { trees.join(Int32(node), arcs.targets[arc]) }
    }
    self.init(labels: trees.labels())
  }

  private init(labels: (each: [Int32], count: Int)) {
    self.labels = labels.each
    count = labels.count
  }

  /// Nodes joined into trees; a root is always the lowest number in its tree.
  private struct Trees {
    private var parents: [Int32]

    init(count: Int) {
      parents = Array(0..<Int32(count))
    }

    mutating func root(_ node: Int32) -> Int32 {
      var node = node
      while parents[Int(node)] != node {
        parents[Int(node)] = parents[Int(parents[Int(node)])]
        node = parents[Int(node)]
      }
      return node
    }

    mutating func join(_ one: Int32, _ other: Int32) {
      let (first, second) = (root(one), root(other))
      if first < second { parents[Int(second)] = first } else { parents[Int(first)] = second }
    }

    /// The root that most of a thousand evenly spaced nodes have.
    mutating func frequentRoot() -> Int32? {
      guard !parents.isEmpty else { return nil }
      var counts: [Int32: Int] = [:]
      for place in stride(from: 0, to: parents.count, by: max(1, parents.count / 1000)) {
        counts[root(Int32(place)), default: 0] += 1
      }
      return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    mutating func labels() -> (each: [Int32], count: Int) {
      var labels = [Int32](repeating: 0, count: parents.count)
      var count: Int32 = 0
      for node in 0..<Int32(parents.count) {
        let root = root(node)
        if root == node {
          labels[Int(node)] = count
          count += 1
        } else {
          labels[Int(node)] = labels[Int(root)]
        }
      }
      return (labels, Int(count))
    }
  }
}
