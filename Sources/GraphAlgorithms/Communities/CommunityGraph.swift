/// A graph whose nodes may stand for groups, with the weight of the ties inside each.
struct CommunityGraph {
  var arcs: WeightedGraph.Arcs
  /// The strength of each node, ties inside it counted at both ends.
  var strengths: [Double]
  /// Twice the weight of all ties.
  var total: Double

  var nodeCount: Int { strengths.count }

  init(_ graph: WeightedGraph) {
    arcs = graph.outgoing
    strengths = (0..<graph.nodeCount).map(graph.outgoing.strength)
    total = strengths.reduce(0, +)
  }

  private init(arcs: WeightedGraph.Arcs, strengths: [Double], total: Double) {
    (self.arcs, self.strengths, self.total) = (arcs, strengths, total)
  }

  /// The graph whose nodes are the groups; ties inside a group only count for its strength.
  func aggregated(_ groups: [Int32], count: Int) -> CommunityGraph {
    var strengths = [Double](repeating: 0, count: count)
    for (node, group) in groups.enumerated() { strengths[Int(group)] += self.strengths[node] }
    let members = Self.members(of: groups, count: count)
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    var weights: [Double] = []
    var sums = [Double](repeating: 0, count: count)
    for group in 0..<count {
      var touched: [Int32] = []
      for member in members.nodes[members.offsets[group]..<members.offsets[group + 1]] {
        for arc in arcs.row(Int(member)) {
          let other = groups[Int(arcs.targets[arc])]
          guard other != Int32(group) else { continue }
          if sums[Int(other)] == 0 { touched.append(other) }
          sums[Int(other)] += arcs.weight(at: arc)
        }
      }
      touched.sort()
      for other in touched {
        targets.append(other)
        weights.append(sums[Int(other)])
        sums[Int(other)] = 0
      }
      offsets.append(Int32(targets.count))
    }
    return CommunityGraph(
      arcs: WeightedGraph.Arcs(offsets: offsets, targets: targets, weights: weights),
      strengths: strengths, total: total)
  }

  /// The nodes by group.
  static func members(of groups: [Int32], count: Int) -> (offsets: [Int], nodes: [Int32]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    var nodes = [Int32](repeating: 0, count: groups.count)
    for (node, group) in groups.enumerated() {
      nodes[next[Int(group)]] = Int32(node)
      next[Int(group)] += 1
    }
    return (starts, nodes)
  }
}
