/// Builds connected groups up within communities, each from single nodes.
///
/// Only a node that is well tied to its community joins a group, and only a group that is.
struct Refinement {
  private let graph: CommunityGraph
  private let communities: NodeValues<Int32>
  private let communityTies: GroupTies
  private let resolution: Double
  private let labels: NodeValues<Int32>
  private let sizes: NodeValues<Int32>
  /// The weight of the ties of each group to the rest of its community.
  private let outside: NodeValues<Double>
  private let ties: GroupTies

  /// Every node of the communities that moves have led to alone.
  init(_ graph: CommunityGraph, within moves: LocalMoves, resolution: Double) {
    self.graph = graph
    self.resolution = resolution
    communities = moves.labels
    communityTies = moves.ties
    let n = graph.nodeCount
    labels = NodeValues(Array(0..<Int32(n)))
    sizes = NodeValues(repeating: 1, count: n)
    ties = GroupTies(groupCount: n)
    outside = NodeValues(count: n)
    for node in 0..<n {
      ties.groups[node].strength = graph.strengths[node]
      outside.base[node] = innerTies(of: node)
    }
  }

  /// The weight of a node's ties within its community.
  private func innerTies(of node: Int) -> Double {
    let (arcs, own) = (graph.arcs, communities.base[node])
    return arcs.targets.withUnsafeBufferPointer { targets in
      var sum = 0.0
      if let weights = arcs.weights {
        for arc in arcs.row(node) {
          sum += communities.base[Int(targets[arc])] == own ? weights[arc] : 0
        }
      } else {
        for arc in arcs.row(node) { sum += communities.base[Int(targets[arc])] == own ? 1 : 0 }
      }
      return sum
    }
  }

  private func isWellTied(_ group: Int, in community: Int) -> Bool {
    let strength = ties.groups[group].strength
    let rest = communityTies.groups[community].strength - strength
    return outside.base[group] >= resolution * strength * rest / graph.total - 1e-12
  }

  /// Puts each node that is still alone into the group that gains most by it.
  func joinAll() {
    for node in 0..<graph.nodeCount where sizes.base[Int(labels.base[node])] == 1 { join(node) }
  }

  private func join(_ node: Int) {
    let (own, community) = (labels.base[node], communities.base[node])
    guard isWellTied(Int(own), in: Int(community)) else { return }
    ties.add(graph.arcs.row(node), of: graph.arcs, by: labels) {
      communities.base[$0] == community
    }
    var (best, bestGain) = (own, 0.0)
    let scale = resolution * graph.strengths[node] / graph.total
    for place in 0..<ties.count {
      let group = ties.met[place]
      let gain = ties.groups[Int(group)].ties - scale * ties.groups[Int(group)].strength
      guard gain > bestGain + 1e-12 * graph.total else { continue }
      if isWellTied(Int(group), in: Int(community)) { (best, bestGain) = (group, gain) }
    }
    if best != own { put(node, into: Int(best)) }
    ties.clear()
  }

  private func put(_ node: Int, into group: Int) {
    let own = Int(labels.base[node])
    // Ties between the node and the group no longer lead outside.
    outside.base[group] += outside.base[own] - 2 * ties.groups[group].ties
    ties.groups[group].strength += graph.strengths[node]
    sizes.base[group] += 1
    (ties.groups[own].strength, sizes.base[own], outside.base[own]) = (0, 0, 0)
    labels.base[node] = Int32(group)
  }

  /// The groups, numbered by their first nodes.
  var groups: Partition { Partition(labels: labels.array) }
}
