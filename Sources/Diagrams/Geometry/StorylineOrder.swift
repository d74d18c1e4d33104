/// The order of the lines of a storyline from top to bottom, at each moment.
///
/// Lines that are together at a moment stand side by side. The search starts with sweeps over the
/// moments, in which each group moves to the mean of its lines (the barycentre). A local search
/// then reroutes single lines and moves whole groups as long as that removes crossings, of two lines or of
/// an arrow and the line of a bystander, or, where it
/// removes none, makes lines straighter and arrows shorter. While crossings are left and the budget
/// lasts, it starts again from perturbed orders. The perturbation is seeded: the same moments give
/// the same orders.
///
/// The result has few crossings, not always the fewest: that problem is NP-hard.
package struct StorylineOrder {
  /// What happens at one moment; lines go by their numbers.
  package struct Moment: Sendable {
    /// The lines that must stand side by side.
    package var together: [Int]
    /// The lines that an arrow or a mark joins; the closer they stand, the better.
    package var joined: [Int]
    /// The lines of others that an arrow between these should not cross.
    package var bystanders: [Int]

    /// Creates a moment.
    package init(together: [Int] = [], joined: [Int] = [], bystanders: [Int] = []) {
      self.together = together.count > 1 ? together : []
      self.joined = joined
      self.bystanders = joined.count > 1 ? bystanders : []
    }
  }

  /// The lines from top to bottom, for each moment.
  package let orders: [[Int]]
  /// How often two lines cross.
  package let crossings: Int

  /// Finds orders for `lines` lines, by number where nothing calls for another order.
  ///
  /// - Complexity: O(*n*² · *k*) for each sweep over *k* moments of *n* lines; the local search
  ///   stops after a fixed number of steps.
  package init(lines: Int, moments: [Moment]) {
    var best = StorylineSearch(
      orders: Array(repeating: Array(0..<lines), count: moments.count), moments: moments)
    best.settle()
    for start in [best.orders, StorylineSearch.byEncounters(lines: lines, moments: moments)] {
      var attempt = StorylineSearch(orders: start, moments: moments)
      attempt.settle()
      for round in 0..<8 {
        attempt.sweep(isForward: round % 2 == 0)
        if attempt.cost < best.cost { best = attempt }
      }
    }
    // A tangle needs more steps before the search first settles.
    var budget = max(Self.budget, min(60 * lines * lines * moments.count, 10 * Self.budget))
    best.improve(&budget)
    var random = SplitMix64()
    for _ in 0..<Self.restarts where best.cost.allCrossings > 0 && budget > 0 {
      var attempt = best
      attempt.perturb(&random)
      attempt.improve(&budget)
      if attempt.cost < best.cost { best = attempt }
    }
    orders = best.orders
    crossings = best.cost.crossings
  }

  /// The most comparisons of two lines at a moment, and the most restarts from perturbed orders.
  private static let (budget, restarts) = (4_000_000, 24)
}
