import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// What is certain where the sources differ and not all of them stand firm.
struct FirmEvidenceTests {
  private func claim(
    _ source: String, _ status: Claim.Status = .asserted, date: String? = nil,
    present: [String] = [], place: String? = nil
  ) throws -> Claim {
    Claim(
      source: SourceKey(source), status: status,
      differs: Statement(
        date: try date.map { try HistoricalDate($0) }, place: place,
        participations: present.map { Participation(ActorID($0), as: .present) }))
  }

  private func certainty(
    _ event: Event, during text: String?, at place: String? = nil,
    policy: EvidencePolicy = .preferred
  ) throws -> Certainty? {
    var selection = Selection()
    selection.window = try text.map { try window($0) }
    selection.place = place
    selection.policy = policy
    return try selection.events(in: corpus([event])).first?.certainty
  }

  @Test(arguments: [Claim.Status.rejected, .disputed, .inferred])
  func `a date that only a doubted source gives is not certain`(status: Claim.Status) throws {
    let event = try meeting(
      "m", "1945-07-01", ["a", "b"],
      claims: [claim("s", status), claim("r", date: "1945-08-01")])
    #expect(try certainty(event, during: "1945-07") == .possible)
    // It was in one or the other of two months of one year.
    #expect(try certainty(event, during: "1945") == .certain)
    #expect(try certainty(event, during: nil) == .certain)
    #expect(try certainty(event, during: "1945-08", policy: .source("r")) == .certain)
    let path = Path(from: .actor("a"), to: .actor("b")).answer(in: try corpus([event]))
    #expect(path.certainty == .possible)
  }

  @Test func `a source that is only less exact makes nothing certain that it does not say`() throws
  {
    let event = try meeting(
      "m", "1945-07-11", ["a", "b"],
      claims: [claim("s", .disputed), claim("r", date: "1945-07")])
    #expect(try certainty(event, during: "1945-07-11") == .possible)
    #expect(try certainty(event, during: "1945-07") == .certain)
    let exact = try meeting(
      "m", "1945-07", ["a", "b"],
      claims: [claim("s", .disputed), claim("r", date: "1945-07-11")])
    #expect(try certainty(exact, during: "1945-07") == .certain)
    let path = Path(from: .actor("a"), to: .actor("b")).answer(in: try corpus([exact]))
    #expect(path.certainty == .certain)
  }

  @Test func `whom only a doubted source names was there perhaps`() throws {
    let event = try meeting(
      "m", "1945-07-01", ["a", "b", "c"],
      claims: [claim("s", .disputed), claim("r", present: ["a", "b"])])
    let corpus = try corpus([event])
    let selected = try #require(Selection().events(in: corpus).first)
    #expect(selected.certainty == .certain)
    #expect(selected.event.participations.map(\.status) == [.asserted, .asserted, .disputed])
    func path(to goal: String) -> Certainty? {
      Path(from: .actor("a"), to: .actor(ActorID(goal))).answer(in: corpus).certainty
    }
    #expect(path(to: "b") == .certain)
    #expect(path(to: "c") == .possible)
  }

  @Test func `a place that only a doubted source gives is not certain`() throws {
    let event = try meeting(
      "m", "1945-07-01", ["a", "b"], place: "Moscow",
      claims: [claim("s", .inferred), claim("r", place: "Potsdam")])
    #expect(try certainty(event, during: nil, at: "Moscow") == .possible)
    #expect(try certainty(event, during: nil) == .certain)
  }

  // MARK: Sides and offices

  private func talk(
    _ affiliation: Affiliation, on date: String = "1945-07-15"
  ) throws -> (side: ActorID?, isCertain: Bool) {
    let member = Actor(id: "a", kind: .person, name: "A", affiliations: [affiliation])
    let corpus = try corpus(
      [meeting("m", date, ["a"])],
      actors: [member, Actor(id: "x", kind: .state, name: "X")])
    let sides = Sides(of: corpus)
    let date = try HistoricalDate(date)
    let side = sides.side(of: "a", at: date)
    return (side, side.map { sides.isCertain($0, of: "a", at: date) } ?? false)
  }

  @Test func `an affiliation is as firm as its sources`() throws {
    #expect(try talk(Affiliation(of: "x", claims: [claim("s")])).isCertain)
    for status in [Claim.Status.inferred, .disputed] {
      let found = try talk(Affiliation(of: "x", claims: [claim("s", status)]))
      #expect(found.side == "x" && !found.isCertain)
    }
    #expect(try talk(Affiliation(of: "x", claims: [claim("s", .rejected)])).side == nil)
  }

  @Test(arguments: [
    ("1945", true), ("1945-07/1945-08", false), ("1945-07-01/1945-08-01", true),
    ("[1945-07-01..1945-08-01]", false), ("{1944,1945}", true), ("{1944,1946}", nil),
  ])
  func `one of several days is none of them for certain, and all are each`(
    during: String, isCertain: Bool?
  ) throws {
    let found = try talk(Affiliation(of: "x", during: HistoricalDate(during)))
    #expect((found.side == nil ? nil : found.isCertain) == isCertain)
  }

  @Test(arguments: [
    ("../1945-07-30", "1945-07-29", true), ("../1945-07-30", "1945-07-29?", false),
    ("1945-07/1945-08", "1945-07-15", false), ("1945~", "1945-07-15", false),
    ("1945-07-16/..", "1945-07", false), (nil, "1945-07-15?", true),
  ])
  func `one whom an office names was there as surely as the office was theirs`(
    held: String?, date: String, isFirm: Bool
  ) throws {
    let holder = Actor(
      id: "a", kind: .person, name: "A",
      offices: [Office(title: "Minister", during: try held.map { try HistoricalDate($0) })])
    var event = try meeting("m", date, ["b"])
    event.participations.append(Participation("a", as: .present, office: "Minister"))
    let corpus = try corpus([event], actors: [holder])
    let found = Attendance(in: corpus).participants(in: event).map(\.isFirm)
    #expect(found == [true, isFirm])
  }

  // MARK: Terms

  private func states(_ event: Event, on day: String?) throws -> [Obligations.State] {
    var treaty = Event(
      id: "treaty", kind: .agreement, date: try HistoricalDate("1945-06-01"),
      participations: [Participation("a", as: .parties)], claims: [Claim(source: "book")])
    treaty.terms = [
      Term(
        id: "t", by: ["a"], text: "Tell", due: try HistoricalDate("1945-07-31"),
        fulfilledBy: [event.id])
    ]
    return Obligations(on: day.flatMap { Day($0) }).answer(in: try corpus([treaty, event])).terms
      .flatMap(\.states)
  }

  @Test func `a message keeps a term when it is received`() throws {
    func message(_ received: String?, fate: Event.Fate? = nil) throws -> Event {
      var event = Event(
        id: "k", kind: .message, date: try HistoricalDate("1945-07-01"),
        received: try received.map { try HistoricalDate($0) },
        participations: [Participation("a", as: .from)], claims: [Claim(source: "book")])
      event.fate = fate
      return event
    }
    #expect(try states(message("1945-07-02"), on: "1945-12-31") == [.kept])
    #expect(try states(message("1945-07-02?"), on: "1945-12-31") == [.kept, .late])
    #expect(try states(message(nil), on: "1945-07-10") == [.open, .kept])
    #expect(try states(message(nil), on: nil) == [.kept, .late])
    #expect(try states(message(nil, fate: .lost), on: "1945-12-31") == [.late])
  }

  @Test func `an act that nobody did, or that sources date otherwise, keeps no term for certain`()
    throws
  {
    func act(_ status: Claim.Status, _ claims: [Claim]) throws -> Event {
      Event(
        id: "k", kind: .act, date: try HistoricalDate("1945-07-01"),
        participations: [Participation("a", as: .by, status: status)], claims: claims)
    }
    #expect(try states(act(.asserted, [claim("s")]), on: "1945-12-31") == [.kept])
    #expect(try states(act(.rejected, [claim("s")]), on: "1945-12-31") == [.late])
    #expect(try states(act(.inferred, [claim("s")]), on: "1945-12-31") == [.kept, .late])
    let other = try act(.asserted, [claim("s", .disputed), claim("r", date: "1945-08-20")])
    #expect(try states(other, on: "1945-12-31") == [.kept, .late])
  }
}
