import Entente
import Testing

/// `import Entente` alone is enough to build a corpus, check it, ask it, write it and draw it.
struct OneImportTests {
  /// Two who met, on one source's word.
  private func corpus() throws -> Corpus {
    Corpus(
      title: "Built",
      sources: Roster([Source(id: "diary", type: "manuscript", title: "A diary")]),
      actors: Roster([
        Actor(id: "soong", kind: .person, name: "T. V. Soong"),
        Actor(id: "stalin", kind: .person, name: "Joseph Stalin"),
      ]),
      events: Roster([
        Event(
          id: "talk", kind: .meeting, date: try HistoricalDate("1945-07"),
          participations: [
            Participation("soong", as: .present), Participation("stalin", as: .present),
          ],
          claims: [Claim(source: "diary", locator: "p. 1")])
      ]))
  }

  @Test func `every module of the library is there`() throws {
    let corpus = try corpus()
    let window = DateWindow(try HistoricalDate("1945"))
    let found = Met(["soong"], selection: Selection(window: window)).answer(in: corpus)
    #expect(found.pairs.map(\.certain) == [1])
    #expect(CorpusReader().read(text: CorpusWriter().text(of: corpus), path: "a").corpus == corpus)
    #expect(FigureRequest().figure(of: corpus).diagram.dot.contains("T. V. Soong"))
    #expect(FormatCatalogue.all.contains { $0.name == "gexf" })
  }

  @Test func `a corpus built in code is checked by the rules for one written by hand`() throws {
    let sound = try CorpusReader().check(corpus())
    #expect(sound.diagnostics.isEmpty)
    #expect(try sound.corpus == corpus())

    var broken = try corpus()
    broken.events["talk"]?.participations.append(Participation("stallin", as: .present))
    broken.events["talk"]?.claims = []
    let reading = CorpusReader().check(broken, path: "built.yaml")
    #expect(reading.hasErrors)
    #expect(
      reading.diagnostics.map(\.code) == ["source.unused", "event.uncited", "actor.unknown"])
    let unknown = try #require(reading.diagnostics.last)
    let printed = DiagnosticPrinter().print(unknown, text: reading.text)
    #expect(printed.hasPrefix("built.yaml:"))
    #expect(printed.contains("present: [soong, stalin, stallin]"))
    #expect(printed.contains("did you mean 'stalin'?"))
  }

  @Test func `what the format cannot say is an error, not a silent loss`() throws {
    // A meeting has nobody who sends.
    var corpus = try corpus()
    corpus.events["talk"]?.participations.append(Participation("soong", as: .from))
    let reading = CorpusReader().check(corpus)
    #expect(reading.diagnostics.map(\.code) == ["corpus.unwritable"])
  }

  @Test func `one whom only an office names is no loss, resolved or not`() throws {
    let written = CorpusReader().read(
      text: """
        entente: 1
        title: Offices
        sources: {s: {type: book, title: S}}
        actors:
          roc: {kind: state, name: China}
          soong: {kind: person, name: Soong, offices: [{title: Foreign Minister, of: roc}]}
          stalin: {kind: person, name: Stalin}
        meetings:
          m:
            date: 1945-07-01
            present: [{office: Foreign Minister, of: roc}, stalin]
            claims: [{source: s, at: p. 1}]
        """, path: "offices.yaml")
    #expect(!written.hasErrors)
    let file = try #require(written.files.first?.corpus)
    for corpus in [written.corpus, file] {
      let codes = CorpusReader().check(corpus).diagnostics.map(\.code)
      #expect(!codes.contains("corpus.unwritable"))
    }
  }
}
