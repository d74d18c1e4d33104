/// All eigenvalues and eigenvectors of a small symmetric matrix, the greatest value first.
///
/// Jacobi's method: rotations in the plane of two coordinates put one pair of entries to 0 at a time, round
/// after round, until nothing beside the diagonal is left that a sum would notice.
///
/// Reference: G. Golub, C. Van Loan, Matrix Computations, 4th ed., Baltimore 2013, § 8.5.
struct SmallEigenproblem {
  private(set) var values: [Double]
  /// The vectors; the entry of vector `v` in row `r` is `vectors[v][r]`.
  private(set) var vectors: [[Double]]

  /// Solves for the matrix of these rows.
  init(_ matrix: [[Double]]) {
    let n = matrix.count
    var rows = matrix
    vectors = (0..<n).map { v in (0..<n).map { $0 == v ? 1 : 0 } }
    // Each round squares what is left, so that a few do; the bound is for rows that are no numbers.
    for _ in 0..<40 where !Self.isDiagonal(rows) {
      for one in 0..<n {
        for other in one + 1..<max(n, one + 1) { Self.rotate(&rows, &vectors, one, other) }
      }
    }
    let order = (0..<n).sorted { (rows[$1][$1], $0) < (rows[$0][$0], $1) }
    values = order.map { rows[$0][$0] }
    vectors = order.map { [vectors] in vectors[$0] }
  }

  private static func isDiagonal(_ rows: [[Double]]) -> Bool {
    var (beside, all) = (0.0, 0.0)
    for (place, row) in rows.enumerated() {
      for (column, entry) in row.enumerated() {
        all += entry * entry
        if column != place { beside += entry * entry }
      }
    }
    return beside <= 1e-36 * all
  }

  /// Turns the plane of two coordinates so that their common entry becomes 0.
  private static func rotate(
    _ rows: inout [[Double]], _ vectors: inout [[Double]], _ one: Int, _ other: Int
  ) {
    guard rows[one][other] != 0 else { return }
    let slope = (rows[other][other] - rows[one][one]) / (2 * rows[one][other])
    let tangent = (slope < 0 ? -1 : 1) / (abs(slope) + (slope * slope + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    func turn(_ left: inout Double, _ right: inout Double) {
      (left, right) = (cosine * left - sine * right, sine * left + cosine * right)
    }
    for place in rows.indices {
      var (left, right) = (rows[place][one], rows[place][other])
      turn(&left, &right)
      (rows[place][one], rows[place][other]) = (left, right)
    }
    for place in rows.indices {
      var (left, right) = (rows[one][place], rows[other][place])
      turn(&left, &right)
      (rows[one][place], rows[other][place]) = (left, right)
      (left, right) = (vectors[one][place], vectors[other][place])
      turn(&left, &right)
      (vectors[one][place], vectors[other][place]) = (left, right)
    }
  }
}
