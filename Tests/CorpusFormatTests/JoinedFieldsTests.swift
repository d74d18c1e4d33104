import CorpusFormat
import HistoricalDates
import Negotiations
import Testing

/// What one file says of a record and another leaves open stands in the joined record, whichever file
/// comes first.
@Suite struct JoinedFieldsTests {
  private let claim = Claim(source: "s", locator: "p. 1")
  private let names = [Name("宋", language: "zh-Hant")]

  private func actor() throws -> Actor {
    Actor(
      id: "a", kind: .state, name: "A", names: names, during: try HistoricalDate("1900/1950"),
      affiliations: [Affiliation(of: "b", role: "R")], offices: [Office(title: "O", of: "b")],
      colour: Colour(0xC00000), sameAs: [try #require(AuthorityID("wikidata:Q1"))], note: "N",
      claims: [claim])
  }

  private func tie() throws -> Tie {
    Tie(
      id: "t", kind: "alliance", between: ["a", "b"], role: "R",
      during: try HistoricalDate("1900/1950"), note: "N", claims: [claim])
  }

  private let source = Source(
    id: "s", type: "book", title: "S", contributors: [.init("author", [.init(literal: "X")])],
    issued: "1990", variables: [.init("publisher", "P")])

  /// The corpus in which each record says all that it can.
  private func full() throws -> Corpus {
    Corpus(
      title: "T", note: "N", creators: ["C"], licence: "L", version: "1", doi: "10.1/1",
      collected: "1990", boundary: "B", approximateDays: 3, sources: Roster([source]),
      topics: Roster([Topic(id: "t", name: "T", names: names)]),
      places: Roster([
        Place(
          id: "p", name: "P", names: names, zones: [ZonePeriod(.greenwich)],
          sameAs: [try #require(AuthorityID("geonames:1"))])
      ]),
      actors: Roster([try actor(), Actor(id: "b", kind: .state, name: "B")]),
      ties: Roster([try tie()]))
  }

  /// The same records with only what each must say.
  private let bare = Corpus(
    title: "T", sources: Roster([Source(id: "s", type: "book", title: "S")]),
    topics: Roster([Topic(id: "t", name: "T")]), places: Roster([Place(id: "p", name: "P")]),
    actors: Roster([
      Actor(id: "a", kind: .state, name: "A"), Actor(id: "b", kind: .state, name: "B"),
    ]),
    ties: Roster([Tie(id: "t", kind: "alliance", between: ["a", "b"])]))

  private func joined(_ corpora: Corpus...) -> Corpus {
    let texts = corpora.map { CorpusWriter().text(of: $0) }
    return CorpusReader().read(
      documents: texts.enumerated().map { ("\($0).yaml", Array($1.utf8)) }
    ).corpus
  }

  @Test func `nothing that one file says is lost beside another`() throws {
    let full = try full()
    #expect(joined(full) == full)
    #expect(joined(bare, full) == full)
    #expect(joined(full, bare) == full)
    #expect(joined(full, full) == full)
    #expect(joined(bare, bare, full, bare) == full)
  }

  /// A field added to a record later is demanded here, so that the test above is about it too.
  @Test func `no field is left out of that`() throws {
    let place = try #require(try full().places.first)
    for record in [try actor(), try tie(), source, place, try full()] as [Any] {
      for child in Mirror(reflecting: record).children {
        let (name, mirror) = (child.label ?? "", Mirror(reflecting: child.value))
        // Events cannot be joined: two of one id are an error. The zones of a file are those of its events
        // alone, and go with them.
        if record is Corpus, name == "events" || name == "zones" { continue }
        let holdsMany = mirror.displayStyle == .optional || mirror.displayStyle == .collection
        #expect(!holdsMany || !mirror.children.isEmpty, "\(type(of: record)).\(name)")
      }
    }
  }

  @Test func `the zone of each file goes with its events, also into one file`() throws {
    let dates = ["1945-07-07T08:00", "1945-07-06", "1945-07-06/1945-07-07", "1945-07-07 (evening)"]
    let files = ["+07:00", "-04:00"].map { zone in
      let events = dates.enumerated().map { number, date in
        "  e\(zone.prefix(2))\(number): {date: \(date), present: [a, b]}\n"
      }
      return "entente: 1\ntitle: T\nzone: \"\(zone)\"\nactors: {a: {kind: person, name: A}, "
        + "b: {kind: person, name: B}}\nmeetings:\n"
        + events.joined().replacing("e+", with: "e").replacing("e-", with: "w")
    }
    let joined = CorpusReader().read(
      documents: files.enumerated().map { ("\($0).yaml", Array($1.utf8)) }
    ).corpus
    let text = CorpusWriter().text(of: joined)
    let again = CorpusReader().read(documents: [("one.yaml", Array(text.utf8))]).corpus
    let written = again.events.map(\.date.text)
    #expect(written.contains("1945-07-07T08:00+07:00") && written.contains("1945-07-06 (-04:00)"))
    #expect(again.events.count == 8 && again.events.allSatisfy { $0.date.zone != nil })
  }

  @Test func `of two that differ the first is followed, and lists are joined`() throws {
    var other = try full()
    other.title = "U"
    other.note = "M"
    other.approximateDays = 4
    var actor = try actor()
    actor.name = "Aa"
    actor.names = [Name("А", language: "ru")]
    actor.during = try HistoricalDate("1901/1950")
    actor.affiliations = [Affiliation(of: "b", role: "Q")]
    actor.offices = [Office(title: "P", of: "b")]
    actor.colour = Colour(0x0072B2)
    actor.note = "M"
    actor.claims = [Claim(source: "s", locator: "p. 2")]
    other.actors["a"] = actor
    var tie = try tie()
    tie.between = ["b", "c"]
    tie.role = "Q"
    tie.during = try HistoricalDate("1901/1950")
    tie.note = "M"
    tie.claims = actor.claims
    other.ties["t"] = tie
    other.actors.insert(Actor(id: "c", kind: .state, name: "C"))
    other.sources["s"] = Source(
      id: "s", type: "book", title: "S",
      contributors: [
        .init("author", [.init(literal: "Y")]), .init("editor", [.init(literal: "Z")]),
      ],
      issued: "1991", variables: [.init("publisher", "Q"), .init("page", "1")])
    let both = joined(try full(), other)
    #expect(both.title == "T; U" && both.note == "N\nM" && both.approximateDays == 4)
    let a = try #require(both.actors["a"])
    #expect(a.name == "A" && a.during?.text == "1900/1950" && a.colour == Colour(0xC00000))
    #expect(a.names.map(\.text) == ["宋", "А", "Aa"] && a.note == "N\nM")
    #expect(a.names.last?.language == "und")
    #expect(a.affiliations.map(\.role) == ["R", "Q"] && a.offices.map(\.title) == ["O", "P"])
    #expect(a.claims.map(\.locator) == ["p. 1", "p. 2"])
    let t = try #require(both.ties["t"])
    #expect(t.between == ["a", "b", "c"] && t.role == "R" && t.during?.text == "1900/1950")
    #expect(t.note == "N\nM" && t.claims.map(\.locator) == ["p. 1", "p. 2"])
    let s = try #require(both.sources["s"])
    #expect(s.issued == "1990" && s.contributors.map(\.variable) == ["author", "editor"])
    #expect(s.contributors.first?.names == [.init(literal: "X")])
    #expect(s.variables.map(\.value) == ["P", "1"])
  }
}
