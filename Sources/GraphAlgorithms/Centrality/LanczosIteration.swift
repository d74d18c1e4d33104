/// The greatest eigenvalue of a symmetric matrix of weights, and the part of a vector that belongs to it.
///
/// Lanczos' method: of the vectors *x*, *Ax*, *A*²*x*, … those seen so far span a space, in which the best
/// approximation is found by a small eigenproblem; the power method knows the last of them only. When
/// the basis is full, it is made anew from the best few approximations (a *thick restart*), and goes on
/// where it was. Each new vector is made orthogonal to all others, twice where the first time takes
/// most of it away.
///
/// The start is the vector of strengths, so an isolate stays at exactly 0. Of two parts whose
/// greatest values are equal each keeps its share of the start. In two-sided graphs −λ is an eigenvalue
/// too, and no hindrance.
///
/// Time O(*n* + *m*) a step and O(*n*) for each vector in the basis; space O(*n*) for each.
///
/// References: C. Lanczos, "An Iteration Method for the Solution of the Eigenvalue Problem", Journal of
/// Research of the National Bureau of Standards 45 (1950), https://doi.org/10.6028/jres.045.026; K. Wu, H. Simon,
/// "Thick-Restart Lanczos Method for Large Symmetric Eigenvalue Problems", SIAM Journal on Matrix
/// Analysis 22 (2000), https://doi.org/10.1137/S0895479898334605.
struct LanczosIteration {
  /// How many vectors are kept, and how many of them after a restart.
  private static let (width, kept) = (16, 7)

  private let arcs: WeightedGraph.Arcs
  private let parts: RowParts
  private let nodeCount: Int
  private var basis: [NodeValues<Double>] = []
  /// Memory of vectors that are no longer needed, for those to come.
  private var spare: [NodeValues<Double>] = []
  /// The matrix in the basis.
  private var projected: [[Double]] = []

  /// A search on undirected arcs of which there is at least one.
  init(_ arcs: WeightedGraph.Arcs) {
    self.arcs = arcs
    parts = RowParts(arcs)
    nodeCount = arcs.offsets.count - 1
  }

  /// The greatest eigenvalue and its vector of length 1, which is off by about `tolerance` at most or
  /// by what rounding leaves; `limit` is the number of products with the matrix at most.
  mutating func greatest(
    tolerance: Double, limit: Int
  ) -> (value: Double, vector: [Double]) {
    begin()
    for step in 1... {
      let rest = extend()
      let small = SmallEigenproblem(projected)
      let last = basis.count - 1
      let residual = rest.length * abs(small.vectors[0][last])
      let value = small.values[0]
      let gap = value - (last > 0 ? small.values[1] : -value)
      // The greater comparison is also false for what is no number.
      if !(residual > max(tolerance * gap, 1e-14 * value)) || step >= limit {
        return (value, combined(small.vectors[0]))
      }
      if basis.count == Self.width { restart(small) }
      append(rest.vector, length: rest.length)
    }
    return (0, [])
  }

  private mutating func begin() {
    let (arcs, vector) = (arcs, NodeValues(count: nodeCount))
    let squares = parts.sums(1) { rows, sums in
      for node in rows { vector.base[node] = arcs.strength(node) }
      sums[0] = vector.dot(vector, rows)
    }
    append(vector, length: squares[0].squareRoot())
  }

  /// Takes a vector into the basis, scaled to length 1.
  private mutating func append(_ vector: NodeValues<Double>, length: Double) {
    parts.forEach { rows in
      for node in rows { vector.base[node] /= length }
    }
    basis.append(vector)
    for place in projected.indices { projected[place].append(0) }
    projected.append([Double](repeating: 0, count: basis.count))
  }

  /// Multiplies the last vector by the matrix and takes off what lies in the basis, which goes into the
  /// small matrix; returns the rest.
  private mutating func extend() -> (vector: NodeValues<Double>, length: Double) {
    let (arcs, basis) = (arcs, basis)
    let last = basis.count - 1
    let image = spare.popLast() ?? NodeValues(count: nodeCount)
    let products = parts.sums(basis.count + 1) { rows, sums in
      arcs.forEachSum(of: basis[last], rows: rows) { image.base[$0] = $1 }
      for (place, vector) in basis.enumerated() { sums[place] = vector.dot(image, rows) }
      sums[basis.count] = image.dot(image, rows)
    }
    var coefficients = Array(products.dropLast())
    var rest = subtract(coefficients, from: image)
    // A short rest may be rounding for the most part; taking the basis off once more is enough.
    if rest < 0.5 * products[basis.count].squareRoot() {
      let again = parts.sums(basis.count) { rows, sums in
        for (place, vector) in basis.enumerated() { sums[place] = vector.dot(image, rows) }
      }
      for place in basis.indices { coefficients[place] += again[place] }
      rest = subtract(again, from: image)
    }
    for place in basis.indices {
      projected[place][last] = coefficients[place]
      projected[last][place] = coefficients[place]
    }
    return (image, rest)
  }

  /// Takes multiples of the basis off a vector and returns the length of the rest.
  private func subtract(_ multiples: [Double], from image: NodeValues<Double>) -> Double {
    let basis = basis
    let squares = parts.sums(1) { rows, sums in
      for (factor, vector) in zip(multiples, basis) { image.add(-factor, times: vector, rows) }
      sums[0] = image.dot(image, rows)
    }
    return squares[0].squareRoot()
  }

  /// Leaves the best approximations as the basis.
  private mutating func restart(_ small: SmallEigenproblem) {
    let basis = basis
    let best = Array(small.vectors.prefix(Self.kept))
    let fresh = best.map { _ in NodeValues(count: nodeCount) }
    parts.forEach { rows in
      for (sum, factors) in zip(fresh, best) {
        for (factor, vector) in zip(factors, basis) { sum.add(factor, times: vector, rows) }
      }
    }
    spare = basis
    self.basis = fresh
    projected = fresh.indices.map { place in
      fresh.indices.map { $0 == place ? small.values[place] : 0 }
    }
  }

  /// The vector with these coordinates, its entries above 0 as the greatest vector's are.
  private func combined(_ factors: [Double]) -> [Double] {
    let (basis, whole) = (basis, NodeValues(count: nodeCount))
    let squares = parts.sums(1) { rows, sums in
      for (factor, vector) in zip(factors, basis) { whole.add(factor, times: vector, rows) }
      sums[0] = whole.dot(whole, rows)
    }
    let length = squares[0].squareRoot()
    return whole.array.map { abs($0) / length }
  }
}
