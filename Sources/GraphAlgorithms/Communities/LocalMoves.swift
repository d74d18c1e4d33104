/// Moves nodes between communities, one by one, while modularity grows.
struct LocalMoves {
  private let graph: CommunityGraph
  private let resolution: Double
  /// The community of each node: any number below the number of nodes.
  private(set) var labels: [Int32]
  private var strengths: [Double]
  private var sizes: [Int32]
  private var free: [Int32]
  /// The weight of a node's ties to each community, and the communities that have any.
  private var weights: [Double]
  private var touched: [Int32] = []

  init(_ graph: CommunityGraph, labels: [Int32], resolution: Double) {
    self.graph = graph
    self.labels = labels
    self.resolution = resolution
    let n = graph.nodeCount
    // Labels may stem from a greater graph.
    self.labels = Partition(labels: labels).labels
    strengths = [Double](repeating: 0, count: n)
    sizes = [Int32](repeating: 0, count: n)
    weights = strengths
    for (node, label) in self.labels.enumerated() {
      strengths[Int(label)] += graph.strengths[node]
      sizes[Int(label)] += 1
    }
    free = []
    for label in sizes.indices.reversed() where sizes[label] == 0 { free.append(Int32(label)) }
  }

  /// Moves until no node gains by moving; who has a neighbour that moved is looked at again.
  mutating func moveAll(_ random: inout SplitMix64) {
    var queue = Array(Int32(0)..<Int32(graph.nodeCount))
    queue.shuffle(using: &random)
    var isQueued = [Bool](repeating: true, count: graph.nodeCount)
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      isQueued[Int(node)] = false
      guard let label = move(Int(node)) else { continue }
      for arc in graph.arcs.row(Int(node)) {
        let other = graph.arcs.targets[arc]
        guard labels[Int(other)] != label, !isQueued[Int(other)] else { continue }
        isQueued[Int(other)] = true
        queue.append(other)
      }
    }
  }

  /// Moves a node to the community that gains most, or to one of its own; `nil` where it stays.
  private mutating func move(_ node: Int) -> Int32? {
    let (own, strength) = (labels[node], graph.strengths[node])
    gather(node)
    strengths[Int(own)] -= strength
    let scale = resolution * strength / graph.total
    // Staying comes first, so that a move must gain.
    var (best, bestGain) = (own, weights[Int(own)] - scale * strengths[Int(own)])
    for label in touched {
      let gain = weights[Int(label)] - scale * strengths[Int(label)]
      if gain > bestGain + 1e-12 * graph.total { (best, bestGain) = (label, gain) }
    }
    if bestGain < -1e-12 * graph.total, sizes[Int(own)] > 1, let empty = free.last {
      best = empty
    }
    clear()
    strengths[Int(best)] += strength
    guard best != own else { return nil }
    // Only the last free community is ever taken.
    if sizes[Int(best)] == 0 { free.removeLast() }
    sizes[Int(best)] += 1
    sizes[Int(own)] -= 1
    if sizes[Int(own)] == 0 { free.append(own) }
    labels[node] = best
    return best
  }

  private mutating func gather(_ node: Int) {
    for arc in graph.arcs.row(node) {
      let label = labels[Int(graph.arcs.targets[arc])]
      if weights[Int(label)] == 0 { touched.append(label) }
      weights[Int(label)] += graph.arcs.weight(at: arc)
    }
  }

  private mutating func clear() {
    for label in touched { weights[Int(label)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// Connected groups within the communities, each built up from single nodes.
  ///
  /// Only a node that is well tied to its community joins a group, and only a group that is.
  func refined(_ random: inout SplitMix64) -> (labels: [Int32], count: Int, firstNodes: [Int32]) {
    var groups = Refinement(
      graph, communities: labels, strengths: strengths, resolution: resolution)
    var order = Array(Int32(0)..<Int32(graph.nodeCount))
    order.shuffle(using: &random)
    for node in order { groups.join(Int(node)) }
    return groups.numbered()
  }
}
