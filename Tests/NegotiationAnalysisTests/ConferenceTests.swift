import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// A conference and its sittings are several events and one occasion.
struct ConferenceTests {
  /// A conference of three, two talks during it, of which one has an interpreter, and a talk before it.
  private func talks() throws -> [Event] {
    var private1 = try meeting("talk", "1945-02-08", ["roosevelt", "stalin"], topics: ["ports"])
    var private2 = try meeting("second", "1945-02-10", ["roosevelt", "stalin", "bohlen"])
    private1.sittingOf = "yalta"
    private2.sittingOf = "yalta"
    return [
      try meeting("before", "1945-01-20", ["roosevelt", "churchill"]),
      try meeting("yalta", "1945-02-04/1945-02-11", ["roosevelt", "stalin", "churchill"]),
      private1, private2,
    ]
  }

  private func pair(
    _ one: ActorID, _ other: ActorID, of selection: Selection = Selection(),
    _ events: [Event]? = nil
  ) throws -> [Int] {
    let known = try corpus(events ?? talks())
    let pairs = Met(selection: selection).answer(in: known).pairs
    let pair = pairs.first { $0.first == min(one, other) && $0.second == max(one, other) }
    // Asked for by themselves, the two have the same numbers.
    #expect(Met([one, other], selection: selection).answer(in: known).pairs.first == pair)
    return pair.map { [$0.meetings, $0.certain] } ?? []
  }

  @Test func `all are listed, and a pair at several of them met once`() throws {
    let known = try corpus(talks())
    let answer = Met(["roosevelt", "stalin"]).answer(in: known)
    #expect(answer.meetings.map(\.id) == ["yalta", "talk", "second"])
    #expect(answer.meetings.map(\.occasion) == ["yalta", "yalta", "yalta"])
    #expect(try pair("roosevelt", "stalin") == [1, 1])
    #expect(try pair("roosevelt", "churchill") == [2, 2])
  }

  @Test func `who was at a sitting alone counts by the sitting`() throws {
    #expect(try pair("bohlen", "stalin") == [1, 1])
    #expect(try pair("bohlen", "churchill") == [])
  }

  @Test func `two sittings are one also where the conference is not asked about`() throws {
    var events = try talks()
    events[3].topics = ["ports"]
    #expect(try pair("roosevelt", "stalin", of: Selection(topics: ["ports"]), events) == [1, 1])
    #expect(
      try pair("roosevelt", "stalin", of: Selection(window: window("1945-02-08"))) == [1, 1])
  }

  @Test func `one certain sitting makes the meeting certain`() throws {
    var events = try talks()
    events[1].claims = [Claim(source: "book", status: .inferred)]
    #expect(try pair("roosevelt", "stalin", events) == [1, 1])
    events[2].claims = events[1].claims
    events[3].participations[1].status = .disputed
    #expect(try pair("roosevelt", "stalin", events) == [1, 0])
    #expect(try pair("roosevelt", "stalin", of: Selection(atLeast: .certain), events) == [])
  }

  @Test func `a sitting of a sitting is of the conference, and a circle counts each`() throws {
    var events = try talks()
    events[3].sittingOf = "talk"
    #expect(try pair("roosevelt", "stalin", events) == [1, 1])
    events[1].sittingOf = "second"
    #expect(try pair("roosevelt", "stalin", events) == [3, 3])
  }

  @Test func `lines are as wide as pairs are often, and need as many events`() throws {
    let known = try corpus(talks())
    let network = NegotiationNetwork(of: known, events: Selection().events(in: known))
    let pairs = Met().answer(in: known).pairs
    let lines = network.edges.map { edge in
      Met.Pair(
        first: network.nodes[edge.from].id, second: network.nodes[edge.to].id,
        meetings: edge.count, certain: edge.count)
    }
    #expect(Set(lines) == Set(pairs))
    #expect(network.edges.map(\.events.count).max() == 3)
    #expect(network.sharing(atLeast: 2).nodes.map(\.id) == ["churchill", "roosevelt"])
  }

  @Test func `a tie is worth once what its closest sitting is`() throws {
    let known = try corpus(talks())
    func strength(_ weight: Influence.Weight) throws -> [ActorID: Double] {
      let question = try Influence(measures: ["strength"], weight: weight)
      return Dictionary(
        question.answer(in: known).rankings[0].actors.map { ($0.id, $0.score ?? 0) },
        uniquingKeysWith: { first, _ in first })
    }
    // Stalin with Roosevelt, Churchill and Bohlen; Churchill with Roosevelt twice.
    let count = try strength(.count)
    #expect(count["stalin"] == 3 && count["churchill"] == 3 && count["bohlen"] == 2)
    let newman = try strength(.newman)
    #expect(newman["stalin"] == 1 + 0.5 + 0.5 && newman["bohlen"] == 1)
    let jaccard = try strength(.jaccard)
    // Of the two occasions that Roosevelt or Stalin was at, the two share one.
    #expect(abs((jaccard["stalin"] ?? 0) - (0.5 + 0.5 + 1)) < 1e-12)
  }

  @Test func `word passes at a sitting on its day`() throws {
    let path = Path(from: .actor("stalin"), to: .actor("bohlen")).answer(in: try corpus(talks()))
    #expect(path.certainty == .certain)
    #expect(path.chains.first?.hops.map(\.event.id) == ["second"])
  }
}
