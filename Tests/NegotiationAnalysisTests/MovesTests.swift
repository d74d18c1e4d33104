import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Moves in talks that are small enough to be checked by hand.
@Suite struct MovesTests {
  // MARK: A world

  private static let options: [BargainingIssue.Option] = [
    .init(id: "keep", name: "Kept"), .init(id: "half", name: "Half"),
    .init(id: "cede", name: "Ceded"),
  ]

  private func position(
    _ id: String, _ actor: String, _ option: String, on date: String? = nil,
    at event: String? = nil,
    as kind: Position.Kind = .statement, issue: IssueID = "land",
    claims: [Claim] = [Claim(source: "book", locator: "p. 1")]
  ) throws -> Position {
    Position(
      id: PositionID(id), actor: ActorID(actor), issue: issue, option: OptionID(option), kind: kind,
      date: try date.map { try HistoricalDate($0) }, event: event.map { EventID($0) },
      claims: claims)
  }

  private func world(
    _ positions: [Position], events: [Event] = [], ordered: Bool = true, settled: String? = nil
  ) throws -> Corpus {
    let actors = [
      Actor(id: "north", kind: .state, name: "North"),
      Actor(id: "south", kind: .state, name: "South"),
      try person("ann", of: [("north", nil)]), try person("nan", of: [("north", nil)]),
      try person("sol", of: [("south", nil)]),
    ]
    var events = events
    if let settled {
      events.append(
        Event(
          id: "pact", kind: .agreement, date: try HistoricalDate("1900-03-01"),
          participations: [
            Participation("north", as: .parties), Participation("south", as: .parties),
          ],
          terms: [
            Term(id: "t", text: "T", settles: [Settlement("land", option: OptionID(settled))])
          ], claims: [Claim(source: "book")]))
    }
    var corpus = Corpus(title: "Talks", actors: Roster(actors), events: Roster(events))
    corpus.sources.insert(Source(id: "book", type: "book", title: "Book"))
    corpus.topics.insert(Topic(id: "land-topic", name: "Land"))
    corpus.issues.insert(
      BargainingIssue(
        id: "land", name: "Land", topics: ["land-topic"], isOrdered: ordered, options: Self.options)
    )
    corpus.issues.insert(
      BargainingIssue(id: "years", name: "Years", scale: [.init(0, "none"), .init(100, "all")]))
    corpus.positions = Roster(positions)
    return corpus
  }

  // MARK: Moves

  @Test func `a change of stand is a move, a repetition is none`() throws {
    let corpus = try world([
      position("p1", "ann", "keep", on: "1900-01-01"),
      position("p2", "ann", "keep", on: "1900-01-05"),
      position("p3", "ann", "half", on: "1900-01-09"),
      position("p4", "sol", "cede", on: "1900-01-01"),
    ])
    let moves = Moves().answer(in: corpus).moves
    let move = try #require(moves.first)
    #expect(moves.count == 1 && move.actor == "ann" && move.certainty == .certain)
    #expect(move.from.option == "keep" && move.to.option == "half" && move.before == ["p2"])
    #expect(move.steps == 1 && move.share == 0.5)
    #expect(move.toward.map(\.actor) == ["sol"] && move.away.isEmpty)
    #expect(move.toward.first?.certainty == .certain)
    #expect(move.claims.map(\.locator) == ["p. 1"])
  }

  @Test func `where dates overlap the move is possible, and so is the way back`() throws {
    let corpus = try world([
      position("p1", "ann", "keep", on: "1900-01"), position("p2", "ann", "half", on: "1900-01-09"),
    ])
    let moves = Moves().answer(in: corpus).moves
    #expect(moves.map(\.certainty) == [.possible, .possible])
    #expect(Set(moves.map(\.to.option)) == ["keep", "half"])
    #expect(Moves(selection: Selection(atLeast: .certain)).answer(in: corpus).moves.isEmpty)
  }

  @Test func `the order that the record gives within a day makes a move certain`() throws {
    var first = try position("p1", "ann", "keep", on: "1900-01-09")
    let second = try position("p2", "ann", "half", on: "1900-01-09")
    let open = Moves().answer(in: try world([first, second])).moves
    #expect(open.allSatisfy { $0.certainty == .possible } && open.count == 2)
    first.follows = ["p2"]
    let known = Moves().answer(in: try world([first, second])).moves
    #expect(known.map(\.certainty) == [.certain] && known.first?.position == "p1")
  }

  @Test func `what follows an event came after what was said at it`() throws {
    let one = try meeting("one", "1900-01-09", ["ann", "sol"])
    var two = try meeting("two", "1900-01-09", ["ann", "sol"])
    two.follows = ["one"]
    let moves = Moves().answer(
      in: try world(
        [position("p1", "ann", "keep", at: "one"), position("p2", "ann", "half", at: "two")],
        events: [one, two])
    ).moves
    #expect(moves.map(\.certainty) == [.certain] && moves.first?.event == "two")
  }

  @Test func `a doubtful stand between makes both moves possible`() throws {
    let corpus = try world([
      position("p1", "ann", "keep", on: "1900-01-01"),
      position(
        "p2", "ann", "half", on: "1900-01-05", claims: [Claim(source: "book", status: .disputed)]),
      position("p3", "ann", "cede", on: "1900-01-09"),
    ])
    let moves = Moves().answer(in: corpus).moves
    #expect(moves.count == 3 && moves.allSatisfy { $0.certainty == .possible })
  }

  @Test func `two sources may give two stands`() throws {
    let corpus = try world([
      position("p1", "ann", "keep", on: "1900-01-01"),
      position(
        "p2", "ann", "half", on: "1900-01-05",
        claims: [
          Claim(source: "book"), Claim(source: "other", differs: Statement(option: "keep")),
        ]),
    ])
    #expect(Moves().answer(in: corpus).moves.map(\.certainty) == [.certain])
    let all = Moves(selection: Selection(policy: .all)).answer(in: corpus).moves
    #expect(all.map(\.certainty) == [.possible])
    let other = Moves(selection: Selection(policy: .source("other"))).answer(in: corpus).moves
    #expect(other.isEmpty)
  }

  @Test func `refusing what was held, and taking what was refused, are moves`() throws {
    let corpus = try world([
      position("p1", "ann", "half", on: "1900-01-01"),
      position("p2", "ann", "half", on: "1900-01-03", as: .refusal),
      position("p3", "ann", "cede", on: "1900-01-05", as: .refusal),
      position("p4", "ann", "half", on: "1900-01-07"),
    ])
    let moves = Moves().answer(in: corpus).moves
    #expect(moves.map(\.from.text) == ["half", "not half"])
    #expect(moves.map(\.to.text) == ["not half", "half"])
    #expect(moves.allSatisfy { $0.certainty == .certain && $0.steps == nil })
  }

  @Test func `an instruction is compared with instructions alone`() throws {
    let corpus = try world([
      position("p1", "ann", "keep", on: "1900-01-01"),
      position("p2", "ann", "half", on: "1900-01-03", as: .instruction),
      position("p3", "ann", "cede", on: "1900-01-05", as: .privateView),
    ])
    let moves = Moves().answer(in: corpus).moves
    #expect(moves.count == 1 && moves.first?.isInternal == true && moves.first?.position == "p3")
    #expect(Moves().answer(in: corpus).approaches.isEmpty)
  }

  @Test func `a side moves when any of its people does`() throws {
    let corpus = try world([
      position("p1", "ann", "keep", on: "1900-01-01"),
      position("p2", "nan", "half", on: "1900-01-05"),
    ])
    #expect(Moves().answer(in: corpus).moves.isEmpty)
    let moves = Moves(grouping: .affiliation).answer(in: corpus).moves
    #expect(moves.map(\.actor) == ["north"] && moves.first?.certainty == .certain)
  }

  @Test func `a move along a scale is measured in its numbers`() throws {
    var (one, two) = (
      try position("p1", "sol", "x", on: "1900-01-01", issue: "years"),
      try position("p2", "sol", "x", on: "1900-01-02", issue: "years")
    )
    (one.option, one.value, two.option, two.value) = (nil, 45, nil, 30)
    let move = try #require(Moves().answer(in: try world([one, two])).moves.first)
    #expect(move.steps == -15 && move.share == 0.15 && move.from.text == "45")
  }

  @Test func `without an order only the other's own stand is nearer`() throws {
    let corpus = try world(
      [
        position("p1", "ann", "keep", on: "1900-01-02"),
        position("p2", "ann", "half", on: "1900-01-05"),
        position("p3", "ann", "cede", on: "1900-01-09"),
        position("p4", "sol", "cede", on: "1900-01-01"),
      ], ordered: false)
    let moves = Moves().answer(in: corpus).moves
    #expect(moves.map(\.toward.count) == [0, 1] && moves.allSatisfy { $0.share == nil })
  }

  // MARK: What had been heard

  @Test func `what had reached the mover is what time and the record allow`() throws {
    var order = Event(
      id: "order", kind: .message, date: try HistoricalDate("1900-01-04"),
      received: try HistoricalDate("1900-01-06"),
      participations: [Participation("nan", as: .from), Participation("ann", as: .to)],
      topics: ["land-topic"], claims: [Claim(source: "book")])
    let events = [
      try meeting("first", "1900-01-02", ["ann", "sol"], topics: ["land-topic"]),
      try meeting("second", "1900-01-09", ["ann", "sol"], topics: ["land-topic"]),
      try meeting("elsewhere", "1900-01-05", ["sol", "nan"], topics: ["land-topic"]),
      order,
    ]
    let positions = [
      try position("p1", "ann", "keep", at: "first"),
      try position("p2", "ann", "half", at: "second"),
      try position("p3", "nan", "half", at: "order", as: .instruction),
      try position("p4", "sol", "cede", at: "elsewhere"),
    ]
    let move = try #require(
      Moves(by: ["ann"]).answer(in: try world(positions, events: events)).moves.first)
    #expect(move.heard.map(\.event) == ["order"])
    #expect(move.heard.first?.certainty == .certain && move.heard.first?.hops == 0)
    #expect(move.heard.first?.positions == ["p3"])
    // A telegram that may have come too late may have been heard.
    order.received = try HistoricalDate("[1900-01-06..1900-01-20]")
    let late = try #require(
      Moves(by: ["ann"]).answer(
        in: try world(positions, events: Array(events.dropLast()) + [order])
      ).moves.first)
    #expect(late.heard.first { $0.event == "order" }?.certainty == .possible)
  }

  // MARK: Sums and outcomes

  @Test func `approaches are counted issue by issue, and ground is towards less away`() throws {
    let corpus = try world([
      position("s", "sol", "cede", on: "1900-01-01"),
      position("p1", "ann", "keep", on: "1900-01-02"),
      position("p2", "ann", "cede", on: "1900-01-03"),
      position("p3", "ann", "half", on: "1900-01-04"),
    ])
    let sum = try #require(Moves().answer(in: corpus).approaches.first)
    #expect(sum.toward == 1 && sum.certainToward == 1 && sum.away == 1 && sum.certainAway == 1)
    #expect(sum.share == 0.5 && sum.actor == "ann" && sum.other == "sol")
  }

  @Test func `an outcome tells whose last stand the agreement took`() throws {
    let corpus = try world(
      [
        position("s", "sol", "cede", on: "1900-01-01"),
        position("p1", "ann", "keep", on: "1900-01-02"),
        position("p2", "ann", "half", on: "1900-02-03"),
        position("p3", "ann", "keep", on: "1900-04-01"),
      ], settled: "half")
    let outcome = try #require(Moves().answer(in: corpus).outcomes.first)
    #expect(outcome.agreement == "pact" && outcome.stand.option == "half")
    let ann = try #require(outcome.sides.first { $0.actor == "ann" })
    let sol = try #require(outcome.sides.first { $0.actor == "sol" })
    #expect(ann.isTaken && ann.distance == 0 && ann.certainty == .certain)
    #expect(!sol.isTaken && sol.distance == 0.5 && outcome.sides.count == 2)
  }

  // MARK: Positions

  @Test func `an issue is unraised, open, agreed, and opened again`() throws {
    let corpus = try world(
      [
        position("p1", "ann", "keep", on: "1900-01-02"),
        position("p2", "ann", "keep", on: "1900-04-01", as: .demand),
      ], settled: "half")
    func states(_ month: Int) throws -> [Positions.State.Word] {
      let answer = Positions(issues: ["land"], on: Day(year: 1900, month: month, day: 28))
        .answer(in: corpus)
      return try #require(answer.issues.first).states
    }
    let before = Positions(issues: ["land"], on: Day(year: 1899, month: 1, day: 1))
    #expect(before.answer(in: corpus).issues.first?.states == [.unraised])
    #expect(try states(1) == [.open] && states(3) == [.agreed] && states(4) == [.reopened])
  }

  @Test func `a stand against an instruction in force is a split of the side`() throws {
    let corpus = try world([
      position("order", "nan", "half", on: "1900-01-02", as: .instruction),
      position("early", "ann", "keep", on: "1900-01-01"),
      position("late", "ann", "keep", on: "1900-01-03"),
      position("kept", "ann", "half", on: "1900-01-04"),
    ])
    let splits = Positions().answer(in: corpus).splits
    #expect(splits.map(\.outside) == ["late"] && splits.map(\.inside) == ["order"])
    #expect(splits.first?.side == "north" && splits.first?.certainty == .certain)
  }

  @Test func `a day lies in a round, or in the break between two`() throws {
    var corpus = try world([position("p1", "ann", "keep", on: "1900-01-02")])
    corpus.rounds.insert(
      Round(id: "r1", name: "First", during: try HistoricalDate("1900-01-01/1900-01-10")))
    corpus.rounds.insert(
      Round(id: "r2", name: "Second", during: try HistoricalDate("1900-01-20/1900-01")))
    func rounds(_ day: Int) -> [String] {
      Positions(on: Day(year: 1900, month: 1, day: day)).answer(in: corpus).rounds
        .map { "\($0.round) \($0.certainty.rawValue)" }
    }
    #expect(rounds(5) == ["r1 certain"] && rounds(15).isEmpty)
    #expect(rounds(20).map { $0.prefix(2) } == ["r2"])
  }

  @Test func `answers are read back from their JSON`() throws {
    let corpus = try world(
      [
        position("s", "sol", "cede", on: "1900-01-01"),
        position("p1", "ann", "keep", on: "1900-01"),
        position("p2", "ann", "half", on: "1900-02-03"),
        position("p3", "ann", "cede", on: "1900-02-04", as: .refusal),
      ], settled: "half")
    let moves = Moves().answer(in: corpus)
    #expect(!moves.moves.isEmpty && !moves.outcomes.isEmpty)
    #expect(
      try JSONDecoder().decode(Moves.Answer.self, from: JSONEncoder().encode(moves)) == moves)
    let positions = Positions().answer(in: corpus)
    #expect(
      try JSONDecoder().decode(Positions.Answer.self, from: JSONEncoder().encode(positions))
        == positions)
  }
}
