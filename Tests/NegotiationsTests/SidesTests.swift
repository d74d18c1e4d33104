import HistoricalDates
import Negotiations
import TestSupport
import Testing

struct SidesTests {
  private func sides(_ affiliations: [(String, String?)]) throws -> Sides {
    Sides(
      of: Corpus(
        title: "T",
        actors: Roster([
          Actor(id: "old", kind: .state, name: "Old"), Actor(id: "new", kind: .state, name: "New"),
          Actor(
            id: "p", kind: .person, name: "P",
            affiliations: try affiliations.map { of, during in
              Affiliation(of: ActorID(of), during: try during.map { try HistoricalDate($0) })
            }),
        ])))
  }

  private func side(_ affiliations: [(String, String?)], at date: String) throws -> String {
    let sides = try sides(affiliations)
    let date = try HistoricalDate(date)
    guard let side = sides.side(of: "p", at: date) else { return "none" }
    return "\(side) " + (sides.isCertain(side, of: "p", at: date) ? "certain" : "possible")
  }

  @Test func `a dated affiliation goes before an undated one, in whatever order`() throws {
    let dated: [(String, String?)] = [("old", "../1924-11-26"), ("new", "1924-11-26/..")]
    for affiliations in [[("new", nil)] + dated, dated + [("new", nil)]] {
      #expect(try side(affiliations, at: "1921-07-11") == "old possible")
      #expect(try side(affiliations, at: "1930") == "new certain")
    }
    #expect(try side(dated, at: "1921-07-11") == "old certain")
  }

  @Test func `what surely held goes before what may have`() throws {
    #expect(
      try side([("old", "1920/1921"), ("new", "1915/1925")], at: "1921-06-01") == "new possible")
  }

  @Test(arguments: [
    ("1945/1950", "1947", "new certain"), ("1945/1950", "1945-06", "new possible"),
    ("1945-06-01/1950", "1945-06-01", "new certain"), ("1945-06?/1950", "1947", "new possible"),
    ("1945", "1945-06-01", "new certain"), ("1945", "1945/1946", "new possible"),
    ("1945/1950", "1951", "none"),
  ])
  func `a side is certain while it surely lasted`(
    during: String, date: String, expected: String
  ) throws {
    #expect(try side([("new", during)], at: date) == expected)
  }

  @Test func `what began before a state existed was done by those who were to found it`() throws {
    let corpus = Corpus(
      title: "T",
      actors: Roster([
        Actor(
          id: "state", kind: .state, name: "State", during: try HistoricalDate("1949-10-01/..")),
        Actor(
          id: "party", kind: .party, name: "Party",
          affiliations: [
            Affiliation(of: "state", during: try HistoricalDate("1949-10-01/.."))
          ]),
        Actor(
          id: "leader", kind: .person, name: "Leader",
          affiliations: [Affiliation(of: "party", during: try HistoricalDate("1921/.."))]),
      ]))
    let sides = Sides(of: corpus)
    for (date, side) in [("1945/1949", "party"), ("1945-07", "party"), ("1950/1951", "state")] {
      let date = try HistoricalDate(date)
      for actor in ["party", "leader"] {
        #expect(sides.side(of: ActorID(actor), at: date) == ActorID(side), "\(actor), \(date)")
      }
    }
  }

  @Test func `a circle of affiliations is no certain side`() throws {
    let sides = Sides(
      of: Corpus(
        title: "T",
        actors: Roster([
          Actor(id: "x", kind: .party, name: "X", affiliations: [Affiliation(of: "y")]),
          Actor(id: "y", kind: .party, name: "Y", affiliations: [Affiliation(of: "x")]),
        ])))
    let date = try HistoricalDate("1945")
    #expect(sides.side(of: "x", at: date) == "y")
    #expect(!sides.isCertain("y", of: "x", at: date))
  }

  @Test func `of two sides in one time that which lasted longer counts, in whatever order`() throws
  {
    let dated: [(String, String?)] = [("new", "1924-11-26/.."), ("old", "../1924-11-26")]
    for affiliations in [dated, dated.reversed()] {
      #expect(try side(affiliations, at: "1924") == "old possible")
      #expect(try side(affiliations, at: "1924-11/1925") == "new possible")
    }
  }
}
