/// Who has to do with those who have to do with many?
///
/// *Eigenvector centrality* is the vector *x* ≥ 0 with *A*ᵀ*x* = λ*x* for the greatest eigenvalue λ of the matrix *A*
/// of weights, scaled to length 1: a node's score is in proportion to the sum of its neighbours'.
/// Conventions: ties of a directed graph count for whom they come to; an isolate has 0; of a graph in
/// several parts the part with the greatest eigenvalue has all the score, however many nodes the others
/// have; in a directed graph without a circle every score is 0.
///
///     EigenvectorCentrality().scores(on: path)  // [0.5, 0.71, 0.5] on 0 – 1 – 2
///
/// By Lanczos' method without direction; with direction by the power method on *A* + *I* (whose vectors are
/// those of *A*, and which does not swing to and fro on circles), until no step changes the vector by
/// more than `tolerance`. Time O(*n* + *m*) a step; space O(*n*). NetworkX: the same vector; igraph: the
/// same divided by its largest entry.
///
/// Reference: P. Bonacich, "Power and Centrality", American Journal of Sociology 92 (1987),
/// https://doi.org/10.1086/228631.
public struct EigenvectorCentrality: CentralityMeasure, Hashable {
  /// The word it is asked for by.
  public let name = "eigenvector"
  /// The most that the vector may be off by; with direction, that the last step may change it by.
  public var tolerance: Double
  /// How many steps are made at most.
  public var limit: Int

  /// The measure.
  public init(tolerance: Double = 1e-12, limit: Int = 20_000) {
    self.tolerance = tolerance
    self.limit = limit
  }

  /// One score for each node.
  public func scores(on graph: WeightedGraph) -> [Double] {
    pair(on: graph).vector
  }

  /// The greatest eigenvalue and its vector.
  func pair(on graph: WeightedGraph) -> (value: Double, vector: [Double]) {
    let n = graph.nodeCount
    let nothing = [Double](repeating: 0, count: n)
    guard graph.edgeCount > 0 else { return (0, nothing) }
    let found: (value: Double, vector: [Double])
    if graph.isDirected {
      if StrongComponents(graph).count == n { return (0, nothing) }
      found = powers(on: graph)
    } else {
      var search = LanczosIteration(graph.outgoing)
      found = search.greatest(tolerance: tolerance, limit: limit)
    }
    // What a lesser part keeps is the remainder of a geometric decay.
    return (found.value, found.vector.map { $0 < 10 * tolerance ? 0 : $0 })
  }

  private func powers(on graph: WeightedGraph) -> (value: Double, vector: [Double]) {
    let n = graph.nodeCount
    var vector = [Double](repeating: 1 / Double(n).squareRoot(), count: n)
    var next = vector
    var value = 0.0
    for _ in 0..<limit {
      graph.incoming.multiply(vector, into: &next)
      for node in 0..<n { next[node] += vector[node] }
      let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      var change = 0.0
      for node in 0..<n {
        next[node] /= length
        change += abs(next[node] - vector[node])
      }
      value = length - 1
      swap(&vector, &next)
      if change < tolerance { break }
    }
    return (value, vector)
  }
}

extension WeightedGraph.Arcs {
  /// Sums the values of the other ends of a node's row, times the weights.
  func sum(of values: [Double], row node: Int) -> Double {
    let row = row(node)
    return targets.withUnsafeBufferPointer { targets in
      values.withUnsafeBufferPointer { values in
        var sum = 0.0
        if let weights {
          for arc in row { sum += weights[arc] * values[Int(targets[arc])] }
        } else {
          for arc in row { sum += values[Int(targets[arc])] }
        }
        return sum
      }
    }
  }

  /// Sums for each node the values of its row's other ends, times the weights.
  func multiply(_ values: [Double], into sums: inout [Double]) {
    for node in 0..<sums.count { sums[node] = sum(of: values, row: node) }
  }
}
