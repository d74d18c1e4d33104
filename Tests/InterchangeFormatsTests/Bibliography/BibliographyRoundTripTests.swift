import CorpusFormat
import Documents
import Foundation
import InterchangeFormats
import Negotiations
import RecordImports
import TestSupport
import Testing

/// Bibliographies written and read again.
struct BibliographyRoundTripTests {
  static let formats: [any InterchangeFormat] = [BibTeXFormat(), CSLJSONFormat()]

  private func again(
    _ sources: [Source], through format: any InterchangeFormat
  ) throws -> [Source] {
    let corpus = Corpus(title: "Sources", sources: Roster(sources))
    let written = format.write(corpus, WritingChoices())
    let document = InputDocument(name: "a", bytes: written.parts[0].bytes)
    let read = try format.read([document], ReadingChoices(), ledger: Ledger())
    #expect(read.ledger.isBalanced)
    #expect(read.ledger.rejections.isEmpty)
    return Array(read.corpus.sources)
  }

  @Test(arguments: 0..<2)
  func `the sources of the corpora come back as they were`(position: Int) throws {
    var sources = Array(CorpusReader().read(paths: [Repository.graphs.path]).corpus.sources)
    #expect(sources.count > 50)
    // A bibliography does not know who has seen a work.
    for index in sources.indices { sources[index].isConsulted = true }
    #expect(try again(sources, through: Self.formats[position]) == sources)
  }

  /// Values that one format or the other could take for something else.
  static let awkward = [
    "50% of #1 & a_b ~ ^ \\ {x} $y$ \"q\" 'p' `b`", "{unpaired", "un}paired", "a--b 'x''y' ,,z",
    "Čičerin, 宋子文; Лев Карахан – “é” ǚ ḫ", "and", "a and b", "@book{x, title={y}}",
    "\\'e \\emph{x}",
    "1951–1953", "https://example.org/a_b?c=d&e=f#g%20h", "</script>", "–", "x:", "2-3",
  ]

  @Test(arguments: awkward, 0..<2)
  func `awkward values come back as they were`(value: String, position: Int) throws {
    let source = Source(
      id: "key", type: "treaty", title: value,
      contributors: [
        Source.Contribution(
          "author",
          [
            Source.PersonName(family: value, given: "A. B."), Source.PersonName(literal: value),
            Source.PersonName(family: "van \(value)", given: "C, Jr"),
            Source.PersonName(family: "Mao"),
          ]),
        Source.Contribution("container-author", [Source.PersonName(literal: "X")]),
      ], issued: value,
      variables: [
        Source.Variable("container-title", value), Source.Variable("archive_location", value),
        Source.Variable("note", value), Source.Variable("page", value),
      ])
    #expect(try again([source], through: Self.formats[position]) == [source])
  }

  @Test(arguments: [
    "1945", "1945-07", "1945-07-11", "1945-07/1945-08-02", "1945~", "194X", "c. 1900",
  ])
  func `dates come back as they were`(date: String) throws {
    for format in Self.formats {
      let source = Source(id: "a", type: "book", title: "T", issued: date)
      #expect(try again([source], through: format) == [source], "\(format.name)")
    }
  }

  @Test(arguments: StyleVariables.types.sorted())
  func `every type of CSL comes back`(type: String) throws {
    for format in Self.formats {
      let source = Source(
        id: "a", type: type, title: "T",
        variables: [
          Source.Variable("container-title", "C"), Source.Variable("publisher", "P"),
          Source.Variable("number", "3"), Source.Variable("genre", "G"),
        ])
      #expect(try again([source], through: format) == [source], "\(format.name)")
    }
  }

  /// The citation key is the key itself where it can be one.
  @Test(
    arguments: StyleVariables.texts.subtracting(["title", "type", "issued", "citation-key"])
      .sorted())
  func `every variable of CSL comes back`(variable: String) throws {
    for format in Self.formats {
      for type in ["book", "article-journal", "report", "webpage"] {
        let source = Source(
          id: "a", type: type, title: "T", variables: [Source.Variable(variable, "1945-07-11")])
        #expect(try again([source], through: format) == [source], "\(format.name) \(type)")
      }
    }
  }

  @Test func `BibTeX is written as it was`() throws {
    let source = Source(
      id: "a.b/c", type: "article-newspaper", title: "News & {Views}",
      contributors: [
        Source.Contribution("author", [Source.PersonName(family: "Smith", given: "J.")])
      ], issued: "1945-07-11",
      variables: [
        Source.Variable("container-title", "The Times"), Source.Variable("issue", "5"),
        Source.Variable("page", "1–2"), Source.Variable("URL", "https://example.org/a{b}_c"),
      ])
    #expect(
      BibTeXWriter().text(of: [source], remarks: ["from @me"]) == #"""
        % from (at)me

        @article{a.bx2fc,
          author = {Smith, J.},
          title = {{News \& \textbraceleft{}Views\textbraceright{}}},
          date = {1945-07-11},
          year = {1945},
          journal = {The Times},
          number = {5},
          pages = {1--2},
          url = {https://example.org/a%7Bb%7D_c},
          entrysubtype = {article-newspaper},
          citation-key = {a.b/c}
        }

        """#)
  }
}
