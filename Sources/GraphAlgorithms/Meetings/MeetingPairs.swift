/// Who met whom in a range of days, and how often?
///
/// Two actors *met* when both are named in one meeting; messages do not count. With
/// ``Bound/optimistic`` the meetings are those that may have fallen into the window, with
/// ``Bound/pessimistic`` those that surely did (a vague date lies in it wholly, a conference touches it
/// surely).
///
/// A pair is stored once, with the lower number first; pairs come in the order of that number, and
/// for each in the order in which they first met.
///
///     let pairs = MeetingPairs(on: graph, in: window, bound: .optimistic)
///     pairs.count             // how many pairs
///     pairs.mostFrequent(10)  // the ten that met most often
///
/// Each actor's meetings are gone through, and the others counted in a table of all actors, so that
/// nothing is hashed or sorted. Time O(*e* + *a* + *s*) for *e* events, *a* actors and *s* the sum of
/// squared sizes of the meetings in the window; space O(*a*) and 8 bytes a pair.
public struct MeetingPairs: Hashable, Sendable {
  /// How many meetings counted.
  public let meetingCount: Int
  /// The actors who are the lower number of a pair, and where the pairs of each begin.
  private let ones: [Int32]
  private let offsets: [Int]
  private let counterparts: [Counterpart]

  /// The other of a pair, and how often the two met.
  private struct Counterpart: Hashable {
    var other: Int32
    var meetings: Int32
  }

  /// How many pairs met.
  public var count: Int { counterparts.count }

  /// The pairs of a window.
  public init(on graph: IncidenceGraph, in window: DayInterval = .all, bound: Bound) {
    let chosen = graph.meetings(in: window, bound: bound)
    let actorRows = ActorRows(graph, events: chosen)
    var ones: [Int32] = []
    var offsets: [Int] = []
    // Where an actor stands among the counterparts of the one at hand; earlier places are stale.
    var places = [Int32](repeating: -1, count: graph.actorCount)
    precondition(actorRows.pairCount < Int32.max, "more pairs than 32 bits can number")
    counterparts = [Counterpart](unsafeUninitializedCapacity: actorRows.pairCount) { pairs, count in
      graph.withRows { rows in
        places.withUnsafeMutableBufferPointer { places in
          actorRows.forEach { actor, events in
            let start = count
            for event in events {
              for place in rows.participants(of: Int(event)) {
                let other = rows.members[place]
                guard other > actor else { continue }
                let known = Int(places[Int(other)])
                if known >= start {
                  pairs[known].meetings += 1
                } else {
                  places[Int(other)] = Int32(truncatingIfNeeded: count)
                  pairs.initializeElement(
                    at: count, to: Counterpart(other: other, meetings: 1))
                  count += 1
                }
              }
            }
            guard count > start else { return }
            ones.append(actor)
            offsets.append(start)
          }
        }
      }
    }
    meetingCount = chosen.count
    offsets.append(counterparts.count)
    (self.ones, self.offsets) = (ones, offsets)
  }

  /// How often two actors met.
  public func meetings(of one: Int32, and other: Int32) -> Int {
    let (low, high) = (min(one, other), max(one, other))
    let place = ones.partitionPoint { $0 >= low }
    guard place < ones.count, ones[place] == low else { return 0 }
    let row = counterparts[offsets[place]..<offsets[place + 1]]
    return row.first { $0.other == high }.map { Int($0.meetings) } ?? 0
  }

  /// Calls `body` with every pair and how often it met.
  public func forEach(_ body: (_ one: Int32, _ other: Int32, _ meetings: Int) -> Void) {
    for (place, one) in ones.enumerated() {
      for pair in counterparts[offsets[place]..<offsets[place + 1]] {
        body(one, pair.other, Int(pair.meetings))
      }
    }
  }

  /// A pair and how often it met.
  public struct Pair: Hashable, Sendable {
    /// The actor with the lower number.
    public var one: Int32
    /// The actor with the higher number.
    public var other: Int32
    /// How often they met.
    public var meetings: Int
  }

  /// The pairs that met most often, the most frequent first and of these the lowest numbers.
  ///
  /// One pass over the pairs, in which a new best pair is rare.
  public func mostFrequent(_ limit: Int) -> [Pair] {
    var best: [Pair] = []
    guard limit > 0 else { return best }
    forEach { one, other, meetings in
      guard best.count < limit || meetings >= best[limit - 1].meetings else { return }
      let pair = Pair(one: one, other: other, meetings: meetings)
      best.insert(pair, at: best.partitionPoint { pair < $0 })
      if best.count > limit { best.removeLast() }
    }
    return best
  }
}

extension MeetingPairs.Pair: Comparable {
  /// The more frequent comes first, then the lower numbers.
  public static func < (left: Self, right: Self) -> Bool {
    (-left.meetings, left.one, left.other) < (-right.meetings, right.one, right.other)
  }
}

extension Array {
  /// The first place from which `isPast` holds, it being false before and true after; by halving.
  func partitionPoint(_ isPast: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
