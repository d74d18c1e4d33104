import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

struct PathTests {
  private func message(
    _ id: String, from: String, to: [String], sent: String, received: String? = nil
  ) throws -> Event {
    Event(
      id: EventID(id), kind: .message, date: try HistoricalDate(sent),
      received: try received.map { try HistoricalDate($0) },
      participations: [Participation(ActorID(from), as: .from)]
        + to.map { Participation(ActorID($0), as: .to) },
      claims: [Claim(source: "book")])
  }

  private func path(
    _ from: ActorID, _ to: ActorID, _ events: [Event], actors: [Actor] = [],
    ignoringTime: Bool = false,
    during: String? = nil, by grouping: NegotiationNetwork.Grouping = .person
  ) throws -> Path.Answer {
    let selection = Selection(window: try during.map { try window($0) })
    let question = Path(
      from: .actor(from), to: .actor(to), selection: selection, respectsTime: !ignoringTime,
      grouping: grouping)
    return question.answer(in: try corpus(events, actors: actors))
  }

  private func chain(_ answer: Path.Answer) -> [String] {
    (answer.best?.hops ?? []).map { "\($0.from) \($0.event.id) \($0.to.id)" }
  }

  @Test func `word travels from meeting to later meeting`() throws {
    let answer = try path(
      "a", "c",
      [meeting("m1", "1945-02-04", ["a", "b"]), meeting("m2", "1945-03-12", ["b", "c"])])
    #expect(answer.certainty == .certain)
    #expect(chain(answer) == ["a m1 b", "b m2 c"])
    #expect(answer.arrival?.earliest?.description == "1945-03-12")
    #expect(answer.arrival?.latest?.description == "1945-03-12")
  }

  @Test func `word does not travel back in time, but a chain without time is there`() throws {
    let events = try [
      meeting("m1", "1945-03-12", ["a", "b"]), meeting("m2", "1945-02-04", ["b", "c"]),
    ]
    let answer = try path("a", "c", events)
    #expect(answer.certainty == nil)
    #expect(answer.obstacle == .againstTime)
    #expect(chain(try path("a", "c", events, ignoringTime: true)) == ["a m1 b", "b m2 c"])
  }

  @Test func `two meetings on one day make a chain that is possible, not certain`() throws {
    let answer = try path(
      "a", "c",
      [meeting("m1", "1945-07-11", ["a", "b"]), meeting("m2", "1945-07-11", ["b", "c"])])
    #expect(answer.certainty == .possible)
  }

  @Test func `the fewest events win over the earliest arrival`() throws {
    let answer = try path(
      "a", "c",
      [
        meeting("m1", "1945-01", ["a", "b"]), meeting("m2", "1945-02", ["b", "c"]),
        meeting("m3", "1945-06-01", ["a", "c"]),
      ])
    #expect(chain(answer) == ["a m3 c"])
    #expect(answer.arrival?.earliest?.description == "1945-02-01")
    #expect(answer.arrival?.latest?.description == "1945-02-28")
  }

  @Test func `a message runs one way and arrives when it is received`() throws {
    let events = try [
      message("t", from: "a", to: ["b"], sent: "1945-07-06", received: "1945-07-07"),
      meeting("m", "1945-07-07", ["b", "c"]),
    ]
    #expect(try path("a", "b", events).certainty == .certain)
    #expect(try path("b", "a", events).obstacle == .unconnected)
    #expect(try path("a", "c", events).certainty == .possible)
  }

  @Test func `a message without a recorded receipt arrives, nobody knows when`() throws {
    let events = try [
      message("t", from: "a", to: ["b"], sent: "1945-07-06"),
      meeting("m", "1945-09-01", ["b", "c"]),
    ]
    let answer = try path("a", "b", events)
    #expect(answer.certainty == .certain)
    #expect(answer.arrival?.earliest?.description == "1945-07-06")
    #expect(answer.arrival?.latest == nil)
    #expect(try path("a", "b", events, during: "1945-07").certainty == .possible)
    #expect(try path("a", "c", events).certainty == .possible)
  }

  @Test(arguments: ["1945-07-11?", "1945-07~"])
  func `a doubted date makes the chain only possible`(date: String) throws {
    #expect(try path("a", "b", [meeting("m", date, ["a", "b"])]).certainty == .possible)
  }

  @Test func `a doubted presence makes the chain only possible`() throws {
    var event = try meeting("m", "1945-06-12", ["petrov", "chiang"])
    event.participations[1].status = .inferred
    let answer = try path("petrov", "chiang", [event])
    #expect(answer.certainty == .possible)
    #expect(answer.best?.hops.map(\.isFirm) == [false])
  }

  @Test func `a state carries no word, unless it is asked about or sides are`() throws {
    let usa = Actor(id: "usa", kind: .state, name: "United States")
    let people = try [person("a", of: [("x", nil)]), person("c", of: [("y", nil)])]
    let sides = [
      Actor(id: "x", kind: .state, name: "X"), Actor(id: "y", kind: .state, name: "Y"), usa,
    ]
    let events = try [
      meeting("m1", "1945-01-01", ["a", "usa"]), meeting("m2", "1945-01-05", ["usa", "c"]),
    ]
    #expect(try path("a", "c", events, actors: people + sides).obstacle == .onlyThroughCollectives)
    #expect(try path("a", "usa", events, actors: people + sides).certainty == .certain)
    let answer = try path("x", "y", events, actors: people + sides, by: .affiliation)
    #expect(chain(answer) == ["x m1 usa", "usa m2 y"])
  }

  @Test func `whoever took part in nothing is told so`() throws {
    let answer = try path("a", "z", [meeting("m", "1945", ["a", "b"])], actors: [person("z")])
    #expect(answer.obstacle == .absent)
  }

  @Test func `a chain lies within the window as a whole`() throws {
    let events = try [
      meeting("m1", "1945-02-04", ["a", "b"]), meeting("m2", "1945-03-12", ["b", "c"]),
    ]
    #expect(try path("a", "c", events, during: "1945-02/1945-03").certainty == .certain)
    #expect(try path("a", "c", events, during: "1945-03").certainty == nil)
  }

  /// Every assignment of days to every event, with word spread day by day.
  @Test(arguments: 0..<60)
  func `certain and possible agree with every reading of small random corpora`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let people = ["a", "b", "c", "d"]
    let worlds = try (0..<4).map { index in
      let first = Int.random(in: 1...5, using: &generator)
      let last = first + Int.random(in: 0...2, using: &generator)
      let present = people.shuffled(using: &generator).prefix(
        Int.random(in: 2...3, using: &generator))
      let event = try meeting(
        "m\(index)", "[1945-07-0\(first)..1945-07-0\(last)]", Array(present))
      return (days: first...last, present: Set(present), event: event)
    }
    var outcomes: Set<Bool> = []
    func assign(_ days: [Int]) {
      if days.count < worlds.count {
        for day in worlds[days.count].days { assign(days + [day]) }
      } else {
        // Order within a day is unknown: try the two extremes, all at once and none at once.
        for sameDay in [true, false] {
          outcomes.insert(spreads(worlds.map(\.present), on: days, withinOneDay: sameDay))
        }
      }
    }
    assign([])
    let answer = try path("a", "d", worlds.map(\.event))
    let expected: Certainty? = outcomes == [true] ? .certain : outcomes == [false] ? nil : .possible
    #expect(answer.certainty == expected)
  }

  private func spreads(_ meetings: [Set<String>], on days: [Int], withinOneDay: Bool) -> Bool {
    var knowing: Set<String> = ["a"]
    for day in 1...9 {
      let today = meetings.indices.filter { days[$0] == day }.map { meetings[$0] }
      var heard = knowing
      for _ in 0..<(withinOneDay ? today.count : 1) {
        let tellers = withinOneDay ? heard : knowing
        for present in today where !present.isDisjoint(with: tellers) { heard.formUnion(present) }
      }
      knowing = heard
    }
    return knowing.contains("d")
  }
}
