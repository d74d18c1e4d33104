import CorpusFormat
import HistoricalDates
import Negotiations
import Testing

@Suite struct JoinedFilesTests {
  private func read(_ texts: String...) -> CorpusReading {
    CorpusReader().read(
      documents: texts.enumerated().map { ("\($0 + 1).yaml", Array($1.utf8)) })
  }

  @Test func `an actor of two files is one, with the names and offices of both`() {
    let reading = read(
      """
      entente: 1
      title: One
      actors:
        soong: {kind: person, name: T. V. Soong, names: {zh-Hant: 宋子文}}
        roc: {kind: state, name: Republic of China}
      acts: {a: {date: 1945, by: [soong, roc, stalin]}}
      """,
      """
      entente: 1
      title: Two
      note: Of the second.
      actors:
        soong:
          kind: person
          name: T. V. Soong
          names: {zh-Hant: 宋子文, ru: Сун}
          offices: [{title: Foreign Minister, of: roc}]
        stalin: {kind: person, name: Stalin}
      acts: {b: {date: 1945, by: [soong]}}
      """)
    #expect(reading.codes.isEmpty)
    #expect(reading.corpus.title == "One; Two")
    #expect(reading.corpus.note == "Of the second.")
    #expect(reading.corpus.actors.map(\.id) == ["soong", "roc", "stalin"])
    #expect(reading.corpus.actors["soong"]?.names.map(\.text) == ["宋子文", "Сун"])
    #expect(reading.corpus.actors["soong"]?.offices.count == 1)
    #expect(reading.corpus.events.count == 2)
    #expect(reading.files.map(\.corpus.actors.count) == [2, 2])
  }

  @Test func `contradictions between files are reported, with a note at the other`() {
    let reading = read(
      """
      entente: 1
      title: One
      approximate-days: 3
      sources: {s: {type: book, title: S, issued: 1990}}
      topics: {t: {name: T}}
      places: {p: {name: P, zone: "+02:00"}}
      actors:
        a:
          kind: person
          name: A
          during: 1900/1950
          offices: [{title: Minister, during: 1940/1945}, {title: Minister, during: 1920}]
        b: {kind: state, name: B}
      ties: {x: {kind: kinship, between: [a, b]}}
      """,
      """
      entente: 1
      title: Two
      approximate-days: 4
      sources: {s: {type: book, title: S, issued: 1991}}
      topics: {t: {name: Tea}}
      places: {p: {name: Pea, zone: "+03:00"}}
      actors:
        a:
          kind: group
          name: Aa
          during: 1900/1951
          offices: [{title: minister, during: 1940/1946}]
        b: {kind: state, name: B}
      ties: {x: {kind: marriage, between: [a, b]}}
      """)
    let found = reading.diagnostics.filter { $0.code.hasSuffix(".conflict") }
    #expect(
      found.map { "\($0.code) \($0.location.line)" } == [
        "corpus.conflict 3", "source.conflict 4", "topic.conflict 5", "place.conflict 6",
        "place.conflict 6", "actor.conflict 9", "actor.conflict 10", "actor.conflict 11",
        "actor.conflict 12",
        "tie.conflict 14",
      ])
    #expect(found.allSatisfy { $0.location.file == "2.yaml" })
    #expect(found.allSatisfy { $0.notes.first?.location.file == "1.yaml" })
    #expect(reading.corpus.actors["a"]?.kind == .person)
    #expect(reading.corpus.actors["a"]?.names.map(\.text) == ["Aa"])
    // The more days, the less is certain.
    #expect(reading.corpus.approximateDays == 4)
  }

  @Test func `an event belongs to one file`() {
    let text = "entente: 1\ntitle: T\nactors: {a: {kind: person, name: A}}\n"
    let reading = read(
      text + "acts: {e: {date: 1945, by: [a]}}", text + "meetings: {e: {date: 1946, present: [a]}}")
    #expect(reading.codes == ["id.duplicate"])
    #expect(
      reading.diagnostics.first { $0.code == "id.duplicate" }?.notes.first?.location.file
        == "1.yaml")
    #expect(reading.corpus.events.map(\.kind) == [.act])
  }

  @Test func `an office held in one file names its holder in another`() {
    let reading = read(
      """
      entente: 1
      title: T
      acts: {e: {date: 1945, by: [{office: Minister}]}}
      """,
      "entente: 1\ntitle: T\nactors: {a: {kind: person, name: A, offices: [{title: Minister}]}}\n")
    #expect(reading.diagnostics.filter { $0.severity != .note }.map(\.code) == ["event.uncited"])
    #expect(reading.corpus.events["e"]?.participants == ["a"])
  }

  @Test func `where one file cannot be read, the others are not blamed for what it may hold`() {
    let reading = read(
      "entente: 1\ntitle: T\nacts: {e: {date: 1945, by: [a]}}\n", "entente: 1\ntitle: [\n")
    #expect(reading.codes == ["yaml.syntax"])
  }

  @Test func `every id that the joined corpus mentions is in it`() {
    let reading = read(
      """
      entente: 1
      title: T
      actors: {a: {kind: person, name: A, affiliation: [{of: x}], offices: [{title: O, of: x}]}}
      topics: {t: {name: T}}
      agreements:
        g:
          date: 1945
          parties: [a, x]
          topics: [t, y]
          amends: z
          terms: {one: {by: [a, x], to: [x], text: T, fulfilled-by: [z], claims: [{source: s}]}}
          claims: [{source: s}]
      ties: {k: {kind: kinship, between: [a, x]}}
      """)
    let corpus = reading.corpus
    #expect(corpus.actors["a"]?.affiliations.isEmpty == true)
    #expect(corpus.actors["a"]?.offices.map(\.of) == [nil])
    #expect(corpus.events["g"]?.participants == ["a"])
    #expect(corpus.events["g"]?.topics == ["t"])
    #expect(corpus.events["g"]?.relations.isEmpty == true)
    #expect(corpus.events["g"]?.claims.isEmpty == true)
    #expect(corpus.events["g"]?.terms.first?.by == ["a"])
    #expect(corpus.events["g"]?.terms.first?.to.isEmpty == true)
    #expect(corpus.ties["k"]?.between == ["a"])
  }
}
