/// One value for each node, in bare memory that several parts of the rows may fill at once.
///
/// No two parts may write to the same node, and none may read what another writes; nothing checks it,
/// nor that a node is there. Kernels that are bound by memory use it within themselves and give arrays
/// away.
final class NodeValues<Value: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Value>
  private let count: Int

  /// The same value for all nodes.
  init(repeating value: Value, count: Int) {
    base = UnsafeMutablePointer<Value>.allocate(capacity: count)
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  /// The values of an array.
  convenience init(_ values: [Value]) {
    self.init(count: values.count) { base in
      values.withUnsafeBufferPointer { values in
        if let first = values.baseAddress { base.initialize(from: first, count: values.count) }
      }
    }
  }

  private init(count: Int, _ fill: (UnsafeMutablePointer<Value>) -> Void) {
    base = UnsafeMutablePointer<Value>.allocate(capacity: count)
    fill(base)
    self.count = count
  }

  deinit { base.deallocate() }

  /// The values as an array.
  var array: [Value] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

extension NodeValues<Double> {
  /// 0 for all nodes.
  convenience init(count: Int) {
    self.init(repeating: 0, count: count)
  }

  /// The sum of the products with other numbers over some nodes, added up in eight lanes.
  func dot(_ other: NodeValues<Double>, _ nodes: Range<Int>) -> Double {
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
  func add(_ factor: Double, times other: NodeValues<Double>, _ nodes: Range<Int>) {
    let (own, other) = (base, other.base)
    for node in nodes { own[node] += factor * other[node] }
  }
}

extension WeightedGraph.Arcs {
  /// Sums, for each node of some rows, the values of the rows' other ends times the weights.
  @inline(__always)
  func forEachSum(
    of values: NodeValues<Double>, rows: Range<Int>, _ use: (_ node: Int, _ sum: Double) -> Void
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
