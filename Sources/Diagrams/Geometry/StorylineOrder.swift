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
