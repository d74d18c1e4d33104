/// Brandes' sums for eight sources at once, in steps: each lane of a vector is one source.
///
/// Every level is one pass over the arcs of the nodes that some lane has still to reach, and adds whole
/// vectors where a search for one source tests and branches. It pays where all are near one another; on
/// long thin graphs, with more than ``levelLimit`` levels, it gives up. Nodes with the same neighbours are one
/// node here, which counts as often as it stands for some.
///
/// Reference: A. McLaughlin, D. Bader, "Scalable and High Performance Betweenness Centrality on the GPU",
/// SC 2014, https://doi.org/10.1109/SC.2014.52, for the passes by level.
final class EightSourceBrandes {
  typealias Lanes = SIMD8<Double>

  static let width = 8
  static let levelLimit = 24

  private let classes: TwinClasses
  private let graph: WeightedGraph
  private let nodeCount: Int
  /// How many nodes each class stands for.
  private let sizes: [Double]
  /// How many sources each lane stands for.
  private var weights = Lanes()
  /// What each neighbour of a source has of the ways between the source and the twins that it is not tied to.
  private var amongTwins = Lanes()
  /// The level of each node; −1 where it is not reached, −2 in lanes without a source.
  private let levels: UnsafeMutablePointer<Lanes>
  /// How many shortest paths lead to each node.
  private let counts: UnsafeMutablePointer<Lanes>
  /// What the nodes of one level hand on to the next, 0 at all others.
  private var front: UnsafeMutablePointer<Lanes>
  private var next: UnsafeMutablePointer<Lanes>

  init(_ classes: TwinClasses) {
    self.classes = classes
    graph = classes.graph
    let nodeCount = classes.graph.nodeCount
    self.nodeCount = nodeCount
    sizes = classes.sizes.map(Double.init)
    let arrays = (0..<4).map { _ in
      let array = UnsafeMutablePointer<Lanes>.allocate(capacity: nodeCount)
      array.initialize(repeating: Lanes(), count: nodeCount)
      return array
    }
    (levels, counts, front, next) = (arrays[0], arrays[1], arrays[2], arrays[3])
  }

  deinit {
    for array in [levels, counts, front, next] { array.deallocate() }
  }

  /// Adds to each class what the sources of some depend on one of its nodes for, and to `reached` how many of
  /// the sources reach it; `false`, with nothing added, where there are too many levels.
  func addDependencies(
    of sources: Range<Int>, to scores: inout [Double], reached: inout [Double], from: inout [Double]
  ) -> Bool {
    start(sources)
    guard let last = searchForward() else { return false }
    for level in stride(from: last, through: 1, by: -1) {
      collect(Double(level), &scores, &reached, isLast: level == last)
      swap(&front, &next)
    }
    for (lane, source) in sources.enumerated() {
      for node in 0..<nodeCount where levels[node][lane] > 0 { from[source] += sizes[node] }
      guard classes.hasTies(source) else { continue }
      from[source] += sizes[source] - 1
      reached[source] += sizes[source] - 1
    }
    return true
  }

  private func start(_ sources: Range<Int>) {
    var none = Lanes(repeating: -1)
    for lane in sources.count..<Self.width { none[lane] = -2 }
    levels.update(repeating: none, count: nodeCount)
    counts.update(repeating: Lanes(), count: nodeCount)
    front.update(repeating: Lanes(), count: nodeCount)
    (weights, amongTwins) = (Lanes(), Lanes())
    for (lane, source) in sources.enumerated() {
      levels[source][lane] = 0
      counts[source][lane] = 1
      front[source][lane] = 1
      weights[lane] = sizes[source]
      amongTwins[lane] = classes.shareAmongTwins(source)
    }
  }

  /// Counts paths level by level, and returns the last level.
  private func searchForward() -> Int? {
    graph.incoming.offsets.withUnsafeBufferPointer { offsets in
      graph.incoming.targets.withUnsafeBufferPointer { targets in
        var level = 0
        while true {
          var isMoving = false
          let here = Double(level + 1)
          for node in 0..<nodeCount {
            let open = levels[node] .== -1
            guard any(open) else {
              next[node] = Lanes()
              continue
            }
            var sum = Lanes()
            for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
              sum += front[Int(targets[arc])]
            }
            let found = open .& (sum .> 0)
            guard any(found) else {
              next[node] = Lanes()
              continue
            }
            isMoving = true
            let paths = Lanes().replacing(with: sum, where: found)
            counts[node] += paths
            next[node] = sizes[node] * paths
            levels[node].replace(with: here, where: found)
          }
          swap(&front, &next)
          guard isMoving else { return level }
          level += 1
          if level > Self.levelLimit { return nil }
        }
      }
    }
  }

  /// Sums what depends on the nodes of one level, from what `front` has of the next.
  private func collect(
    _ level: Double, _ scores: inout [Double], _ reached: inout [Double], isLast: Bool
  ) {
    graph.outgoing.offsets.withUnsafeBufferPointer { offsets in
      graph.outgoing.targets.withUnsafeBufferPointer { targets in
        for node in 0..<nodeCount {
          let here = levels[node] .== level
          guard any(here) else {
            next[node] = Lanes()
            continue
          }
          var sum = Lanes()
          if !isLast {
            for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
              sum += front[Int(targets[arc])]
            }
          }
          let count = counts[node].replacing(with: 1, where: .!here)
          var dependency = Lanes().replacing(with: sum * count, where: here)
          if level == 1 { dependency += Lanes().replacing(with: amongTwins, where: here) }
          next[node] = sizes[node] * Lanes().replacing(with: (1 + dependency) / count, where: here)
          scores[node] += (weights * dependency).sum()
          reached[node] += Lanes().replacing(with: weights, where: here).sum()
        }
      }
    }
  }
}
