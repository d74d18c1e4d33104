import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

struct AttendanceTests {
  private func event(
    _ kind: Event.Kind, _ parts: [(String, Participation.Part, Claim.Status)],
    date: String = "1945-07-01"
  ) throws -> Event {
    Event(
      id: "e", kind: kind, date: try HistoricalDate(date),
      participations: parts.map { Participation(ActorID($0.0), as: $0.1, status: $0.2) },
      claims: [Claim(source: "book")])
  }

  private func states(_ ids: String...) -> [Actor] {
    ids.map { Actor(id: ActorID($0), kind: .state, name: $0) }
  }

  @Test func `who is rejected or was only planned to come did not take part`() throws {
    let talk = try event(
      .meeting,
      [
        ("a", .present, .asserted), ("b", .present, .rejected), ("c", .present, .plannedNotHeld),
        ("d", .present, .disputed),
      ])
    let found = Attendance(in: try corpus([talk])).participants(in: talk)
    #expect(found.map(\.actor) == ["a", "d"])
    #expect(found.map(\.isFirm) == [true, false])
  }

  @Test func `one firm part is enough, of an actor and of a side`() throws {
    let talk = try event(
      .meeting,
      [("x", .present, .inferred), ("y", .present, .asserted), ("z", .present, .asserted)])
    let known = try corpus(
      [talk],
      actors: states("red", "roc") + [
        person("x", of: [("red", nil)]), person("y", of: [("red", nil)]),
        person("z", of: [("roc", nil)]),
      ])
    let sides = Attendance(in: known, grouping: .affiliation).participants(in: talk)
    #expect(sides.map(\.actor) == ["red", "roc"])
    #expect(sides.map(\.isFirm) == [true, true])
    let network = NegotiationNetwork(
      of: known, events: Selection().events(in: known), grouping: .affiliation)
    #expect(network.edges.map(\.certainty) == [.certain])
  }

  @Test func `word passes among people who were there, wrote or signed`() throws {
    let parts: [(String, Participation.Part, Claim.Status)] = [
      ("ussr", .parties, .asserted), ("roc", .parties, .asserted),
      ("molotov", .signed, .asserted), ("wang", .signed, .asserted),
    ]
    let pact = try event(.agreement, parts)
    let known = try corpus([pact], actors: states("ussr", "roc"))
    func joined(_ scope: Attendance.Scope) -> [[ActorID]] {
      Attendance(in: known, scope: scope).joinings(of: pact).map { $0.from.map(\.actor) }
    }
    #expect(joined(.everything) == [["ussr", "roc"], ["molotov", "wang"]])
    #expect(joined(.word()) == [["molotov", "wang"]])
    let act = try event(.act, [("ussr", .by, .asserted), ("roc", .of, .asserted)])
    #expect(Attendance(in: known, scope: .word()).joinings(of: act).isEmpty)
    #expect(Attendance(in: known).joinings(of: act).map(\.isDirected) == [true])
  }

  @Test func `a collective carries word where it is named`() throws {
    let talk = try event(.meeting, [("a", .present, .asserted), ("roc", .present, .asserted)])
    let known = try corpus([talk], actors: states("roc"))
    #expect(Attendance(in: known, scope: .word()).actors(in: talk) == ["a"])
    #expect(
      Attendance(in: known, scope: .word(throughCollectives: ["roc"])).actors(in: talk)
        == ["a", "roc"])
  }

  /// Random events of every kind, some with people in several parts and sides that change.
  private func world(_ seed: UInt64) throws -> Corpus {
    var random = SeededGenerator(seed: seed)
    let names = ["p", "q", "r", "s", "red", "blue"]
    let statuses: [Claim.Status] = [.asserted, .asserted, .inferred, .rejected]
    let events = try (0..<12).map { number -> Event in
      let kind = Event.Kind.allCases[number % 4]
      let parts = Participation.Part.parts(of: kind)
      return Event(
        id: EventID("e\(number)"), kind: kind,
        date: try HistoricalDate("19\(Int.random(in: 11...49, using: &random))"),
        participations: (0..<Int.random(in: 1...6, using: &random)).map { _ in
          Participation(
            ActorID(names[Int.random(in: 0..<names.count, using: &random)]),
            as: parts[Int.random(in: 0..<parts.count, using: &random)],
            status: statuses[Int.random(in: 0..<statuses.count, using: &random)])
        }, claims: [Claim(source: "book")])
    }
    return try corpus(
      events,
      actors: states("red", "blue") + [
        person("p", of: [("red", "../1925"), ("blue", "1926/..")]),
        person("q", of: [("blue", nil)]), person("r", of: [("red", nil)]), person("s"),
      ])
  }

  @Test(arguments: 0..<60 as Range<UInt64>, NegotiationNetwork.Grouping.allCases)
  func `the network that is measured is the one that is drawn`(
    seed: UInt64, grouping: NegotiationNetwork.Grouping
  ) throws {
    let known = try world(seed)
    let drawn = NegotiationNetwork(
      of: known, events: Selection().events(in: known), includesTies: false, grouping: grouping)
    var question = try Influence(measures: ["degree"], grouping: grouping)
    question.scope = .everything
    let scores = question.answer(in: known).rankings[0].actors
    for (position, node) in drawn.nodes.enumerated() {
      let partners = Set(
        drawn.edges.flatMap { edge in
          edge.from == position ? [edge.to] : edge.to == position ? [edge.from] : []
        })
      #expect(scores.first { $0.id == node.id }?.score == Double(partners.count), "\(node.id)")
    }
    let shown = Set(drawn.nodes.map(\.id))
    #expect(scores.allSatisfy { shown.contains($0.id) || $0.score == 0 })
  }

  @Test func `an agreement of two groups is one event of a ranking`() throws {
    let known = try corpus(
      [
        event(
          .agreement,
          [
            ("a", .parties, .asserted), ("b", .parties, .asserted), ("c", .signed, .asserted),
            ("d", .signed, .asserted),
          ])
      ])
    var question = try Influence(
      measures: ["strength"], robustness: Robustness(dropShare: 0.5, runs: 4))
    question.scope = .everything
    let answer = question.answer(in: known)
    #expect(answer.eventCount == 1 && answer.tieCount == 2)
    // Whatever is dropped, it is the whole event: all four are equal in every run.
    #expect(answer.rankings[0].actors.allSatisfy { $0.rankInterval == 1...1 })
  }

  /// Pairs of sides as they are counted one meeting at a time.
  @Test(arguments: 0..<60 as Range<UInt64>, ["", "p", "q", "pq", "red"])
  func `pairs are those of counting every meeting`(seed: UInt64, asked: String) throws {
    let known = try world(seed)
    let named = asked == "red" ? ["red"] : asked.map { ActorID(String($0)) }
    for grouping in NegotiationNetwork.Grouping.allCases {
      let answer = Met(named, grouping: grouping).answer(in: known)
      var expected: [[ActorID]: [Int]] = [:]
      for found in answer.meetings {
        let event = try #require(known.events[found.id])
        let present = Attendance(in: known, grouping: grouping)
          .participants(in: event, as: [.present])
        let wanted = Set(
          named.map { actor in
            present.contains { $0.actor == actor }
              ? actor : Sides(of: known).side(of: actor, at: event.date) ?? actor
          })
        for one in present {
          for other in present where one.actor < other.actor {
            let count = [one.actor, other.actor].count { wanted.contains($0) }
            guard count >= min(wanted.count, 2) else { continue }
            let isCertain = one.isFirm && other.isFirm
            let before = expected[[one.actor, other.actor]] ?? [0, 0]
            expected[[one.actor, other.actor]] = [before[0] + 1, before[1] + (isCertain ? 1 : 0)]
          }
        }
      }
      let counted = Dictionary(
        uniqueKeysWithValues: answer.pairs.map {
          ([$0.first, $0.second], [$0.meetings, $0.certain])
        })
      #expect(counted == expected)
    }
  }
}
