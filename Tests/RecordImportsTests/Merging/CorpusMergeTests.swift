import CorpusFormat
import Documents
import HistoricalDates
import Negotiations
import RecordImports
import Testing

struct CorpusMergeTests {
  /// A corpus by hand that the imports join.
  private static let present = """
    entente: 1
    title: By hand
    sources: {book: {type: book, title: A book}}
    actors:
      roc: {kind: state, name: Republic of China, names: {zh-Hant: 中華民國}}
      uk: {kind: state, name: United Kingdom}
      soong:
        kind: person
        name: T. V. Soong
        names: {zh-Hant: 宋子文}
        affiliation: [{of: roc}]
        offices: [{title: Foreign Minister, of: roc, during: 1941-12/1945-07-30}]
      mei-ling: {kind: person, name: Soong Mei-ling, affiliation: [{of: roc}]}
      churchill:
        kind: person
        name: Winston Churchill
        affiliation: [{of: uk}]
        offices: [{title: Prime Minister, of: uk, during: 1940-05-10/1945-07-26}]
      truman: {kind: person, name: Harry S. Truman}
    meetings:
      talk: {date: 1945-06-09, place: Washington, present: [truman, soong], claims: [{source: book}]}
      tea: {date: 1945-06-10, present: [mei-ling, churchill], claims: [{source: book}]}
    """

  private func corpus(_ text: String) -> Corpus {
    let reading = CorpusReader().read(text: text, path: "corpus.yaml")
    #expect(!reading.hasErrors)
    return reading.corpus
  }

  /// An import of one meeting in which `actors` (as YAML) take part with Truman.
  private func imported(
    _ actors: String, present: String, date: String = "1945-06-09", id: String = "row-1"
  ) -> Corpus {
    corpus(
      """
      entente: 1
      title: Imported
      sources: {data: {type: dataset, title: A table}}
      actors:
        truman-harry-s: {kind: person, name: Harry S. Truman}
        china: {kind: state, name: "Republic of China"}
        \(actors)
      meetings:
        \(id): {date: "\(date)", present: [truman-harry-s, \(present)], claims: [{source: data}]}
      """)
  }

  private func merge(_ imported: Corpus, _ decisions: String = "") -> MergedCorpus {
    CorpusMerge(
      into: corpus(Self.present), decisions: MergeDecisions(text: decisions, file: "d.tsv")
    ).merging(imported)
  }

  private func people(_ merged: MergedCorpus) -> [ActorID] {
    merged.corpus.events.first?.participants ?? []
  }

  /// Reads a corpus and its import as one, as a user loads both.
  private func problems(with merged: MergedCorpus) -> [String] {
    let files = [("hand.yaml", Self.present), ("new.yaml", CorpusWriter().text(of: merged.corpus))]
    let reading = CorpusReader().read(documents: files.map { ($0.0, Array($0.1.utf8)) })
    return reading.diagnostics.filter { $0.severity >= .warning }.map(\.message)
  }

  @Test func `everything that new records mention is in the terms of the corpus`() throws {
    let present = corpus(Self.present + "\nplaces: {washington: {name: Washington}}")
    let imported = corpus(
      """
      entente: 1
      title: Imported
      sources: {data: {type: dataset, title: A table}}
      places: {wash: {name: Washington}}
      actors:
        china: {kind: state, name: Republic of China, colour: "#c00000"}
        soong-tv: {kind: person, name: T. V. Soong}
      meetings:
        row-1: {date: 1945-06-09, present: [soong-tv, china], claims: [{source: data}]}
      agreements:
        row-2:
          date: 1945-06-08
          parties: [china]
          terms: {one: {by: [china], text: To talk, fulfilled-by: row-1}}
          claims: [{source: data, place: wash}]
      """)
    let decisions = MergeDecisions(text: "same event row-1 talk", file: "d.tsv")
    let merged = CorpusMerge(into: present, decisions: decisions).merging(imported).corpus
    let agreement = try #require(merged.events["row-2"])
    #expect(agreement.terms.first?.fulfilledBy == ["talk"])
    #expect(agreement.terms.first?.by == ["roc"])
    #expect(agreement.claims.first?.differs.place == "washington")
    #expect(merged.actors["roc"]?.colour == Colour(0xC00000))
  }

  @Test(arguments: [
    ("x: {kind: person, name: T V SOONG}", "soong"),
    ("x: {kind: person, name: 宋子文}", "soong"),
    ("x: {kind: person, name: Somebody, names: {zh: 宋子文}}", "soong"),
    ("x: {kind: person, name: Win\u{301}ston Churchill}", "churchill"),
  ])
  func `a whole name in any script tells who it is`(actor: String, expected: ActorID) {
    let merged = merge(imported(actor, present: "x"))
    #expect(people(merged) == ["truman", expected])
    #expect(merged.questions.filter { $0.subject == .actor } == [])
    #expect(problems(with: merged) == [])
  }

  @Test func `a part of the name and the office at the date tell who it is`() {
    let actor = "x: {kind: person, name: Soong}"
    let minister = merge(imported(actor, present: "{actor: x, role: Foreign Minister}"))
    #expect(people(minister) == ["truman", "soong"])
    let later = merge(
      imported(actor, present: "{actor: x, role: Foreign Minister}", date: "1946-06-09"))
    #expect(people(later) == ["truman", "x"])
  }

  @Test func `a doubtful match is asked about and left apart until decided`() {
    let actor = "x: {kind: person, name: Soong, affiliation: [{of: china}]}"
    let import1 = imported(actor, present: "x")
    let asked = merge(import1)
    #expect(people(asked) == ["truman", "x"])
    #expect(asked.questions.map(\.present) == ["soong", "mei-ling"])
    #expect(problems(with: asked) == [])

    let file = MergeDecisions().text(adding: asked.questions)
    #expect(file.contains("?\tactor\tx\tsoong\t# Soong (1945-06-09, china) – T. V. Soong"))
    let answer = file.replacing("?\tactor\tx\tsoong", with: "same\tactor\tx\tsoong")
    let decided = merge(import1, answer)
    #expect(people(decided) == ["truman", "soong"])
    #expect(decided.questions.map(\.subject) == [.event])

    let refused = merge(import1, file.replacing("?\t", with: "different\t"))
    #expect(people(refused) == ["truman", "x"])
    #expect(refused.questions == [])
  }

  @Test func `another side or another century is another person`() {
    let side = merge(
      imported(
        "x: {kind: person, name: Soong, affiliation: [{of: y}]}\n  y: {kind: state, name: Utopia}",
        present: "x"))
    #expect(side.questions == [])
    let century = merge(
      imported("x: {kind: person, name: Soong}", present: "x", date: "1845-01-01"))
    #expect(century.questions.filter { $0.imported == "x" } == [])
  }

  @Test func `an id that is somebody else's is changed`() {
    let merged = merge(
      imported("churchill: {kind: person, name: Mary Jones}", present: "churchill"))
    #expect(people(merged) == ["truman", "churchill-2"])
    #expect(merged.renamed.map(\.to) == ["churchill-2"])
    #expect(problems(with: merged) == [])
  }

  @Test func `what the import knows of one who is in the corpus is added under the corpus's id`() {
    let merged = merge(
      imported(
        """
        x:
            kind: person
            name: T. V. Soong
            names: {ru: Сун Цзывэнь}
            offices: [{title: Premier, of: china, during: 1945-06/1947-03}]
        """, present: "x"))
    let soong = merged.corpus.actors["soong"]
    #expect(soong?.name == "T. V. Soong")
    #expect(soong?.names.map(\.text) == ["Сун Цзывэнь"])
    #expect(soong?.offices.map(\.of) == ["roc"])
    #expect(problems(with: merged) == [])
  }

  @Test func `an event with the same people on the same day is asked about`() {
    let twice = imported("x: {kind: person, name: T. V. Soong}", present: "x")
    let asked = merge(twice)
    #expect(asked.questions.map(\.subject) == [.event])
    #expect(asked.corpus.events.count == 1)
    let same = merge(twice, "same event row-1 talk")
    #expect(same.corpus.events.isEmpty)
    #expect(same.sameEvents.map(\.present) == ["talk"])
    #expect(same.sameEvents.first?.claims.map(\.source) == ["data"])
    #expect(merge(twice, "different event row-1 talk").questions == [])
  }

  @Test func `what the corpus has already is not written again`() {
    let again = merge(imported("x: {kind: person, name: T. V. Soong}", present: "x", id: "talk"))
    #expect(again.presentEvents == ["talk"])
    #expect(again.corpus.events.isEmpty)
    #expect(again.corpus.actors.isEmpty)
  }

  @Test func `joining what a join wrote adds nothing`() {
    let first = imported("x: {kind: person, name: Mary Jones}", present: "x")
    let merged = merge(first)
    let files = [("hand.yaml", Self.present), ("new.yaml", CorpusWriter().text(of: merged.corpus))]
    let both = CorpusReader().read(documents: files.map { ($0.0, Array($0.1.utf8)) }).corpus
    let again = CorpusMerge(into: both).merging(first)
    #expect(again.corpus.events.isEmpty)
    #expect(again.questions == [])
  }

  @Test func `a role against the offices of the corpus is told of and left unconfirmed`() {
    let merged = merge(
      imported(
        "x: {kind: person, name: Winston Churchill}",
        present: "{actor: x, role: Prime Minister}", date: "1952-01-05"))
    #expect(merged.unsettled.map(\.actor) == ["churchill"])
    #expect(merged.corpus.events.first?.participations.last?.role == "Prime Minister (unconfirmed)")
    #expect(problems(with: merged) == [])
  }

  @Test func `a citation key of another work is changed`() {
    let text = """
      entente: 1
      title: Imported
      sources: {book: {type: book, title: Another book}}
      actors: {a: {kind: person, name: Mary Jones}, b: {kind: person, name: John Smith}}
      meetings: {m: {date: 1950-01-01, present: [a, b], claims: [{source: book}]}}
      """
    let merged = merge(corpus(text))
    #expect(merged.corpus.events.first?.claims.map(\.source) == ["book-2"])
    #expect(problems(with: merged) == [])
  }
}
