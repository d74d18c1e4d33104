import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Where the accounts err, or contradict one another or better sources, both stand, and the tool can
/// tell.
struct DisagreementTests {
  private let entry: SourceKey = "ensiklopedia-treaty-1945"
  private let feature: SourceKey = "soviet-withdrawal-feature"
  private let library: SourceKey = "worldlibrary-treaty-1945"
  private let web: SourceKey = "elleman-web"

  /// What a source says of a field of an event, against the preferred value.
  private func readings(
    of field: String, on id: EventID, by source: SourceKey
  ) throws -> [Conflict.Reading] {
    let conflicts = try Graphs.event(id).conflicts
    return conflicts.first { $0.field == field }?.readings.filter { $0.source == source } ?? []
  }

  private func found(_ id: EventID, _ selection: Selection) -> SelectedEvent? {
    selection.events(in: Graphs.corpus, includingParts: true).first { $0.event.id == id }
  }

  @Test(
    arguments: [
      ("F01", "sino-soviet-1924", "1924-05", "1924-05-31"),
      ("F05", "soviet-mongol-1921", "1921", "1921-11-05"),
      ("F06", "kyakhta-1915", "1915", "1915-05-25 (Julian)"),
      ("F09", "sino-soviet-secret-protocol-1924", "1924", "1924-05-31"),
      ("F10", "chicherin-speech-1918", "1918-07", "1918-07-04?"),
      ("F12", "karakhan-manifesto-1920", "1920-10-02", "1920-09-27"),
    ] as [(String, EventID, String, String)])
  func `the web article's dates stand beside better ones`(
    fact: String, id: EventID, said: String, preferred: String
  ) throws {
    #expect(try readings(of: "date", on: id, by: web).map(\.value) == [said], "\(fact)")
    #expect(try Graphs.event(id).date.text == preferred, "\(fact)")
    #expect(try Graphs.event(id).citedSources.count > 1, "\(fact): no second source for the day")
  }

  @Test(
    arguments: [
      ("F30", "petrov-withdrawal-note-1946-03-22", "soviet-withdrawal-feature", "1946-03"),
      ("F47", "treaty-terminated-1953", "soviet-withdrawal-feature", "1953"),
      ("F48", "roc-recognises-mongolia-2002", "soviet-withdrawal-feature", "2002"),
      ("F53", "ussr-recognises-prc-1949", "worldlibrary-treaty-1945", "[1949-10-01..]"),
      ("F62", "sino-soviet-treaty-1950", "ensiklopedia-treaty-1945", "1950"),
      ("F63", "yalta-conference-1945", "ensiklopedia-treaty-1945", "1945-02"),
      ("F70", "hopkins-truman-1945-05", "ensiklopedia-treaty-1945", "[..1945-06-09]"),
    ] as [(String, EventID, SourceKey, String)])
  func `a coarser date is kept as its source has it`(
    fact: String, id: EventID, source: SourceKey, said: String
  ) throws {
    let event = try Graphs.event(id)
    let field = event.kind == .message ? "sent" : "date"
    #expect(try readings(of: field, on: id, by: source).map(\.value) == [said], "\(fact)")
    let finer = event.claims.contains { $0.status.counts && $0.differs.date == nil }
    #expect(finer, "\(fact): no source for \(event.date)")
  }

  @Test func `F15: the misprinted year is kept, flagged, and never answers`() throws {
    let claims = try Graphs.claims(of: web, on: "mpr-founded-1924")
    let misprint = try #require(claims.first { $0.status == .rejected })
    #expect(misprint.differs.date?.text == "0194-11-25")
    #expect(misprint.quote?.contains("On the 25th November 194, the Mongolian") == true)
    let meant = try #require(claims.first { $0.status == .inferred })
    #expect(meant.differs.date?.text == "1924-11-25")
    #expect(try Graphs.event("mpr-founded-1924").date.text == "1924-11-26")
    let year194 = Selection(window: try window("0194"), policy: .all)
    #expect(found("mpr-founded-1924", year194) == nil)
  }

  @Test func `F12: the handing over and the manifesto have each their day`() throws {
    #expect(try Graphs.event("karakhan-chang-1920-10-02").date.text == "1920-10-02")
    let september = Selection(window: try window("1920-09"), kinds: [.act])
    #expect(found("karakhan-manifesto-1920", september)?.certainty == .certain)
    let october = Selection(window: try window("1920-10"), kinds: [.act], policy: .all)
    #expect(found("karakhan-manifesto-1920", october)?.certainty == .possible)
  }

  @Test func `F28: the feature gives the treaty the name of that of 1950`() throws {
    let wrong = try readings(of: "title", on: "sino-soviet-treaty-1945", by: feature)
    let title = try Graphs.event("sino-soviet-treaty-1950").title
    #expect(wrong.map(\.value) == [title])
    #expect(wrong.map(\.status) == [.rejected])
    #expect(
      try Graphs.event("sino-soviet-treaty-1945").title == "Treaty of Friendship and Alliance")
  }

  @Test func `F32: with or without the British, by source`() throws {
    let all = try Graphs.event("yalta-agreement-1945")
    #expect(all.actors(.parties) == ["usa", "ussr", "uk"])
    let told = found("yalta-agreement-1945", Selection(policy: .source(feature)))
    #expect(told?.event.actors(.parties) == ["usa", "ussr"])
  }

  @Test func `F34 and F61: a majority, and 97 percent`() throws {
    #expect(
      try readings(of: "about", on: "referendum-1945-10-20", by: entry).first?.value
        .contains("97 percent") == true)
    #expect(try Graphs.event("referendum-1945-10-20").about?.contains("majority") == true)
    #expect(try readings(of: "about", on: "referendum-1945-10-20", by: feature).isEmpty)
  }

  @Test func `F54 and F74: both accounts say violated, the resolution failed to carry out`() throws
  {
    for source in [library, entry] {
      let said = try readings(of: "about", on: "un-resolution-505", by: source)
      #expect(said.first?.value.contains("violated") == true, "\(source)")
    }
    #expect(try Graphs.event("un-resolution-505").about?.contains("failed to carry out") == true)
  }

  @Test func `F66 and F73: San Francisco, and the account's New York on record`() throws {
    let conference = try Graphs.event("uncio-1945")
    #expect(conference.date.text == "1945-04-25/1945-06-26")
    let places = try readings(of: "place", on: "uncio-1945", by: entry)
    #expect(places.map(\.status) == [.rejected])
    let inNewYork = Selection(window: try window("1945"), place: "New York", policy: .all)
    #expect(inNewYork.events(in: Graphs.corpus).isEmpty)
    let inSanFrancisco = Met(["soong"], selection: Selection(place: "San Francisco"))
    let meetings = inSanFrancisco.answer(in: Graphs.corpus).meetings
    #expect(meetings.contains { $0.id == "uncio-1945" })
    #expect(try Graphs.event("wang-soong-1945-05-22").note?.contains("uncio-1945") == true)
  }

  @Test func `F68: 13 June in the account, 14 June in the American memorandum`() throws {
    let id: EventID = "truman-soong-1945-06-14"
    let onThe14th = Selection(
      window: try window("1945-06-14"), policy: .source("frus1945v07"))
    let american = try #require(found(id, onThe14th))
    #expect(Set(american.event.actors(.present)) == ["truman", "soong", "grew", "bohlen"])
    let onThe13th = Selection(window: try window("1945-06-13"))
    #expect(found(id, onThe13th) == nil)
    var asTheAccount = onThe13th
    asTheAccount.policy = .source(entry)
    #expect(found(id, asTheAccount)?.certainty == .certain)
  }

  @Test func `F19 and F73: days and others present come from a second source`() throws {
    let potsdam = try Graphs.event("potsdam-conference-1945")
    #expect(potsdam.date.text == "1945-07-17/1945-08-02")
    #expect(Set(potsdam.citedSources).isSuperset(of: ["frus1945Berlinv02", "hsg-travels"]))
    #expect(potsdam.participants.contains("truman"))
    #expect(try Graphs.event("uncio-1945").citedSources.contains("hsg-visits"))
  }
}
