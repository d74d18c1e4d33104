import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Sides at dates that are doubted or widened, and days that nobody can name.
struct DoubtedSidesTests {
  @Test(arguments: [("1945-07-30", true), ("1945-07-30?", false), ("1945-07-30~", false)])
  func `a side at a date in doubt is not certain`(date: String, isCertain: Bool) throws {
    let actors = [
      try person("a", of: [("c1", "1945-07-30/.."), ("c0", "../1945-07-29")]),
      try person("b", of: [("c2", nil)]),
      Actor(id: "c0", kind: .state, name: "C0"), Actor(id: "c1", kind: .state, name: "C1"),
      Actor(id: "c2", kind: .state, name: "C2"),
    ]
    var corpus = try corpus([try meeting("m", date, ["a", "b"])], actors: actors)
    corpus.approximateDays = 1
    let at = try HistoricalDate(date)
    #expect(Sides(of: corpus).isCertain("c1", of: "a", at: at) == isCertain)
    // Where no affiliation has a date, nothing rests on it.
    #expect(Sides(of: corpus).isCertain("c2", of: "b", at: at))
  }

  @Test func `what only counts on from an open beginning is no day`() throws {
    let corpus = try corpus([
      try meeting("e0", "../1945-08-04", ["c", "b"]),
      try meeting("e1", "../1945-07-29", ["b", "a"]),
    ])
    let reached = Reach(.actor("a")).answer(in: corpus).actors
    #expect(reached.map(\.id) == ["b", "c"])
    #expect(reached.allSatisfy { $0.earliest == nil && $0.latest == nil })
  }
}
