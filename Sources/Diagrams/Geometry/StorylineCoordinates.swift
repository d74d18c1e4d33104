/// How far down each line of a storyline stands at each moment, in points.
///
/// Orders and distances are fixed: lines that are together stand close, all others apart. Within
/// that, repeated passes over the moments make each line as straight as possible. At one moment the
/// best depths are an isotonic regression, found by pooling adjacent violators.
package struct StorylineCoordinates {
  /// The distances between lines, in points.
  package struct Distances: Sendable {
    package var together: Double
    package var apart: Double

    /// Creates distances.
    package init(together: Double, apart: Double) {
      self.together = together
      self.apart = apart
    }
  }

  /// The depth of each line at each moment; the least is 0.
  package private(set) var depths: [[Double]]
  /// The greatest depth.
  package private(set) var height: Double = 0

  /// Places lines that stand in `orders`; `groups` has the lines that are together at each moment.
  package init(orders: [[Int]], groups: [[Int]], distances: Distances) {
    depths = orders.map { order in
      var depths = [Double](repeating: 0, count: order.count)
      for (rank, line) in order.enumerated() { depths[line] = Double(rank) * distances.apart }
      return depths
    }
    let rounds = max(4, min(80, 400_000 / max(1, orders.count * (orders.first?.count ?? 1))))
    for round in 0..<rounds {
      let path = round % 2 == 0 ? Array(orders.indices) : orders.indices.reversed()
      for moment in path {
        depths[moment] = Self.placed(
          orders[moment], together: groups[moment], ideal: ideal(at: moment), distances)
      }
    }
    let top = depths.joined().min() ?? 0
    for moment in depths.indices {
      for line in depths[moment].indices { depths[moment][line] -= top }
    }
    height = depths.joined().max() ?? 0
  }

  /// Where each line would be straightest: half-way between its depths before and after.
  private func ideal(at moment: Int) -> [Double] {
    let before = moment > 0 ? depths[moment - 1] : depths[min(moment + 1, depths.count - 1)]
    let after = moment + 1 < depths.count ? depths[moment + 1] : before
    return zip(before, after).map { ($0 + $1) / 2 }
  }

  /// The depths closest to `ideal` that keep the order and the distances.
  private static func placed(
    _ order: [Int], together: [Int], ideal: [Double], _ distances: Distances
  ) -> [Double] {
    // A group is a rigid block: all its lines shift alike.
    struct Block {
      var shift: Double
      var weight: Double
      var count: Int
    }
    let members = Set(together)
    var offsets: [Double] = []
    var blocks: [Block] = []
    var isInGroup = false
    for line in order {
      let isMember = members.contains(line)
      let isNext = isMember && isInGroup
      let step = isNext ? distances.together : distances.apart
      offsets.append(offsets.isEmpty ? 0 : (offsets.last ?? 0) + step)
      let shift = ideal[line] - (offsets.last ?? 0)
      if isNext {
        let last = blocks.removeLast()
        blocks.append(
          Block(
            shift: (last.shift * last.weight + shift) / (last.weight + 1), weight: last.weight + 1,
            count: last.count + 1))
      } else {
        blocks.append(Block(shift: shift, weight: 1, count: 1))
      }
      isInGroup = isMember
    }
    var pools: [Block] = []
    for block in blocks {
      var pool = block
      while let last = pools.last, last.shift > pool.shift {
        pools.removeLast()
        let weight = last.weight + pool.weight
        pool = Block(
          shift: (last.shift * last.weight + pool.shift * pool.weight) / weight, weight: weight,
          count: last.count + pool.count)
      }
      pools.append(pool)
    }
    var result = [Double](repeating: 0, count: order.count)
    let shifts = pools.flatMap { Array(repeating: $0.shift, count: $0.count) }
    for (rank, line) in order.enumerated() { result[line] = offsets[rank] + shifts[rank] }
    return result
  }
}
