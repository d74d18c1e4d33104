/// Starting places for a spring layout: classical multidimensional scaling of the distances in the
/// network, turned so that its longest axis runs down the column or across the page.
///
/// An engine that starts here keeps the direction, which it would otherwise leave to chance.
struct ClassicalScaling {
  /// A line of the network, and how long it should be.
  struct Spring {
    var from: Int
    var to: Int
    var length: Double
  }

  /// The positions of the nodes, in the unit of the lengths.
  let points: [(x: Double, y: Double)]
  /// The connected components, in the order of their lowest nodes.
  let components: [[Int]]
  /// The length of the shortest path between any two nodes; infinite between components.
  let distances: [[Double]]

  /// - Complexity: O(*n*³) for *n* nodes.
  init(nodes: Int, springs: [Spring], isUpright: Bool) {
    distances = Self.distances(nodes: nodes, springs: springs)
    var points = [(x: Double, y: Double)](repeating: (x: 0, y: 0), count: nodes)
    var corner = 0.0
    components = Self.components(of: distances)
    for component in components {
      let placed = Self.place(component, by: distances, isUpright: isUpright)
      let lengthwise = placed.map { isUpright ? $0.y : $0.x }
      let shift = corner - (lengthwise.min() ?? 0)
      for (node, point) in zip(component, placed) {
        points[node] =
          isUpright ? (x: point.x, y: point.y + shift) : (x: point.x + shift, y: point.y)
      }
      corner = shift + (lengthwise.max() ?? 0) + 1
    }
    self.points = points
  }

  private static func place(
    _ component: [Int], by distances: [[Double]], isUpright: Bool
  ) -> [(x: Double, y: Double)] {
    let products = centred(component.map { row in component.map { distances[row][$0] } })
    let long = axis(of: products, orthogonalTo: [])
    let short = axis(of: products, orthogonalTo: [long.direction])
    return component.indices.map { node in
      let (a, b) = (long.direction[node] * long.extent, short.direction[node] * short.extent)
      return isUpright ? (x: b, y: a) : (x: a, y: b)
    }
  }

  /// The distances between all pairs (Floyd and Warshall).
  private static func distances(nodes: Int, springs: [Spring]) -> [[Double]] {
    var rows = [[Double]](repeating: [Double](repeating: .infinity, count: nodes), count: nodes)
    for node in 0..<nodes { rows[node][node] = 0 }
    for spring in springs {
      let length = min(rows[spring.from][spring.to], spring.length)
      rows[spring.from][spring.to] = length
      rows[spring.to][spring.from] = length
    }
    for middle in 0..<nodes {
      for from in 0..<nodes where rows[from][middle] < .infinity {
        for to in 0..<nodes {
          rows[from][to] = min(rows[from][to], rows[from][middle] + rows[middle][to])
        }
      }
    }
    return rows
  }

  /// The connected components, each a sorted list of nodes.
  private static func components(of distances: [[Double]]) -> [[Int]] {
    distances.indices.compactMap { node in
      let reached = distances.indices.filter { distances[node][$0] < .infinity }
      return reached.first == node ? reached : nil
    }
  }

  /// The inner products that squared distances come to when centred on their mean.
  private static func centred(_ distances: [[Double]]) -> [[Double]] {
    let count = Double(max(1, distances.count))
    let squares = distances.map { $0.map { -0.5 * $0 * $0 } }
    let means = squares.map { $0.reduce(0, +) / count }
    let mean = means.reduce(0, +) / count
    return squares.enumerated().map { row, values in
      values.enumerated().map { column, value in value - means[row] - means[column] + mean }
    }
  }

  /// The direction of greatest extent, by power iteration from a fixed vector.
  private static func axis(
    of matrix: [[Double]], orthogonalTo others: [[Double]]
  ) -> (direction: [Double], extent: Double) {
    // Irregular, so that it is orthogonal to no axis, and different for each axis.
    let seed = 13 + 29 * others.count
    var vector = matrix.indices.map { node in
      Double((node * (7_919 + seed) + seed) % 101) / 101 - 0.37
    }
    var value = 0.0
    for _ in 0..<200 {
      var next = matrix.map { dot($0, vector) }
      for other in others {
        let share = dot(next, other)
        for node in next.indices { next[node] -= share * other[node] }
      }
      value = dot(next, next).squareRoot()
      guard value > 1e-9 else { return (matrix.map { _ in 0 }, 0) }
      var change = 0.0
      for node in next.indices {
        next[node] /= value
        change = max(change, abs(next[node] - vector[node]))
      }
      vector = next
      if change < 1e-4 { break }
    }
    return (vector, value.squareRoot())
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for position in left.indices { sum += left[position] * right[position] }
    return sum
  }
}
