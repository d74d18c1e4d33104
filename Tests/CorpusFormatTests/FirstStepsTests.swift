import CorpusFormat
import Negotiations
import TestSupport
import Testing

/// What goes wrong in the first hour: one run tells all of it, and what to write instead.
@Suite struct FirstStepsTests {
  @Test func `a record that YAML cannot read is left out, and the rest is checked`() {
    expect(
      head + """
        meetings:
          m1: {date: 1945-07-12, present: [soong, stalin], title: Letters1️⃣: a selection}
          m2: {date: 1945-07-13, present: [soong, stalin], claims: [{source: book}
          2️⃣m3: {date: 1945-07-14, present: [soong, 3️⃣nobody]}
          m4:
            date: 1945-07-15
            about: Dairen4️⃣: the port
            present: [soong, stalin]
          m5: {date: 1945-07-16, present: [soong, stalin], title: "open}
          m6: {date: 1945-07-17, present: [soong, stalin], part-of: m2}
        messages:
          l1: {sent: 6️⃣[1945-07-01..1945-07-03], from: soong, to: stalin}
        7️⃣
        """,
      [
        Expected(1, "yaml.syntax", help: "put text that holds ': ' in quotes"),
        Expected(2, "yaml.syntax", help: "close the bracket"),
        Expected(3, "actor.unknown"), Expected(4, "yaml.syntax", help: "quotes"),
        Expected(7, "yaml.syntax", help: "quotes"),
        Expected(6, "value.type", help: #""[1945-07-01..1945-07-03]""#),
      ])
  }

  @Test func `a comma, a colon or a number sign in a text without quotes gets the right hint`() {
    expect(
      head + """
        meetings:
          m1: {date: 1945-07-12, present: [soong, stalin], about: Dairen, 1️⃣the port}
          m2:
            date: 1945-07-13
            present: [soong, stalin]
            2️⃣about: #5 of the agenda
          m3: {date: 3️⃣[1945-07-12..1945-08-07], present: [soong, stalin]}
          m4: {date: 4️⃣{1945-07-12,1945-08-07}, present: [soong, stalin]}
        """,
      [
        Expected(1, "key.unknown", help: #"about: "Dairen, the port""#),
        Expected(2, "value.missing", help: "quotes"),
        Expected(3, "value.type", help: #""[1945-07-12..1945-08-07]""#),
        Expected(4, "value.type", help: #""{1945-07-12,1945-08-07}""#),
      ])
  }

  @Test func `quotes, commas and signs in a text get the hint that mends them`() {
    expect(
      head + """
        meetings:
          m1: {date: 1945-07-12, present: [soong, stalin], about: Border, 1️⃣and rail: both}
          m2:
            date: 1945-07-13
            present: [soong, stalin]
            about: 'Stalin'2️⃣s reply'
          m3:
            date: 1945-07-14
            present: [soong, stalin]
            about: &3️⃣ more
          m4:
            date: 4️⃣“1945-07-11”
            present: [soong, stalin]
        """,
      [
        Expected(1, "key.unknown", help: #"about: "Border, and rail: both""#),
        Expected(2, "yaml.syntax", help: "double quotes"),
        Expected(3, "yaml.syntax", help: "& or *"),
        Expected(4, "date.syntax", help: "did you mean '1945-07-11'?"),
      ])
  }

  @Test(arguments: [
    ("title: Talks: the first round", "yaml.syntax"), ("title: \"Talks", "yaml.syntax"),
    ("title: T\nnote: [open", "yaml.syntax"), ("title: T\ncreators: {a: b", "yaml.syntax"),
  ])
  func `a broken line above the sections does not hide what is wrong in them`(
    top: String, code: String
  ) {
    let text = """
      entente: 1
      \(top)
      actors:
        a: {kind: person, name: Anna}
      meetings:
        m: {date: 1945-13-01, present: [a, nobody]}
      """
    let codes = CorpusReader().read(text: text, path: "t.yaml").diagnostics
      .filter { $0.severity == .error }.map(\.code)
    #expect(Set(codes) == [code, "date.syntax", "actor.unknown"], "\(top): \(codes)")
  }

  @Test func `a line that begins with a tab is one record, and the rest is checked`() {
    let text = """
      entente: 1
      title: T
      actors:
        a: {kind: person, name: Anna}
        b: {kind: person, name: Boris}
      meetings:
        m: {date: 1945-07-01, present: [a, b]}
      \tn:
          date: 1945-07-02
          present: [a, b]
        o: {date: 1945-07-03, present: [a, nobody]}
      """
    let diagnostics = CorpusReader().read(text: text, path: "t.yaml").diagnostics
      .filter { $0.severity == .error }
    #expect(diagnostics.map(\.code).contains("actor.unknown"), "\(diagnostics.map(\.message))")
    #expect(diagnostics.first?.help?.contains("tabs") == true)
    #expect(!diagnostics.contains { $0.message.contains("'b'") || $0.message.contains("'m'") })
  }

  @Test func `a bracket that is never closed is told apart from a colon`() {
    let open = CorpusReader().read(
      text: head
        + "meetings:\n  m: {date: 1945-07-01, present: [soong, stalin]\n  n: {date: 1945-07-02, present: [soong, stalin]}\n",
      path: "t.yaml")
    #expect(open.diagnostics.first?.help == "close the bracket that stands open")
  }

  @Test func `an id with accents is proposed without them`() {
    let text = head.replacing("soong:", with: "björkö:")
    let help = CorpusReader().read(text: text, path: "t.yaml").diagnostics
      .first { $0.code == "id.malformed" }?.help
    #expect(help == "did you mean 'bjorko'?")
  }

  /// Whichever record is broken, in whichever way: it alone is missing, and nothing else is said to be
  /// wrong.
  @Test(arguments: ["{a: [b", "x: y: z", "\"open", "{a: b: c}", "[1, 2", "'open"])
  func `one broken record hides no other`(value: String) {
    let count = 8
    for broken in 0..<count {
      var text = head + "meetings:\n"
      for number in 0..<count {
        text +=
          number == broken
          ? "  m\(number): \(value)\n"
          : "  m\(number): {date: 1945-07-1\(number), present: [soong, stalin]}\n"
      }
      text += "messages:\n  l1: {sent: 1945-07-01, from: soong, to: stalin, reports: m\(broken)}\n"
      let reading = CorpusReader().read(text: text, path: "test.yaml")
      #expect(reading.codes == ["yaml.syntax"], "\(value) as m\(broken)")
      #expect(reading.corpus.events.count == count, "\(value) as m\(broken)")
    }
  }

  @Test func `a section whose only record is broken is no section without a value`() {
    let reading = CorpusReader().read(
      text: head
        + "meetings:\n  m: {date: [1945\nmessages:\n  l: {sent: 1945, from: soong, to: stalin}\n",
      path: "test.yaml")
    #expect(reading.codes == ["yaml.syntax"])
    #expect(reading.corpus.events.map(\.id) == ["l"])
  }

  @Test func `a meeting of one, of nobody, and a letter to oneself are asked about`() {
    expect(
      head + """
        meetings:
          m1: {date: 1945-07-12, present: 1️⃣[soong]}
          m2: {date: 1945-07-12, present: 2️⃣[]}
          m3: {date: 1945-07-12, present: [roc]}
        messages:
          l: {sent: 1945-07-12, from: soong, to: 3️⃣soong}
          k: {sent: 1945-07-12, from: soong, to: 4️⃣[]}
        """,
      [
        Expected(1, "meeting.alone"), Expected(2, "meeting.alone"), Expected(3, "message.self"),
        Expected(4, "event.nobody"),
      ], ignoring: everyday.subtracting(["meeting.alone", "message.self"]))
  }

  @Test func `what names nobody is written as it was read`() {
    let text =
      head + """

        meetings:
          m:
            date: 1945-07-12
            present: []
            claims:
              - {source: book}

        messages:
          k:
            sent: 1945-07-12
            from: [soong]
            to: []
            claims:
              - {source: book}
        """
    let reading = CorpusReader().read(text: text, path: "test.yaml")
    let written = CorpusWriter().text(of: reading.corpus)
    #expect(CorpusReader().read(text: written, path: "test.yaml").corpus == reading.corpus)
    #expect(written.contains("present: []") && written.contains("to: []"))
  }

  @Test func `a number sign that cuts a text off in brackets gets its own hint`() {
    let reading = CorpusReader().read(
      text: head
        + "meetings:\n  m:\n    date: 1945-07-01\n    present: [soong, stalin]\n"
        + "    claims: [{source: book, at: #4}]\n  n: {date: 1945-07-02, present: [soong, stalin]}\n",
      path: "test.yaml")
    let help = reading.diagnostics.first { $0.code == "yaml.syntax" }?.help
    #expect(help == "put the text in quotes: what follows a bare # is a comment")
  }

  @Test func `nothing need be mentioned while nothing happened`() {
    let reading = CorpusReader().read(text: head, path: "test.yaml")
    #expect(reading.diagnostics.allSatisfy { !$0.code.hasSuffix(".unused") })
  }

  private func help(_ meetings: String, _ code: String) -> String? {
    CorpusReader().read(text: head + "meetings:\n" + meetings, path: "test.yaml").diagnostics
      .first { $0.code == code }?.help
  }

  @Test func `a text that a number sign cuts off is told`() {
    expect(
      head + """
        meetings:
          m1:
            date: 1945-07-12  # by the diary
            present: [soong, stalin]
            title: No. 1️⃣#5
            about: "Talks #2"
            note: >-
              Talks #3 and #4
        """, [Expected(1, "yaml.comment", help: "quotes")])
  }

  @Test func `a blank that is missing behind a colon or dash is named where it is missing`() {
    expect(
      head + """
        meetings:
          m1:
            1️⃣date:1945-07-12
            present: [soong, stalin]
          m2: {date: 1945-07-13, present: [soong, stalin]}
        """, [Expected(1, "yaml.syntax", help: "'date: 1945-07-12'")])
    #expect(
      help("  m:\n    date: 1945\n    present:\n      - soong\n      -stalin\n", "yaml.syntax")
        == "write a blank behind the dash: '- stalin'")
  }

  @Test func `several in one text are a list`() {
    #expect(
      help("  m: {date: 1945, present: \"soong, stalin\"}\n", "actor.unknown")
        == "several are a list: [soong, stalin]")
  }

  @Test func `a record that is at fault itself is proposed all the same`() {
    let text = head.replacing("soong: {kind: person", with: "soong: {kind: persn")
    let found = CorpusReader().read(
      text: text + "meetings:\n  m: {date: 1945, present: [soongg, stalin]}\n", path: "test.yaml"
    ).diagnostics.first { $0.code == "actor.unknown" }
    #expect(found?.help == "did you mean 'soong'?")
  }

  @Test func `of a record and a broken one below it the second is the one too many`() {
    expect(
      head + """
        meetings:
          m: {date: 1945-07-12, present: [soong, stalin]}
          2️⃣m: {date: 1945-07-13, present: [soong, stalin], title: Talks1️⃣: one}
        """, [Expected(1, "yaml.syntax"), Expected(2, "id.duplicate")])
  }

  @Test func `UTF-16 and blanks that are none are named`() {
    let bytes = Array("entente: 1\n".utf8).flatMap { [$0, 0] as [UInt8] }
    let found = CorpusReader().read(documents: [("t.yaml", [0xFF, 0xFE] + bytes)]).diagnostics
    #expect(found.first?.code == "text.encoding" && found.first?.message.contains("UTF-16") == true)
    #expect(
      help("  m:\n    date:\u{A0}1945\n    present: [soong, stalin]\n", "yaml.syntax")?
        .contains("no-break") == true)
  }
}
