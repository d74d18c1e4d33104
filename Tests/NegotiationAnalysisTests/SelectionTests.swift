import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

struct SelectionTests {
  @Test func `events come in order of time, the vaguer of two with one beginning last`() throws {
    let corpus = try corpus([
      meeting("later", "1945-07-11", ["a", "b"]), meeting("month", "1945-07", ["a", "b"]),
      meeting("open", "../1946", ["a", "b"]), meeting("first", "1945-07-01", ["a", "b"]),
    ])
    #expect(
      Selection().events(in: corpus).map(\.event.id.rawValue) == [
        "open", "first", "month", "later",
      ])
  }

  @Test(arguments: [
    ("1945-07-11", Certainty.certain), ("1945-07", .certain), ("1945-07/1945-08", .certain),
    ("1945", .possible), ("[1945-07-12..1945-08-07]", .possible), ("1945-07-11?", .possible),
    ("1945-07~", .possible),
  ])
  func `a date falls in July for certain or possibly`(date: String, certainty: Certainty) throws {
    let corpus = try corpus([meeting("m", date, ["a", "b"])])
    let selected = Selection(window: try window("1945-07")).events(in: corpus)
    #expect(selected.map(\.certainty) == [certainty])
    let firm = Selection(window: try window("1945-07"), atLeast: .certain).events(in: corpus)
    #expect(firm.isEmpty == (certainty == .possible))
  }

  @Test func `what was planned and not held, or only rejected, is not there`() throws {
    let corpus = try corpus([
      meeting("p", "1945", ["a"], claims: [Claim(source: "book", status: .plannedNotHeld)]),
      meeting("r", "1945", ["a"], claims: [Claim(source: "book", status: .rejected)]),
    ])
    #expect(Selection().events(in: corpus).isEmpty)
  }

  @Test func `what a source does not say outright is only possible`() throws {
    let inferred = Claim(source: "book", status: .inferred)
    let corpus = try corpus([
      meeting("weak", "1945", ["a"], claims: [inferred]),
      meeting("firm", "1946", ["a"], claims: [inferred, Claim(source: "other")]),
    ])
    #expect(Selection().events(in: corpus).map(\.certainty) == [.possible, .certain])
  }

  @Test func `approximate dates widen as far as the corpus says`() throws {
    var corpus = try corpus([meeting("m", "1945-06-28~", ["a", "b"])])
    let july = Selection(window: try window("1945-07"))
    #expect(july.events(in: corpus).isEmpty)
    corpus.approximateDays = 5
    #expect(july.events(in: corpus).map(\.certainty) == [.possible])
  }

  @Test func `where sources differ, all values together are certain only when each is`() throws {
    let differs = Claim(
      source: "other", differs: Statement(date: try HistoricalDate("1945-06-14")))
    let corpus = try corpus([
      meeting("m", "1945-06-13", ["a", "b"], claims: [Claim(source: "book"), differs])
    ])
    func certainties(_ days: String, _ policy: EvidencePolicy) throws -> [Certainty] {
      Selection(window: try window(days), policy: policy).events(in: corpus).map(\.certainty)
    }
    #expect(try certainties("1945-06-13", .preferred) == [.certain])
    #expect(try certainties("1945-06-14", .preferred) == [])
    #expect(try certainties("1945-06-14", .all) == [.possible])
    #expect(try certainties("1945-06", .all) == [.certain])
    #expect(try certainties("1945-06-14", .source("other")) == [.certain])
    #expect(try certainties("1945-06-14", .source("nobody")) == [])
  }

  @Test(arguments: [
    ("Chungking", ["known", "free"]), ("重慶", ["known", "free"]), ("chongqing", ["known", "free"]),
    ("white house", ["house"]), ("Washington", ["house"]), ("Wash", []),
  ])
  func `a place is found by any of its names, in whole words`(
    query: String, found: [String]
  ) throws {
    var corpus = try corpus([
      meeting("known", "1945-01", ["a"], place: "chungking"),
      meeting("free", "1945-02", ["a"], place: "Huangshan, Chungking"),
      meeting("house", "1945-03", ["a"], place: "White House, Washington"),
    ])
    corpus.places.insert(
      Place(
        id: "chungking", name: "Chungking",
        names: [
          Name("重慶", language: "zh-Hant"), Name("Chóngqìng", language: "zh-Latn-pinyin"),
        ]))
    #expect(
      Selection(place: query).events(in: corpus).map(\.event.id.rawValue) == found)
  }
}
