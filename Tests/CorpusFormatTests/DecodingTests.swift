import CorpusFormat
import HistoricalDates
import Negotiations
import Testing

@Suite struct DecodingTests {
  @Test func `characters that are not seen are told of`() {
    expect(
      #"""
      entente: 1
      title: T
      actors:
        a: {kind: person, name: 1️⃣"A\u202Eb"}
        b: {kind: person, name: 2️⃣"B\e[31m"}
        c: {kind: person, name: "Ц 宋 é", note: "two\nlines\tand a tab"}
      """#,
      [Expected(1, "text.hidden", "U+202E"), Expected(2, "text.hidden", "U+001B")])
  }

  @Test func `numbers, truth values and dates are text where text is expected`() {
    let reading = expect(
      """
      entente: 1
      title: 1945
      sources: {s: {type: book, title: true, issued: 2023, volume: 07}}
      actors: {a: {kind: person, name: 12, during: 1900/1999}}
      meetings: {m: {date: 1945, present: [a], claims: [{source: s, at: 57}]}}
      """, [])
    #expect(reading.corpus.title == "1945")
    #expect(reading.corpus.sources["s"]?.title == "true")
    #expect(reading.corpus.sources["s"]?.issued == "2023")
    #expect(reading.corpus.sources["s"]?.variables == [.init("volume", "07")])
    #expect(reading.corpus.events["m"]?.claims.first?.locator == "57")
  }

  @Test func `wrong types say what was expected`() {
    expect(
      """
      entente: 1
      title: 1️⃣[a, b]
      approximate-days: 2️⃣few
      actors:
        a: {kind: person, name: 3️⃣{x: y}, names: 4️⃣[Anna]}
        b: 5️⃣text
        6️⃣c:
      meetings: 7️⃣[m]
      ties: {t: {kind: kinship, between: [a, b, 8️⃣[a]]}}
      """,
      [
        Expected(1, "value.type", "must be text, not a list"),
        Expected(2, "value.type", "number of days"), Expected(3, "value.type"),
        Expected(4, "value.type", "record"), Expected(5, "value.type"),
        Expected(6, "value.type", "not nothing"),
        Expected(7, "value.type", "mapping from an id"), Expected(8, "value.type"),
      ], ignoring: everyday.union(["key.missing", "actor.unknown"]))
  }

  @Test func `a value that is missing, empty or null is reported`() {
    expect(
      head + """
        1️⃣topics:
        meetings:
          m: {date: 1945, present: [soong, 2️⃣~], 3️⃣place: , about: 4️⃣""}
        """,
      [
        Expected(1, "value.missing"), Expected(2, "value.missing"), Expected(3, "value.missing"),
        Expected(4, "value.missing", "empty"),
      ])
  }

  @Test func `missing keys are reported at the record`() {
    expect(
      """
      1️⃣note: x
      sources: {2️⃣s: {type: book}}
      actors: {3️⃣a: {names: {}}}
      messages: {4️⃣m: {sent: 1945, from: [b], claims: [5️⃣{at: p. 1}]}}
      agreements: {g: {date: 1945, parties: [b], terms: {6️⃣t: {due: 1946}}}}
      """,
      [
        Expected(1, "key.missing", "'entente:'"), Expected(1, "key.missing", "'title:'"),
        Expected(2, "key.missing", "'title:'"), Expected(3, "key.missing", "'kind:'"),
        Expected(3, "key.missing", "'name:'"),
        Expected(4, "key.missing", "message 'm' needs 'to:'"),
        Expected(5, "key.missing", "'source:'"), Expected(6, "key.missing", "'text:'"),
      ], ignoring: everyday.union(["actor.unknown"]))
  }

  @Test func `unknown keys suggest the nearest`() {
    expect(
      head + """
        meetings:
          m:
            date: 1945
            present: [soong, {actor: stalin, 1️⃣rol: chair}]
            2️⃣recieved: 1945
            claims: [{source: book, 3️⃣colour: 7}, {source: book, 4️⃣pressent: [soong]}]
        """,
      [
        Expected(1, "key.unknown", help: "'role'"), Expected(2, "key.unknown"),
        Expected(3, "key.unknown", help: "it can have source"),
        Expected(4, "key.unknown", help: "'present'"),
      ])
  }

  @Test func `the key of another format is told by its own`() {
    expect(
      head + """
          koo: {kind: person, name: V. K. Wellington Koo, 1️⃣side: roc, 2️⃣born: 1888}
        meetings:
          m: {date: 1945, 3️⃣attendees: [soong], present: [soong], claims: [{source: book, 4️⃣page: 7}]}
        messages: {l: {5️⃣date: 1945, sent: 1945, from: [soong], 6️⃣recipient: stalin, to: [stalin]}}
        agreements: {g: {date: 1945, parties: [roc, ussr], 7️⃣signatories: [soong]}}
        """,
      [
        Expected(1, "key.unknown", help: "'affiliation'"),
        Expected(2, "key.unknown", help: "'during'"),
        Expected(3, "key.unknown", help: "'present'"), Expected(4, "key.unknown", help: "'at'"),
        Expected(5, "key.unknown", help: "'sent'"), Expected(6, "key.unknown", help: "'to'"),
        Expected(7, "key.unknown", help: "'signed'"),
      ])
  }

  @Test func `a text in place of a record, or several ids in one, is shown as it should be`() {
    expect(
      head + """
          koo: {kind: person, name: V. K. Wellington Koo, affiliation: [1️⃣roc]}
        meetings:
          m: {date: 1945, present: [2️⃣soong; stalin], claims: [3️⃣book]}
          n: {date: 1945, present: [4️⃣soong and stalin, 5️⃣soong and nobody]}
        """,
      [
        Expected(1, "value.type", help: "[{of: roc}]"),
        Expected(2, "actor.unknown", help: "[soong, stalin]"),
        Expected(3, "value.type", help: "[{source: book}]"),
        Expected(4, "actor.unknown", help: "[soong, stalin]"), Expected(5, "actor.unknown"),
      ])
  }

  @Test func `a source's unknown variable is kept, with a warning`() {
    let reading = expect(
      "entente: 1\ntitle: T\nsources: {s: {type: book, title: T, 1️⃣titel-short: x}}\n",
      [Expected(1, "key.unknown", "Citation Style", help: "'title-short'")])
    #expect(reading.corpus.sources["s"]?.variables == [.init("titel-short", "x")])
    #expect(!reading.hasErrors)
  }

  @Test func `unknown words of a fixed set suggest the nearest`() {
    expect(
      head.replacing("kind: state, name: Soviet", with: "kind: 1️⃣stat, name: Soviet") + """
        meetings:
          m:
            date: 1945
            present: [{actor: soong, status: 2️⃣infered}]
            secret: 3️⃣maybe
            claims: [{source: book, status: 4️⃣planned}]
        """,
      [
        Expected(1, "value.unknown", help: "'state'"),
        Expected(2, "value.unknown", help: "'inferred'"),
        Expected(3, "value.type", "true or false"), Expected(4, "value.unknown"),
      ])
  }

  @Test func `the fault of a date is pointed at within it`() {
    expect(
      head + """
        meetings:
          m1: {date: "1️⃣9 June 1945", present: [soong]}
          m2: {date: 1923-02-2️⃣29, present: [soong]}
          m3: {date: '1945-3️⃣6', present: [soong], claims: [{source: book, date: 4️⃣194}]}
        """,
      [
        Expected(1, "date.syntax"), Expected(2, "date.syntax"), Expected(3, "date.syntax"),
        Expected(4, "date.syntax"),
      ])
  }

  @Test func `duplicate ids and keys are reported at the second, with a note at the first`() {
    let reading = expect(
      head
        + """
          1️⃣soong: {kind: person, name: Another}
          "2️⃣stalin": {kind: person, name: 3️⃣[Another]}
          4️⃣soong: {kind: person, name: A third}
        meetings:
          m: {date: 1945, present: [soong], 5️⃣date: 1946}
          m2: {date: 6️⃣soon, present: [soong]}
        acts:
          7️⃣m: {date: 1945, by: [8️⃣nobody]}
        9️⃣title: again
        """.replacing("\"2️⃣", with: "2️⃣\""),
      [
        Expected(1, "id.duplicate"), Expected(2, "id.duplicate"), Expected(3, "value.type"),
        Expected(4, "id.duplicate"), Expected(5, "key.duplicate"), Expected(6, "date.syntax"),
        Expected(7, "id.duplicate"), Expected(8, "actor.unknown"), Expected(9, "key.duplicate"),
      ])
    #expect(reading.corpus.actors["soong"]?.name == "T. V. Soong")
    #expect(reading.corpus.events["m"]?.kind == .meeting)
    let note = reading.diagnostics.first { $0.code == "id.duplicate" }?.notes.first
    #expect(note?.location.line == 9)
    #expect(note?.location.column == 3)
  }

  @Test func `so many duplicates that parsing again would not end are one error`() {
    let text = "entente: 1\ntitle: T\nx:\n" + String(repeating: "  a: 1\n", count: 300)
    let found = CorpusReader().read(text: text, path: "test.yaml").diagnostics
    #expect(found.map(\.code) == ["key.duplicate"])
  }

  @Test func `malformed ids and language tags are reported`() {
    expect(
      """
      entente: 1
      title: T
      actors:
        1️⃣wellington koo: {kind: person, name: Koo}
        2️⃣宋子文: {kind: person, name: Soong, names: {3️⃣chinese_traditional: 宋}}
        4️⃣-x: {kind: person, name: X}
      """,
      [
        Expected(1, "id.malformed", help: "'wellington-koo'"), Expected(2, "id.malformed"),
        Expected(3, "language.malformed"), Expected(4, "id.malformed", help: "'x'"),
      ])
  }

  @Test func `a version that is not known is refused`() {
    expect("entente: 1️⃣2\ntitle: T\n", [Expected(1, "version.unknown")])
  }

  @Test func `an actor is named by id or by office`() {
    expect(
      head + """
        meetings:
          m:
            date: 1945
            present: [{actor: soong, office: 1️⃣Foreign Minister}, 2️⃣{role: chair}, {actor: soong, of: 3️⃣roc}]
        """,
      [Expected(1, "key.conflict"), Expected(2, "key.missing"), Expected(3, "key.conflict")])
  }

  @Test func `columns count characters in Chinese and Cyrillic`() {
    let reading = expect(
      head + "meetings: {m: {date: 1945, about: 宋子文и Сталин 👩‍👩‍👧, present: [soong, 1️⃣宋子武]}}",
      [Expected(1, "actor.unknown")])
    let problem = reading.diagnostics.first { $0.code == "actor.unknown" }
    #expect(problem?.location.column == 67)
    #expect(problem?.location.length == 9)
  }

  @Test func `a problem in YAML style makes no difference to the place`() {
    expect(
      head + """
        meetings:
          m:
            date: 1945
            present:
              - soong
              - 1️⃣'nobody'
              - actor: 2️⃣"no body"
            about: |
              text # with: [everything
              nobody
            place: a plain text
              over two lines
            topics: [x, 3️⃣[y]]
        """,
      [Expected(1, "actor.unknown"), Expected(2, "actor.unknown"), Expected(3, "value.type")])
  }
}
