/// Who could write to one another in a circle: each to each, along the direction of the ties.
///
/// Two nodes are in one *strong component* when ties lead from the first to the second and back.
/// Components are numbered by their lowest nodes; a node on no circle is alone. In an undirected
/// graph these are the connected components.
///
///     StrongComponents(graph).labels  // [0, 0, 0, 1] for 0 → 1 → 2 → 0, 2 → 3
///
/// Time and space O(*n* + *m*), without recursion. NetworkX's `strongly_connected_components` gives
/// the same sets in another order.
///
/// Reference: R. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing 1
/// (1972), https://doi.org/10.1137/0201010.
public struct StrongComponents: Hashable, Sendable {
  /// The component of each node.
  public let labels: [Int32]
  /// How many components there are.
  public let count: Int

  /// The strong components of a graph.
  public init(_ graph: WeightedGraph) {
    var search = Search(graph.outgoing, nodeCount: graph.nodeCount)
    for node in 0..<graph.nodeCount { search.visit(Int32(node)) }
    var names = [Int32](repeating: -1, count: Int(search.found))
    var next: Int32 = 0
    labels = search.component.map { found in
      if names[Int(found)] < 0 {
        names[Int(found)] = next
        next += 1
      }
      return names[Int(found)]
    }
    count = Int(next)
  }

  private struct Search {
    let arcs: WeightedGraph.Arcs
    var component: [Int32]
    var found: Int32 = 0
    private var index: [Int32]
    private var low: [Int32]
    private var next: [Int32]
    private var clock: Int32 = 0
    private var open: [Int32] = []

    init(_ arcs: WeightedGraph.Arcs, nodeCount: Int) {
      self.arcs = arcs
      component = [Int32](repeating: -1, count: nodeCount)
      (index, low) = (component, component)
      next = Array(arcs.offsets.dropLast())
    }

    mutating func visit(_ start: Int32) {
      guard index[Int(start)] < 0 else { return }
      var path = [start]
      enter(start)
      while let node = path.last {
        if next[Int(node)] < arcs.offsets[Int(node) + 1] {
          let target = arcs.targets[Int(next[Int(node)])]
          next[Int(node)] += 1
          if index[Int(target)] < 0 {
            path.append(target)
            enter(target)
          } else if component[Int(target)] < 0 {
            low[Int(node)] = min(low[Int(node)], index[Int(target)])
          }
        } else {
          path.removeLast()
          leave(node)
          if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[Int(node)]) }
        }
      }
    }

    private mutating func enter(_ node: Int32) {
      (index[Int(node)], low[Int(node)]) = (clock, clock)
      clock += 1
      open.append(node)
    }

    private mutating func leave(_ node: Int32) {
      guard low[Int(node)] == index[Int(node)] else { return }
      while let member = open.popLast() {
        component[Int(member)] = found
        if member == node { break }
      }
      found += 1
    }
  }
}
