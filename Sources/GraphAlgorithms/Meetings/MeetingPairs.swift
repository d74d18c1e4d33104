/// Who met whom in a range of days, and how often?
///
/// Two actors *met* when both are named in one meeting; messages do not count. With
/// ``Bound/optimistic`` the meetings are those that may have fallen into the window, with
/// ``Bound/pessimistic`` those that surely did (a vague date lies in it wholly, a conference touches it
/// surely).
///
/// A pair is stored once, with the lower number first.
///
///     let pairs = MeetingPairs(on: graph, in: window, bound: .optimistic)
///     pairs.count             // how many pairs
///     pairs.mostFrequent(10)  // the ten that met most often
///
/// Each actor's meetings are gone through and the others counted in a table of all actors, so that
/// nothing is hashed or sorted but the short list of each actor's counterparts. Time O(*e* + *a* + *s*)
/// for *e* events, *a* actors and *s* the sum of squared sizes of the meetings in the window; space
/// O(*a*) and 8 bytes a pair.
public struct MeetingPairs: Hashable, Sendable {
  /// How many meetings counted.
  public let meetingCount: Int
  private let offsets: [Int]
  private let others: [Int32]
  private let counts: [Int32]

  /// How many pairs met.
  public var count: Int { others.count }

  /// The pairs of a window.
  public init(on graph: IncidenceGraph, in window: DayInterval = .all, bound: Bound) {
    let chosen = graph.meetings(in: window, bound: bound)
    let rows = ActorRows(graph, events: chosen)
    var offsets = [0]
    offsets.reserveCapacity(graph.actorCount + 1)
    var (others, counts): ([Int32], [Int32]) = ([], [])
    var times = [Int32](repeating: 0, count: graph.actorCount)
    var met: [Int32] = []
    graph.withRows { members in
      times.withUnsafeMutableBufferPointer { times in
        for actor in 0..<Int32(graph.actorCount) {
          met.removeAll(keepingCapacity: true)
          for event in rows.events(of: actor) {
            for other in members.givers(of: Int(event)) where other > actor {
              if times[Int(other)] == 0 { met.append(other) }
              times[Int(other)] += 1
            }
          }
          met.sort()
          for other in met {
            others.append(other)
            counts.append(times[Int(other)])
            times[Int(other)] = 0
          }
          offsets.append(others.count)
        }
      }
    }
    meetingCount = chosen.count
    (self.offsets, self.others, self.counts) = (offsets, others, counts)
  }

  /// How often two actors met.
  public func meetings(of one: Int32, and other: Int32) -> Int {
    let (low, high) = (min(one, other), max(one, other))
    let row = offsets[Int(low)]..<offsets[Int(low) + 1]
    return row.first { others[$0] == high }.map { Int(counts[$0]) } ?? 0
  }

  /// Calls `body` with every pair and how often it met, in the order of numbers.
  public func forEach(_ body: (_ one: Int32, _ other: Int32, _ meetings: Int) -> Void) {
    for one in 0..<max(0, offsets.count - 1) {
      for place in offsets[one]..<offsets[one + 1] {
        body(Int32(one), others[place], Int(counts[place]))
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
  /// One pass over the pairs, keeping the best; O(pairs + *limit*²) at worst in practice.
  public func mostFrequent(_ limit: Int) -> [Pair] {
    var best: [Pair] = []
    guard limit > 0 else { return best }
    forEach { one, other, meetings in
      // Pairs come in the order of numbers, so an equal one stays behind.
      if best.count == limit, meetings <= best[limit - 1].meetings { return }
      let place = best.firstIndex { $0.meetings < meetings } ?? best.count
      best.insert(Pair(one: one, other: other, meetings: meetings), at: place)
      if best.count > limit { best.removeLast() }
    }
    return best
  }
}

extension IncidenceGraph {
  /// The meetings, messages left aside, that may fall into a window, or surely do.
  public func meetings(in window: DayInterval, bound: Bound) -> [Int32] {
    (0..<Int32(eventCount)).filter { isMeeting(Int($0), in: window, bound: bound) }
  }
}

/// Each actor's events among some that were chosen.
private struct ActorRows {
  private var starts: [Int32]
  private var entries: [Int32]

  init(_ graph: IncidenceGraph, events: [Int32]) {
    var starts = [Int32](repeating: 0, count: graph.actorCount + 2)
    var entries: [Int32] = []
    graph.withRows { rows in
      var total = 0
      for event in events {
        for actor in rows.givers(of: Int(event)) { starts[Int(actor) + 2] += 1 }
        total += rows.givers(of: Int(event)).count
      }
      for actor in 0..<graph.actorCount { starts[actor + 2] += starts[actor + 1] }
      entries = [Int32](repeating: 0, count: total)
      for event in events {
        for actor in rows.givers(of: Int(event)) {
          entries[Int(starts[Int(actor) + 1])] = event
          starts[Int(actor) + 1] += 1
        }
      }
    }
    (self.starts, self.entries) = (starts, entries)
  }

  func events(of actor: Int32) -> ArraySlice<Int32> {
    entries[Int(starts[Int(actor)])..<Int(starts[Int(actor) + 1])]
  }
}
