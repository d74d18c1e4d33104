import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// Every answer about one small record that holds something of everything.
struct ReportTests {
  private static func event(
    _ id: String, _ kind: Event.Kind, _ date: String, _ parts: [(String, Participation.Part)],
    from sources: [SourceKey] = ["book"]
  ) throws -> Event {
    Event(
      id: EventID(id), kind: kind, title: "The \(id)", date: try HistoricalDate(date),
      participations: parts.map { Participation(ActorID($0), as: $1) },
      claims: sources.map { Claim(source: $0) })
  }

  /// Two states with two people each and somebody between them, over a month.
  private static func corpus() throws -> Corpus {
    var first = try event("first", .meeting, "1945-07-02", [("ann", .present), ("bob", .present)])
    first.place = "Kremlin, Moscow"
    first.topics = ["border"]
    var second = try event(
      "second", .meeting, "1945-07-05/1945-07-08",
      [("bob", .present), ("cy", .present), ("dee", .present), ("eve", .present)],
      from: ["book", "paper"])
    second.topics = ["border", "port"]
    second.isSecret = true
    second.participations[3].status = .inferred
    second.participations[2].during = try HistoricalDate("../1945-07-06")
    second.participations[1].during = try HistoricalDate("1945-07-06/..")
    second.claims[1].differs.date = try HistoricalDate("1945-07-06")
    var sitting = try event(
      "sitting", .meeting, "1945-07-06", [("bob", .present), ("cy", .present)])
    sitting.sittingOf = "second"
    var note = try event(
      "note", .message, "1945-07-09", [("cy", .from), ("ann", .to)], from: ["paper"])
    note.received = try HistoricalDate("1945-07-11")
    note.reports = ["second"]
    var lost = try event("lost", .message, "1945-07-10~", [("dee", .from), ("bob", .to)], from: [])
    lost.fate = .undelivered
    var planned = try event(
      "planned", .meeting, "1945-07-12", [("ann", .present), ("cy", .present)])
    planned.claims[0].status = .plannedNotHeld
    var doubted = try event("doubted", .meeting, "1945-07", [("ann", .present), ("dee", .present)])
    doubted.claims[0].status = .disputed
    var treaty = try event(
      "treaty", .agreement, "1945-07-20",
      [("north", .parties), ("south", .parties), ("ann", .signed), ("cy", .signed)])
    treaty.follows = ["note"]
    treaty.stages = [
      Stage(.ratified, try HistoricalDate("1945-08-01"), by: ["north"]),
      Stage(.inForce, try HistoricalDate("1945-08-10?"), by: []),
    ]
    treaty.terms = [
      Term(
        id: "leave", by: ["north"], to: ["south"], text: "North leaves",
        due: try HistoricalDate("1945-08-15"), fulfilledBy: ["withdrawal"],
        settles: [Settlement("line", value: 4), Settlement("port", option: "shared")]),
      Term(id: "pay", by: ["south"], to: ["north"], text: "South pays", brokenBy: ["seizure"]),
    ]
    let withdrawal = try event(
      "withdrawal", .act, "1945-08-10/1945-08-20", [("north", .by), ("south", .to)])
    var seizure = try event(
      "seizure", .act, "[1945-08-05..1945-08-25]", [("south", .by), ("north", .of)])
    seizure.claims[0].status = .inferred
    var late = try event(
      "late", .meeting, "1945-08-02T10:00", [("eve", .present), ("ann", .present)])
    late.follows = ["treaty"]
    var corpus = Corpus(title: "Two States")
    for one in [
      first, second, sitting, note, lost, planned, doubted, treaty, withdrawal, seizure, late,
    ] { corpus.events.insert(one) }
    corpus.actors = Roster([
      try person("ann", of: [("north", nil)]),
      try person("bob", of: [("north", "1940/1945-07-15")]),
      try person("cy", of: [("south", nil)]), try person("dee", of: [("south", "1945-07-04/..")]),
      try person("eve"), Actor(id: "north", kind: .state, name: "North"),
      Actor(id: "south", kind: .state, name: "South"),
    ])
    corpus.sources = Roster([
      Source(id: "book", type: "book", title: "A Book"),
      Source(id: "paper", type: "article", title: "A Paper", isConsulted: false),
    ])
    corpus.ties = Roster([
      Tie(id: "kin", kind: "kin", between: ["bob", "eve"], claims: [Claim(source: "book")])
    ])
    corpus.creators = ["Doe, Jane", "An Archive"]
    (corpus.version, corpus.doi) = ("1.0", "https://doi.org/10.1/x")
    (corpus.licence, corpus.collected) = ("CC-BY-4.0", "2020")
    corpus.boundary = "what two states dealt with"
    corpus.approximateDays = 2
    try addPositions(to: &corpus)
    return corpus
  }

  private static func addPositions(to corpus: inout Corpus) throws {
    var line = BargainingIssue(id: "line", name: "The line", topics: ["border"])
    line.scale = [.init(0, "north"), .init(10, "south")]
    var port = BargainingIssue(id: "port", name: "The port", topics: ["port"], isOrdered: true)
    port.options = ["mine", "shared", "yours"].map { .init(id: OptionID($0), name: $0) }
    corpus.issues = Roster([line, port])
    func position(
      _ id: String, _ actor: ActorID, _ issue: IssueID, _ stand: Stand, _ event: EventID?,
      _ kind: Position.Kind = .demand
    ) -> Position {
      var position = Position(
        id: PositionID(id), actor: actor, issue: issue, kind: kind, event: event)
      switch stand {
      case .option(let option): position.option = option
      case .value(let value): position.value = value
      }
      position.claims = [Claim(source: "book")]
      return position
    }
    var offer = position("n3", "north", "line", .value(3), "second", .offer)
    offer.toward = ["south"]
    offer.inReturn = ["port"]
    var dated = position("s2", "south", "line", .value(6), nil, .offer)
    dated.date = try HistoricalDate("1945-07-10?")
    dated.follows = ["n3"]
    corpus.positions = Roster([
      position("n1", "ann", "line", .value(0), "first"),
      position("s1", "cy", "line", .value(9), "second"), offer, dated,
      position("n4", "north", "line", .value(3), "note", .instruction),
      position("p1", "north", "port", .option("mine"), "first"),
      position("p2", "south", "port", .option("yours"), "second"),
      position("p3", "south", "port", .option("mine"), "second", .refusal),
      position("p4", "south", "port", .option("shared"), "late", .acceptance),
    ])
    corpus.rounds = Roster([
      Round(
        id: "one", name: "One", during: try HistoricalDate("1945-07-01/1945-07-09"),
        between: ["north", "south"])
    ])
  }

  @Test func `every answer about the record is as it is listed`() throws {
    let corpus = try Self.corpus()
    let text = try Self.answers(about: corpus).map { "# \($0)\n\($1)\n" }.joined()
    #expect(try Golden.compare(text, with: "answers.txt") == .same)
  }

  private static func answers(about corpus: Corpus) throws -> [(String, String)] {
    let july = Selection(window: try window("1945-07-05/1945-07-20"))
    let certain = Selection(atLeast: .certain)
    let all = Selection(policy: .all)
    var found: [(String, String)] = []
    func add(_ name: String, _ answer: any Encodable) throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      let text = String(decoding: try encoder.encode(answer), as: UTF8.self)
      found.append((name, text.replacing("},{", with: "},\n{")))
    }
    for (name, selection) in [
      ("", Selection()), (" in July", july), (" for certain", certain), (" of all sources", all),
      (" of the paper", Selection(policy: .source("paper"))),
      (" in secret", Selection(isSecretOnly: true)),
      (" on the port", Selection(topics: ["port"])), (" in Moscow", Selection(place: "Moscow")),
    ] {
      for grouping in NegotiationNetwork.Grouping.allCases
      where grouping == .person || ["", " of all sources"].contains(name) {
        let kind = name + (grouping == .person ? "" : " of sides")
        try add("met\(kind)", Met(selection: selection, grouping: grouping).answer(in: corpus))
        for isBackward in [false, true] {
          let reach = Reach(
            .actor("cy"), isBackward: isBackward, selection: selection, grouping: grouping)
          try add("reach\(isBackward ? " back" : "")\(kind)", reach.answer(in: corpus))
        }
        try add("moves\(kind)", Moves(selection: selection, grouping: grouping).answer(in: corpus))
        try add(
          "positions\(kind)", Positions(selection: selection, grouping: grouping).answer(in: corpus)
        )
      }
      try add("obligations\(name)", Obligations(selection: selection).answer(in: corpus))
      for ties in Influence.Ties.allCases {
        let question = Influence(selection: selection, weight: .count, ties: ties)
        let report = MethodsReport(on: question, in: corpus, program: "a program")
        try add("methods\(name), \(ties.rawValue)", report)
      }
    }
    try addPaths(corpus, add)
    try addMeasures(corpus, add)
    return found
  }

  private static func addPaths(_ corpus: Corpus, _ add: (String, any Encodable) throws -> Void)
    throws
  {
    let ends: [(Endpoint, Endpoint)] = [
      (.actor("ann"), .actor("cy")), (.actor("cy"), .actor("ann")),
      (.actor("dee"), .actor("north")),
      (.event("second"), .actor("ann")), (.actor("bob"), .event("treaty")),
      (.event("late"), .event("first")),
      (.actor("ann"), .actor("ann")), (.actor("north"), .actor("south")),
    ]
    let july = Selection(window: try window("1945-07-05/1945-07-20"))
    for (from, to) in ends {
      let name = "path \(from.id) to \(to.id)"
      try add(name, Path(from: from, to: to, count: 3).answer(in: corpus))
      try add("\(name), in July", Path(from: from, to: to, selection: july).answer(in: corpus))
      try add("\(name), for certain", Path(from: from, to: to, demand: .certain).answer(in: corpus))
      try add("\(name), whenever", Path(from: from, to: to, respectsTime: false).answer(in: corpus))
      try add("\(name), by bob", Path(from: from, to: to, through: ["bob"]).answer(in: corpus))
      try add("\(name), in three days", Path(from: from, to: to, maximumWait: 3).answer(in: corpus))
      for objective in Path.Objective.allCases {
        let path = Path(
          from: from, to: to, selection: Selection(topics: ["port"]), objective: objective)
        try add("\(name), \(objective) on the port", path.answer(in: corpus))
        let whole = Path(from: from, to: to, objective: objective, through: ["cy"])
        try add("\(name), \(objective) by cy", whole.answer(in: corpus))
      }
      let several = Path(from: from, to: to, selection: Selection(topics: ["border"]), count: 2)
      try add("\(name), two on the border", several.answer(in: corpus))
      let omission = Omission(actors: ["bob"], events: ["note"], sources: ["paper"])
      try add(
        "\(name), without bob", Path(from: from, to: to, omission: omission).answer(in: corpus))
    }
  }

  private static func addMeasures(_ corpus: Corpus, _ add: (String, any Encodable) throws -> Void)
    throws
  {
    for day in ["1945-07-19", "1945-07-20", "1945-08-15", "1945-08-16", "1945-09-01"] {
      let parts = day.split(separator: "-").compactMap { Int($0) }
      let day = try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
      try add("obligations on \(day)", Obligations(on: day).answer(in: corpus))
      try add("positions on \(day)", Positions(on: day).answer(in: corpus))
    }
    try add("owed by north", Obligations(by: ["north"]).answer(in: corpus))
    try add("owed to north", Obligations(of: ["treaty"], to: ["north"]).answer(in: corpus))
    try add(
      "moves of north", Moves(by: ["north"], on: ["line"], tellsHeard: false).answer(in: corpus))
    for grouping in NegotiationNetwork.Grouping.allCases {
      for weight in Influence.Weight.allCases {
        for ties in Influence.Ties.allCases {
          let question = try Influence(
            measures: Influence.measureNames, grouping: grouping, weight: weight, ties: ties)
          let name = "\(grouping) \(weight) \(ties)"
          let rounded = question.answer(in: corpus).rankings.map { ranking in
            let scores = ranking.actors.map { actor in
              let score = actor.score.map { String(Int(($0 * 10_000).rounded())) } ?? "-"
              return
                "\(actor.rank) \(actor.id) \(score) \(actor.events.map(\.rawValue).joined(separator: " "))"
            }
            return "\(ranking.measure): " + scores.joined(separator: ", ")
          }
          try add("influence, \(name)", rounded)
        }
      }
    }
    for window in [nil, "1945-07-05/1945-07-20"] {
      let question = try Influence(
        measures: ["degree", "betweenness", "reach"],
        selection: Selection(window: try window.map { DateWindow(try HistoricalDate($0)) }),
        robustness: Robustness(dropShare: 0.01, runs: 20))
      try add("influence, put to the test", question.answer(in: corpus))
    }
    var omitting = try Influence(measures: ["degree"], omission: Omission(events: ["first"]))
    omitting.scope = .word()
    try add("influence, omitting", omitting.answer(in: corpus))
    try add("methods, omitting", MethodsReport(on: omitting, in: corpus, program: "a program"))
    var bare = Corpus(title: "Bare")
    try add("methods, bare", MethodsReport(on: Influence(), in: bare, program: "a program"))
    try add("facts", CorpusFacts(corpus))
    let file = try #require(CitationFile(corpus))
    try add("citation", file.text)
    #expect(CitationFile(bare) == nil)
    bare.creators = ["One, "]
    (bare.licence, bare.note) = ("https://x.org/licence", "A note.")
    try add("citation, bare", CitationFile(bare)?.text ?? "")
    bare.licence = "own terms"
    try add("citation, own terms", CitationFile(bare)?.text ?? "")
  }
}
