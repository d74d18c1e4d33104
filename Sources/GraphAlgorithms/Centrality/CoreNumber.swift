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
/// Reference: S. Seidman, "Network Structure and Minimum Degree", Social Networks 5 (1983),
/// https://doi.org/10.1016/0378-8733(83)90028-X.
public struct CoreNumber: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "core"

  /// The measure.
  public init() {}

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    let arcs = graph.undirected.outgoing
    let degrees = (0..<graph.nodeCount).map { Int32(arcs.row($0).count) }
    return CorePeeling(arcs, degrees: degrees).coreNumbers().map { Double($0) }
  }
}

/// Takes nodes away level by level: at level *k* those with no more than *k* neighbours left, and whom
/// that brings down to *k*.
///
/// Nodes are kept in no order but that of the queue of one level: an arc then costs one look at the
/// degree of its other end, and the rows of a level are read about in the order of memory. Who is left is
/// looked through once a level, which is at most as often as a node has neighbours.
///
/// Reference: H. Kabir, K. Madduri, "Parallel k-Core Decomposition on Multicore Platforms", IPDPS
/// Workshops 2017, https://doi.org/10.1109/IPDPSW.2017.151, for the levels.
private struct CorePeeling {
  private let arcs: WeightedGraph.Arcs
  /// The neighbours each node has left; of nodes taken away, the level at which they were.
  private var degrees: [Int32]
  private var left: [Int32]

  init(_ arcs: WeightedGraph.Arcs, degrees: [Int32]) {
    self.arcs = arcs
    self.degrees = degrees
    left = Array(0..<Int32(degrees.count))
  }

  consuming func coreNumbers() -> [Int32] {
    // Each node is queued once, so one queue of n places holds all levels.
    var queue = [Int32](repeating: 0, count: left.count)
    var (level, done) = (Int32(-1), 0)
    while done < queue.count {
      // Those taken at the last level are still among those left.
      let next = left.lazy.map { [degrees] in degrees[Int($0)] }.filter { [level] in $0 > level }
      level = next.min() ?? level
      done = peel(level, &queue, from: done)
    }
    return degrees
  }

  /// Takes a level away, with the queue's places from `start` on; returns the next free place.
  private mutating func peel(_ level: Int32, _ queue: inout [Int32], from start: Int) -> Int {
    var end = start
    left.removeAll { [degrees] node in
      guard degrees[Int(node)] <= level else { return false }
      if degrees[Int(node)] == level {
        queue[end] = node
        end += 1
      }
      return true
    }
    // Bare memory: the loop waits for memory, and must not wait for bookkeeping too.
    degrees.withUnsafeMutableBufferPointer { degrees in
      queue.withUnsafeMutableBufferPointer { queue in
        arcs.targets.withUnsafeBufferPointer { targets in
          var next = start
          while next < end {
            for arc in arcs.row(Int(queue[next])) {
              let other = targets[arc]
              let degree = degrees[Int(other)]
              guard degree > level else { continue }
              degrees[Int(other)] = degree - 1
              guard degree == level + 1 else { continue }
              queue[end] = other
              end += 1
            }
            next += 1
          }
        }
      }
    }
    return end
  }
}
