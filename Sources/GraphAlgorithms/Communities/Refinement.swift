/// Builds groups up within communities.
struct Refinement {
  private let graph: CommunityGraph
  private let communities: [Int32]
  private let communityStrengths: [Double]
  private let resolution: Double
  private var labels: [Int32]
  private var strengths: [Double]
  private var sizes: [Int32]
  /// The weight of the ties of each group to the rest of its community.
  private var outside: [Double]
  private var weights: [Double]

  init(
    _ graph: CommunityGraph, communities: [Int32], strengths: [Double], resolution: Double
  ) {
    self.graph = graph
    self.communities = communities
    communityStrengths = strengths
    self.resolution = resolution
    labels = Array(0..<Int32(graph.nodeCount))
    self.strengths = graph.strengths
    sizes = [Int32](repeating: 1, count: graph.nodeCount)
    weights = [Double](repeating: 0, count: graph.nodeCount)
    outside = (0..<graph.nodeCount).map { node in
      graph.arcs.row(node).reduce(0) { sum, arc in
        let isInside = communities[Int(graph.arcs.targets[arc])] == communities[node]
        return isInside ? sum + graph.arcs.weight(at: arc) : sum
      }
    }
  }

  private func isWellTied(_ group: Int, in community: Int32) -> Bool {
    let rest = communityStrengths[Int(community)] - strengths[group]
    return outside[group] >= resolution * strengths[group] * rest / graph.total - 1e-12
  }

  /// Puts a node that is still alone into the group that gains most by it.
  mutating func join(_ node: Int) {
    let community = communities[node]
    guard sizes[Int(labels[node])] == 1, isWellTied(Int(labels[node]), in: community) else {
      return
    }
    var touched: [Int32] = []
    for arc in graph.arcs.row(node) {
      let other = Int(graph.arcs.targets[arc])
      guard communities[other] == community else { continue }
      if weights[Int(labels[other])] == 0 { touched.append(labels[other]) }
      weights[Int(labels[other])] += graph.arcs.weight(at: arc)
    }
    var (best, bestGain) = (labels[node], 0.0)
    let scale = resolution * graph.strengths[node] / graph.total
    for group in touched where isWellTied(Int(group), in: community) {
      let gain = weights[Int(group)] - scale * strengths[Int(group)]
      if gain > bestGain + 1e-12 * graph.total { (best, bestGain) = (group, gain) }
    }
    if best != labels[node] { put(node, into: best) }
    for group in touched { weights[Int(group)] = 0 }
  }

  private mutating func put(_ node: Int, into group: Int32) {
    let own = Int(labels[node])
    // Ties between the node and the group no longer lead outside.
    outside[Int(group)] += outside[own] - 2 * weights[Int(group)]
    strengths[Int(group)] += graph.strengths[node]
    sizes[Int(group)] += 1
    (strengths[own], sizes[own], outside[own]) = (0, 0, 0)
    labels[node] = group
  }

  func numbered() -> (labels: [Int32], count: Int, firstNodes: [Int32]) {
    let partition = Partition(labels: labels)
    var first = [Int32](repeating: -1, count: partition.count)
    for (node, label) in partition.labels.enumerated() where first[Int(label)] < 0 {
      first[Int(label)] = Int32(node)
    }
    return (partition.labels, partition.count, first)
  }
}
