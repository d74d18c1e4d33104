import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Agreements by what was done to them, on the day of that.
struct StageSelectionTests {
  private func treaties() throws -> Corpus {
    func treaty(_ id: String, _ date: String, _ stages: [Stage]) throws -> Event {
      Event(
        id: EventID(id), kind: .agreement, date: try HistoricalDate(date),
        participations: [
          Participation("roc", as: .parties), Participation("ussr", as: .parties),
          Participation("wang", as: .signed), Participation("molotov", as: .signed),
        ], stages: stages, claims: [Claim(source: "book", differs: Statement(place: "Moscow"))])
    }
    func stage(_ kind: Stage.Kind, _ date: String, by: [ActorID] = []) throws -> Stage {
      Stage(kind, try HistoricalDate(date), by: by, claims: [Claim(source: "gazette")])
    }
    return try corpus([
      treaty(
        "treaty", "1945-08-14",
        [
          stage(.ratified, "1945-08-27", by: ["ussr"]), stage(.ratified, "1945-08", by: ["roc"]),
          stage(.inForce, "1945-12-05"),
        ]),
      treaty("draft", "1945-08-10", [stage(.initialled, "1945-08-09")]),
      meeting("talk", "1945-08-14", ["wang", "molotov"]),
    ])
  }

  private func found(_ stages: Set<Stage.Kind>, _ window: String? = nil) throws -> [SelectedEvent] {
    let selection = Selection(
      window: try window.map { DateWindow(try HistoricalDate($0)) }, stages: stages)
    return selection.events(in: try treaties())
  }

  @Test func `an agreement counts on the day of the stage`() throws {
    #expect(try found([.inForce]).map(\.event.date.text) == ["1945-12-05"])
    #expect(try found([.inForce], "1945-08").isEmpty)
    #expect(try found([.initialled], "1945-08-09").map(\.event.id) == ["draft"])
    #expect(try found([.lapsed]).isEmpty)
  }

  @Test func `of several stages each serves, and the surest says how surely`() throws {
    #expect(try found([.ratified], "1945-08-27").map(\.certainty) == [.certain])
    #expect(try found([.ratified], "1945-08-20").map(\.certainty) == [.possible])
    #expect(try found([.ratified, .inForce], "1945-12").map(\.event.date.text) == ["1945-12-05"])
  }

  @Test func `its own date is that of the signing`() throws {
    let signed = try found([.signed])
    #expect(signed.map(\.event.date.text) == ["1945-08-10", "1945-08-14"])
    #expect(signed[1].event.actors(.signed) == ["wang", "molotov"])
  }

  @Test func `who signed did not meet again to ratify, and parties are those who did`() throws {
    let ratified = try found([.ratified], "1945-08-27")[0].event
    #expect(ratified.participants == ["ussr"])
    #expect(ratified.claims == [Claim(source: "gazette")])
    #expect(try found([.inForce])[0].event.participants == ["roc", "ussr"])
  }

  @Test func `what was owed is owed from the day of the stage`() throws {
    var known = try treaties()
    var treaty = try #require(known.events["treaty"])
    treaty.terms = [Term(id: "aid", by: ["ussr"], to: ["roc"], text: "Aid")]
    known.events = Roster([treaty])
    func owed(_ day: String, _ stages: Set<Stage.Kind>) throws -> [Obligations.Obligation] {
      let day = try #require(DateWindow(try HistoricalDate(day)).last)
      return Obligations(on: day, selection: Selection(stages: stages)).answer(in: known).terms
    }
    #expect(try owed("1945-09-01", []).count == 1)
    #expect(try owed("1945-09-01", [.inForce]).isEmpty)
    #expect(try owed("1945-12-05", [.inForce]).first?.claims.map(\.source) == ["book"])
  }
}
