/// What some orders cost: crossings first, then bends and long arrows.
struct StorylineCost: Comparable {
  /// How often two lines cross.
  var crossings = 0
  /// How often an arrow crosses the line of a bystander.
  var arrows = 0
  var bends = 0

  /// How often anything crosses.
  var allCrossings: Int { crossings + arrows }

  static func < (left: Self, right: Self) -> Bool {
    (left.allCrossings, left.bends) < (right.allCrossings, right.bends)
  }

  static func + (left: Self, right: Self) -> Self {
    Self(
      crossings: left.crossings + right.crossings, arrows: left.arrows + right.arrows,
      bends: left.bends + right.bends)
  }
}

/// Orders of lines, with the steps that improve them.
struct StorylineSearch {
  var orders: [[Int]]
  let moments: [StorylineOrder.Moment]

  /// The cost of all orders.
  var cost: StorylineCost { cost(of: orders[...], from: 0) }

  /// The cost of `part`, which begins at moment `first`: that of its moments and of the steps
  /// between them.
  func cost(of part: ArraySlice<[Int]>, from first: Int) -> StorylineCost {
    var total = StorylineCost()
    var before: [Int] = []
    for (offset, order) in part.enumerated() {
      var ranks = [Int](repeating: 0, count: order.count)
      for (rank, line) in order.enumerated() { ranks[line] = rank }
      let moment = moments[first + offset]
      let joined = moment.joined.map { ranks[$0] }
      if let low = joined.min(), let high = joined.max() {
        total.bends += 3 * (high - low)
        total.arrows += moment.bystanders.count { ranks[$0] > low && ranks[$0] < high }
      }
      if !before.isEmpty { total = total + Self.step(from: before, to: ranks) }
      before = ranks
    }
    return total
  }

  /// The cost of one step, given the ranks before and after it.
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

  /// Brings the lines that are together at `moment` side by side, each as close to its key as it can
  /// stand.
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

  /// Brings lines that are together side by side at every moment.
  mutating func settle() {
    for moment in orders.indices {
      orders[moment] = arranged(orders[moment], at: moment, keys: ranks(at: moment))
    }
  }

  /// Goes over all moments once. A line keeps its place from the previous moment unless a meeting
  /// moves it.
  mutating func sweep(isForward: Bool) {
    let path = isForward ? Array(orders.indices) : orders.indices.reversed()
    for (previous, moment) in zip(path, path.dropFirst()) {
      orders[moment] = arranged(orders[previous], at: moment, keys: ranks(at: previous))
    }
  }

  /// One order for all moments, in which lines that often meet stand close.
  static func byEncounters(lines: Int, moments: [StorylineOrder.Moment]) -> [[Int]] {
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

  // MARK: Perturbing

  /// Swaps two lines over some stretch, three times, so that a search from here may end better.
  mutating func perturb(_ random: inout SplitMix64) {
    guard let lines = orders.first?.count, lines > 1, orders.count > 1 else { return }
    for _ in 0..<3 {
      let (one, other) = (random.next(below: lines), random.next(below: lines))
      let start = random.next(below: orders.count)
      let end = min(orders.count, start + 1 + random.next(below: orders.count))
      for moment in start..<end {
        for rank in orders[moment].indices {
          let line = orders[moment][rank]
          if line == one { orders[moment][rank] = other }
          if line == other { orders[moment][rank] = one }
        }
      }
    }
    settle()
  }
}

/// Pseudorandom numbers from a fixed seed (Steele, Lea and Flood 2014,
/// [doi:10.1145/2660193.2660195](https://doi.org/10.1145/2660193.2660195)).
struct SplitMix64 {
  private var state: UInt64 = 0x1945_0814

  /// The next number, from 0 to just below `bound`.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(max(1, bound)))
  }
}
