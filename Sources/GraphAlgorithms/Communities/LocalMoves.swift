/// Moves nodes between communities, one by one, while modularity grows.
struct LocalMoves {
  private let graph: CommunityGraph
  private let resolution: Double
  /// The community of each node: any number below the number of nodes.
  let labels: NodeValues<Int32>
  /// The communities.
  let ties: GroupTies
  private let sizes: NodeValues<Int32>
  private var free: [Int32]
  /// By how much modularity has grown.
  private(set) var gained = 0.0

  /// Begins with these communities, numbered from 0.
  init(_ graph: CommunityGraph, labels: [Int32], resolution: Double) {
    self.graph = graph
    self.resolution = resolution
    let n = graph.nodeCount
    self.labels = NodeValues(labels)
    sizes = NodeValues(repeating: 0, count: n)
    ties = GroupTies(groupCount: n)
    for (node, label) in labels.enumerated() {
      ties.groups[Int(label)].strength += graph.strengths[node]
      sizes.base[Int(label)] += 1
    }
    free = []
    for label in (0..<n).reversed() where sizes.base[label] == 0 { free.append(Int32(label)) }
  }

  /// Moves until no node gains by moving; who has a neighbour that moved is looked at again.
  mutating func moveAll(_ random: inout SplitMix64) {
    let n = graph.nodeCount
    // A node waits in the queue once, so a circle of n places is enough.
    let queue = NodeValues(Self.order(n, &random))
    let isQueued = NodeValues(repeating: true, count: n)
    var (head, waiting) = (0, n)
    while waiting > 0 {
      let node = Int(queue.base[head])
      head = head + 1 == n ? 0 : head + 1
      waiting -= 1
      isQueued.base[node] = false
      guard let label = move(node) else { continue }
      graph.arcs.targets.withUnsafeBufferPointer { targets in
        for arc in graph.arcs.row(node) {
          let other = Int(targets[arc])
          guard !isQueued.base[other], labels.base[other] != label else { continue }
          isQueued.base[other] = true
          let tail = head + waiting
          queue.base[tail < n ? tail : tail - n] = Int32(other)
          waiting += 1
        }
      }
    }
  }

  /// All nodes in an order drawn at random; in a large graph by stretches, since rows that lie together
  /// are read in half the time.
  private static func order(_ count: Int, _ random: inout SplitMix64) -> [Int32] {
    let length = min(32, max(1, count / 4_096))
    var starts = Array(stride(from: Int32(0), to: Int32(count), by: length))
    starts.shuffle(using: &random)
    return starts.flatMap { $0..<min($0 + Int32(length), Int32(count)) }
  }

  /// Moves a node to the community that gains most, or to one of its own; `nil` where it stays.
  private mutating func move(_ node: Int) -> Int32? {
    let (own, strength) = (labels.base[node], graph.strengths[node])
    ties.add(graph.arcs.row(node), of: graph.arcs, by: labels)
    let groups = ties.groups
    groups[Int(own)].strength -= strength
    let scale = resolution * strength / graph.total
    // Staying comes first, so that a move must gain.
    let stay = groups[Int(own)].ties - scale * groups[Int(own)].strength
    var (best, bestGain) = (own, stay)
    let least = 1e-12 * graph.total
    for place in 0..<ties.count {
      let label = ties.met[place]
      let gain = groups[Int(label)].ties - scale * groups[Int(label)].strength
      if gain > bestGain + least { (best, bestGain) = (label, gain) }
    }
    ties.clear()
    if bestGain < -least, sizes.base[Int(own)] > 1, let empty = free.last {
      (best, bestGain) = (empty, 0)
    }
    groups[Int(best)].strength += strength
    guard best != own else { return nil }
    gained += 2 * (bestGain - stay) / graph.total
    put(node, into: best)
    return best
  }

  private mutating func put(_ node: Int, into label: Int32) {
    let own = labels.base[node]
    // Only the last free community is ever taken.
    if sizes.base[Int(label)] == 0 { free.removeLast() }
    sizes.base[Int(label)] += 1
    sizes.base[Int(own)] -= 1
    if sizes.base[Int(own)] == 0 { free.append(own) }
    labels.base[node] = label
  }
}
