extension StorylineSearch {
  /// Moves one line to the cheapest route past all others, which stay as they are, and returns
  /// whether that improved the orders.
  ///
  /// The route is found by dynamic programming: for each moment, and each place between the others,
  /// the cheapest way there.
  ///
  /// - Complexity: O(*n*² · *k*) for *n* lines and *k* moments.
  mutating func reroute(_ line: Int) -> Bool {
    let others = orders.map { order in order.filter { $0 != line } }
    guard let count = others.first?.count, count > 0 else { return false }
    let places = count + 1
    var costs = placeCosts(of: line, among: others, at: 0)
    var origins: [[Int]] = []
    for moment in others.indices.dropFirst() {
      let shared = Self.shared(others[moment - 1], others[moment])
      let here = placeCosts(of: line, among: others, at: moment)
      var next = [Int](repeating: Self.never, count: places)
      var from = [Int](repeating: 0, count: places)
      for place in 0..<places where here[place] < Self.never {
        for old in 0..<places where costs[old] < Self.never {
          let crossed = place + old - 2 * shared[old * places + place]
          let cost = costs[old] + crossed * Self.crossing + (place - old) * (place - old)
          if cost < next[place] { (next[place], from[place]) = (cost, old) }
        }
        next[place] += here[place]
      }
      costs = next
      origins.append(from)
    }
    guard var place = costs.indices.min(by: { costs[$0] < costs[$1] }) else { return false }
    var rerouted = self
    for moment in others.indices.reversed() {
      rerouted.orders[moment] = others[moment]
      rerouted.orders[moment].insert(line, at: place)
      if moment > 0 { place = origins[moment - 1][place] }
    }
    guard rerouted.orders != orders, rerouted.cost < cost else { return false }
    self = rerouted
    return true
  }

  /// The cost of a crossing against that of bends, and a cost above that of any route.
  private static let (crossing, never) = (1 << 24, 1 << 56)

  /// What each place between the others costs the line at a moment: the length of an arrow, the lines that
  /// it crosses, or ``never`` where the line cannot stand.
  private func placeCosts(of line: Int, among others: [[Int]], at moment: Int) -> [Int] {
    let order = others[moment]
    let happening = moments[moment]
    var costs = [Int](repeating: 0, count: order.count + 1)
    let ranks = order.indices.filter { happening.together.contains(order[$0]) }
    if let low = ranks.first, let high = ranks.last {
      let isMember = happening.together.contains(line)
      for place in costs.indices {
        let isInside = place > low && place <= high
        let isBeside = place >= low && place <= high + 1
        if isMember ? !isBeside : isInside { costs[place] = Self.never }
      }
    }
    let joined = order.indices.filter { happening.joined.contains(order[$0]) }
    guard let low = joined.first, let high = joined.last else { return costs }
    let isJoined = happening.joined.contains(line)
    let isBystander = happening.bystanders.contains(line)
    // How many bystanders stand above each place.
    let above = order.reduce(into: [0]) { sums, other in
      sums.append((sums.last ?? 0) + (happening.bystanders.contains(other) ? 1 : 0))
    }
    for place in costs.indices where costs[place] < Self.never {
      var (top, foot) = (low < place ? low : low + 1, high < place ? high : high + 1)
      if isJoined {
        (top, foot) = (min(top, place), max(foot, place))
        costs[place] += Self.crossing * (above[max(high + 1, place)] - above[min(low, place)])
      } else if isBystander, place > low, place <= high {
        costs[place] += Self.crossing
      }
      costs[place] += 3 * (foot - top)
    }
    return costs
  }

  /// For each pair of a place before and a place after, how many lines stand above both.
  private static func shared(_ before: [Int], _ after: [Int]) -> [Int] {
    let places = before.count + 1
    var ranks = [Int](repeating: 0, count: places + 1)
    for (rank, line) in after.enumerated() { ranks[line] = rank }
    var shared = [Int](repeating: 0, count: places * places)
    for old in 1..<places {
      let rank = ranks[before[old - 1]]
      for place in 0..<places {
        shared[old * places + place] = shared[(old - 1) * places + place] + (rank < place ? 1 : 0)
      }
    }
    return shared
  }
}
