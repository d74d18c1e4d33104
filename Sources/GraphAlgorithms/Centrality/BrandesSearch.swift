/// How much of the shortest ways from one node depends on each other node.
///
/// The dependency of a source on *v* is Σ σ(*s*, *t* | *v*) / σ(*s*, *t*) over all *t*. It is summed from the
/// farthest node back to the source, each node handing to those before it on shortest ways the share
/// of its own that passes them.
struct BrandesSearch {
  private let incoming: WeightedGraph.Arcs
  private var nearest: NearestFirst
  private var counts: [Double]
  private(set) var dependency: [Double]

  init(_ graph: WeightedGraph, length: TieLength) {
    incoming = graph.incoming
    nearest = NearestFirst(graph.outgoing, length: length)
    incomingNearest = NearestFirst(graph.incoming, length: length)
    counts = [Double](repeating: 0, count: graph.nodeCount)
    dependency = counts
  }

  /// Only for the lengths of incoming arcs.
  private let incomingNearest: NearestFirst

  /// The nodes reached, nearest first.
  var order: [Int32] { nearest.order }

  mutating func search(from source: Int32) {
    search(from: source) { _, _ in }
  }

  /// Searches, and tells for each arc on a shortest way (its place among the incoming arcs) how much
  /// depends on it.
  mutating func search(
    from source: Int32, onArc: (_ incomingArc: Int, _ dependency: Double) -> Void
  ) {
    nearest.search(from: source)
    for node in nearest.order { (counts[Int(node)], dependency[Int(node)]) = (0, 0) }
    counts[Int(source)] = 1
    for node in nearest.order.dropFirst() {
      var count = 0.0
      for arc in incoming.row(Int(node)) where isTight(arc, to: Int(node)) {
        count += counts[Int(incoming.targets[arc])]
      }
      counts[Int(node)] = count
    }
    for node in nearest.order.dropFirst().reversed() {
      let share = (1 + dependency[Int(node)]) / counts[Int(node)]
      for arc in incoming.row(Int(node)) where isTight(arc, to: Int(node)) {
        let before = Int(incoming.targets[arc])
        let part = counts[before] * share
        dependency[before] += part
        onArc(arc, part)
      }
    }
  }

  private func isTight(_ arc: Int, to node: Int) -> Bool {
    let before = nearest.distance[Int(incoming.targets[arc])]
    return before < nearest.distance[node]
      && NearestFirst.isTight(before, incomingNearest.length(at: arc), nearest.distance[node])
  }
}
