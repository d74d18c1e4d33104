/// Steps between all pairs of nodes, counted for 512 sources at once: one bit each.
///
/// For each node *v* and each number of steps *d*, tells how many nodes are *d* steps from *v*. A node's
/// 512 bits say from which sources it has been reached; one pass over the arcs moves all of them a
/// step, so that *n* searches cost about *n*/512 of them.
///
/// Reference: M. Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal",
/// Proceedings of the VLDB Endowment 8 (2014), https://doi.org/10.14778/2735496.2735507.
struct ManySourceSteps {
  private typealias Bits = SIMD8<UInt64>
  private static let width = 512

  let arcs: WeightedGraph.Arcs
  let nodeCount: Int

  /// Calls `count(node, steps, how many nodes are that many steps from it along `arcs`)`, at least
  /// once for each node and number of steps that occurs; the numbers add up.
  func forEachCount(_ count: (_ node: Int, _ steps: Int, _ nodes: Int) -> Void) {
    var reached = [Bits](repeating: Bits(), count: nodeCount)
    var front = reached
    var next = reached
    for first in stride(from: 0, to: nodeCount, by: Self.width) {
      let all = start(first, &reached, &front)
      var steps = 0
      var isMoving = true
      while isMoving {
        steps += 1
        isMoving = false
        for node in 0..<nodeCount {
          guard reached[node] != all else {
            next[node] = Bits()
            continue
          }
          var bits = Bits()
          for arc in arcs.row(node) { bits |= front[Int(arcs.targets[arc])] }
          bits &= ~reached[node]
          next[node] = bits
          guard bits != Bits() else { continue }
          isMoving = true
          reached[node] |= bits
          count(node, steps, Self.ones(bits))
        }
        swap(&front, &next)
      }
    }
  }

  private func start(_ first: Int, _ reached: inout [Bits], _ front: inout [Bits]) -> Bits {
    var all = Bits()
    for node in 0..<nodeCount { (reached[node], front[node]) = (Bits(), Bits()) }
    for source in first..<min(first + Self.width, nodeCount) {
      let bit = source - first
      reached[source][bit / 64] = 1 << UInt64(bit % 64)
      front[source] = reached[source]
      all |= reached[source]
    }
    return all
  }

  private static func ones(_ bits: Bits) -> Int {
    var sum = 0
    for lane in 0..<8 { sum += bits[lane].nonzeroBitCount }
    return sum
  }
}
