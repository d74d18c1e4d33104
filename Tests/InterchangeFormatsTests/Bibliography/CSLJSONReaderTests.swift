import Documents
import InterchangeFormats
import Negotiations
import RecordImports
import Testing

/// CSL-JSON as Zotero, Pandoc and people write it.
struct CSLJSONReaderTests {
  private func read(_ text: String) throws -> (sources: [Source], ledger: Ledger) {
    var ledger = Ledger()
    var taken: [SourceKey: Diagnostic.Location] = [:]
    let document = InputDocument(name: "a.json", bytes: Array(text.utf8))
    let sources = try CSLJSONReader().sources(in: document, taken: &taken, &ledger)
    #expect(ledger.isBalanced)
    return (sources, ledger)
  }

  @Test func `an export of Zotero is read whole`() throws {
    let (sources, ledger) = try read(
      """
      [{"id":"http://zotero.org/users/1/items/ABC","citation-key":"wada2018","type":"book",
        "title":"The <i>Korean</i> War","volume":2,"custom":{"x":1},"categories":["a"],
        "author":[{"family":"Wada","given":"Haruki","suffix":"Jr"},"An Institute",
                  {"family":"Gaulle","given":"Charles","non-dropping-particle":"de"}],
        "accessed":{"date-parts":[["2024",3,1]]},
        "issued":{"date-parts":[[2018,5],[2019]],"circa":false}, "house-style": "x"}]
      """)
    let source = try #require(sources.first)
    #expect(source.id == "wada2018")
    #expect(source.title == "The Korean War")
    #expect(source.issued == "2018-05/2019")
    #expect(
      source.contributors[0].names == [
        Source.PersonName(family: "Wada", given: "Haruki, Jr"),
        Source.PersonName(literal: "An Institute"),
        Source.PersonName(family: "de Gaulle", given: "Charles"),
      ])
    #expect(
      source.variables == [
        Source.Variable("volume", "2"), Source.Variable("accessed", "2024-03-01"),
        Source.Variable("house-style", "x"),
      ])
    #expect(
      ledger.warnings.map(\.code) == ["field.left-out", "field.left-out", "field.unknown"])
  }

  @Test(arguments: [
    (#"{"date-parts":[[1945,7,11]]}"#, "1945-07-11"), (#"{"raw":"July 1945"}"#, "July 1945"),
    (#"{"literal":"n.d."}"#, "n.d."), (#""1945-07~""#, "1945-07~"),
    (#"{"date-parts":[[1945]],"circa":true}"#, "1945~"),
    (#"{"date-parts":[[9223372036854775808]]}"#, nil),
    (#"{"date-parts":[["-9223372036854775808"]]}"#, "-9223372036854775808"),
    (#"{"date-parts":[[1945]],"season":2}"#, "1945-22"),
    (#"{"date-parts":[[1945],[0]]}"#, "1945/.."), (#"{"date-parts":[[-44,3,15]]}"#, "-0044-03-15"),
    (#"{"date-parts":[[]]}"#, nil), (#"{"date-parts":[]}"#, nil), (#"{}"#, nil),
  ])
  func `dates are read in all their shapes`(json: String, date: String?) throws {
    let (sources, _) = try read(
      #"[{"id":"a","type":"book","title":"T","issued":\#(json)}]"#)
    #expect(sources.first?.issued == date)
  }

  @Test func `one record, and a list called items, are read too`() throws {
    let item = #"{"id": 7, "type": "book", "title": "T"}"#
    for text in [item, "[\(item)]", "{\"items\": [\(item)]}", "\u{FEFF}[\(item)]"] {
      #expect(try read(text).sources.map(\.id) == ["7"], "\(text)")
    }
    #expect(try read("[]").sources.isEmpty)
    #expect(try read("").sources.isEmpty)
  }

  @Test func `what cannot be used is rejected with its line, and the rest is read`() throws {
    let (sources, ledger) = try read(
      """
      [{"id":"a","type":"book","title":"A"},
       {"type":"book","title":"No id"},
       {"id":"b","type":"book"},
       "text", 5,
       {"id":"c","title":"C \\"]},{"},
       {"id":"a","type":"book","title":"Again"},
       {"id":"d","title":bad},
       {"id":"e","type":"odd","title":"E"},
       {"id":"f","title":"cut
      """)
    #expect(sources.map(\.id) == ["a", "c", "e"])
    #expect(
      ledger.rejections.map { "\($0.location.line) \($0.code)" } == [
        "2 item.nameless", "3 entry.untitled", "4 item.broken", "4 item.broken", "6 key.taken",
        "7 item.broken", "9 item.unclosed",
      ])
    #expect(ledger.warnings.map(\.code) == ["type.missing", "type.unknown"])
  }

  @Test func `deep nests and cuts anywhere do no more than reject`() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try read(deep).sources.isEmpty)
    #expect(try read("[{\"id\":\"a\",\"title\":\"T\",\"x\":\(deep)").sources.isEmpty)
    let text = Array(
      #"[{"id":"a\"b","title":"T","author":[{"family":"é"}],"issued":{"date-parts":[[1]]}}]"#.utf8)
    for length in 0...text.count { _ = try read(String(decoding: text[..<length], as: UTF8.self)) }
  }
}
