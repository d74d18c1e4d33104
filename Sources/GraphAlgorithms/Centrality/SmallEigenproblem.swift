/// All eigenvalues and eigenvectors of a small symmetric matrix, the greatest value first.
///
/// Jacobi's method: rotations in the plane of two coordinates put one pair of entries to 0 at a time, round
/// after round, until nothing beside the diagonal is left that a sum would notice.
///
/// Reference: G. Golub, C. Van Loan, Matrix Computations, 4th ed., Baltimore 2013, § 8.5.
struct SmallEigenproblem {
  let values: [Double]
  /// The vectors; entry `r` of vector `v` is `vectors[v][r]`.
  let vectors: [[Double]]

  /// Solves for the matrix of these rows.
  init(_ matrix: [[Double]]) {
    let n = matrix.count
    // The matrix and below it the vectors, in rows of n, so that a rotation turns pairs of rows alike.
    var table = matrix.flatMap { $0 } + (0..<n * n).map { $0 % (n + 1) == 0 ? 1 : 0 }
    table.withUnsafeMutableBufferPointer { table in
      // Each round squares what is left, so a few do; the bound is for entries that are no numbers.
      for _ in 0..<40 where !Self.isDiagonal(table, n) {
        for other in 1..<max(1, n) {
          for one in 0..<other { Self.rotate(table, n, one, other) }
        }
      }
    }
    let order = (0..<n).sorted { (table[$1 * n + $1], $0) < (table[$0 * n + $0], $1) }
    values = order.map { table[$0 * n + $0] }
    vectors = order.map { Array(table[(n + $0) * n..<(n + $0 + 1) * n]) }
  }

  private static func isDiagonal(_ table: UnsafeMutableBufferPointer<Double>, _ n: Int) -> Bool {
    var (beside, all) = (0.0, 0.0)
    for place in 0..<n * n {
      let square = table[place] * table[place]
      all += square
      if place % (n + 1) != 0 { beside += square }
    }
    return beside <= 1e-36 * all
  }

  /// Turns the plane of two coordinates so that their common entry becomes 0.
  private static func rotate(
    _ table: UnsafeMutableBufferPointer<Double>, _ n: Int, _ one: Int, _ other: Int
  ) {
    let common = table[one * n + other]
    guard common != 0 else { return }
    let slope = (table[other * n + other] - table[one * n + one]) / (2 * common)
    let tangent = (slope < 0 ? -1 : 1) / (abs(slope) + (slope * slope + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    func turn(_ left: Int, _ right: Int) {
      let (a, b) = (table[left], table[right])
      (table[left], table[right]) = (cosine * a - sine * b, sine * a + cosine * b)
    }
    for place in 0..<n { turn(place * n + one, place * n + other) }
    for place in 0..<n {
      turn(one * n + place, other * n + place)
      turn((n + one) * n + place, (n + other) * n + place)
    }
  }
}
