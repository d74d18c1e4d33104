import HistoricalDates
import Negotiations
import Testing

/// How sources are cited and how fields of events are told.
@Suite struct RecordTextTests {
  private func source(_ contributors: [Source.Contribution], issued: String? = nil) -> Source {
    Source(id: "s", type: "book", title: "A Title", contributors: contributors, issued: issued)
  }

  private func people(_ names: String...) -> [Source.PersonName] {
    names.map { .init(family: $0, given: "G.") }
  }

  @Test func `a short citation names one, two or the first of many, and the year`() {
    #expect(source([]).shortCitation == "A Title")
    #expect(source([], issued: "1990").shortCitation == "A Title 1990")
    let author = Source.Contribution("author", people("One"))
    #expect(source([author], issued: "12 May 1957").shortCitation == "One 1957")
    #expect(source([.init("author", people("One", "Two"))]).shortCitation == "One and Two")
    #expect(source([.init("author", people("One", "Two", "Three"))]).shortCitation == "One et al.")
    let literal = Source.PersonName(literal: "Foreign Office")
    #expect(source([.init("author", [literal])]).shortCitation == "Foreign Office")
    let editor = Source.Contribution("editor", people("Ed"))
    #expect(source([editor, author]).shortCitation == "One")
    #expect(source([editor]).shortCitation == "Ed")
  }

  @Test(arguments: [
    ("1957", "1957"), ("1957-03-12", "1957"), ("c. 1957", "1957"), ("12/3/1957", "1957"),
    ("19570312", nil), ("57", nil), ("n.d.", nil), ("１９５７", nil), ("1957 1960", "1957"),
  ])
  func `the year of issue is the first number of four digits`(issued: String, year: String?) {
    #expect(source([], issued: issued).shortCitation == "A Title" + (year.map { " \($0)" } ?? ""))
  }

  @Test func `a full citation has people, title, details in their order, and date`() {
    var source = source(
      [
        .init("editor", people("Ed")),
        .init("author", [.init(family: "One"), .init(literal: "Two")]),
      ],
      issued: "1990")
    source.variables = [
      .init("URL", "https://x.org"), .init("page", "1-9"), .init("publisher", "Press"),
      .init("publisher-place", "London"), .init("issue", "2"), .init("volume", "5"),
      .init("container-title", "Journal"), .init("ISBN", "0"),
    ]
    #expect(
      source.fullCitation
        == "Ed, G. (editor). One, Two. A Title. Journal. 5. 2. London. Press. 1-9. https://x.org. 1990"
    )
    #expect(self.source([]).fullCitation == "A Title")
  }

  @Test func `what a source says otherwise is a conflict on that field and on no other`() {
    let part = Participation("x", as: .to)
    let statements: [(String, Statement, preferred: String, said: String)] = [
      ("title", Statement(title: "U"), "T", "U"),
      ("sent", Statement(date: Fixture.date("1946")), "1945", "1946"),
      ("received", Statement(received: Fixture.date("1947")), "1945-02", "1947"),
      ("place", Statement(place: "Paris"), "Rome", "Paris"),
      ("about", Statement(about: "War"), "Peace", "War"),
      ("to", Statement(participations: [part]), "b", "x"),
    ]
    let event = Event(
      id: "e", kind: .message, title: "T", date: Fixture.date("1945"),
      received: Fixture.date("1945-02"), place: "Rome",
      participations: [Participation("a", as: .from), Participation("b", as: .to)], about: "Peace")
    #expect(Statement().isEmpty)
    for (key, statement, preferred, said) in statements {
      #expect(!statement.isEmpty)
      var claimed = event
      claimed.claims = [Claim(source: "s", locator: "p. 1", differs: statement)]
      let conflicts = claimed.conflicts
      #expect(conflicts.map(\.field) == [key])
      #expect(conflicts.first?.preferred == preferred)
      #expect(conflicts.first?.readings.map(\.value) == [said])
      // What a source says is the event with that one field changed: stating the preferred values
      // against it is a conflict on the same field alone.
      guard var variant = EvidencePolicy.source("s").variants(of: claimed).first else {
        Issue.record("no variant for \(key)")
        continue
      }
      variant.claims = [
        Claim(
          source: "t",
          differs: Statement(
            title: event.title, date: event.date, received: event.received, place: event.place,
            about: event.about, participations: event.participations))
      ]
      #expect(variant.conflicts.map(\.field) == [key])
    }
  }

  @Test func `a claim that states the preferred value is no conflict`() {
    let event = Event(
      id: "e", kind: .meeting, date: Fixture.date("1945"),
      claims: [Claim(source: "s", differs: Statement(date: Fixture.date("1945")))])
    #expect(event.conflicts.isEmpty)
  }

  @Test func `a participant is told by id, office, role and doubt`() {
    func text(_ participation: Participation) -> String {
      let event = Event(
        id: "e", kind: .meeting, date: Fixture.date("1945"),
        participations: [Participation("other", as: .present)],
        claims: [Claim(source: "s", differs: Statement(participations: [participation]))])
      return event.conflicts.first?.readings.first?.value ?? ""
    }
    #expect(text(Participation("a", as: .present)) == "a")
    #expect(text(Participation("a", as: .present, role: "chair")) == "a (chair)")
    #expect(text(Participation("a", as: .present, status: .inferred)) == "a (inferred)")
    #expect(
      text(Participation("a", as: .present, role: "chair", status: .disputed))
        == "a (chair, disputed)")
    #expect(
      text(Participation("a", as: .present, office: "Premier", officeOf: "roc"))
        == "a (Premier of roc)")
    #expect(
      text(Participation("", as: .present, office: "Premier")) == "Premier")
    #expect(
      text(Participation("", as: .present, office: "Premier", officeOf: "roc"))
        == "Premier of roc")
  }
}
