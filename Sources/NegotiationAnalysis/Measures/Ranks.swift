package import GraphAlgorithms

/// Places by score: equals share the best of their places, and who has no score comes last.
///
/// Scores that differ by less than a part in 10⁹ are equal: what rounding tells apart is not told apart.
package struct Ranks: Sendable {
  /// The place of each actor, from 1.
  package let places: [Int]
  /// The actors by place, and of one place by number.
  package let order: [Int]

  package init(_ scores: [Double], order direction: ScoreOrder) {
    let keys = scores.map { score in
      score.isNaN ? -Double.infinity : direction == .highestFirst ? score : -score
    }
    let sorted = keys.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] > keys[$1] }
    var places = [Int](repeating: 1, count: keys.count)
    for (index, actor) in sorted.enumerated().dropFirst() {
      let before = sorted[index - 1]
      places[actor] =
        Self.areEqual(keys[before], keys[actor]) ? places[before] : index + 1
    }
    self.places = places
    order = keys.indices.sorted { (places[$0], $0) < (places[$1], $1) }
  }

  private static func areEqual(_ one: Double, _ other: Double) -> Bool {
    // No score is minus infinity, which equals no score of a number.
    one == other
      || (one.isFinite && other.isFinite)
        && abs(one - other) <= 1e-9 * max(abs(one), abs(other))
  }

  /// Spearman's rank correlation: Pearson's, of ranks in which equals share the middle of their places.
  ///
  /// `nil` where one side does not vary.
  package static func correlation(_ left: [Int], _ right: [Int]) -> Double? {
    let (x, y) = (middles(left), middles(right))
    let n = Double(x.count)
    guard n > 1 else { return nil }
    let mean = (n + 1) / 2
    var (products, squaresX, squaresY) = (0.0, 0.0, 0.0)
    for (one, other) in zip(x, y) {
      products += (one - mean) * (other - mean)
      squaresX += (one - mean) * (one - mean)
      squaresY += (other - mean) * (other - mean)
    }
    guard squaresX > 0 && squaresY > 0 else { return nil }
    return products / (squaresX * squaresY).squareRoot()
  }

  /// The middle of the places that equals share.
  private static func middles(_ places: [Int]) -> [Double] {
    var counts: [Int: Int] = [:]
    for place in places { counts[place, default: 0] += 1 }
    return places.map { Double($0) + Double((counts[$0] ?? 1) - 1) / 2 }
  }
}
