import Documents
import InterchangeFormats
import Negotiations
import Testing

/// Bibliographies in RIS, as libraries and reference managers export them.
struct RISReaderTests {
  private func read(_ text: String) throws -> Imported {
    let document = InputDocument(name: "a.ris", bytes: Array(text.utf8))
    let imported = try RISFormat().read([document], ReadingChoices(), ledger: Ledger())
    #expect(imported.ledger.isBalanced)
    return imported
  }

  @Test func `a record is a source of its type, with its people, dates and pages`() throws {
    let imported = try read(
      """
      TY  - JOUR
      AU  - Elleman, Bruce A.
      A1  - United Nations
      AU  - et al.
      TI  - The Soviet Union's
        secret diplomacy
      T2  - Diplomatic History
      JA  - Dipl. Hist.
      VL  - 18
      IS  - 4
      SP  - 459
      EP  - 485
      PY  - 1994///
      DA  - 1994/10/01/
      SN  - 0145-2096
      KW  - China
      KW  - Mongolia
      UR  - https://example.org/a
      L1  - file.pdf
      ID  - elleman:1994
      ER  -\u{20}
      TY  - CHAP
      AU  - Mao
      TI  - A chapter
      BT  - A book
      ED  - Doe, Jane
      PB  - A press
      CY  - London
      PY  - 1950
      C1  - own
      ER  - \r
      """)
    let sources = Array(imported.corpus.sources)
    #expect(sources.map(\.id.rawValue) == ["elleman:1994", "mao-1950"])
    let first = try #require(sources.first)
    #expect(first.type == "article-journal")
    #expect(first.title == "The Soviet Union's secret diplomacy")
    #expect(first.issued == "1994-10-01")
    #expect(
      first.contributors.map(\.names) == [
        [.init(family: "Elleman", given: "Bruce A."), .init(literal: "United Nations")]
      ])
    let values = Dictionary(
      first.variables.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    #expect(values["container-title"] == "Diplomatic History" && values["page"] == "459-485")
    #expect(values["keyword"] == "China, Mongolia" && values["issue"] == "4")
    #expect(sources[1].type == "chapter")
    #expect(sources[1].variables.contains(.init("container-title", "A book")))
    #expect(sources[1].contributors.map(\.variable) == ["author", "editor"])
    #expect(
      Set(imported.ledger.warnings.map(\.code)) == ["field.left-out", "field.unknown"])
  }

  @Test func `records without a key get one each`() throws {
    let record = "TY  - BOOK\nAU  - Doe, J.\nTI  - T\nPY  - 1990\nER  - \n"
    let imported = try read(record + record)
    #expect(imported.corpus.sources.map(\.id.rawValue) == ["doe-1990", "doe-1990-2"])
  }

  @Test func `a record that is not closed says that the document breaks off`() throws {
    let imported = try read("TY  - BOOK\nTI  - A\nER  - \nTY  - BOOK\nTI  - B\n")
    #expect(imported.ledger.breaksOff)
    #expect(imported.corpus.sources.count == 1)
    let inside = try read("TY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \n")
    #expect(!inside.ledger.breaksOff && inside.corpus.sources.count == 2)
    #expect(inside.ledger.warnings.map(\.code) == ["entry.unended"])
  }

  @Test func `what has no title is rejected, and what is no RIS refused`() throws {
    let imported = try read("TY  - BOOK\nAU  - A\nER  - \n")
    #expect(imported.ledger.rejections.map(\.code) == ["entry.untitled"])
    #expect(throws: InputError.self) { try read("@book{a, title={T}}") }
  }

  @Test func `what is written comes back`() throws {
    let source = Source(
      id: "key", type: "treaty", title: "A treaty",
      contributors: [
        .init("author", [.init(family: "Doe", given: "Jane"), .init(literal: "Senate")]),
        .init("recipient", [.init(family: "Roe", given: "R.")]),
      ], issued: "1905-09~",
      variables: [
        .init("container-title", "C"), .init("page", "5-7"), .init("original-date", "1904"),
        .init("note", "n"), .init("keyword", "a, b"),
      ])
    let written = RISFormat().write(
      Corpus(title: "T", sources: Roster([source])), WritingChoices())
    let text = String(decoding: written.parts[0].bytes, as: UTF8.self)
    #expect(text.hasPrefix("TY  - GEN\r\nID  - key\r\n"))
    let back = try #require(try read(text).corpus.sources.first)
    #expect(back.type == source.type && back.issued == source.issued)
    #expect(back.contributors == source.contributors)
    #expect(Set(back.variables) == Set(source.variables))
  }
}
