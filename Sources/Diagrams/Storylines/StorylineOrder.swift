/// Which line stands above which at each moment of a storyline.
///
/// Those who are together at a moment stand side by side. Orders are found by sweeps over the
/// moments, in which every line moves to the mean of where it stood a moment before and stands a
/// moment after (the barycentre), and by a local search that leads single lines and moves whole groups as
/// long as that takes crossings away or, where it takes none, makes the lines straighter and the
/// arrows shorter; then, while crossings and patience last, it begins anew from shaken orders. The
/// shaking is the same every time, so the same meetings give the same orders.
///
/// Few crossings are no fewest: that problem is NP-hard, and on a figure of forty moments nobody can
/// say how far from it an answer is.
package struct StorylineOrder {
  /// What happens at one moment, by the numbers of the lines.
  package struct Moment: Sendable {
    /// Those who must stand side by side.
    package var together: [Int]
    /// Those whom an arrow or a mark joins; the nearer they stand, the better.
    package var joined: [Int]

    /// What happens at one moment.
    package init(together: [Int] = [], joined: [Int] = []) {
      self.together = together.count > 1 ? together : []
      self.joined = joined
    }
  }

  /// The lines from top to bottom, moment by moment.
  package let orders: [[Int]]
  /// How often two lines cross.
  package let crossings: Int

  /// Finds orders for `lines` lines; where nothing speaks for another order they stand by number.
  ///
  /// - Complexity: O(*n*² · *k*) for each sweep over *k* moments of *n* lines; the local search
  ///   stops after a fixed number of steps.
  package init(lines: Int, moments: [Moment]) {
    var best = StorylineSearch(
      orders: Array(repeating: Array(0..<lines), count: moments.count), moments: moments)
    best.settle()
    for start in [best.orders, StorylineSearch.byAcquaintance(lines: lines, moments: moments)] {
      var attempt = StorylineSearch(orders: start, moments: moments)
      attempt.settle()
      for round in 0..<8 {
        attempt.sweep(isForward: round % 2 == 0)
        if attempt.cost < best.cost { best = attempt }
      }
    }
    // A tangle needs more before the search comes to its first rest.
    var budget = max(Self.budget, min(60 * lines * lines * moments.count, 10 * Self.budget))
    best.improve(&budget)
    var lot = StorylineSearch.Lot()
    for _ in 0..<Self.shakings where best.cost.crossings > 0 && budget > 0 {
      var attempt = best
      attempt.shake(&lot)
      attempt.improve(&budget)
      if attempt.cost < best.cost { best = attempt }
    }
    orders = best.orders
    crossings = best.cost.crossings
  }

  /// How much work the search may be, in comparisons of two lines at a moment; and how often it is
  /// begun anew from orders that were shaken.
  private static let (budget, shakings) = (4_000_000, 24)
}

/// What speaks against some orders: crossings first, then crooked lines and long arrows.
struct StorylineCost: Comparable {
  var crossings = 0
  var bends = 0

  static func < (left: Self, right: Self) -> Bool {
    (left.crossings, left.bends) < (right.crossings, right.bends)
  }

  static func + (left: Self, right: Self) -> Self {
    Self(crossings: left.crossings + right.crossings, bends: left.bends + right.bends)
  }
}

/// Orders on their way to becoming good ones.
struct StorylineSearch {
  var orders: [[Int]]
  let moments: [StorylineOrder.Moment]

  /// The cost of all orders.
  var cost: StorylineCost { cost(of: orders[...], from: 0) }

  /// The cost of `part`, which begins at moment `first`: of its moments and the steps between them.
  func cost(of part: ArraySlice<[Int]>, from first: Int) -> StorylineCost {
    var total = StorylineCost()
    var before: [Int] = []
    for (offset, order) in part.enumerated() {
      var ranks = [Int](repeating: 0, count: order.count)
      for (rank, line) in order.enumerated() { ranks[line] = rank }
      let joined = moments[first + offset].joined.map { ranks[$0] }
      if let low = joined.min(), let high = joined.max() { total.bends += 3 * (high - low) }
      if !before.isEmpty { total = total + Self.step(from: before, to: ranks) }
      before = ranks
    }
    return total
  }

  /// The cost of one step, from the ranks before it and after it.
  private static func step(from before: [Int], to after: [Int]) -> StorylineCost {
    var cost = StorylineCost()
    for line in before.indices {
      let move = after[line] - before[line]
      cost.bends += move * move
      for other in 0..<line where (before[line] < before[other]) != (after[line] < after[other]) {
        cost.crossings += 1
      }
    }
    return cost
  }

  // MARK: Sweeps

  /// Moves those together at `moment` side by side, each line as near as can be to its `key`.
  private func arranged(_ order: [Int], at moment: Int, keys: [Double]) -> [Int] {
    let group = moments[moment].together
    let mean = group.reduce(0) { $0 + keys[$1] } / Double(max(1, group.count))
    let members = Set(group)
    let ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    func place(_ line: Int) -> (Double, Int, Double, Int) {
      let isMember = members.contains(line)
      return (isMember ? mean : keys[line], isMember ? 1 : 0, keys[line], ranks[line] ?? 0)
    }
    return order.sorted { place($0) < place($1) }
  }

  private func ranks(at moment: Int) -> [Double] {
    var ranks = [Double](repeating: 0, count: orders[moment].count)
    for (rank, line) in orders[moment].enumerated() { ranks[line] = Double(rank) }
    return ranks
  }

  /// Makes the orders obey the meetings, whatever they were.
  mutating func settle() {
    for moment in orders.indices {
      orders[moment] = arranged(orders[moment], at: moment, keys: ranks(at: moment))
    }
  }

  /// Goes once over all moments. A line stands where it stood at the moment before, but for what a
  /// meeting asks of it.
  mutating func sweep(isForward: Bool) {
    let path = isForward ? Array(orders.indices) : orders.indices.reversed()
    for (previous, moment) in zip(path, path.dropFirst()) {
      orders[moment] = arranged(orders[previous], at: moment, keys: ranks(at: previous))
    }
  }

  /// One order for all moments in which those who often meet stand near one another.
  static func byAcquaintance(lines: Int, moments: [StorylineOrder.Moment]) -> [[Int]] {
    var weights = [[Double]](repeating: [Double](repeating: 0, count: lines), count: lines)
    for moment in moments {
      for group in [moment.together, moment.joined] where group.count > 1 {
        for one in group {
          for other in group where one != other {
            weights[one][other] += 1 / Double(group.count - 1)
          }
        }
      }
    }
    var order = Array(0..<lines)
    for _ in 0..<(2 * lines) {
      var ranks = [Double](repeating: 0, count: lines)
      for (rank, line) in order.enumerated() { ranks[line] = Double(rank) }
      let keys = (0..<lines).map { line -> Double in
        let total = weights[line].reduce(0, +)
        guard total > 0 else { return ranks[line] }
        let pull = zip(weights[line], ranks).reduce(0) { $0 + $1.0 * $1.1 } / total
        return (ranks[line] + 2 * pull) / 3
      }
      let next = order.sorted { (keys[$0], ranks[$0]) < (keys[$1], ranks[$1]) }
      if next == order { break }
      order = next
    }
    return Array(repeating: order, count: moments.count)
  }
}
