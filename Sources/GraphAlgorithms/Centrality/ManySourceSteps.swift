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
  static let width = 512

  let arcs: WeightedGraph.Arcs
  let nodeCount: Int

  init(_ arcs: WeightedGraph.Arcs) {
    self.arcs = arcs
    nodeCount = arcs.offsets.count - 1
  }

  /// Calls `count(node, steps, how many of some nodes are that many steps from it along `arcs`)`, at
  /// least once for each node and number of steps that occurs; the numbers add up.
  func forEachCount(
    of sources: Range<Int>, _ count: (_ node: Int, _ steps: Int, _ nodes: Int) -> Void
  ) {
    var reached = [Bits](repeating: Bits(), count: nodeCount)
    var front = reached
    var next = reached
    for first in stride(from: sources.lowerBound, to: sources.upperBound, by: Self.width) {
      let batch = first..<min(first + Self.width, sources.upperBound)
      let all = start(batch, &reached, &front)
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

  private func start(
    _ sources: Range<Int>, _ reached: inout [Bits], _ front: inout [Bits]
  ) -> Bits {
    var all = Bits()
    for node in 0..<nodeCount { (reached[node], front[node]) = (Bits(), Bits()) }
    for source in sources {
      let bit = source - sources.lowerBound
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
