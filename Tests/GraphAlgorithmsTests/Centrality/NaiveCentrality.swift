import GraphAlgorithms

/// The measures by their definitions, on a matrix, however slow.
struct NaiveCentrality {
  let weights: [[Double]]
  var count: Int { weights.count }
  /// The lengths of shortest paths and their numbers.
  private(set) var distance: [[Double]] = []
  private(set) var paths: [[Double]] = []

  init(_ graph: WeightedGraph, inverse: Bool = false) {
    let nodes = Int32(0)..<Int32(graph.nodeCount)
    weights = nodes.map { from in nodes.map { graph.weight(from: from, to: $0) ?? 0 } }
    (distance, paths) = Self.shortest(
      weights.map { $0.map { inverse && $0 > 0 ? 1 / $0 : $0 > 0 ? 1 : .infinity } })
  }

  /// Lengths by relaxing until nothing changes, numbers by walking all simple shortest paths.
  private static func shortest(_ lengths: [[Double]]) -> ([[Double]], [[Double]]) {
    let nodes = lengths.indices
    var distance = lengths
    for node in nodes { distance[node][node] = 0 }
    for via in nodes {
      for from in nodes {
        for to in nodes {
          distance[from][to] = min(distance[from][to], distance[from][via] + distance[via][to])
        }
      }
    }
    func isTight(_ from: Int, _ via: Int, _ to: Int) -> Bool {
      lengths[from][via].isFinite && from != to
        && abs(lengths[from][via] + distance[via][to] - distance[from][to]) < 1e-9
    }
    func number(_ from: Int, _ to: Int) -> Double {
      if from == to { return 1 }
      guard distance[from][to].isFinite else { return 0 }
      return nodes.filter { isTight(from, $0, to) }.reduce(0) { $0 + number($1, to) }
    }
    return (distance, nodes.map { from in nodes.map { number(from, $0) } })
  }

  /// Over ordered pairs.
  var betweenness: [Double] {
    weights.indices.map { node in
      var sum = 0.0
      for from in weights.indices where from != node {
        for to in weights.indices where to != node && to != from && paths[from][to] > 0 {
          let through = distance[from][node] + distance[node][to]
          if abs(through - distance[from][to]) < 1e-9 {
            sum += paths[from][node] * paths[node][to] / paths[from][to]
          }
        }
      }
      return sum
    }
  }

  var harmonic: [Double] {
    weights.indices.map { node in
      weights.indices.filter { $0 != node }.reduce(0) { $0 + 1 / distance[node][$1] }
    }
  }

  var closeness: [Double] {
    weights.indices.map { node in
      let reached = weights.indices.filter { $0 != node && distance[node][$0].isFinite }
      guard !reached.isEmpty else { return 0 }
      let (r, sum) = (Double(reached.count), reached.reduce(0) { $0 + distance[node][$1] })
      return r / sum * r / Double(count - 1)
    }
  }

  /// Each node's tie with each other, both directions together.
  private var mutual: [[Double]] {
    weights.indices.map { i in weights.indices.map { weights[i][$0] + weights[$0][i] } }
  }

  private var shares: [[Double]] {
    mutual.map { row in
      let sum = row.reduce(0, +)
      return row.map { sum > 0 ? $0 / sum : 0 }
    }
  }

  var constraint: [Double] {
    let p = shares
    return weights.indices.map { i in
      let contacts = weights.indices.filter { p[i][$0] > 0 }
      guard !contacts.isEmpty else { return .nan }
      return contacts.reduce(0) { sum, j in
        let part = p[i][j] + weights.indices.reduce(0) { $0 + p[i][$1] * p[$1][j] }
        return sum + part * part
      }
    }
  }

  var effectiveSize: [Double] {
    let (p, m) = (shares, mutual)
    return weights.indices.map { i in
      let contacts = weights.indices.filter { p[i][$0] > 0 }
      guard !contacts.isEmpty else { return .nan }
      return contacts.reduce(0) { sum, j in
        let strongest = m[j].max() ?? 1
        return sum + 1
          - contacts.filter { $0 != j }.reduce(0) { $0 + p[i][$1] * m[j][$1] / strongest }
      }
    }
  }

  var core: [Double] {
    var core = [Double](repeating: 0, count: count)
    let m = mutual
    for level in 1...max(1, count) {
      var left = Set(weights.indices)
      var isShrinking = true
      while isShrinking {
        let thin = left.filter { node in left.count { m[node][$0] > 0 } < level }
        left.subtract(thin)
        isShrinking = !thin.isEmpty
      }
      for node in left { core[node] = Double(level) }
    }
    return core
  }

  /// Which node can reach which.
  var reaches: [[Bool]] { distance.map { $0.map(\.isFinite) } }
}
