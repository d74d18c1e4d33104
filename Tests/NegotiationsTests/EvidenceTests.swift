import HistoricalDates
import Negotiations
import Testing

@Suite struct EvidenceTests {
  private let event = Event(
    id: "e", kind: .message, date: Fixture.date("1945-04-29"),
    received: Fixture.date("1945-04-30"), place: "Moscow",
    participations: [
      Participation("hurley", as: .from), Participation("chiang", as: .to),
      Participation("wang", as: .to),
    ],
    claims: [
      Claim(source: "a", locator: "p. 1"),
      Claim(
        source: "b", locator: "p. 2", status: .disputed,
        differs: Statement(
          date: Fixture.date("1945-05-01"),
          participations: [Participation("soong", as: .to, role: "premier")])),
      Claim(
        source: "c", status: .rejected, differs: Statement(date: Fixture.date("0194-04-29"))),
      Claim(source: "d", differs: Statement(place: "Moscow")),
    ])

  @Test func `conflicts tell field, preferred value and who says otherwise`() {
    let conflicts = event.conflicts
    #expect(conflicts.map(\.field) == ["sent", "to"])
    #expect(conflicts.first?.preferred == "1945-04-29")
    #expect(
      conflicts.first?.readings == [
        Conflict.Reading(source: "b", locator: "p. 2", status: .disputed, value: "1945-05-01"),
        Conflict.Reading(source: "c", locator: nil, status: .rejected, value: "0194-04-29"),
      ])
    #expect(conflicts.last?.preferred == "chiang, wang")
    #expect(conflicts.last?.readings.map(\.value) == ["soong (premier)"])
    #expect(Corpus(title: "T", events: Roster([event])).conflicts == conflicts)
  }

  @Test func `all claims are those of events, their terms and their stages`() {
    var treaty = Event(
      id: "t", kind: .agreement, date: Fixture.date("1945-08-14"), claims: [Claim(source: "a")])
    treaty.terms = [Term(id: "aid", text: "Aid", claims: [Claim(source: "b")])]
    treaty.stages = [Stage(.ratified, Fixture.date("1945-08-24"), claims: [Claim(source: "c")])]
    let claims = Corpus(title: "T", events: Roster([treaty])).allClaims()
    #expect(Set(claims.map(\.source)) == ["a", "b", "c"] && claims.count == 3)
  }

  @Test func `the preferred policy gives the event as it is`() {
    #expect(EvidencePolicy.preferred.variants(of: event) == [event])
  }

  @Test func `one source gives what it says, and nothing where it is silent or wrong`() {
    let variants = EvidencePolicy.source("b").variants(of: event)
    #expect(variants.map(\.date.text) == ["1945-05-01"])
    #expect(variants.first?.actors(.to) == ["soong"])
    #expect(variants.first?.actors(.from) == ["hurley"])
    #expect(variants.first?.received?.text == "1945-04-30")
    #expect(EvidencePolicy.source("a").variants(of: event) == [event])
    #expect(EvidencePolicy.source("c").variants(of: event).isEmpty)
    #expect(EvidencePolicy.source("x").variants(of: event).isEmpty)
  }

  @Test func `all gives the preferred values and each that differs, once`() {
    let variants = EvidencePolicy.all.variants(of: event)
    #expect(variants.map(\.date.text) == ["1945-04-29", "1945-05-01"])
    #expect(Set(variants.map(\.id)) == ["e"])
  }

  @Test func `what was only planned, or is rejected by all, was not held`() {
    var event = event
    #expect(event.wasHeld)
    event.claims = [
      Claim(source: "a", status: .plannedNotHeld), Claim(source: "b", status: .rejected),
    ]
    #expect(!event.wasHeld)
    #expect(EvidencePolicy.preferred.variants(of: event).isEmpty)
    #expect(EvidencePolicy.all.variants(of: event).isEmpty)
    event.claims.append(Claim(source: "c", status: .inferred))
    #expect(event.wasHeld)
    event.claims = []
    #expect(event.wasHeld)
  }
}
