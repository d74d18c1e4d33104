import GraphAlgorithms
import HistoricalDates
import Negotiations

/// How often each two met, by meetings that are added one by one.
struct PairCounts {
  /// The meetings of which the same actors were asked for. Of a person who stands for a side, these
  /// may be other sides at other times.
  private struct Meetings {
    var all = IncidenceGraph.Builder()
    var certain = IncidenceGraph.Builder()
  }

  private let atLeast: Certainty
  private var numbers: [ActorID: Int32] = [:]
  private var actors: [ActorID] = []
  private var meetings: [Set<ActorID>: Meetings] = [:]
  /// The pairs who met on occasions of several meetings, and whether one of these was certain.
  private var shared: [SharedMeeting: Bool] = [:]

  private struct SharedMeeting: Hashable {
    var occasion: EventID
    var pair: PairKey
  }

  init(atLeast: Certainty) {
    self.atLeast = atLeast
  }

  /// Adds a meeting of a certainty at which those who are `asked` for were `present` in `window`.
  ///
  /// - Parameter occasion: the conference that the meeting and others of the answer were sittings of, or that it
  ///   was; `nil` where it counts by itself.
  mutating func add(
    _ present: [Attendance.Participant], askedFor asked: Set<ActorID>, _ certainty: Certainty,
    in window: DateWindow?, occasion: EventID? = nil
  ) {
    // Of two or more, only the pairs among themselves count.
    let counted = asked.count > 1 ? present.filter { asked.contains($0.actor) } : present
    guard counted.allSatisfy(\.isWhole) else {
      // Of those who came and went, each two are asked about by themselves.
      for (place, one) in counted.enumerated() {
        for other in counted[(place + 1)...] {
          guard let met = [one, other].together(in: window, certainty) else { continue }
          add([one, other], asked, isCertain: met == .certain, occasion)
        }
      }
      return
    }
    add(counted, asked, isCertain: certainty == .certain, occasion)
  }

  private mutating func add(
    _ counted: [Attendance.Participant], _ asked: Set<ActorID>, isCertain: Bool,
    _ occasion: EventID?
  ) {
    if let occasion { return share(counted, asked, isCertain: isCertain, occasion) }
    let firm = isCertain ? counted.filter(\.isFirm) : []
    let (allNumbers, firmNumbers) = (counted.map { number(of: $0) }, firm.map { number(of: $0) })
    // Which meetings are asked about is settled: the day says nothing more.
    let anyDay = EventTiming.instant(DayInterval(0))
    meetings[asked, default: Meetings()].all.add(anyDay, participants: allNumbers)
    meetings[asked, default: Meetings()].certain.add(anyDay, participants: firmNumbers)
  }

  private mutating func share(
    _ counted: [Attendance.Participant], _ asked: Set<ActorID>, isCertain: Bool, _ occasion: EventID
  ) {
    for (place, one) in counted.enumerated() {
      for other in counted[(place + 1)...] {
        if asked.count == 1, asked.isDisjoint(with: [one.actor, other.actor]) { continue }
        let numbers = [number(of: one), number(of: other)].sorted()
        let meeting = SharedMeeting(
          occasion: occasion, pair: PairKey(one: numbers[0], other: numbers[1]))
        let isFirm = isCertain && one.isFirm && other.isFirm
        shared[meeting] = (shared[meeting] ?? false) || isFirm
      }
    }
  }

  private mutating func number(of participant: Attendance.Participant) -> Int32 {
    if let number = numbers[participant.actor] { return number }
    let number = Int32(actors.count)
    numbers[participant.actor] = number
    actors.append(participant.actor)
    return number
  }

  /// The pairs: most meetings first, then by the actors' ids.
  var pairs: [Met.Pair] {
    var counts: [PairKey: Met.Pair] = [:]
    for (asked, meetings) in meetings {
      let all = atLeast == .certain ? meetings.certain : meetings.all
      add(all.build(), askedFor: asked, to: \.meetings, in: &counts)
      add(meetings.certain.build(), askedFor: asked, to: \.certain, in: &counts)
    }
    for (meeting, isCertain) in shared where isCertain || atLeast != .certain {
      let pair = meeting.pair
      add(1, of: pair.one, and: pair.other, to: \.meetings, in: &counts)
      if isCertain { add(1, of: pair.one, and: pair.other, to: \.certain, in: &counts) }
    }
    return counts.values.sorted {
      ($1.meetings, $0.first, $0.second) < ($0.meetings, $1.first, $1.second)
    }
  }

  private struct PairKey: Hashable {
    var one: Int32
    var other: Int32
  }

  private func add(
    _ meetings: IncidenceGraph, askedFor asked: Set<ActorID>,
    to count: WritableKeyPath<Met.Pair, Int>, in counts: inout [PairKey: Met.Pair]
  ) {
    let only = asked.count == 1 ? asked.first.map { numbers[$0] } : nil
    MeetingPairs(on: meetings, bound: .pessimistic).forEach { one, other, number in
      if let only, one != only, other != only { return }
      add(number, of: one, and: other, to: count, in: &counts)
    }
  }

  private func add(
    _ number: Int, of one: Int32, and other: Int32, to count: WritableKeyPath<Met.Pair, Int>,
    in counts: inout [PairKey: Met.Pair]
  ) {
    let (first, second) = (actors[Int(one)], actors[Int(other)])
    counts[
      PairKey(one: one, other: other),
      default: Met.Pair(
        first: min(first, second), second: max(first, second), meetings: 0, certain: 0)
    ][keyPath: count] += number
  }
}
