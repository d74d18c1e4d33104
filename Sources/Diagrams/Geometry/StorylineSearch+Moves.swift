extension StorylineSearch {
  /// Reroutes lines and moves groups while that improves the orders and `budget`, counted in
  /// comparisons of two lines at a moment, lasts.
  mutating func improve(_ budget: inout Int) {
    let events = eventsOfLines
    var hasImproved = true
    while hasImproved && budget > 0 {
      hasImproved = false
      for line in events.indices {
        budget -= 3 * moments.count * events.count * events.count
        if reroute(line) { hasImproved = true }
        if budget <= 0 { return }
      }
      for moment in moments.indices where moments[moment].together.count > 1 {
        let group = moments[moment].together
        let others = Set(group.flatMap { events[$0] })
        for stretch in stretches(around: moment, between: others) {
          if moveBest(group, over: stretch, &budget) { hasImproved = true }
          if budget <= 0 { return }
        }
      }
    }
  }

  /// The moments at which something happens to each line.
  private var eventsOfLines: [[Int]] {
    var events = [[Int]](repeating: [], count: orders.first?.count ?? 0)
    for (moment, happening) in moments.enumerated() {
      for line in Set(happening.together + happening.joined) { events[line].append(moment) }
    }
    return events
  }

  /// The stretches around a meeting over which its group can move as one.
  private func stretches(around moment: Int, between others: Set<Int>) -> [ClosedRange<Int>] {
    let last = moments.count - 1
    let before = others.filter { $0 < moment }.max().map { $0 + 1 } ?? 0
    let after = others.filter { $0 > moment }.min().map { $0 - 1 } ?? last
    let starts = Set([0, before, moment]).sorted()
    let ends = Set([moment, after, last]).sorted()
    return starts.flatMap { start in ends.map { start...$0 } }
  }

  /// Moves `group`, over the whole stretch, next to the line where it costs least, and returns
  /// whether that improved the orders.
  private mutating func moveBest(
    _ group: [Int], over stretch: ClosedRange<Int>, _ budget: inout Int
  ) -> Bool {
    let first = max(0, stretch.lowerBound - 1)
    let last = min(moments.count - 1, stretch.upperBound + 1)
    let lines = orders[first].count
    var isMember = [Bool](repeating: false, count: lines)
    for line in group { isMember[line] = true }
    let present = Array(orders[first...last])
    let crossings = Self.crossings(of: group, in: present, atMost: .max) ?? 0
    let presentCost = cost(of: present[...], from: first)
    // A move that lets the group cross more lines than this cannot pay.
    let most = crossings + presentCost.arrows
    let targets =
      stretch.count == 1 ? neighbours(of: isMember, at: stretch.lowerBound) : present[0]
    var best = (cost: presentCost, orders: present)
    budget -= present.count * lines * lines
    for target in targets where !isMember[target] {
      for isAfter in [false, true] {
        budget -= present.count * lines * (group.count + 1)
        guard
          let moved = moving(
            isMember, beside: target, isAfter: isAfter, over: stretch, from: first),
          let itsCrossings = Self.crossings(of: group, in: moved, atMost: most)
        else { continue }
        // The lines that stay cross one another as often as before.
        if itsCrossings >= crossings { budget -= present.count * lines * lines }
        let itsCost = cost(of: moved[...], from: first)
        if itsCost < best.cost { best = (itsCost, moved) }
      }
    }
    guard best.cost < presentCost else { return false }
    orders.replaceSubrange(first...last, with: best.orders)
    return true
  }

  /// How often `group` crosses other lines in `part`; `nil` where that is more than `most`.
  private static func crossings(of group: [Int], in part: [[Int]], atMost most: Int) -> Int? {
    var count = 0
    var before: [Int] = []
    for order in part {
      var ranks = [Int](repeating: 0, count: order.count)
      for (rank, line) in order.enumerated() { ranks[line] = rank }
      if !before.isEmpty {
        for line in group {
          let (old, new) = (before[line], ranks[line])
          for other in ranks.indices where (before[other] < old) != (ranks[other] < new) {
            // A pair within the group is counted twice, both before and after a move.
            if other != line { count += 1 }
          }
        }
      }
      if count > most { return nil }
      before = ranks
    }
    return count
  }

  /// The lines within three places of the members at `moment`.
  private func neighbours(of isMember: [Bool], at moment: Int) -> [Int] {
    let order = orders[moment]
    let ranks = order.indices.filter { isMember[order[$0]] }
    guard let low = ranks.first, let high = ranks.last else { return [] }
    return Array(order[max(0, low - 3)...min(order.count - 1, high + 3)])
  }

  /// The orders from moment `first` on, with the members next to `target`; `nil` where that would
  /// split a group.
  private func moving(
    _ isMember: [Bool], beside target: Int, isAfter: Bool, over stretch: ClosedRange<Int>,
    from first: Int
  ) -> [[Int]]? {
    let last = min(moments.count - 1, stretch.upperBound + 1)
    var result = Array(orders[first...last])
    for moment in stretch {
      let order = result[moment - first]
      var moved: [Int] = []
      moved.reserveCapacity(order.count)
      for line in order where !isMember[line] {
        if line == target {
          if isAfter { moved.append(line) }
          for member in order where isMember[member] { moved.append(member) }
          if !isAfter { moved.append(line) }
        } else {
          moved.append(line)
        }
      }
      guard isTogether(moments[moment].together, in: moved) else { return nil }
      result[moment - first] = moved
    }
    return result
  }

  private func isTogether(_ group: [Int], in order: [Int]) -> Bool {
    guard group.count > 1 else { return true }
    var ranks = (low: Int.max, high: 0)
    for (rank, line) in order.enumerated() where group.contains(line) {
      ranks = (min(ranks.low, rank), rank)
    }
    return ranks.high - ranks.low + 1 == group.count
  }
}
