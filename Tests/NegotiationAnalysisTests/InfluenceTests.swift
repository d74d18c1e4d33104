import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Rankings, and what puts them to the test.
struct InfluenceTests {
  private func answer(
    _ corpus: Corpus, _ measures: [String], selection: Selection = Selection(),
    grouping: NegotiationNetwork.Grouping = .person, ties: Influence.Ties = .all,
    weight: Influence.Weight = .newman, robustness: Robustness? = nil
  ) throws -> Influence.Answer {
    try Influence(
      measures: measures, selection: selection, grouping: grouping, weight: weight, ties: ties,
      robustness: robustness, top: 2
    ).answer(in: corpus)
  }

  private func scores(_ ranking: Influence.Ranking) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: ranking.actors.map { ($0.id.rawValue, $0.score ?? -1) })
  }

  /// b stands between a and c, d.
  private func talks() throws -> Corpus {
    try corpus([
      meeting("1", "1945-01-01", ["a", "b"]), meeting("2", "1945-01-02", ["b", "c", "d"]),
      meeting("3", "1945-01-03", ["c", "d"], claims: [Claim(source: "diary")]),
    ])
  }

  @Test func `equals share the best of their places, and no score comes last`() throws {
    let found = try answer(talks(), ["strength", "betweenness", "constraint"])
    #expect(scores(found.rankings[0]) == ["a": 1, "b": 2, "c": 2, "d": 2])
    #expect(found.rankings[0].actors.map(\.rank) == [1, 1, 1, 4])
    #expect(found.rankings[1].actors.first?.id == "b")
    #expect(found.rankings[1].actors.map(\.rank) == [1, 2, 2, 2])
    #expect(found.rankings[2].isLowestFirst && found.rankings[2].actors.first?.id == "b")
    #expect(found.actorCount == 4 && found.tieCount == 4 && found.eventCount == 3)
    #expect(found.partCount == 1 && found.sourceCount == 2)
  }

  @Test func `weights and kinds of ties are those asked for`() throws {
    var corpus = try talks()
    corpus.events.insert(
      Event(
        id: "m", kind: .message, date: try HistoricalDate("1945-01-09"),
        participations: [Participation("a", as: .from), Participation("d", as: .to)]))
    #expect(try scores(answer(talks(), ["strength"], weight: .count).rankings[0])["b"] == 3)
    let messages = try scores(answer(corpus, ["strength"], ties: .messages).rankings[0])
    #expect(messages["a"] == 1 && messages["d"] == 0 && messages["b"] == 0)
    let presence = try scores(answer(corpus, ["degree"], ties: .presence).rankings[0])
    #expect(presence["a"] == 1)
    #expect(try scores(answer(corpus, ["degree"]).rankings[0])["a"] == 2)
  }

  @Test func `word in the order of time is counted in time`() throws {
    let found = try answer(talks(), ["reach", "heard", "temporal-closeness"])
    #expect(scores(found.rankings[0]) == ["a": 3, "b": 3, "c": 2, "d": 2])
    #expect(scores(found.rankings[1]) == ["a": 1, "b": 3, "c": 3, "d": 3])
  }

  @Test func `a broker's side is that at the date of the event`() throws {
    let actors = try [
      person("x", of: [("red", "../1945-06-30"), ("blue", "1945-07-01/..")]),
      person("r", of: [("red", nil)]), person("s", of: [("red", nil)]),
      person("b", of: [("blue", nil)]), person("c", of: [("blue", nil)]),
      Actor(id: "red", kind: .state, name: "Red"), Actor(id: "blue", kind: .state, name: "Blue"),
    ]
    let corpus = try corpus(
      [
        meeting("1", "1945-01-01", ["r", "x"]), meeting("2", "1945-02-01", ["x", "s"]),
        meeting("3", "1945-08-01", ["x", "b"]), meeting("4", "1945-09-01", ["x", "c"]),
      ], actors: actors)
    let found = try answer(corpus, ["brokerage", "coordinator", "liaison", "itinerant"])
    // Between r and s as a red, between b and c as a blue, each pair both ways; never across.
    #expect(scores(found.rankings[0])["x"] == 4)
    #expect(scores(found.rankings[1])["x"] == 4)
    #expect(scores(found.rankings[2])["x"] == 0 && scores(found.rankings[3])["x"] == 0)
    let brokers = Brokerage().answer(in: corpus).brokers
    #expect(brokers.prefix(2).map(\.actor) == ["x", "x"])
    #expect(brokers.prefix(2).map(\.side) == ["blue", "red"])
    #expect(brokers.prefix(2).map(\.total) == [2, 2])
    #expect(brokers[0].roles[0].name == "coordinator" && brokers[0].roles[0].raw == 2)
    #expect((brokers[0].roles[0].z ?? 0) > 1 && brokers[2].total == 0)
    let sides = try answer(corpus, ["degree"], grouping: .affiliation)
    #expect(scores(sides.rankings[0]) == ["red": 0, "blue": 0])
  }

  @Test func `a place that one source carries is told by it`() throws {
    let only = [Claim(source: "archive")]
    let corpus = try corpus([
      meeting("1", "1945-01-01", ["a", "b"], claims: only),
      meeting("2", "1945-01-02", ["a", "c"], claims: only),
      meeting("3", "1945-01-03", ["a", "d"], claims: only),
      meeting("4", "1945-01-04", ["b", "c"]), meeting("5", "1945-01-05", ["b", "d"]),
    ])
    let test = Robustness(dropShare: 0, samplesDates: false)
    let ranking = try answer(corpus, ["strength"], robustness: test).rankings[0]
    let stability = try #require(ranking.stability)
    #expect(stability.runs == 2)
    #expect(ranking.actors.first?.rank == 1)
    let a = try #require(ranking.actors.first { $0.id == "a" })
    #expect(a.rank == 1 && a.rankInterval == 1...4 && a.topShare == 0.5)
    #expect(stability.firstBySource.map(\.source) == ["archive"])
    #expect(stability.firstBySource.map(\.first) == ["b"] && stability.firstBySource[0].events == 3)
  }

  @Test func `dates read otherwise move only what depends on them`() throws {
    let corpus = try corpus([
      meeting("1", "1945-01", ["a", "b"]), meeting("2", "1945-01-15", ["b", "c"]),
    ])
    let test = Robustness(dropShare: 0, dropsSources: false, runs: 100)
    let found = try answer(corpus, ["reach", "strength"], robustness: test)
    let c = try #require(found.rankings[0].actors.first { $0.id == "c" })
    #expect(c.rankInterval == 1...3)
    #expect(found.rankings[0].stability?.runs == 100)
    #expect(found.rankings[1].stability?.runs == 0)
    #expect(found.rankings[1].actors.allSatisfy { $0.rankInterval?.count == 1 })
    // In a window an event of vague date may fall outside.
    let inside = try answer(
      corpus, ["strength"], selection: Selection(window: try window("1945-01-10/1945-01-31")),
      robustness: test)
    #expect(inside.rankings[0].stability?.runs == 100)
    #expect(inside.rankings[0].actors.first { $0.id == "a" }?.rankInterval == 2...3)
  }

  @Test func `the same seed gives the same answer, however many runs go on at once`() throws {
    let corpus = try talks()
    let main = Influence.mainMeasures
    let test = Robustness(dropShare: 0.3, runs: 20, seed: 5)
    let (one, other) = (
      try answer(corpus, main, robustness: test), try answer(corpus, main, robustness: test)
    )
    #expect(one.rankings.map(\.actors) == other.rankings.map(\.actors))
    #expect(one.rankings.map(\.stability) == other.rankings.map(\.stability))
    let third = try answer(corpus, main, robustness: Robustness(dropShare: 0.3, runs: 20, seed: 6))
    #expect(third.rankings.map(\.stability) != one.rankings.map(\.stability))
  }

  @Test(arguments: Influence.measureNames)
  func `every measure ranks everyone, and nobody where there is nobody`(name: String) throws {
    let found = try answer(talks(), [name])
    #expect(found.rankings.count == 1 && found.rankings[0].measure == name)
    #expect(found.rankings[0].actors.count == 4 && found.rankings[0].actors[0].rank == 1)
    #expect(
      !found.rankings[0].meaning.isEmpty && found.rankings[0].meaning != "a structural measure")
    let empty = Corpus(title: "Nothing")
    #expect(try answer(empty, [name], robustness: Robustness(runs: 2)).rankings[0].actors.isEmpty)
  }

  @Test func `a misspelt measure throws and says what may have been meant`() throws {
    let error = try #require(throws: UnknownMeasure.self) {
      try Influence(measures: ["strength", "betweeness"])
    }
    #expect(error.name == "betweeness" && error.suggestions == ["betweenness"])
    #expect("\(error)" == "no measure is called 'betweeness'; did you mean betweenness?")
    let far = try #require(throws: UnknownMeasure.self) { try Influence(measures: ["charisma"]) }
    #expect("\(far)".hasSuffix("; there are \(Influence.measureNames.joined(separator: ", "))"))
  }

  @Test func `no two measures have one name and the main ones are there`() {
    #expect(Set(Influence.measureNames).count == Influence.measureNames.count)
    #expect(Set(Influence.mainMeasures).isSubset(of: Influence.measureNames))
  }
}
