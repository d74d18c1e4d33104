import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// Answers against all readings at the grain of minutes, on small random worlds: instants, windows, spans,
/// messages, zones, what follows and what reports.
struct MinuteOracleTests {
  @Test(arguments: 0..<12)
  func `without an order answers agree with all readings`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<60 {
      let world = World(&random, isOrdered: false)
      let (some, all) = world.readings()
      let (possible, certain) = try world.answers()
      #expect(possible == some, "\(world)")
      #expect(certain == all, "\(world)")
    }
  }

  @Test(arguments: 0..<20)
  func `with an order answers bound all readings, and nearly always agree`(seed: Int) throws {
    var random = SeededGenerator(seed: 1000 + UInt64(seed))
    var (worlds, same) = (0, 0)
    for _ in 0..<60 {
      let world = World(&random, isOrdered: true)
      let (some, all) = world.readings()
      guard some != nil else { continue }
      let (possible, certain) = try world.answers()
      worlds += 1
      if possible == some && certain == all { same += 1 }
      #expect((some ?? []).isSubset(of: possible ?? []), "\(world)")
      #expect((certain ?? []).isSubset(of: all ?? []), "\(world)")
    }
    #expect(10 * same >= 9 * worlds, "\(same) of \(worlds)")
  }
}

/// A world of four actors and a few events within some minutes of one day.
private struct World: CustomStringConvertible {
  struct Happening {
    enum Kind {
      case meeting, span, message
    }

    var kind: Kind
    var start: ClosedRange<Int>
    var end: ClosedRange<Int>
    var from: [Int]
    var to: [Int]
    var zone: Int
    var endZone: Int
    var follows: [Int] = []
    var reports: [Int] = []
  }

  var happenings: [Happening] = []
  private static let actors = 4
  private static let minutes = 6

  init(_ random: inout SeededGenerator, isOrdered: Bool) {
    let count = Int.random(in: 2...(isOrdered ? 4 : 5), using: &random)
    for number in 0..<count {
      var actors = Array(0..<Self.actors)
      actors.shuffle(using: &random)
      let kind = random.pick([Happening.Kind.meeting, .meeting, .span, .message, .message])
      let size = Int.random(in: 2...3, using: &random)
      var start = Self.range(&random)
      var end = kind == .meeting ? start : Self.range(&random)
      // What ends begins before, in some reading.
      if end.upperBound < start.lowerBound { end = end.lowerBound...start.upperBound }
      if kind == .span {
        // In the notation the ends of a span are no ranges of minutes.
        end = end.upperBound...end.upperBound
        start = min(start.lowerBound, end.lowerBound)...min(start.lowerBound, end.lowerBound)
      }
      var happening = Happening(
        kind: kind, start: start, end: end,
        from: kind == .message ? [actors[0]] : Array(actors.prefix(size)),
        to: kind == .message ? Array(actors[1..<size]) : Array(actors.prefix(size)),
        zone: random.pick([0, 60, -240, 420]), endZone: random.pick([0, 60, -240, 420]))
      if isOrdered && number > 0 {
        for other in 0..<number where Int.random(in: 0..<3, using: &random) == 0 {
          if kind == .message && Bool.random(using: &random) {
            happening.reports.append(other)
          } else {
            happening.follows.append(other)
          }
        }
      }
      happenings.append(happening)
    }
  }

  private static func range(_ random: inout SeededGenerator) -> ClosedRange<Int> {
    let first = Int.random(in: 0..<minutes, using: &random)
    return first...min(minutes - 1, first + Int.random(in: 0...2, using: &random))
  }

  var description: String {
    happenings.enumerated().map { number, one in
      "e\(number) \(one.kind) \(one.start)/\(one.end) \(one.from)→\(one.to) "
        + "follows \(one.follows) reports \(one.reports)"
    }.joined(separator: "; ")
  }

  // MARK: All readings

  /// To whom word of the first actor comes in some reading, and to whom in every one; `nil` where there is
  /// no reading.
  func readings() -> (some: Set<Int>?, all: Set<Int>?) {
    var (some, all): (Set<Int>?, Set<Int>?) = (nil, nil)
    func read(_ times: [(start: Int, end: Int)]) {
      guard times.count == happenings.count else {
        let next = happenings[times.count]
        for start in next.start {
          if next.kind == .meeting {
            read(times + [(start, start)])
          } else {
            for end in next.end where end >= start { read(times + [(start, end)]) }
          }
        }
        return
      }
      guard isInOrder(times) else { return }
      let (loose, strict) = (reached(times, step: 0), reached(times, step: 1))
      some = (some ?? []).union(loose)
      all = all?.intersection(strict) ?? strict
    }
    read([])
    return (some, all)
  }

  private func isInOrder(_ times: [(start: Int, end: Int)]) -> Bool {
    happenings.indices.allSatisfy { number in
      (happenings[number].follows + happenings[number].reports).allSatisfy { other in
        let isOfSending = isSent(other, before: number)
        return (isOfSending ? times[other].start : times[other].end) < times[number].start
      }
    }
  }

  private func isSent(_ other: Int, before number: Int) -> Bool {
    let (one, later) = (happenings[other], happenings[number])
    guard one.kind == .message else { return false }
    return !one.to.contains(where: later.from.contains)
      || one.from.contains(where: later.from.contains)
  }

  private func reached(_ times: [(start: Int, end: Int)], step: Int) -> Set<Int> {
    var known = [Int: Int]()
    known[0] = -100
    var isChanged = true
    func hear(_ actor: Int, _ time: Int) {
      guard time < known[actor] ?? .max else { return }
      known[actor] = time
      isChanged = true
    }
    while isChanged {
      isChanged = false
      for (number, one) in happenings.enumerated() {
        let ready = one.from.compactMap { known[$0] }.min().map { $0 + step }
        guard let ready else { continue }
        let (start, end) = times[number]
        if one.kind == .message {
          if ready <= start { for actor in one.to { hear(actor, end) } }
          continue
        }
        guard ready <= end else { continue }
        for actor in one.to { hear(actor, max(ready, start)) }
        // The sender of a report had word of it: at the latest when it was sent, at best at once.
        for (later, report) in happenings.enumerated() where report.reports.contains(number) {
          for actor in report.from where !one.from.contains(actor) {
            hear(actor, step == 0 ? max(ready, start) : times[later].start - 1)
          }
        }
      }
    }
    return Set(known.keys)
  }

  // MARK: Answers

  func answers() throws -> (possible: Set<Int>?, certain: Set<Int>?) {
    let corpus = try corpus()
    let found = Reach(.actor("a0")).answer(in: corpus).actors
    func numbers(_ certainty: Certainty) -> Set<Int> {
      Set(
        found.filter { $0.certainty >= certainty }
          .compactMap { Int($0.id.rawValue.dropFirst()) } + [0])
    }
    return (numbers(.possible), numbers(.certain))
  }

  private func corpus() throws -> Corpus {
    let events = try happenings.enumerated().map { number, one in
      try event(number, one)
    }
    let actors = (0..<Self.actors).map {
      Actor(id: ActorID("a\($0)"), kind: .person, name: "A\($0)")
    }
    return Corpus(title: "World", actors: Roster(actors), events: Roster(events))
  }

  private func event(_ number: Int, _ one: Happening) throws -> Event {
    let isMessage = one.kind == .message
    let parts: [Participation] =
      isMessage
      ? one.from.map { Participation(ActorID("a\($0)"), as: .from) }
        + one.to.map { Participation(ActorID("a\($0)"), as: .to) }
      : one.from.map { Participation(ActorID("a\($0)"), as: .present) }
    let date =
      one.kind == .span
      ? "\(Self.minute(one.start.lowerBound, one.zone))/\(Self.minute(one.end.lowerBound, one.endZone))"
      : Self.date(one.start, one.zone)
    return Event(
      id: EventID("e\(number)"), kind: isMessage ? .message : .meeting,
      date: try HistoricalDate(date),
      received: isMessage ? try HistoricalDate(Self.date(one.end, one.endZone)) : nil,
      participations: parts, follows: one.follows.map { EventID("e\($0)") },
      reports: one.reports.map { EventID("e\($0)") })
  }

  private static func minute(_ minute: Int, _ zone: Int) -> String {
    let local = 12 * 60 + minute + zone
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "1945-07-06T\(two(local / 60)):\(two(local % 60))"
      + (UTCOffset(minutes: zone)?.description ?? "")
  }

  private static func date(_ range: ClosedRange<Int>, _ zone: Int) -> String {
    range.count == 1
      ? minute(range.lowerBound, zone)
      : "[\(minute(range.lowerBound, zone))..\(minute(range.upperBound, zone))]"
  }
}
