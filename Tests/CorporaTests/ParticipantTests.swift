import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Who took part: groups without names, offices without persons, presence that is only implied, and
/// in which direction word went.
struct ParticipantTests {
  @Test func `F09: the unnamed envoy is resolved by his office`() throws {
    let signatures = try Graphs.event("sino-soviet-secret-protocol-1924").participations
    let envoy = try #require(signatures.first { $0.office == "Envoy to Peking" })
    #expect(envoy.actor == "karakhan")
    #expect(envoy.part == .signed)
  }

  @Test func `F30: the ambassador is Petrov by the office he held`() throws {
    let note = try Graphs.event("petrov-withdrawal-note-1946-03-22")
    let sender = try #require(note.participations.first { $0.part == .from })
    #expect(sender.office == "Ambassador to China")
    #expect(sender.actor == "petrov")
  }

  @Test func `F11: the article names no signatory of the first manifesto`() throws {
    let claim = try Graphs.claims(of: "elleman-web", on: "karakhan-manifesto-1919").first
    #expect(claim?.note?.contains("no signatory") == true)
  }

  @Test(
    arguments: [
      ("F14", "soviet-advisers"), ("F26", "chinese-delegation-moscow-1945"),
      ("F38", "soviet-representatives-changchun"), ("F39", "us-army-coordinators"),
      ("F39", "chinese-delegates-shenyang"), ("F39", "nra-generals"),
    ] as [(String, ActorID)])
  func `those without names are groups with a side`(fact: String, id: ActorID) throws {
    let actor = try #require(Graphs.corpus.actors[id])
    #expect([.group, .delegation].contains(actor.kind), "\(fact)")
    #expect(Sides(of: Graphs.corpus).side(of: id) != id, "\(fact)")
  }

  @Test func `F46: one actor, two names over time`() throws {
    let actor = try #require(Graphs.corpus.actors["mpr"])
    #expect(actor.name(in: nil, during: try window("1945")) == "Mongolian People's Republic")
    #expect(actor.name(in: nil, during: try window("2002")) == "Mongolia")
    let (before, after) = (try window("1992-02-11"), try window("1992-02-12"))
    #expect(actor.name(in: "mn", during: before) == "Бүгд Найрамдах Монгол Ард Улс")
    #expect(actor.name(in: "mn", during: after) == "Монгол Улс")
  }

  @Test func `F20: Soong and Chiang are brothers-in-law`() throws {
    let ties = Graphs.corpus.ties.filter { Set($0.between) == ["soong", "chiang"] }
    #expect(ties.map(\.kind) == ["kinship"])
    #expect(ties.first?.role == "brothers-in-law")
    #expect(ties.first?.claims.first?.source == "elleman-2023")
  }

  @Test func `F65: Hurley spoke, the others heard`() throws {
    let message = try Graphs.event("hurley-chiang-1945-04-29")
    #expect(message.actors(.from) == ["hurley"])
    #expect(message.actors(.to) == ["chiang", "wang-shijie"])
    let clauses = Selection(window: try window("1945-04-29"), topics: ["yalta-clauses"])
    let told = Reach(.actor("hurley"), selection: clauses).answer(in: Graphs.corpus)
    #expect(told.actors.map(\.id) == ["chiang", "wang-shijie"])
    let back = Reach(.actor("chiang"), selection: clauses).answer(in: Graphs.corpus)
    #expect(back.actors.isEmpty)
  }

  @Test func `F72: implied by the account, and said by Hurley's telegram`() throws {
    let id: EventID = "petrov-chiang-1945-06-12"
    var day = Selection(window: try window("1945-06-12"), place: "Chungking")
    func certainty(of actors: [ActorID], _ selection: Selection) -> Certainty? {
      let meetings = Met(actors, selection: selection).answer(in: Graphs.corpus).meetings
      return meetings.first { $0.id == id }?.certainty
    }
    #expect(certainty(of: ["petrov", "chiang"], day) == .certain)
    #expect(try Graphs.event(id).topics.contains("yalta-clauses"))
    day.policy = .source("ensiklopedia-treaty-1945")
    #expect(certainty(of: ["petrov", "chiang"], day) == .possible)
    #expect(certainty(of: ["petrov"], day) == .certain)
  }

  @Test(
    arguments: [
      "stalin-soong-1945-07-11", "stalin-soong-1945-08-07", "stalin-soong-1945-08-10",
    ] as [EventID])
  func `F17, F21, F24: Moscow is another source's`(id: EventID) throws {
    let own = try Graphs.claims(of: "elleman-2023", on: id).first
    #expect(own?.note?.contains("names no place") == true)
    #expect(try Graphs.event(id).citedSources.contains("frus1945v07"))
  }

  @Test func `F18: the talks of 12 July were held and then broken off`() throws {
    #expect(try Graphs.event("stalin-soong-1945-07-12").wasHeld)
    let until = Selection(window: try window("1945-07-13/1945-08-06"))
    let meetings = Met(["stalin", "soong"], selection: until).answer(in: Graphs.corpus).meetings
    // Both may have been at the dinner of the 13th; no source says so of Soong.
    #expect(
      meetings.allSatisfy { $0.certainty == .possible && $0.id == "kremlin-dinner-1945-07-13" })
  }

  @Test func `F71: two states, and who spoke for them is another source's`() throws {
    let persons = try Graphs.claims(of: "frus1945v07", on: "usa-roc-1945-06").first?.differs
    #expect(persons?.participations.map(\.actor) == ["stettinius", "soong"])
  }
}
