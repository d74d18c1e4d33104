import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Objectives, stops, omissions, alternatives, and what would settle an open question.
struct PathOptionTests {
  private let events: [Event]

  init() throws {
    events = try [
      meeting("ab", "1945-01-05", ["a", "b"]), meeting("bc", "1945-01-20", ["b", "c"]),
      meeting("ax", "1945-01-10", ["a", "x"]), meeting("xc", "1945-01-12", ["x", "c"]),
      meeting("ac", "1945-03-01", ["a", "c"]), meeting("ax2", "1945-02-01", ["a", "x"]),
      meeting("xc2", "1945-03-20", ["x", "c"]),
    ]
  }

  private func chain(_ path: Path) throws -> [String]? {
    path.answer(in: try corpus(events)).best?.hops.map(\.event.id.rawValue)
  }

  @Test func `each objective finds its own chain`() throws {
    let (a, c) = (Endpoint.actor("a"), Endpoint.actor("c"))
    #expect(try chain(Path(from: a, to: c, objective: .fewest)) == ["ac"])
    #expect(try chain(Path(from: a, to: c, objective: .earliest)) == ["ax", "xc"])
    #expect(try chain(Path(from: a, to: c, objective: .latestDeparture)) == ["ac"])
    #expect(try chain(Path(from: a, to: c, objective: .fastest)) == ["ac"])
  }

  @Test func `stops and omissions`() throws {
    let (a, c) = (Endpoint.actor("a"), Endpoint.actor("c"))
    #expect(try chain(Path(from: a, to: c, through: ["b"])) == ["ab", "bc"])
    let cutOff = Omission(events: ["bc"])
    #expect(try chain(Path(from: a, to: c, through: ["b"], omission: cutOff)) == nil)
    let without = Omission(actors: ["x"], events: ["ac"])
    #expect(try chain(Path(from: a, to: c, omission: without)) == ["ab", "bc"])
  }

  @Test func `stale word is not passed on`() throws {
    let (a, c) = (Endpoint.actor("a"), Endpoint.actor("c"))
    let without = Omission(events: ["ac", "ax", "xc"])
    let fresh = Path(from: a, to: c, objective: .earliest, omission: without, maximumWait: 10)
    #expect(try chain(fresh) == nil)
    let patient = Path(from: a, to: c, objective: .earliest, omission: without, maximumWait: 15)
    #expect(try chain(patient) == ["ab", "bc"])
  }

  @Test func `alternatives come best first, each once`() throws {
    let path = Path(from: .actor("a"), to: .actor("c"), objective: .earliest, count: 9)
    let chains = path.answer(in: try corpus(events)).chains.map { $0.hops.map(\.event.id.rawValue) }
    #expect(chains.first == ["ax", "xc"])
    #expect(Set(chains).count == chains.count)
    #expect(Set(chains).isSuperset(of: [["ab", "bc"], ["ac"], ["ax2", "xc2"]]))
  }

  @Test func `the recorded chain goes first and breaks off where the record does`() throws {
    let corpus = try corpus([
      meeting("m1", "1945-03-01", ["a", "b"], topics: ["clauses"]),
      meeting("m2", "1945-04-01", ["b", "c"], topics: ["clauses"]),
      meeting("m3", "1945-05-01", ["c", "d"]), meeting("short", "1945-02-01", ["a", "d"]),
    ])
    let path = Path(
      from: .actor("a"), to: .actor("d"),
      selection: Selection(window: try window("1945-02-15/.."), topics: ["clauses"]))
    let hops = try #require(path.answer(in: corpus).best?.hops)
    #expect(hops.map(\.event.id.rawValue) == ["m1", "m2", "m3"])
    #expect(hops.map(\.isRecorded) == [true, true, false])
  }

  @Test func `the date that would settle it is named, with what each day would mean`() throws {
    let corpus = try corpus([
      meeting("vague", "1945-07", ["a", "b"]), meeting("fixed", "1945-07-10", ["b", "c"]),
    ])
    let answer = Path(from: .actor("a"), to: .actor("c")).answer(in: corpus)
    #expect(answer.certainty == .possible)
    guard case .date(let date) = answer.question else {
      Issue.record("no date was found: \(String(describing: answer.question))")
      return
    }
    #expect(date.event == "vague")
    #expect(date.certain.map { "\($0.first)/\($0.last)" } == ["1945-07-01/1945-07-09"])
    #expect(date.ruledOut.map { "\($0.first)/\($0.last)" } == ["1945-07-11/1945-07-31"])
    // On the tenth the order within the day is open.
    #expect(!date.settles)
  }

  @Test func `a recorded chain that is only possible comes before an unrecorded certain one`()
    throws
  {
    let telegram = Event(
      id: "telegram", kind: .message, date: try HistoricalDate("1945-05-22"),
      participations: [Participation("b", as: .from), Participation("c", as: .to)],
      topics: ["clauses"], claims: [Claim(source: "book")])
    let corpus = try corpus([
      meeting("m1", "1945-03", ["a", "b"], topics: ["clauses"]), telegram,
      meeting("m2", "1945-04-01", ["a", "c"]),
    ])
    let path = Path(
      from: .actor("a"), to: .actor("c"),
      selection: Selection(window: try window("../1945-05-25"), topics: ["clauses"]))
    let answer = path.answer(in: corpus)
    #expect(answer.best?.hops.map(\.event.id.rawValue) == ["m1", "telegram"])
    guard case .date(let date) = answer.question else {
      Issue.record("no date was found: \(String(describing: answer.question))")
      return
    }
    #expect(date.event == "telegram")
    #expect(date.end == .received)
  }

  @Test func `weak evidence and order within a day are named as such`() throws {
    let sameDay = try corpus([
      meeting("m1", "1945-07-11", ["a", "b"]), meeting("m2", "1945-07-11", ["b", "c"]),
    ])
    let order = Path(from: .actor("a"), to: .actor("c")).answer(in: sameDay)
    #expect(order.question == .orderWithinDay(["m1", "m2"]))
    let weak = try corpus([
      meeting("m", "1945-07-11", ["a", "c"], claims: [Claim(source: "book", status: .inferred)])
    ])
    let evidence = Path(from: .actor("a"), to: .actor("c")).answer(in: weak)
    #expect(evidence.question == .evidence(["m"]))
  }

  @Test func `the share of readings is exact where they are few`() throws {
    let corpus = try corpus([
      meeting("vague", "[1945-07-01..1945-07-04]", ["a", "b"]),
      meeting("fixed", "1945-07-03", ["b", "c"]),
    ])
    let share = try #require(
      Path(from: .actor("a"), to: .actor("c")).share(in: corpus, samples: 100, seed: 7))
    #expect(share.isExact)
    #expect(share.favourable == 3)
    #expect(share.readings == 4)
  }

  @Test func `what is only possible is no answer where certainty is demanded`() throws {
    let corpus = try corpus([meeting("m", "1945?", ["a", "b"])])
    let path = Path(from: .actor("a"), to: .actor("b"), demand: .certain)
    #expect(path.answer(in: corpus).obstacle == .onlyPossible)
  }

  @Test func `the first of several chains is the one that is found alone`() throws {
    for objective in Path.Objective.allCases {
      var path = Path(from: .actor("a"), to: .actor("c"), objective: objective)
      let alone = try chain(path)
      path.count = 4
      #expect(try chain(path) == alone, "\(objective)")
    }
    let few = Path(from: .actor("a"), to: .actor("c"), count: 9)
    let steps = few.answer(in: try corpus(events)).chains.map(\.hops.count)
    #expect(steps == steps.sorted() && steps.count > 3)
  }
}
