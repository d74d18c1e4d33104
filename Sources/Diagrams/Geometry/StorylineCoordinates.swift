/// How far down each line of a storyline stands at each moment, in points.
///
/// The orders are kept, and so are distances: those who are together stand close, all others apart.
/// Within that, every line is as straight as going over the moments a number of times makes it. At
/// one moment the best places are those of an isotonic regression, found by pooling neighbours that
/// are in one another's way.
package struct StorylineCoordinates {
  /// The distances between lines, in points.
  package struct Distances: Sendable {
    package var together: Double
    package var apart: Double

    /// Distances between lines.
    package init(together: Double, apart: Double) {
      self.together = together
      self.apart = apart
    }
  }

  /// The depth of each line, moment by moment; the first is at 0.
  package private(set) var depths: [[Double]]
  /// The depth of the lowest.
  package private(set) var height: Double = 0

  /// Places lines that stand in `orders`; `groups` says who is together at each moment.
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
        let wished = wishes(at: moment)
        depths[moment] = Self.placed(
          orders[moment], together: groups[moment], wished: wished, distances)
      }
    }
    let top = depths.joined().min() ?? 0
    for moment in depths.indices {
      for line in depths[moment].indices { depths[moment][line] -= top }
    }
    height = depths.joined().max() ?? 0
  }

  /// Where each line would be straightest: half-way between where it was and where it will be.
  private func wishes(at moment: Int) -> [Double] {
    let before = moment > 0 ? depths[moment - 1] : depths[min(moment + 1, depths.count - 1)]
    let after = moment + 1 < depths.count ? depths[moment + 1] : before
    return zip(before, after).map { ($0 + $1) / 2 }
  }

  /// The places nearest to those `wished` that keep the order and the distances.
  private static func placed(
    _ order: [Int], together: [Int], wished: [Double], _ distances: Distances
  ) -> [Double] {
    // A group is one stiff block: its lines move by one shift.
    struct Block {
      var wish: Double
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
      let wish = wished[line] - (offsets.last ?? 0)
      if isNext {
        let last = blocks.removeLast()
        blocks.append(
          Block(
            wish: (last.wish * last.weight + wish) / (last.weight + 1), weight: last.weight + 1,
            count: last.count + 1))
      } else {
        blocks.append(Block(wish: wish, weight: 1, count: 1))
      }
      isInGroup = isMember
    }
    var pools: [Block] = []
    for block in blocks {
      var pool = block
      while let last = pools.last, last.wish > pool.wish {
        pools.removeLast()
        let weight = last.weight + pool.weight
        pool = Block(
          wish: (last.wish * last.weight + pool.wish * pool.weight) / weight, weight: weight,
          count: last.count + pool.count)
      }
      pools.append(pool)
    }
    var result = [Double](repeating: 0, count: order.count)
    let shifts = pools.flatMap { Array(repeating: $0.wish, count: $0.count) }
    for (rank, line) in order.enumerated() { result[line] = offsets[rank] + shifts[rank] }
    return result
  }
}
