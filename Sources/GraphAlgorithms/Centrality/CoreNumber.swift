/// How deep in the thick of things is an actor?
///
/// The *k-core* is what remains when all nodes with fewer than *k* neighbours are taken away, again and
/// again; a node's core number is the greatest *k* whose core it is in. Conventions: weights and direction
/// play no part (two who wrote to one another are one tie); an isolate has 0.
///
///     CoreNumber().scores(on: graph)  // [2, 2, 2, 1] for a triangle 0, 1, 2 and the tie 2–3
///
/// Time and space O(*n* + *m*). NetworkX's `core_number` is the same on undirected graphs and counts both
/// directions of a directed tie; igraph's `coreness` can take either.
///
/// References: S. Seidman, "Network Structure and Minimum Degree", Social Networks 5 (1983),
/// https://doi.org/10.1016/0378-8733(83)90028-X; V. Batagelj, M. Zaveršnik, "Fast Algorithms for Determining
/// (Generalized) Core Groups in Social Networks", Advances in Data Analysis and Classification 5 (2011),
/// https://doi.org/10.1007/s11634-010-0079-y.
public struct CoreNumber: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "core"

  /// The measure.
  public init() {}

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let arcs = graph.undirected.outgoing
    let n = graph.nodeCount
    var degree = (0..<n).map { Int32(arcs.row($0).count) }
    // Nodes stand sorted by degree, those of degree d from starts[d] on; who loses a neighbour swaps
    // places with the first of its degree and falls into the one below.
    var starts = [Int](repeating: 0, count: Int(degree.max() ?? 0) + 2)
    for count in degree { starts[Int(count) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var next = starts
    var sorted = [Int32](repeating: 0, count: n)
    var position = [Int](repeating: 0, count: n)
    for node in 0..<n {
      position[node] = next[Int(degree[node])]
      sorted[position[node]] = Int32(node)
      next[Int(degree[node])] += 1
    }
    for place in 0..<n {
      let node = Int(sorted[place])
      for arc in arcs.row(node) {
        let other = Int(arcs.targets[arc])
        guard degree[other] > degree[node] else { continue }
        let level = Int(degree[other])
        let first = max(starts[level], place + 1)
        sorted.swapAt(position[other], first)
        position[Int(sorted[position[other]])] = position[other]
        position[other] = first
        starts[level] = first + 1
        degree[other] -= 1
      }
    }
    return degree.map { Double($0) }
  }
}
