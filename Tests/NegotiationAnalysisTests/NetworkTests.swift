import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

struct NetworkTests {
  private func network(_ events: [Event], actors: [Actor] = []) throws -> NegotiationNetwork {
    let corpus = try corpus(events, actors: actors)
    return NegotiationNetwork(of: corpus, events: Selection().events(in: corpus))
  }

  private func lines(_ network: NegotiationNetwork) -> [String] {
    network.edges.map {
      "\(network.nodes[$0.from].id) \($0.kind.rawValue) \(network.nodes[$0.to].id) \($0.events.count)"
    }
  }

  @Test func `everyone at a meeting is joined, and meetings of two are one line`() throws {
    let network = try network([
      meeting("m1", "1945", ["a", "b", "c"]), meeting("m2", "1946", ["b", "a"]),
    ])
    #expect(lines(network) == ["a meeting b 2", "a meeting c 1", "b meeting c 1"])
  }

  @Test func `a message has a direction`() throws {
    let message = Event(
      id: "t", kind: .message, date: try HistoricalDate("1945"),
      participations: [
        Participation("z", as: .from), Participation("a", as: .to), Participation("b", as: .to),
      ])
    #expect(try lines(network([message])) == ["z message a 1", "z message b 1"])
  }

  @Test func `parties are joined to parties and signatories to signatories`() throws {
    let agreement = Event(
      id: "t", kind: .agreement, date: try HistoricalDate("1945"),
      participations: [
        Participation("roc", as: .parties), Participation("ussr", as: .parties),
        Participation("wang", as: .signed), Participation("molotov", as: .signed),
      ])
    #expect(
      try lines(network([agreement])) == ["molotov agreement wang 1", "roc agreement ussr 1"])
  }

  @Test func `a tie joins those who are there and brings in nobody`() throws {
    var corpus = try corpus([meeting("m", "1945", ["a", "b"])], actors: [person("c")])
    corpus.ties.insert(Tie(id: "ab", kind: "kinship", between: ["b", "a"]))
    corpus.ties.insert(Tie(id: "ac", kind: "kinship", between: ["a", "c"]))
    let network = NegotiationNetwork(of: corpus, events: Selection().events(in: corpus))
    #expect(lines(network) == ["a meeting b 1", "a tie b 0"])
  }

  @Test func `an actor whom no record describes is shown by its id`() throws {
    let corpus = Corpus(title: "Test", events: Roster([try meeting("m", "1945", ["a", "b"])]))
    let network = NegotiationNetwork(of: corpus, events: Selection().events(in: corpus))
    #expect(network.nodes.map(\.actor.name) == ["a", "b"])
  }

  @Test func `a neighbourhood ends after its steps`() throws {
    let chain = try network([
      meeting("1", "1945", ["a", "b"]), meeting("2", "1945", ["b", "c"]),
      meeting("3", "1945", ["c", "d"]),
    ])
    #expect(chain.neighbourhood(of: ["a"], steps: 0).nodes.map(\.id) == ["a"])
    #expect(lines(chain.neighbourhood(of: ["a"], steps: 2)) == ["a meeting b 1", "b meeting c 1"])
    #expect(chain.neighbourhood(of: ["a"], steps: 9).nodes.count == 4)
    #expect(chain.neighbourhood(of: ["nobody"], steps: 1).nodes.isEmpty)
  }

  @Test func `a side is followed upwards and a circle of affiliations ends`() throws {
    let corpus = try corpus(
      [],
      actors: [
        person("soong", of: [("yuan", nil)]),
        Actor(
          id: "yuan", kind: .government, name: "Yuan", affiliations: [Affiliation(of: "roc")]),
        Actor(id: "roc", kind: .state, name: "China"), person("free"),
        Actor(id: "x", kind: .party, name: "X", affiliations: [Affiliation(of: "y")]),
        Actor(id: "y", kind: .party, name: "Y", affiliations: [Affiliation(of: "x")]),
      ])
    let sides = Sides(of: corpus)
    #expect(sides.side(of: "soong") == "roc")
    #expect(sides.side(of: "roc") == "roc")
    #expect(sides.side(of: "free") == nil)
    #expect(sides.side(of: "x") == "y")
    #expect(sides.side(of: "nobody") == nil)
  }
}
