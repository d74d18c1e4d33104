/// A few actors who between them are in as many sets as can be found: the one in most sets first, then again
/// and again the one in most of those that are left; and at last others in the place of one of them, as long as
/// that gains a hundredth.
///
/// Such a choice meets at least 1 − 1/e of the sets that the best choice meets (Nemhauser, Wolsey, Fisher
/// 1978), and exchanges make it only better: where two are almost as good, to take the wrong one first can
/// spoil what comes after. Of equals the lowest number is taken.
///
/// Most actors are in too few sets ever to be chosen, so an index is made for those in the most, and the
/// choice begun anew with more of them only where someone outside might have been chosen. Time
/// O(members + *k* · candidates).
struct MaximumCoverage {
  /// Those chosen, in the order in which they add most.
  private(set) var seeds: [Int32] = []
  /// How many sets they are in.
  private(set) var met = 0
  /// No choice of so many actors is in more sets than this.
  private(set) var most = 0

  /// - Parameter isFinal: Whether others are tried in the place of those chosen, and a close bound is looked
  ///   for; a first choice does without.
  init(of sets: ReverseSets, count wanted: Int, isFinal: Bool) {
    let counts = Self.counts(sets)
    var candidateCount = max(64, 8 * wanted)
    while true {
      var search = CoverageSearch(sets.rows, counts: counts, candidateCount: candidateCount)
      let gains = search.choose(wanted, bounding: isFinal)
      candidateCount *= 4
      guard search.excludedMost < 0 || gains.last ?? 0 > search.excludedMost else { continue }
      most = min(search.most, Self.mostOfGreedy(gains.reduce(0, +)))
      if isFinal { search.exchange(met: gains.reduce(0, +)) }
      (seeds, met) = search.chosenInOrder()
      return
    }
  }

  /// met / (1 − 1/e), rounded up.
  private static func mostOfGreedy(_ met: Int) -> Int {
    Int((Double(met) / 0.632_120_558_828_557_6).rounded(.up))
  }

  /// In how many sets each actor is.
  private static func counts(_ sets: ReverseSets) -> [Int32] {
    var counts = [Int32](repeating: 0, count: sets.actorCount)
    counts.withUnsafeMutableBufferPointer { counts in
      sets.rows.members.withUnsafeBufferPointer { members in
        for member in members { counts[Int(member)] &+= 1 }
      }
    }
    return counts
  }
}
