extension WeightedGraph {
  /// Collects ties one by one and lays them out in compressed rows.
  public struct Builder: Sendable {
    private let nodeCount: Int
    let isDirected: Bool
    private var sources: [Int32] = []
    private var targets: [Int32] = []
    private var weights: [Double] = []
    private var isWeighted = false

    /// An empty collection over nodes 0 to `nodeCount - 1`.
    public init(nodeCount: Int, isDirected: Bool = false) {
      precondition(nodeCount >= 0 && nodeCount < Int32.max, "too many nodes for 32 bits")
      self.nodeCount = nodeCount
      self.isDirected = isDirected
    }

    /// Makes room, to save copying while a large table is read.
    public mutating func reserve(edges: Int) {
      sources.reserveCapacity(edges)
      targets.reserveCapacity(edges)
    }

    /// Adds a tie; one of a node to itself is left out, one that is there already adds its weight.
    public mutating func add(_ from: Int32, _ to: Int32, weight: Double = 1) {
      precondition(
        from >= 0 && from < nodeCount && to >= 0 && to < nodeCount,
        "a tie names a node that is not there")
      precondition(weight > 0 && weight.isFinite, "a weight is a number above 0")
      guard from != to else { return }
      if weight != 1 && !isWeighted {
        weights = [Double](repeating: 1, count: sources.count)
        isWeighted = true
      }
      sources.append(from)
      targets.append(to)
      if isWeighted { weights.append(weight) }
    }

    /// Lays the ties out by counting sort, in time and space O(*n* + *m*).
    public func build() -> WeightedGraph {
      precondition(sources.count < Int(Int32.max) / 2, "too many ties for 32 bits")
      var list = ArcList(
        nodeCount: nodeCount, sources: sources, targets: targets,
        weights: isWeighted ? weights : nil)
      if !isDirected { list.appendReversed() }
      let outgoing = list.rows()
      guard isDirected else {
        return WeightedGraph(
          nodeCount: nodeCount, isDirected: false, outgoing: outgoing, incoming: outgoing)
      }
      return WeightedGraph(
        nodeCount: nodeCount, isDirected: true, outgoing: outgoing,
        incoming: list.reversed.rows())
    }
  }
}

/// Arcs as they were added, before they are sorted.
struct ArcList {
  let nodeCount: Int
  var sources: [Int32]
  var targets: [Int32]
  var weights: [Double]?

  mutating func appendReversed() {
    let count = sources.count
    sources += targets
    targets += sources[..<count]
    if let weights { self.weights = weights + weights }
  }

  var reversed: ArcList {
    ArcList(nodeCount: nodeCount, sources: targets, targets: sources, weights: weights)
  }

  /// Rows sorted by neighbour.
  func rows() -> WeightedGraph.Arcs { merged(sorted()) }

  /// The places of the arcs by source and then by target: a stable counting sort.
  func sorted() -> [Int32] {
    order(by: sources, of: order(by: targets, of: Array(0..<Int32(targets.count))))
  }

  private func order(by keys: [Int32], of arcs: [Int32]) -> [Int32] {
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var order = [Int32](repeating: 0, count: arcs.count)
    for arc in arcs {
      let key = Int(keys[Int(arc)])
      order[Int(starts[key])] = arc
      starts[key] += 1
    }
    return order
  }

  /// Makes one arc of those between the same two nodes.
  private func merged(_ order: [Int32]) -> WeightedGraph.Arcs {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    var neighbours: [Int32] = []
    var sums: [Double] = []
    var isWeighted = weights != nil
    neighbours.reserveCapacity(order.count)
    sums.reserveCapacity(order.count)
    var last: (source: Int32, target: Int32) = (-1, -1)
    for arc in order {
      let (source, target) = (sources[Int(arc)], targets[Int(arc)])
      let weight = weights?[Int(arc)] ?? 1
      if last == (source, target) {
        sums[sums.count - 1] += weight
        isWeighted = true
      } else {
        neighbours.append(target)
        sums.append(weight)
        offsets[Int(source) + 1] += 1
        last = (source, target)
      }
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    return WeightedGraph.Arcs(
      offsets: offsets, targets: neighbours, weights: isWeighted ? sums : nil)
  }
}
