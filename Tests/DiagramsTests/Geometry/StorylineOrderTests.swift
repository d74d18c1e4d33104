import Diagrams
import TestSupport
import Testing

@Suite struct StorylineOrderTests {
  private typealias Moment = StorylineOrder.Moment

  /// Every order of so many lines, and how often lines cross from each to each.
  private struct Orders {
    let all: [[Int]]
    let crossings: [[Int]]

    init(lines: Int) {
      all = StorylineOrderTests.permutations(of: Array(0..<lines))
      crossings = all.map { [all] one in
        all.map { StorylineOrderTests.crossings(one, $0) }
      }
    }

    /// The fewest crossings there can be, by trying every order at every moment.
    func fewest(moments: [StorylineOrder.Moment]) -> Int {
      var costs = [Int](repeating: 0, count: all.count)
      for (position, moment) in moments.enumerated() {
        costs = all.indices.map { order in
          guard StorylineOrderTests.isTogether(moment.together, in: all[order]) else {
            return 1_000_000
          }
          return position == 0 ? 0 : zip(costs, crossings[order]).map { $0 + $1 }.min() ?? 0
        }
      }
      return costs.min() ?? 0
    }
  }

  private static func permutations(of items: [Int]) -> [[Int]] {
    guard let first = items.first else { return [[]] }
    return permutations(of: Array(items.dropFirst())).flatMap { rest in
      (0...rest.count).map { place in
        var order = rest
        order.insert(first, at: place)
        return order
      }
    }
  }

  private static func crossings(_ one: [Int], _ other: [Int]) -> Int {
    var count = 0
    for (rank, line) in one.enumerated() {
      for above in one[..<rank] {
        guard let a = other.firstIndex(of: above), let b = other.firstIndex(of: line) else {
          continue
        }
        if a > b { count += 1 }
      }
    }
    return count
  }

  private static func isTogether(_ group: [Int], in order: [Int]) -> Bool {
    let ranks = order.indices.filter { group.contains(order[$0]) }
    guard let low = ranks.min(), let high = ranks.max() else { return true }
    return high - low + 1 == ranks.count
  }

  /// Meetings of two or more among a few, drawn by lot.
  private static func moments(
    lines: Int, count: Int, using generator: inout SeededGenerator
  ) -> [StorylineOrder.Moment] {
    (0..<count).map { _ in
      let size = Int.random(in: 1...max(1, lines - 1), using: &generator)
      let group = Array((0..<lines).shuffled(using: &generator).prefix(size))
      return StorylineOrder.Moment(together: group, joined: group)
    }
  }

  @Test func `on small cases hardly a crossing is left that need not be`() {
    var generator = SeededGenerator(seed: 1945)
    var (found, fewest) = (0, 0)
    let orders = (3...5).map { Orders(lines: $0) }
    for round in 0..<60 {
      let lines = 3 + round % 3
      let moments = Self.moments(lines: lines, count: 4 + round % 4, using: &generator)
      let order = StorylineOrder(lines: lines, moments: moments)
      let best = orders[round % 3].fewest(moments: moments)
      #expect(order.crossings >= best)
      #expect(order.crossings <= best + 1)
      found += order.crossings
      fewest += best
    }
    #expect(fewest > 30)
    #expect(Double(found) <= 1.05 * Double(fewest), "\(found) for \(fewest)")
  }

  @Test func `those who meet stand side by side, and crossings are counted as they are`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5 {
      let moments = Self.moments(lines: 9, count: 12, using: &generator)
      let order = StorylineOrder(lines: 9, moments: moments)
      for (moment, lines) in zip(moments, order.orders) {
        #expect(lines.sorted() == Array(0..<9))
        #expect(Self.isTogether(moment.together, in: lines))
      }
      let counted = zip(order.orders, order.orders.dropFirst()).reduce(0) {
        $0 + Self.crossings($1.0, $1.1)
      }
      #expect(counted == order.crossings)
    }
  }

  @Test func `lines that need not cross do not`() {
    let pairs = [[0, 5], [1, 4], [2, 3], [0, 5], [2, 3], [1, 4]]
    let moments = pairs.map { StorylineOrder.Moment(together: $0, joined: $0) }
    #expect(StorylineOrder(lines: 6, moments: moments).crossings == 0)
  }

  @Test func `the same meetings bring the same orders`() {
    var generator = SeededGenerator(seed: 3)
    let moments = Self.moments(lines: 8, count: 10, using: &generator)
    let one = StorylineOrder(lines: 8, moments: moments)
    #expect(one.orders == StorylineOrder(lines: 8, moments: moments).orders)
  }

  @Test func `lines get out of the way of an arrow`() {
    // 0 writes to 3, again and again, while 1 and 2 meet nobody.
    let letter = StorylineOrder.Moment(joined: [0, 3], bystanders: [1, 2])
    let order = StorylineOrder(lines: 4, moments: Array(repeating: letter, count: 5))
    for lines in order.orders {
      let ranks = [0, 3].compactMap { lines.firstIndex(of: $0) }
      #expect(abs(ranks[0] - ranks[1]) == 1)
    }
    #expect(order.crossings == 0)
  }

  @Test func `of nobody and of nothing there is an order`() {
    #expect(StorylineOrder(lines: 0, moments: []).orders.isEmpty)
    #expect(StorylineOrder(lines: 3, moments: []).crossings == 0)
    #expect(StorylineOrder(lines: 0, moments: [StorylineOrder.Moment()]).orders == [[]])
  }

  @Test func `lines keep their distances, and those who meet stand close`() {
    var generator = SeededGenerator(seed: 11)
    let moments = Self.moments(lines: 7, count: 9, using: &generator)
    let order = StorylineOrder(lines: 7, moments: moments)
    let coordinates = StorylineCoordinates(
      orders: order.orders, groups: moments.map(\.together),
      distances: StorylineCoordinates.Distances(together: 5, apart: 12))
    for (moment, (lines, depths)) in zip(order.orders, coordinates.depths).enumerated() {
      for (above, below) in zip(lines, lines.dropFirst()) {
        let group = moments[moment].together
        let distance = depths[below] - depths[above]
        if group.contains(above) && group.contains(below) {
          #expect(abs(distance - 5) < 1e-6)
        } else {
          #expect(distance > 12 - 1e-6)
        }
      }
    }
    #expect(coordinates.depths.joined().min() == 0)
    #expect(coordinates.depths.joined().max() == coordinates.height)
  }
}
