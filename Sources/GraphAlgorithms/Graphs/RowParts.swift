import Dispatch

/// Divides the rows of a graph into parts that go on at once.
///
/// The parts have about as many arcs each and depend on the graph alone; sums are added up part by part
/// in their order. So a result is the same to the last digit however many cores there are.
struct RowParts: Sendable {
  let ranges: [Range<Int>]

  /// Parts of fewer arcs and nodes than this cost more than they save.
  private static let size = 1 << 16

  /// Parts of all rows.
  init(_ arcs: WeightedGraph.Arcs) {
    let nodeCount = arcs.offsets.count - 1
    var ranges: [Range<Int>] = []
    var start = 0
    for node in 0..<nodeCount {
      let size = Int(arcs.offsets[node + 1] - arcs.offsets[start]) + node + 1 - start
      guard size >= Self.size || node == nodeCount - 1 else { continue }
      ranges.append(start..<node + 1)
      start = node + 1
    }
    self.ranges = ranges
  }

  /// Does the work of all parts.
  func forEach(_ work: @Sendable (Range<Int>) -> Void) {
    perform { work(ranges[$0]) }
  }

  /// Does the work of all parts and adds up the numbers, `count` of them, that each comes to; they are 0
  /// when its work begins.
  func sums(
    _ count: Int, _ work: @Sendable (Range<Int>, UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    let slots = NodeValues(count: ranges.count * count)
    perform { work(ranges[$0], slots.base + $0 * count) }
    return (0..<count).map { place in
      ranges.indices.reduce(0) { $0 + slots.base[$1 * count + place] }
    }
  }

  private func perform(_ work: @Sendable (_ part: Int) -> Void) {
    if ranges.count == 1 { return work(0) }
    DispatchQueue.concurrentPerform(iterations: ranges.count, execute: work)
  }
}
