/// Divides the sources of a sum over all nodes into parts that go on at once.
///
/// The parts depend on the number of nodes alone, and their sums are added in their order, so that the
/// result is the same to the last digit on any machine.
struct SourceParts {
  private let count: Int
  private let width: Int

  /// Parts of `count` sources, each but the last a multiple of `width`.
  init(count: Int, width: Int) {
    self.count = count
    self.width = width
  }

  private static let most = 8
  /// Below so many nodes the parts cost more than they save, and whoever asks is often at many
  /// graphs at once.
  private static let least = 2_000

  private var ranges: [Range<Int>] {
    guard count >= Self.least else { return count == 0 ? [] : [0..<count] }
    let batches = (count + width - 1) / width
    let size = (batches + Self.most - 1) / Self.most * width
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  /// The sum of the numbers that `work` gives for each part, place by place.
  func sums(_ work: @Sendable (Range<Int>) -> [Double]) -> [Double] {
    let ranges = ranges
    let parts = [[Double]](concurrently: ranges.count) { work(ranges[$0]) }
    guard var sums = parts.first else { return [] }
    for part in parts.dropFirst() {
      for place in sums.indices { sums[place] += part[place] }
    }
    return sums
  }
}
