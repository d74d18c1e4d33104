import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// What an answer about a path says of itself: its certainty, its days, and why there is none.
struct PathAnswerTests {
  private let a = Endpoint.actor("a")
  private let c = Endpoint.actor("c")

  @Test func `a chain arrives on its own days, whatever brings word sooner`() throws {
    let events = try [
      meeting("ab", "1945-01-05", ["a", "b"]), meeting("bc", "1945-01", ["b", "c"]),
      meeting("ac", "1945-03-01", ["a", "c"]),
    ]
    let answer = Path(from: a, to: c).answer(in: try corpus(events))
    #expect(answer.best?.arrival?.earliest?.description == "1945-03-01")
    #expect(answer.best?.arrival?.latest?.description == "1945-03-01")
    #expect(answer.arrival?.earliest?.description == "1945-01-05")
  }

  @Test func `the best in the most favourable reading can be certain`() throws {
    let events = try [
      meeting("ac", "1945-03-01", ["a", "c"]), meeting("ac2", "1945", ["a", "c"]),
    ]
    let one = Path(from: a, to: c, demand: .possible).answer(in: try corpus([events[0]]))
    #expect(one.certainty == .certain)
    #expect(one.question == nil)
    let doubted = try meeting("ac", "1945-03-01?", ["a", "c"])
    let other = Path(from: a, to: c, demand: .possible).answer(in: try corpus([doubted]))
    #expect(other.certainty == .possible)
  }

  @Test func `a stop that no chain passes is the obstacle`() throws {
    let events = try [meeting("ac", "1945-03-01", ["a", "c"]), meeting("cx", "1945", ["c", "x"])]
    let answer = Path(from: a, to: c, through: ["y"]).answer(in: try corpus(events))
    #expect(answer.obstacle == .notThrough)
  }

  @Test func `a wait that is too short is the obstacle`() throws {
    let events = try [
      meeting("ab", "1945-01-05", ["a", "b"]), meeting("bc", "1945-03-01", ["b", "c"]),
    ]
    let path = Path(from: a, to: c, objective: .earliest, maximumWait: 3)
    #expect(path.answer(in: try corpus(events)).obstacle == .waitsTooLong)
  }

  @Test func `whoever is absent is named`() throws {
    let events = try [meeting("ab", "1945-01-05", ["a", "b"])]
    let answer = Path(from: a, to: c).answer(in: try corpus(events, actors: [person("c")]))
    #expect(answer.obstacle == .absent)
    #expect(answer.absent == [c])
  }

  @Test func `people are asked about as their sides`() throws {
    let states = [
      Actor(id: "roc", kind: .state, name: "China"), Actor(id: "ussr", kind: .state, name: "USSR"),
    ]
    let people = try [
      person("a", of: [("roc", nil)]), person("b", of: [("roc", nil)]),
      person("c", of: [("ussr", nil)]), person("d", of: [("ussr", nil)]),
    ]
    let corpus = try corpus([meeting("bd", "1945-07-02", ["b", "d"])], actors: states + people)
    let answer = Path(from: a, to: c, grouping: .affiliation).answer(in: corpus)
    #expect(answer.certainty == .certain)
    #expect(answer.best?.hops.first?.from == "roc")
    let without = Path(
      from: a, to: c, omission: Omission(actors: ["ussr"]), grouping: .affiliation)
    #expect(without.answer(in: corpus).certainty == nil)
    let reach = Reach(.event("bd"), grouping: .affiliation).answer(in: corpus)
    #expect(reach.origins == ["roc", "ussr"])
  }

  @Test func `with all that sources say, nothing is certain that one of them contradicts`() throws {
    let claims = [
      Claim(source: "one"),
      Claim(source: "two", differs: Statement(date: try HistoricalDate("1945-06-13"))),
    ]
    let corpus = try corpus([meeting("ac", "1945-06-14", ["a", "c"], claims: claims)])
    let preferred = Path(from: a, to: c)
    #expect(preferred.answer(in: corpus).certainty == .certain)
    let all = Path(from: a, to: c, selection: Selection(policy: .all))
    #expect(all.answer(in: corpus).certainty == .possible)
  }

  @Test func `an uncited event stays when a source is left out`() throws {
    let corpus = try corpus([meeting("ac", "1945-06-14", ["a", "c"], claims: [])])
    let path = Path(from: a, to: c, omission: Omission(sources: ["book"]))
    #expect(path.answer(in: corpus).certainty == .certain)
  }
}
