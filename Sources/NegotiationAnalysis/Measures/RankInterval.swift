/// Between which places an actor stays in many runs.
package enum RankInterval {
  /// The places of the middle 95 % of runs: one run in forty is cut off at either end, rounded down.
  /// `nil` where there are none.
  package static func middle(of places: [Int]) -> ClosedRange<Int>? {
    between(places, cut: places.count / 40)
  }

  /// The places of all runs; `nil` where there are none.
  package static func whole(of places: [Int]) -> ClosedRange<Int>? { between(places, cut: 0) }

  private static func between(_ places: [Int], cut: Int) -> ClosedRange<Int>? {
    guard !places.isEmpty else { return nil }
    let sorted = places.sorted()
    return sorted[cut]...sorted[sorted.count - 1 - cut]
  }
}
