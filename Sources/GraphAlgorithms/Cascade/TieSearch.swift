/// Reverse reachable sets over ties: from whom would word come to a random actor?
///
/// A tie is asked about when the search first comes to the one who is told, and only then: of the ties
/// that come in to an actor, ``TieSkips`` draws the next that carries.
struct TieReachability: ReverseReachability {
  private let incoming: WeightedGraph.Arcs
  let actorCount: Int
  private let skips: TieSkips
  private let logarithm = DrawLogarithm()

  init(_ graph: WeightedGraph, chance: TieChance) {
    incoming = graph.incoming
    actorCount = graph.nodeCount
    let most = (0..<graph.nodeCount).reduce(0) { max($0, graph.incoming.row($1).count) }
    skips = TieSkips(chance, most: most)
  }

  func sets(_ numbers: Range<Int>, seed: UInt64) -> SetRows {
    var rows = SetRows()
    withSearch { search in
      for number in numbers {
        let count = search.search(seed: seed, number: number, until: nil)
        rows.append(UnsafeBufferPointer(start: search.found, count: count))
        search.forget(count)
      }
    }
    return rows
  }

  func count(of numbers: Range<Int>, meeting goals: IndexMask, seed: UInt64) -> Int {
    var bits = goals.words
    bits += [UInt64](repeating: 0, count: max(0, (actorCount + 63) / 64 - bits.count))
    var met = 0
    withSearch { search in
      bits.withUnsafeBufferPointer { goals in
        for number in numbers {
          let count = search.search(seed: seed, number: number, until: goals.baseAddress)
          if search.isMet { met += 1 }
          search.forget(count)
        }
      }
    }
    return met
  }

  /// Lends the ties and room for a search as bare memory.
  private func withSearch(_ body: (inout TieSearch) -> Void) {
    let words = (actorCount + 63) / 64
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(1, words)) { seen in
      seen.initialize(repeating: 0)
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(1, actorCount)) { found in
        incoming.offsets.withUnsafeBufferPointer { offsets in
          incoming.targets.withUnsafeBufferPointer { targets in
            skips.factors.withUnsafeBufferPointer { factors in
              skips.silences.withUnsafeBufferPointer { silences in
                logarithm.places.withUnsafeBufferPointer { places in
                  guard let seen = seen.baseAddress, let found = found.baseAddress else { return }
                  var search = TieSearch(
                    actorCount: actorCount, offsets: offsets, targets: targets, factors: factors,
                    silences: silences, places: places, seen: seen, found: found)
                  body(&search)
                }
              }
            }
          }
        }
      }
    }
  }
}

/// One search after another against the direction of the ties, over bare memory.
private struct TieSearch {
  let actorCount: Int
  let offsets: UnsafeBufferPointer<Int32>
  let targets: UnsafeBufferPointer<Int32>
  let factors: UnsafeBufferPointer<Double>
  let silences: UnsafeBufferPointer<UInt64>
  let places: UnsafeBufferPointer<(reciprocal: Double, logarithm: Double)>
  /// One bit for each actor found.
  let seen: UnsafeMutablePointer<UInt64>
  /// The actors found, in the order in which they were.
  let found: UnsafeMutablePointer<Int32>
  /// Whether the last search came upon one whom it looked for.
  private(set) var isMet = false

  /// Finds the set of a number, or the beginning of it up to the first whose bit is in `goals`; returns how
  /// many were found.
  @inline(__always)
  mutating func search(seed: UInt64, number: Int, until goals: UnsafePointer<UInt64>?) -> Int {
    var random = SplitMix64(seed: seed, number: number)
    var count = 0
    isMet = false
    enter(random.number(below: UInt64(actorCount)), &count, goals)
    var head = 0
    while head < count && !isMet {
      let actor = Int(found[head])
      head &+= 1
      var arc = Int(offsets[actor])
      let end = Int(offsets[actor &+ 1])
      let draw = random.next()
      guard draw > silences[end &- arc] else { continue }
      let factor = factors[end &- arc]
      arc &+= Int(DrawLogarithm.of(draw, places) * factor)
      while arc < end {
        enter(Int(targets[arc]), &count, goals)
        let skip = DrawLogarithm.of(random.next(), places) * factor
        guard skip < Double(end &- arc) else { break }
        arc &+= 1 &+ Int(skip)
      }
    }
    return count
  }

  @inline(__always)
  private mutating func enter(_ actor: Int, _ count: inout Int, _ goals: UnsafePointer<UInt64>?) {
    let (word, bit) = (actor &>> 6, UInt64(1) &<< UInt64(actor & 63))
    guard seen[word] & bit == 0 else { return }
    seen[word] |= bit
    found[count] = Int32(truncatingIfNeeded: actor)
    count &+= 1
    if let goals, goals[word] & bit != 0 { isMet = true }
  }

  /// Makes ready for the next search.
  @inline(__always)
  func forget(_ count: Int) {
    for place in 0..<count { seen[Int(found[place]) &>> 6] = 0 }
  }
}

extension SplitMix64 {
  /// A number below `count`, each as likely as any other.
  ///
  /// Written out (the product method of D. Lemire) so that a seed means the same numbers under every
  /// version of the standard library.
  @inline(__always)
  mutating func number(below count: UInt64) -> Int {
    var product = next().multipliedFullWidth(by: count)
    let unfair = (0 &- count) % count
    while product.low < unfair { product = next().multipliedFullWidth(by: count) }
    return Int(product.high)
  }
}
