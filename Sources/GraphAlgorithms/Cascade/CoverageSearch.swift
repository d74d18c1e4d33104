/// The choice among the actors who are in the most sets.
struct CoverageSearch {
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
  /// The places of those chosen among the candidates.
  private var chosen: [Int] = []
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
  ///
  /// - Parameter bounding: Whether it is looked for what no choice can exceed.
  mutating func choose(_ wanted: Int, bounding: Bool) -> [Int] {
    var isMet = [Bool](repeating: false, count: rows.count)
    var added: [Int] = []
    for number in 0..<wanted {
      if bounding && number % max(1, wanted / 8) == 0 { limitMost(wanted, met: added.reduce(0, +)) }
      guard let best = bestCandidate else { break }
      added.append(gains[best])
      chosen.append(best)
      for place in starts[best]..<starts[best + 1] where !isMet[Int(sets[place])] {
        isMet[Int(sets[place])] = true
        forget(Int(sets[place]))
      }
      gains[best] = -1
    }
    if bounding { limitMost(wanted, met: added.reduce(0, +)) }
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

// MARK: Exchanges

extension CoverageSearch {
  /// Beyond so many pairs of one chosen and one who might be, exchanges are not looked for.
  private static let mostPairs = 1 << 24

  /// Puts others in the place of those chosen, as long as an exchange gains a hundredth of what is met.
  mutating func exchange(met: Int) {
    guard chosen.count * candidates.count <= Self.mostPairs else { return }
    var met = met
    while let (place, candidate, gain) = bestExchange(), gain * 100 >= met, gain > 0 {
      chosen[place] = candidate
      met += gain
    }
  }

  private func bestExchange() -> (place: Int, candidate: Int, gain: Int)? {
    let holders = holders()
    let width = candidates.count
    // What each candidate would add to all, and to all but one of those chosen, and no more.
    var free = [Int](repeating: 0, count: width)
    var instead = [Int32](repeating: 0, count: chosen.count * width)
    for candidate in 0..<width {
      for place in starts[candidate]..<starts[candidate + 1] {
        let holder = Int(holders[Int(sets[place])])
        if holder == Self.nobody {
          free[candidate] += 1
        } else if holder >= 0 {
          instead[holder * width + candidate] += 1
        }
      }
    }
    var isChosen = [Bool](repeating: false, count: width)
    for seed in chosen { isChosen[seed] = true }
    var best: (place: Int, candidate: Int, gain: Int)?
    for (place, seed) in chosen.enumerated() {
      let lost = Int(instead[place * width + seed])
      for candidate in 0..<width where !isChosen[candidate] {
        let gain = free[candidate] + Int(instead[place * width + candidate]) - lost
        if gain > best?.gain ?? 0 { best = (place, candidate, gain) }
      }
    }
    return best
  }

  private static let nobody = -1
  private static let several = -2

  /// The one of those chosen who is in each set, where there is but one.
  private func holders() -> [Int32] {
    var holders = [Int32](repeating: Int32(Self.nobody), count: rows.count)
    for (number, seed) in chosen.enumerated() {
      for place in starts[seed]..<starts[seed + 1] {
        let set = Int(sets[place])
        holders[set] = Int(holders[set]) == Self.nobody ? Int32(number) : Int32(Self.several)
      }
    }
    return holders
  }

  /// Those chosen, in the order in which they add most, and how many sets they are in.
  func chosenInOrder() -> (actors: [Int32], met: Int) {
    var isMet = [Bool](repeating: false, count: rows.count)
    var left = chosen.sorted()
    var actors: [Int32] = []
    while !left.isEmpty {
      let gains = left.map { seed in
        (starts[seed]..<starts[seed + 1]).count { !isMet[Int(sets[$0])] }
      }
      let best = gains.indices.reduce(0) { gains[$1] > gains[$0] ? $1 : $0 }
      let seed = left.remove(at: best)
      actors.append(candidates[seed])
      for place in starts[seed]..<starts[seed + 1] { isMet[Int(sets[place])] = true }
    }
    return (actors, isMet.count { $0 })
  }
}
