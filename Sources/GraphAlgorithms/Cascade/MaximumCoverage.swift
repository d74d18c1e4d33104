/// A few actors who between them are in as many sets as can be found: the one in most sets first, then again
/// and again the one in most of those that are left.
///
/// Such a choice meets at least 1 − 1/e of the sets that the best choice meets (Nemhauser, Wolsey, Fisher
/// 1978). Of equals the lowest number is taken.
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

  init(of sets: ReverseSets, count wanted: Int) {
    let counts = Self.counts(sets)
    var candidateCount = max(64, 8 * wanted)
    while true {
      var search = CoverageSearch(sets.rows, counts: counts, candidateCount: candidateCount)
      let gains = search.choose(wanted)
      if search.excludedMost < 0 || gains.last ?? 0 > search.excludedMost {
        seeds = search.chosen
        met = gains.reduce(0, +)
        most = min(search.most, Self.mostOfGreedy(met))
        return
      }
      candidateCount *= 4
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

/// The choice among the actors who are in the most sets.
private struct CoverageSearch {
  /// The actors who can be chosen, by number.
  private let candidates: [Int32]
  /// In how many sets the actors outside are at most; −1 where nobody is outside.
  let excludedMost: Int
  private let rows: SetRows
  /// The place of each actor among the candidates, or −1.
  private let places: [Int32]
  /// The sets of each candidate, in compressed rows.
  private let starts: [Int]
  private let sets: [Int32]
  /// How many sets each candidate would add; −1 for those chosen.
  private var gains: [Int]
  private(set) var chosen: [Int32] = []
  /// No choice of so many actors is in more sets than this.
  private(set) var most = Int.max

  init(_ rows: SetRows, counts: [Int32], candidateCount: Int) {
    self.rows = rows
    let least = Self.least(counts, candidateCount)
    candidates = (0..<Int32(counts.count)).filter { counts[Int($0)] >= least }
    excludedMost = candidates.count == counts.count ? -1 : Int(least) - 1
    var places = [Int32](repeating: -1, count: counts.count)
    for (place, actor) in candidates.enumerated() { places[Int(actor)] = Int32(place) }
    self.places = places
    gains = candidates.map { Int(counts[Int($0)]) }
    var starts = [0]
    for gain in gains { starts.append(starts[starts.count - 1] + gain) }
    self.starts = starts
    sets = Self.index(rows, places: places, starts: starts)
  }

  /// In how many sets one must be so that about `wanted` actors are in as many.
  private static func least(_ counts: [Int32], _ wanted: Int) -> Int32 {
    var histogram = [Int](repeating: 0, count: Int(counts.max() ?? 0) + 1)
    for count in counts { histogram[Int(count)] += 1 }
    var (least, found) = (histogram.count, 0)
    while least > 0 && found < wanted {
      least -= 1
      found += histogram[least]
    }
    return Int32(least)
  }

  /// The sets of each candidate, by counting sort.
  private static func index(_ rows: SetRows, places: [Int32], starts: [Int]) -> [Int32] {
    var next = starts
    var sets = [Int32](repeating: 0, count: starts[starts.count - 1])
    places.withUnsafeBufferPointer { places in
      rows.members.withUnsafeBufferPointer { members in
        for set in 0..<rows.count {
          for place in rows.offsets[set]..<rows.offsets[set + 1] {
            let candidate = Int(places[Int(members[place])])
            guard candidate >= 0 else { continue }
            sets[next[candidate]] = Int32(truncatingIfNeeded: set)
            next[candidate] += 1
          }
        }
      }
    }
    return sets
  }

  /// Chooses so many, and says how many sets each of them added.
  mutating func choose(_ wanted: Int) -> [Int] {
    var isMet = [Bool](repeating: false, count: rows.count)
    var added: [Int] = []
    for number in 0..<wanted {
      if number % max(1, wanted / 8) == 0 { limitMost(wanted, met: added.reduce(0, +)) }
      guard let best = bestCandidate else { break }
      added.append(gains[best])
      chosen.append(candidates[best])
      for place in starts[best]..<starts[best + 1] where !isMet[Int(sets[place])] {
        isMet[Int(sets[place])] = true
        forget(Int(sets[place]))
      }
      gains[best] = -1
    }
    limitMost(wanted, met: added.reduce(0, +))
    return added
  }

  /// Who adds most, and of equals the lowest number.
  private var bestCandidate: Int? {
    var best = -1
    for place in gains.indices where best < 0 || gains[place] > gains[best] { best = place }
    return best >= 0 && gains[best] >= 0 ? best : nil
  }

  /// Takes a set that is met from what its members would add.
  private mutating func forget(_ set: Int) {
    for place in rows.offsets[set]..<rows.offsets[set + 1] {
      let candidate = Int(places[Int(rows.members[place])])
      if candidate >= 0 { gains[candidate] -= 1 }
    }
  }

  /// Any choice is in no more sets than those met so far, and what the best others would add if no set
  /// had two of them.
  private mutating func limitMost(_ wanted: Int, met: Int) {
    let outside = min(wanted, places.count - candidates.count)
    let others =
      gains.filter { $0 >= 0 } + [Int](repeating: max(0, excludedMost), count: outside)
    most = min(most, met + others.sorted(by: >).prefix(wanted).reduce(0, +))
  }
}
