import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// Who was at a conference for a part of the time met those who were there then, and no others.
struct SittingTests {
  /// A conference of three weeks, at which some came later or left before its end.
  private func conference(_ stays: [(String, String?)]) throws -> Event {
    var event = try meeting("conference", "1945-07-01/1945-07-20", [])
    event.participations = try stays.map { id, during in
      Participation(
        ActorID(id), as: .present, during: try during.map { try HistoricalDate($0) })
    }
    return event
  }

  private func potsdam() throws -> Corpus {
    try corpus([
      conference([
        ("truman", nil), ("stalin", nil), ("churchill", "1945-07-01/1945-07-09"),
        ("eden", "1945-07-01/1945-07-09"), ("bevin", "1945-07-12/1945-07-20"),
      ])
    ])
  }

  // MARK: Every reading

  /// Where a stay can begin and end, in half days.
  private struct Reading {
    var starts: [Double]
    var ends: [Double]
  }

  private func moments(_ days: ClosedRange<Int>) -> [Double] {
    days.flatMap { [Double($0), Double($0) + 0.5] }
  }

  /// A stay in EDTF, and every moment at which it can have begun and ended.
  private func stay(_ generator: inout SeededGenerator) -> (text: String, reading: Reading) {
    func text(_ day: Int) -> String { "1945-07-" + (day < 10 ? "0" : "") + "\(day)" }
    let first = Int.random(in: 1...9, using: &generator)
    let last = Int.random(in: 10...19, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      return (
        "1945-07-0X/\(text(last))", Reading(starts: moments(1...9), ends: moments(last...last))
      )
    case 1:
      return (
        "\(text(first))/1945-07-1X", Reading(starts: moments(first...first), ends: moments(10...19))
      )
    case 2:
      let early = Int.random(in: 1...4, using: &generator)
      return (
        "\(text(early))/\(text(early + 4))",
        Reading(starts: moments(early...early), ends: moments(early + 4...early + 4))
      )
    default:
      return (
        "\(text(first))/\(text(last))",
        Reading(starts: moments(first...first), ends: moments(last...last))
      )
    }
  }

  /// How surely two were there together within some days, by trying every reading of both.
  private func together(
    _ one: Reading, _ other: Reading, in days: ClosedRange<Int>
  ) -> Certainty? {
    var (some, all) = (false, true)
    for (start, end) in one.starts.flatMap({ start in one.ends.map { (start, $0) } }) {
      for (otherStart, otherEnd) in other.starts.flatMap({ start in other.ends.map { (start, $0) } }
      ) {
        let (first, last) = (max(start, otherStart), min(end, otherEnd))
        let isMet =
          first <= last && first < Double(days.upperBound + 1) && last >= Double(days.lowerBound)
        if isMet { some = true } else { all = false }
      }
    }
    return some ? (all ? .certain : .possible) : nil
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `two met exactly as surely as all readings say`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (one, other) = (stay(&generator), stay(&generator))
    let first = Int.random(in: 1...14, using: &generator)
    let last = Int.random(in: first...20, using: &generator)
    let known = try corpus([conference([("a", one.text), ("b", other.text), ("c", nil)])])
    func text(_ day: Int) -> String { "1945-07-" + (day < 10 ? "0" : "") + "\(day)" }
    let window = try window(first == last ? text(first) : "\(text(first))/\(text(last))")
    let expected = together(one.reading, other.reading, in: first...last)
    let answer = Met(["a", "b"], selection: Selection(window: window)).answer(in: known)
    #expect(
      answer.meetings.first?.certainty == expected, "\(one.text) and \(other.text) in \(window)")
    let pair = answer.pairs.first
    #expect((pair?.meetings ?? 0) == (expected == nil ? 0 : 1))
    #expect((pair?.certain ?? 0) == (expected == .certain ? 1 : 0))
    // Among all present, the pair is counted as it is when asked for by itself.
    let all = Met(selection: Selection(window: window)).answer(in: known).pairs
    #expect(all.first { $0.first == "a" && $0.second == "b" } == pair)
  }

  @Test(arguments: 100..<140 as Range<UInt64>)
  func `the drawn network and the answer agree`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let stays = (0..<4).map { _ in stay(&generator).text }
    let names = ["a", "b", "c", "d"]
    let known = try corpus([
      conference(Array(zip(names, stays.map(Optional.some))) + [("e", nil), ("f", nil)])
    ])
    let met = Met().answer(in: known).pairs
    let network = NegotiationNetwork(of: known, events: Selection().events(in: known))
    let lines = network.edges.map { edge in
      Met.Pair(
        first: network.nodes[edge.from].id, second: network.nodes[edge.to].id,
        meetings: edge.events.count, certain: edge.events.count { $0.certainty == .certain })
    }
    #expect(Set(lines) == Set(met), "\(stays)")
  }

  // MARK: What follows from it

  @Test func `who had left did not meet who came after`() throws {
    let known = try potsdam()
    #expect(Met(["churchill", "bevin"]).answer(in: known).meetings.isEmpty)
    #expect(Met(["churchill", "eden"]).answer(in: known).pairs.first?.certain == 1)
    let after = Selection(window: try window("1945-07-10/1945-07-20"))
    #expect(Met(["churchill", "stalin"], selection: after).answer(in: known).meetings.isEmpty)
    let answer = Met(["truman", "stalin"], selection: after).answer(in: known)
    #expect(answer.meetings.first?.present == ["truman", "stalin", "bevin"])
    #expect(answer.meetings.first?.stays.map(\.actor) == ["bevin"])
  }

  @Test func `word passes on through those who stayed, and not back in time`() throws {
    let known = try potsdam()
    let there = Path(from: .actor("churchill"), to: .actor("bevin")).answer(in: known)
    #expect(there.chains.first?.certainty == .certain)
    #expect(there.chains.first?.hops.map(\.to) == [.actor("truman"), .actor("bevin")])
    #expect(there.chains.first?.hops.last?.event.date.text == "1945-07-12/1945-07-20")
    let back = Path(from: .actor("bevin"), to: .actor("churchill")).answer(in: known)
    #expect(back.chains.isEmpty)
  }

  @Test func `two who were there long pass word on also when a third had left`() throws {
    var letter = Event(
      id: "letter", kind: .message, date: try HistoricalDate("1945-07-07"),
      received: try HistoricalDate("1945-07-08"),
      participations: [Participation("x", as: .from), Participation("a", as: .to)],
      claims: [Claim(source: "book")])
    letter.title = "A letter that came when c had left"
    let known = try corpus([
      conference([
        ("a", "1945-07-01/1945-07-10"), ("b", "1945-07-01/1945-07-10"),
        ("c", "1945-07-05/1945-07-06"),
      ]), letter,
    ])
    let answer = Path(from: .actor("x"), to: .actor("b")).answer(in: known)
    #expect(answer.chains.first?.certainty == .certain)
    #expect(Path(from: .actor("x"), to: .actor("c")).answer(in: known).chains.isEmpty)
  }

  @Test func `a tie is worth what one conference is, however many sittings it had`() throws {
    let known = try potsdam()
    for weight in [Influence.Weight.count, .newman, .jaccard] {
      let question = try Influence(measures: ["strength"], weight: weight)
      let scores = Dictionary(
        uniqueKeysWithValues: question.answer(in: known).rankings[0].actors.map {
          ($0.id, $0.score ?? 0)
        })
      // Truman and Stalin met all the others; Churchill, Eden those who stayed and one another.
      let share = weight == .newman ? 0.25 : 1
      #expect(abs((scores["truman"] ?? 0) - 4 * share) < 1e-12)
      #expect(abs((scores["churchill"] ?? 0) - 3 * share) < 1e-12)
      #expect(abs((scores["bevin"] ?? 0) - 2 * share) < 1e-12)
    }
  }

  @Test func `a side was there while one of its people was`() throws {
    let known = try corpus(
      [
        conference([
          ("truman", nil), ("churchill", "1945-07-01/1945-07-09"),
          ("bevin", "1945-07-12/1945-07-20"),
        ])
      ],
      actors: [
        Actor(id: "uk", kind: .state, name: "UK"), Actor(id: "us", kind: .state, name: "US"),
        person("churchill", of: [("uk", nil)]), person("bevin", of: [("uk", nil)]),
        person("truman", of: [("us", nil)]),
      ])
    func met(_ days: String) throws -> Int {
      Met(
        ["uk", "us"], selection: Selection(window: try window(days)), grouping: .affiliation
      ).answer(in: known).meetings.count
    }
    #expect(try met("1945-07-05") == 1)
    #expect(try met("1945-07-10/1945-07-11") == 0)
    #expect(try met("1945-07-15") == 1)
  }
}
