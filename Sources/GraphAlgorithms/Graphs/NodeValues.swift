/// One number for each node, in bare memory that several parts of the rows may fill at once.
///
/// No two parts may write to the same node, and none may read what another writes; nothing checks it.
/// Kernels that are bound by memory use it within themselves and give arrays away.
final class NodeValues: @unchecked Sendable {
  let base: UnsafeMutablePointer<Double>
  private let count: Int

  /// The same number for all nodes.
  init(repeating value: Double = 0, count: Int) {
    base = UnsafeMutablePointer<Double>.allocate(capacity: count)
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  deinit { base.deallocate() }

  /// The numbers as an array.
  var array: [Double] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The sum of the products with other numbers over some nodes, added up in eight lanes.
  func dot(_ other: NodeValues, _ nodes: Range<Int>) -> Double {
    let (left, right) = (UnsafeRawPointer(base), UnsafeRawPointer(other.base))
    var sums = SIMD8<Double>()
    var node = nodes.lowerBound
    while node + 8 <= nodes.upperBound {
      sums +=
        left.loadUnaligned(fromByteOffset: node * 8, as: SIMD8<Double>.self)
        * right.loadUnaligned(fromByteOffset: node * 8, as: SIMD8<Double>.self)
      node += 8
    }
    return (node..<nodes.upperBound).reduce(sums.sum()) { $0 + base[$1] * other.base[$1] }
  }

  /// Adds a multiple of other numbers on some nodes.
  func add(_ factor: Double, times other: NodeValues, _ nodes: Range<Int>) {
    let (own, other) = (base, other.base)
    for node in nodes { own[node] += factor * other[node] }
  }
}

extension WeightedGraph.Arcs {
  /// Sums, for each node of some rows, the values of the rows' other ends times the weights.
  @inline(__always)
  func forEachSum(
    of values: NodeValues, rows: Range<Int>, _ use: (_ node: Int, _ sum: Double) -> Void
  ) {
    let values = values.base
    targets.withUnsafeBufferPointer { targets in
      offsets.withUnsafeBufferPointer { offsets in
        for node in rows {
          var sum = 0.0
          let row = Int(offsets[node])..<Int(offsets[node + 1])
          if let weights {
            for arc in row { sum += weights[arc] * values[Int(targets[arc])] }
          } else {
            for arc in row { sum += values[Int(targets[arc])] }
          }
          use(node, sum)
        }
      }
    }
  }
}
