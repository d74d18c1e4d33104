/// A graph whose nodes may stand for groups, with the weight of the ties inside each.
struct CommunityGraph {
  let arcs: WeightedGraph.Arcs
  /// The strength of each node, ties inside it counted at both ends.
  let strengths: [Double]
  /// Twice the weight of all ties.
  let total: Double

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
  func aggregated(_ groups: Partition) -> CommunityGraph {
    var strengths = [Double](repeating: 0, count: groups.count)
    for (node, group) in groups.labels.enumerated() {
      strengths[Int(group)] += self.strengths[node]
    }
    let members = Self.members(of: groups)
    let ties = GroupTies(groupCount: groups.count)
    let labels = NodeValues(groups.labels)
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    var weights: [Double] = []
    offsets.reserveCapacity(groups.count + 1)
    for group in 0..<groups.count {
      for place in members.offsets[group]..<members.offsets[group + 1] {
        ties.add(arcs.row(Int(members.nodes[place])), of: arcs, by: labels)
      }
      for place in 0..<ties.count where ties.met[place] != Int32(group) {
        targets.append(ties.met[place])
        weights.append(ties.groups[Int(ties.met[place])].ties)
      }
      ties.clear()
      offsets.append(Int32(targets.count))
    }
    return CommunityGraph(
      arcs: WeightedGraph.Arcs(offsets: offsets, targets: targets, weights: weights),
      strengths: strengths, total: total)
  }

  /// The nodes by group.
  private static func members(of groups: Partition) -> (offsets: [Int], nodes: [Int32]) {
    var starts = [Int](repeating: 0, count: groups.count + 1)
    for group in groups.labels { starts[Int(group) + 1] += 1 }
    for group in 0..<groups.count { starts[group + 1] += starts[group] }
    var next = starts
    var nodes = [Int32](repeating: 0, count: groups.labels.count)
    for (node, group) in groups.labels.enumerated() {
      nodes[next[Int(group)]] = Int32(node)
      next[Int(group)] += 1
    }
    return (starts, nodes)
  }
}
