import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Testing

/// Treaties, what they bind to, how they bear on one another, and what became of it.
struct AgreementTests {
  private func relations(of id: EventID, _ kind: Relation.Kind) throws -> [EventID] {
    try Graphs.event(id).relations.filter { $0.kind == kind }.map(\.target)
  }

  @Test func `F01: the day and the signatories are from outside the article`() throws {
    let treaty = try Graphs.event("sino-soviet-1924")
    #expect(treaty.date.text == "1924-05-31")
    #expect(Set(treaty.actors(.signed)) == ["karakhan", "wellington-koo"])
    #expect(treaty.citedSources.contains("frus1924v01"))
    let own = try Graphs.claims(of: "elleman-web", on: "sino-soviet-1924").first
    #expect(own?.note?.contains("no signatories") == true)
  }

  @Test func `F02: out as the conference agrees, within a month by the article, and not kept`()
    throws
  {
    let term = try Graphs.term("withdrawal", of: "sino-soviet-1924")
    #expect(term.by == ["ussr"])
    #expect(term.to == ["roc"])
    #expect(term.text.contains("as soon as the conference has agreed"))
    #expect(term.due == nil)
    let article = term.claims.first { $0.source == "elleman-web" }
    #expect(article?.status == .disputed)
    #expect(article?.note?.contains("In a month's time") == true)
    #expect(try Graphs.term("conference", of: "sino-soviet-1924").due?.text == "1924-06")
    #expect(Set(term.brokenBy) == ["soviet-control-1924", "youth-league-purge-1924"])
    for breach in term.brokenBy {
      #expect(try relations(of: breach, .violates) == ["sino-soviet-1924"])
    }
  }

  @Test func `F28 and F59: three months, by two ways of counting`() throws {
    let term = try Graphs.term("withdrawal", of: "withdrawal-minutes-1945")
    #expect(term.text.contains("three months"))
    #expect(
      Set(term.claims.map(\.source.rawValue)).isSuperset(of: [
        "soviet-withdrawal-feature", "ensiklopedia-treaty-1945",
      ]))
    #expect(term.due?.text == "[1945-11-14..1945-12-03]")
    #expect(term.fulfilledBy == ["soviet-withdrawal-1946"])
  }

  @Test func `F51: two conditions, a referendum and the end of aid`() throws {
    let declaration = try Graphs.event("roc-declaration-mongolia-1945")
    #expect(declaration.about?.contains("if a referendum is held") == true)
    #expect(declaration.about?.contains("aid to the Chinese Communist Party ceases") == true)
    #expect(
      try Graphs.term("referendum", of: "outer-mongolia-notes-1945").fulfilledBy
        == ["referendum-1945-10-20"])
    #expect(
      try Graphs.term("recognition", of: "outer-mongolia-notes-1945").fulfilledBy
        == ["roc-recognises-mpr-1946"])
  }

  @Test func `F52 and F60: the aid went on, against the treaty`() throws {
    let term = try Graphs.term("no-aid-ccp", of: "sino-soviet-treaty-1945")
    #expect(term.by == ["ussr"])
    #expect(term.brokenBy == ["soviet-support-ccp-1945-1949"])
    let aid = try relations(of: "soviet-support-ccp-1945-1949", .violates)
    #expect(aid.contains("sino-soviet-treaty-1945"))
  }

  @Test func `F58 and F59: what was signed with the treaty is annexed to it`() throws {
    for id in [
      "withdrawal-minutes-1945", "outer-mongolia-notes-1945", "changchun-railway-agreement-1945",
    ] as [EventID] {
      #expect(try relations(of: id, .annexes) == ["sino-soviet-treaty-1945"], "\(id)")
    }
    let railway = try Graphs.term("railway", of: "sino-soviet-treaty-1945")
    #expect(railway.text.contains("Joint control"))
    #expect(railway.text.contains("returned to China"))
  }

  @Test func `F62: the treaty of 1950 replaces that of 1945`() throws {
    #expect(try relations(of: "sino-soviet-treaty-1950", .replaces) == ["sino-soviet-treaty-1945"])
  }

  @Test func `F55: the Legislative Yuan ends it and takes the recognition back`() throws {
    #expect(
      try relations(of: "treaty-terminated-1953", .terminates) == ["sino-soviet-treaty-1945"])
    #expect(try Graphs.event("treaty-terminated-1953").about?.contains("rescinded") == true)
  }

  @Test(
    arguments: [
      "sino-soviet-secret-protocol-1924", "manchukuo-border-cession-193x", "yalta-agreement-1945",
      "soviet-support-ccp-1945-1949",
    ] as [EventID])
  func `F09, F25, F32, F52: what was secret is marked`(id: EventID) throws {
    #expect(try Graphs.event(id).isSecret)
  }

  @Test func `the treaty of 1945 itself was not secret`() throws {
    #expect(try Graphs.event("sino-soviet-treaty-1945").isSecret == false)
  }

  @Test func `F32: the first article is the status quo of Outer Mongolia`() throws {
    let term = try Graphs.term("outer-mongolia", of: "yalta-agreement-1945")
    #expect(term.text.contains("status quo"))
    #expect(
      term.claims.first { $0.source == "soviet-withdrawal-feature" }?.note?
        .contains("first article") == true)
  }

  @Test func `F49 and F56: the titles in Chinese and Russian`() throws {
    let names = try Graphs.event("sino-soviet-treaty-1945").names
    #expect(names.contains { $0.language == "zh-Hant" && $0.text == "中蘇友好同盟條約" })
    #expect(
      names.contains {
        $0.language == "ru"
          && $0.text == "Договор о дружбе и союзе между СССР и Китайской Республикой"
      })
  }

  // MARK: Stages

  /// The agreements to which one of `stages` was done, by its day.
  private func agreements(
    _ stages: Set<Stage.Kind>, during days: String? = nil, atLeast certainty: Certainty = .possible
  ) throws -> [EventID] {
    let selection = Selection(
      window: try days.map { try window($0) }, stages: stages, atLeast: certainty)
    return selection.events(in: Graphs.corpus).map(\.event.id)
  }

  @Test func `ratified are those of whose ratification a source tells`() throws {
    let certain: [EventID] = [
      "nine-power-treaty-1922", "changchun-railway-agreement-1945", "dairen-agreement-1945",
      "port-arthur-agreement-1945", "sino-soviet-treaty-1945", "outer-mongolia-notes-1945",
      "support-notes-1945", "soviet-mongol-1946",
    ]
    #expect(try agreements([.ratified], atLeast: .certain) == certain)
    let all = try agreements([.ratified])
    #expect(
      Set(all) == Set(certain + ["soviet-mongol-protocol-1936", "soviet-japanese-neutrality-1941"]))
    #expect(
      try agreements([.ratified], during: "1945-08-24", atLeast: .certain)
        == ["sino-soviet-treaty-1945"])
    #expect(try agreements([.ratified], during: "1924").isEmpty)
  }

  @Test func `in force are those whose beginning is on record, on that day`() throws {
    #expect(
      try agreements([.inForce]) == [
        "kyakhta-1915", "cer-agreement-1924", "sino-soviet-1924", "mukden-1924",
        "nine-power-treaty-1922", "soviet-japanese-neutrality-1941", "sino-soviet-treaty-1945",
        "sino-soviet-treaty-1950", "sino-mongol-treaty-1960", "sino-mongol-boundary-1962",
      ])
    #expect(try agreements([.inForce], during: "1945-08") == ["sino-soviet-treaty-1945"])
    // Signed in April, in force with the ratifications.
    #expect(try agreements([.inForce], during: "1941-04-13").isEmpty)
    // Three powers had ratified in 1922; the treaty began with the deposit of all nine.
    #expect(try agreements([.ratified], during: "1922") == ["nine-power-treaty-1922"])
    #expect(try agreements([.inForce, .exchanged], during: "1922/1923").isEmpty)
    #expect(
      try agreements([.exchanged]) == [
        "soviet-japanese-1925", "nine-power-treaty-1922", "sino-mongol-boundary-1962",
      ])
  }

  @Test func `who denounced is the party`() throws {
    let denounced = Selection(stages: [.denounced]).events(in: Graphs.corpus).map(\.event)
    #expect(
      denounced.map(\.id) == ["soviet-japanese-neutrality-1941", "sino-soviet-treaty-1945"])
    #expect(denounced.map(\.participants) == [["ussr"], ["roc"]])
    #expect(denounced.map(\.date.text) == ["1945-04-05T15:00+03:00", "1953-02-24"])
  }

  @Test func `the tsarist agreements with the Mongols are held to have lapsed by 1921`() throws {
    #expect(
      try agreements([.lapsed], during: "../1921") == [
        "russo-mongol-1912", "russo-mongol-protocol-1912", "russo-mongol-railway-1914",
      ])
  }

  @Test(
    arguments: [
      ("treaty-ratified-1945", "sino-soviet-treaty-1945"),
      ("peking-ussr-1925-03", "mukden-1924"),
      ("china-bogomolov-1936-04-07", "soviet-mongol-protocol-1936"),
    ] as [(EventID, EventID)])
  func `what was done about an agreement names it`(event: EventID, agreement: EventID) throws {
    #expect(try relations(of: event, .concerns) == [agreement])
  }

  @Test(
    arguments: [
      ("treaty-terminated-1953", ["F47", "F55", "F75"]), ("un-resolution-505", ["F54", "F74"]),
      ("referendum-1945-10-20", ["F34", "F61"]), ("mpr-founded-1924", ["F15", "F44"]),
      ("soviet-invasion-manchuria-1945", ["F27", "F57"]),
    ] as [(EventID, [String])])
  func `what several accounts tell is one event`(id: EventID, facts: [String]) throws {
    let telling = Fact.all.filter { $0.records.contains { $0.id == id } }
    #expect(telling.map(\.id) == facts)
    let sources = try Graphs.event(id).citedSources
    #expect(Set(telling.map(\.source)).isSubset(of: sources))
  }
}
