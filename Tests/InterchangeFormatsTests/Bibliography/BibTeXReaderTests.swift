import Documents
import InterchangeFormats
import Negotiations
import RecordImports
import Testing

/// BibTeX as people and programs write it.
struct BibTeXReaderTests {
  private func read(_ text: String) throws -> (sources: [Source], ledger: Ledger) {
    var ledger = Ledger()
    var taken: [SourceKey: Diagnostic.Location] = [:]
    let document = InputDocument(name: "a.bib", bytes: Array(text.utf8))
    let sources = try BibTeXReader().sources(in: document, taken: &taken, &ledger)
    #expect(ledger.isBalanced)
    return (sources, ledger)
  }

  private func one(_ text: String) throws -> Source {
    let (sources, ledger) = try read(text)
    #expect(ledger.rejections.isEmpty)
    return try #require(sources.first)
  }

  private func value(_ source: Source, _ name: String) -> String? {
    source.variables.first { $0.name == name }?.value
  }

  @Test(arguments: [
    (#"month = aug # "~10""#, "1905-08-10"), ("month = {10 aug.}", "1905-08-10"),
    ("month = {August 10th}", "1905-08-10"), ("month = 8, day = 5", "1905-08-05"),
    ("month = {Mai}", "1905-05"), ("month = {août}", "1905-08"),
    ("month = {1st Quarter}", "1905-33"), ("month = {Herbst}", "1905-23"),
    ("month = {July--August}", "1905-07/1905-08"),
  ])
  func `a month may hold a day, stand in another language, or be none`(
    field: String, issued: String
  ) throws {
    let (sources, ledger) = try read("@book{a, author={A, B}, title={T}, year=1905, \(field)}")
    #expect(sources.first?.issued == issued)
    #expect(ledger.warnings.isEmpty)
  }

  @Test func `a month that is none is kept, and told`() throws {
    let (sources, ledger) = try read(
      "@book{a, author={A, B}, title={T}, year=1905, month={Michaelmas}, day=31}\n"
        + "@book{b, author={A, B}, title={T}, year=1905, month=feb, day=30}")
    #expect(sources.map(\.issued) == ["1905", "1905-02"])
    #expect(sources.map { value($0, "month") } == ["Michaelmas", nil])
    #expect(sources.map { value($0, "day") } == ["31", "30"])
    #expect(ledger.warnings.map(\.code).sorted() == ["field.unknown", "month.unread"])
  }

  @Test func `an export of Zotero is read whole`() throws {
    let (sources, ledger) = try read(
      #"""

      @article{elleman_secret_1993,
      	title = {Secret {Sino}-{Soviet} {Negotiations} on {Outer} {Mongolia}, 1918-1925},
      	volume = {66},
      	issn = {0030-851X},
      	url = {https://www.jstor.org/stable/2760676?a=1\&b=2},
      	doi = {10.2307/2760676},
      	number = {4},
      	urldate = {2024-03-01},
      	journal = {Pacific Affairs},
      	author = {Elleman, Bruce A.},
      	year = {1993},
      	month = mar,
      	pages = {539--563},
      	file = {PDF:C\:\\Users\\x\\a.pdf:application/pdf},
      }
      """#)
    let source = try #require(sources.first)
    #expect(source.id == "elleman_secret_1993")
    #expect(source.type == "article-journal")
    #expect(source.title == "Secret Sino-Soviet Negotiations on Outer Mongolia, 1918-1925")
    #expect(source.issued == "1993-03")
    #expect(value(source, "issue") == "4")
    #expect(value(source, "page") == "539–563")
    #expect(value(source, "container-title") == "Pacific Affairs")
    #expect(value(source, "URL") == "https://www.jstor.org/stable/2760676?a=1&b=2")
    #expect(value(source, "accessed") == "2024-03-01")
    #expect(
      source.contributors[0].names == [Source.PersonName(family: "Elleman", given: "Bruce A.")])
    #expect(ledger.warnings.map(\.code) == ["field.left-out"])
  }

  @Test func `a Better BibLaTeX export keeps subtitle, date, place and language`() throws {
    let source = try one(
      #"""
      @book{wadaChosen2018,
        title = {The {{Korean War}}},
        subtitle = {An International History},
        author = {Wada, Haruki},
        translator = {Baldwin, Frank},
        date = {2018-05-02},
        series = {Asia/{{Pacific}}/{{Perspectives}}},
        publisher = {Rowman \& Littlefield},
        location = {Lanham},
        langid = {english}
      }
      """#)
    #expect(source.title == "The Korean War: An International History")
    #expect(source.issued == "2018-05-02")
    #expect(source.contributors.map(\.variable) == ["author", "translator"])
    #expect(value(source, "publisher") == "Rowman & Littlefield")
    #expect(value(source, "publisher-place") == "Lanham")
    #expect(value(source, "language") == "english")
    #expect(value(source, "collection-title") == "Asia/Pacific/Perspectives")
  }

  @Test(
    arguments: [
      ("Elleman, Bruce A.", [("Elleman", "Bruce A.")]),
      ("Bruce A. Elleman", [("Elleman", "Bruce A.")]),
      (
        "Ludwig van Beethoven and de la Vall{\\'e}e Poussin, Charles",
        [("van Beethoven", "Ludwig"), ("de la Vallée Poussin", "Charles")]
      ),
      ("King, Jr, Martin Luther", [("King", "Martin Luther, Jr")]),
      ("Mao", [("Mao", nil)]),
      ("family=Gaulle, given=Charles, prefix=de, useprefix=true", [("de Gaulle", "Charles")]),
      ("{\\v{C}}i{\\v{c}}erin, G. V.", [("Čičerin", "G. V.")]),
      ("A~B Smith\n  and\tJones, C", [("Smith", "A B"), ("Jones", "C")]),
      ("{and}, X", [("and", "X")]),
    ] as [(String, [(String, String?)])])
  func `names are divided as BibTeX divides them`(
    field: String, names: [(family: String, given: String?)]
  ) throws {
    let source = try one("@book{a, title = {T}, author = {\(field)}}")
    #expect(
      source.contributors.first?.names
        == names.map { Source.PersonName(family: $0.family, given: $0.given) })
  }

  @Test func `institutions in braces are not divided`() throws {
    let source = try one(
      "@book{a, title={T}, editor={{United States and Canada, Dept. of State} and others}}")
    #expect(
      source.contributors[0].names == [
        Source.PersonName(literal: "United States and Canada, Dept. of State")
      ])
  }

  @Test(arguments: [
    (#"{\'e}t\'e \`a {\"u}ber \~n \^o"#, "été à über ñ ô"), (#"\v{c}\v c {\v s}"#, "čč š"),
    (#"\c{c}\k{a}\H{o}\d{t}\=a\.z\r{a}\u{g}"#, "çąőṭāżåğ"), (#"\v{\i}\'{\i}\'\i"#, "ǐíí"),
    (#"\ss\ \o{} \L{}\'od\'z \AE sir"#, "ß ø Łódź Æsir"),
    (##"a--b---c ``q'' \& \% \_ \$ \#"##, "a–b—c “q” & % _ $ #"),
    (#"\emph{x} \textit{y{z}} \url{u}"#, "x yz u"), (#"\textbraceleft{}\textbraceright{}"#, "{}"),
    (#"\v{\"{u}}"#, "ǚ"), (#"$x^2$ {{N}ested {B}races}"#, "x^2 Nested Braces"),
    (#"\foo{kept} \"#, "kept"), ("\\", ""), (#"\'"#, ""), ("{{{{", ""), (#"\v{"#, ""),
  ])
  func `TeX becomes the text it prints`(source: String, text: String) throws {
    // Braces that do not pair off cannot stand in braces; quotation marks hold them as well.
    #expect(TeXText(source).text == text)
  }

  @Test func `abbreviations are put in and joined`() throws {
    let source = try one(
      """
      Anything outside entries is a remark.
      @comment{ @book{not, title={one}} }
      @preamble{ "\\newcommand{\\x}{y}" }
      @String(us = "United States")
      @STRING{dos = us # { Department of } # "State"}
      @Book(frus, TITLE = "A {"}quoted{"} title", publisher = DOS, year = 1969, month = 10 # "")
      """)
    #expect(source.title == "A \"quoted\" title")
    #expect(value(source, "publisher") == "United States Department of State")
    #expect(source.issued == "1969-10")
  }

  @Test func `a child takes from its parent what it has not itself`() throws {
    let (sources, _) = try read(
      """
      @incollection{child, author={A, B}, title={Chapter}, pages={1--2}, crossref={Parent}}
      @collection{parent, editor={E, F}, title={Book}, subtitle={Sub}, date={1990}, note={no},
        publisher={P}, crossref={child}}
      """)
    let child = try #require(sources.first)
    #expect(value(child, "container-title") == "Book: Sub")
    #expect(child.issued == "1990")
    #expect(child.contributors.map(\.variable) == ["author", "editor"])
    #expect(value(child, "note") == nil)
    #expect(sources[1].title == "Book: Sub")
  }

  @Test func `what cannot be used is rejected with its line, and the rest is read`() throws {
    let (sources, ledger) = try read(
      """
      @book{first, title = {One}}
      @book{, title = {No key}}
      @book{untitled, year = 1900}
      @book{runaway, title = {never closed,
        year = 1900
      @book{second, title = {Two}}
      @book{first, title = {Again}}
      @book{comma title = {Three}}
      @strange{third, title = {Three}, weird-field = {kept}, journal = nosuch}
      @book{last, title = {cut
      """)
    #expect(sources.map(\.id) == ["first", "second", "third"])
    #expect(ledger.accounts.map(\.read) == [9])
    #expect(
      ledger.rejections.map { "\($0.location.line) \($0.code)" } == [
        "2 entry.broken", "3 entry.untitled", "4 entry.broken", "7 key.taken", "8 entry.broken",
        "10 entry.unclosed",
      ])
    #expect(sources[2].type == "strange")
    #expect(value(sources[2], "weird-field") == "kept")
    #expect(
      Set(ledger.warnings.map(\.code)) == [
        "type.unknown", "field.unknown", "abbreviation.unknown",
      ])
  }

  @Test func `abbreviations that double without end are refused`() throws {
    var text = "@string{a0 = \"aaaaaaaaaaaaaaaa\"}\n"
    for step in 1...40 { text += "@string{a\(step) = a\(step - 1) # a\(step - 1)}\n" }
    let (sources, ledger) = try read(text + "@book{x, title = a40}\n@book{y, title={Y}}")
    #expect(sources.map(\.id).contains("y"))
    #expect(ledger.rejections.contains { $0.message.contains("longer than") })
  }

  @Test func `old encodings are read and told`() throws {
    var ledger = Ledger()
    var taken: [SourceKey: Diagnostic.Location] = [:]
    let bytes = Array("@book{a, title = {Z".utf8) + [0xFC, 0x96] + Array("}}".utf8)
    let sources = try BibTeXReader().sources(
      in: InputDocument(name: "a.bib", bytes: bytes), taken: &taken, &ledger)
    #expect(sources.first?.title == "Zü–")
    #expect(ledger.warnings.map(\.code) == ["text.encoding"])
  }

  @Test func `no cut and no changed byte does more than reject`() throws {
    let text = Array(
      #"@string{x = "y"} @article{k, author = {A and {B, C} D}, title = "T {\'e}" # x, year = 1 }"#
        .utf8)
    for length in 0...text.count {
      _ = try read(String(decoding: text[..<length], as: UTF8.self))
      for byte in Array(##"{}"@\#,=("##.utf8) where length < text.count {
        var changed = text
        changed[length] = byte
        _ = try read(String(decoding: changed, as: UTF8.self))
      }
    }
  }
}
