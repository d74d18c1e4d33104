/// Which nodes belong together, and how much better than chance that fits the ties.
public struct Partition: Hashable, Sendable {
  /// The community of each node; communities are numbered by their lowest nodes.
  public let labels: [Int32]
  /// How many communities there are.
  public let count: Int

  /// The partition with these labels, which may be any numbers.
  public init(labels: [Int32]) {
    if let least = labels.min(), let most = labels.max(), least >= 0, most <= 2 * labels.count {
      var names = [Int32](repeating: -1, count: Int(most) + 1)
      var next: Int32 = 0
      self.labels = labels.map { label in
        if names[Int(label)] < 0 {
          names[Int(label)] = next
          next += 1
        }
        return names[Int(label)]
      }
      count = Int(next)
    } else {
      var names: [Int32: Int32] = [:]
      self.labels = labels.map { label in
        let name = names[label] ?? Int32(names.count)
        names[label] = name
        return name
      }
      count = names.count
    }
  }

  /// Newman and Girvan's *modularity*: the share of tie weight inside communities, less what it would be
  /// were ties made at random among nodes as strong.
  ///
  /// Q = Σ (*w*(*c*)/*m* − γ (*s*(*c*)/2*m*)²) over communities with inner weight *w* and strength *s*, of all ties' weight
  /// *m*. Direction is ignored; a graph without ties has 0. Values above 0.3 are often called high, but
  /// random graphs of few ties reach them too. Time O(*n* + *m*). NetworkX and igraph agree.
  ///
  /// Reference: M. E. J. Newman, M. Girvan, "Finding and Evaluating Community Structure in Networks",
  /// Physical Review E 69 (2004), https://doi.org/10.1103/PhysRevE.69.026113.
  public func modularity(of graph: WeightedGraph, resolution: Double = 1) -> Double {
    precondition(labels.count == graph.nodeCount, "every node has a label")
    let arcs = graph.undirected.outgoing
    var inner = [Double](repeating: 0, count: count)
    var strength = inner
    for node in 0..<graph.nodeCount {
      let label = labels[node]
      strength[Int(label)] += arcs.strength(node)
      for arc in arcs.row(node) where labels[Int(arcs.targets[arc])] == label {
        inner[Int(label)] += arcs.weight(at: arc)
      }
    }
    let whole = strength.reduce(0, +)
    guard whole > 0 else { return 0 }
    return zip(inner, strength).reduce(0) { sum, part in
      let share = part.1 / whole
      return sum + part.0 / whole - resolution * share * share
    }
  }
}
