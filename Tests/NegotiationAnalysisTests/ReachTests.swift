import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

struct ReachTests {
  private func summary(_ answer: Reach.Answer) -> [String] {
    answer.actors.map {
      "\($0.id) \($0.certainty.rawValue) \($0.earliest?.description ?? "-") "
        + "\($0.latest?.description ?? "-") \($0.hops)"
    }
  }

  @Test func `word of a message begins with those who wrote and received it`() throws {
    let letter = Event(
      id: "letter", kind: .message, date: try HistoricalDate("1945-02-11"),
      received: try HistoricalDate("1945-02-12"),
      participations: [Participation("ann", as: .from), Participation("ben", as: .to)],
      claims: [Claim(source: "book")])
    let answer = Reach(.event("letter")).answer(
      in: try corpus([letter, meeting("m", "1945-03-01", ["ben", "carl"])]))
    #expect(answer.origins == ["ann", "ben"])
    #expect(summary(answer) == ["carl certain 1945-03-01 1945-03-01 1"])
  }

  @Test func `word of an agreement begins with those who signed it`() throws {
    let secret = Event(
      id: "secret", kind: .agreement, date: try HistoricalDate("1945-02-11"),
      participations: [
        Participation("ussr", as: .parties), Participation("stalin", as: .signed),
        Participation("roosevelt", as: .signed),
      ], isSecret: true, claims: [Claim(source: "book")])
    let corpus = try corpus(
      [
        secret, meeting("before", "1945-02-10", ["roosevelt", "early"]),
        meeting("m1", "1945-03", ["roosevelt", "hurley"]),
        meeting("m2", "1945-04-29", ["hurley", "chiang"]),
        meeting("m3", "1945-05", ["chiang", "wang"]),
      ], actors: [Actor(id: "ussr", kind: .state, name: "Soviet Union")])
    let question = Reach(
      .event("secret"), selection: Selection(window: try window("../1945-05-15")))
    let answer = question.answer(in: corpus)
    #expect(answer.origins == ["roosevelt", "stalin"])
    #expect(
      summary(answer) == [
        "hurley certain 1945-03-01 1945-03-31 1", "chiang certain 1945-04-29 1945-04-29 2",
        "wang possible 1945-05-01 - 3",
      ])
    let certain = Reach(
      .event("secret"), selection: Selection(window: try window("../1945-05-15"), atLeast: .certain)
    )
    #expect(certain.answer(in: corpus).actors.map(\.id) == ["hurley", "chiang"])
  }

  @Test func `only recorded hops count where a topic is asked for`() throws {
    let corpus = try corpus([
      meeting("m1", "1945-03", ["a", "b"], topics: ["clauses"]),
      meeting("m2", "1945-04", ["b", "c"]),
      meeting("m3", "1945-05", ["b", "d"], topics: ["clauses"]),
    ])
    let question = Reach(.actor("a"), selection: Selection(topics: ["clauses"]))
    #expect(question.answer(in: corpus).actors.map(\.id) == ["b", "d"])
  }

  @Test func `without a source, what only it tells of is gone`() throws {
    let corpus = try corpus([
      meeting("m1", "1945-03", ["a", "b"], claims: [Claim(source: "one")]),
      meeting("m2", "1945-04", ["a", "c"], claims: [Claim(source: "one"), Claim(source: "two")]),
    ])
    let question = Reach(.actor("a"), omission: Omission(sources: ["one"]))
    #expect(question.answer(in: corpus).actors.map(\.id) == ["c"])
    let without = Reach(.actor("a"), omission: Omission(actors: ["c"], events: ["m1"]))
    #expect(without.answer(in: corpus).actors.isEmpty)
  }

  @Test func `an event can be what word comes to`() throws {
    let corpus = try corpus([
      meeting("m1", "1945-03", ["a", "b"]), meeting("talks", "1945-07-02", ["b", "c"]),
      meeting("late", "1945-08", ["d", "c"]),
    ])
    let back = Reach(.event("talks"), isBackward: true).answer(in: corpus)
    #expect(back.actors.map(\.id) == ["a", "b", "c"])
    let answer = Path(from: .actor("a"), to: .event("talks")).answer(in: corpus)
    #expect(answer.certainty == .certain)
    #expect(answer.best?.hops.map { $0.to.id } == ["b", "talks"])
  }

  /// Backwards from each is forwards to each; and removing an event never helps.
  @Test(arguments: 0..<30)
  func `backward reach is forward reach turned round`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 100)
    let people = ["a", "b", "c", "d", "e"]
    let events = try (0..<7).map { index in
      let first = Int.random(in: 1...6, using: &generator)
      let last = first + Int.random(in: 0...3, using: &generator)
      let present = people.shuffled(using: &generator)
        .prefix(Int.random(in: 2...3, using: &generator))
      return try meeting(
        "m\(index)", "[1945-07-0\(first)..1945-07-0\(last)]", Array(present))
    }
    let whole = try corpus(events, actors: people.map { try person($0) })
    let fewer = try corpus(Array(events.dropLast()), actors: people.map { try person($0) })
    for one in people {
      let forward = Reach(.actor(ActorID(one))).answer(in: whole).actors
      for other in people where other != one {
        let back = Reach(.actor(ActorID(other)), isBackward: true).answer(in: whole).actors
        let there = forward.first { $0.id.rawValue == other }
        let here = back.first { $0.id.rawValue == one }
        #expect(there?.certainty == here?.certainty)
        #expect(there?.earliest == here?.earliest)
        #expect(there?.latest == here?.latest)
        let path = Path(from: .actor(ActorID(one)), to: .actor(ActorID(other))).answer(in: whole)
        #expect(path.certainty == there?.certainty)
      }
      for left in Reach(.actor(ActorID(one))).answer(in: fewer).actors {
        let before = try #require(forward.first { $0.id == left.id })
        #expect(before.certainty >= left.certainty)
      }
    }
  }
}
