import CorpusFormat
import HistoricalDates
import Negotiations
import Testing

@Suite struct PositionRuleTests {
  private static let talks =
    head + """
      meetings:
        talk: {date: 1945-07-02, present: [soong, stalin], claims: [{source: book}]}
      agreements:
        pact:
          date: 1945-08-14
          parties: [roc, ussr]
          terms:
            status: {text: T, settles: [{issue: status, option: out}], claims: [{source: book}]}
          claims: [{source: book}]
      issues:
        status: {name: Status, ordered: true, options: {in: Within, half: Half, out: Without}}
        years: {name: Years, scale: {0: none, 99: a lease}}

      """

  @Test func `a sound record of positions has nothing to tell`() {
    let reading = expect(
      Self.talks + """
        positions:
          p1: {actor: soong, issue: status, option: in, event: talk, claims: [{source: book}]}
          p2: {actor: stalin, issue: years, value: 30.5, event: talk, claims: [{source: book}]}
          p3: {actor: soong, issue: status, text: Later, date: 1945-07, claims: [{source: book}]}
        rounds:
          r1: {name: First, during: 1945-06-30/1945-07-14, between: [roc, ussr]}
          r2: {name: Second, during: 1945-07-14/1945-08-14, between: [roc, ussr]}
        """, [])
    #expect(reading.corpus.positions.map(\.stand) == [.option("in"), .value(30.5), nil])
    #expect(reading.corpus.issues["years"]?.range == 0...99)
  }

  @Test func `a stand that the issue has not is an error with the nearest`() {
    expect(
      Self.talks + """
        positions:
          p1: {actor: soong, issue: status, option: 1️⃣ot, event: talk, claims: [{source: book}]}
          p2: {actor: soong, issue: status, option: 2️⃣Half, event: talk, claims: [{source: book}]}
          p3: {actor: soong, issue: years, value: 3️⃣100, event: talk, claims: [{source: book}]}
          p4: {actor: soong, issue: status, value: 4️⃣1, event: talk, claims: [{source: book}]}
          p5: {actor: soong, issue: years, option: 5️⃣in, event: talk, claims: [{source: book}]}
          p6:
            {actor: soong, issue: years, option: in, value: 6️⃣1, event: talk,
             claims: [{source: book}]}
          p7:
            actor: soong
            issue: status
            option: in
            event: talk
            claims: [{source: book, option: 7️⃣inn}]
          p8: {actor: soong, issue: 8️⃣statu, option: in, event: talk, claims: [{source: book}]}
        """,
      [
        Expected(1, "position.stand", "no option 'ot'", help: "'out'"),
        Expected(2, "position.stand", help: "did you mean 'half'?"),
        Expected(3, "position.stand", "100 is not on the scale of 'years', 0 to 99"),
        Expected(4, "position.stand", "'status' has no scale", help: "in, half, out"),
        Expected(5, "position.stand", help: "its stands are numbers"),
        Expected(6, "position.stand", "the option 'in' and a number"),
        Expected(7, "position.stand", help: "'in'"),
        Expected(7, "claim.differs"),
        Expected(8, "issue.unknown", help: "'status'"),
      ])
  }

  @Test func `what lacks a stand, a time or a kind is refused`() {
    let reading = expect(
      Self.talks + """
        positions:
          1️⃣p1: {actor: soong, issue: status, event: talk}
          2️⃣p2: {actor: soong, issue: status, option: in}
          p3: {actor: soong, issue: status, option: in, event: talk, kind: 3️⃣ofer}
          p4: {actor: soong, issue: years, value: 4️⃣many, event: talk}
        """,
      [
        Expected(1, "key.missing", "'option:' or 'text:'"),
        Expected(2, "key.missing", "'event:' or 'date:'"),
        Expected(3, "value.unknown", help: "offer"),
        Expected(4, "value.type"),
      ], ignoring: everyday.union(["position.uncited"]))
    #expect(reading.corpus.positions.map(\.id) == ["p3", "p4"])
  }

  @Test func `an actor who was not there, and a time that was another, are pointed at`() {
    expect(
      Self.talks + """
        positions:
          p1: {actor: 1️⃣molotov, issue: status, option: in, event: talk, claims: [{source: book}]}
          p2:
            actor: stalin
            issue: status
            option: in
            event: talk
            date: 2️⃣1945-07-03
            claims: [{source: book}]
          3️⃣p3: {actor: soong, issue: status, option: in, date: 1945}
          p4: {actor: soong, issue: status, option: in, date: 4️⃣1923-24, claims: [{source: book}]}
        """,
      [
        Expected(1, "position.actor", "'molotov' took no part"),
        Expected(2, "position.date", "taken 1945-07-03"),
        Expected(3, "position.uncited"), Expected(4, "date.misleading"),
      ])
  }

  @Test func `an offer of what is agreed already is pointed at until somebody opens it again`() {
    func positions(_ other: String) -> String {
      Self.talks + """
        positions:
          late:
            actor: soong
            issue: status
            option: half
            kind: 1️⃣offer
            date: 1945-09-01
            claims: [{source: book}]
          other: {actor: stalin, issue: status, option: in, \(other), claims: [{source: book}]}
        """
    }
    let late = Expected(1, "position.late", "after 'pact' (1945-08-14)")
    expect(positions("date: 1945-08-01, kind: demand"), [late])
    expect(positions("date: 1945-08-20, kind: demand"), [])
  }

  @Test func `an issue has two stands at least`() {
    expect(
      head + """
        issues:
          a: {name: A, options: 1️⃣{one: One}}
          b: {name: B, scale: 2️⃣{1: One}}
          c: {name: C, options: {one: One, two: Two}, scale: 3️⃣{1: One, 2: Two}}
          4️⃣d: {name: D}
          e: {name: E, scale: {5️⃣none: None, 2: Two, 3: Three}}
          f: {name: F, ordered: 6️⃣true, scale: {2: Two, 3: Three}}
        """,
      [
        Expected(1, "issue.options"), Expected(2, "issue.options"), Expected(3, "issue.options"),
        Expected(4, "issue.options", "no options"), Expected(5, "value.type", "'none'"),
        Expected(6, "issue.options"),
      ])
  }

  @Test func `a term settles on a stand that the issue has`() {
    expect(
      Self.talks.replacing("option: out}]", with: "option: 1️⃣outt}]"),
      [Expected(1, "term.settles", help: "'out'")])
  }

  @Test func `rounds of the same parties do not overlap`() {
    expect(
      head + """
        rounds:
          r1: {name: First, during: 1945-06-30/1945-07-14, between: [roc, ussr]}
          r2: {name: Second, during: 1️⃣1945-07-13/1945-08-14, between: [ussr, roc]}
          r3: {name: Third, during: 1945-07-13/1945-08-14, between: [roc, soong]}
          r4: {name: Fourth, during: 1945-08/1945-09, between: [roc, ussr]}
        """, [Expected(1, "round.overlap", "'r2'")])
  }

  @Test func `positions of nobody known are left out of what is loaded`() {
    let reading = expect(
      Self.talks + """
        positions:
          p1: {actor: 1️⃣nobody, issue: status, option: in, event: talk, claims: [{source: book}]}
          p2:
            actor: soong
            issue: status
            option: in
            date: 1945
            event: 2️⃣nowhere
            toward: [3️⃣nobody]
            in-return: [years, 4️⃣nothing]
            claims: [{source: book}]
        """,
      [
        Expected(1, "actor.unknown"), Expected(2, "event.unknown"), Expected(3, "actor.unknown"),
        Expected(4, "issue.unknown"),
      ])
    #expect(reading.corpus.positions.map(\.id) == ["p2"])
    #expect(reading.corpus.positions.first?.inReturn == ["years"])
    #expect(reading.corpus.positions.first?.toward == [])
    #expect(reading.corpus.positions.first?.event == nil)
  }

  @Test func `a position of which only an event that is not there says when is left out`() throws {
    let text = """
      entente: 1
      title: T
      sources: {book: {type: book, title: B}}
      actors: {soong: {kind: person, name: S}}
      issues: {status: {name: S, options: {in: {name: In}, out: {name: Out}}}}
      positions:
        p1: {actor: soong, issue: status, option: in, event: nowhere, claims: [{source: book}]}
        p2: {actor: soong, issue: status, option: in, event: nowhere, date: 1945, claims: [{source: book}]}

      """
    let reading = CorpusReader().read(text: text, path: "x.yaml")
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    #expect(reading.diagnostics.filter { $0.code == "event.unknown" }.count == 2)
    #expect(reading.corpus.positions.map(\.id) == ["p2"])
    // What was loaded can be written again.
    #expect(throws: Never.self) { try CorpusWriter().soundText(of: reading.corpus) }
  }

  @Test func `what a source says otherwise of a position is noted`() {
    let reading = expect(
      Self.talks + """
        positions:
          p:
            actor: soong
            issue: status
            option: in
            date: 1945-07-02
            claims:
              - {source: book, option: 1️⃣half, date: 2️⃣1945-07-03}
              - {source: paper, option: 3️⃣in, status: rejected}
        """,
      [
        Expected(1, "claim.differs", "book says 'half', preferred is 'in'"),
        Expected(2, "claim.differs"), Expected(3, "claim.same"),
      ])
    let position = reading.corpus.positions.first
    #expect(position.map(EvidencePolicy.all.variants(of:))?.map(\.stand).count == 2)
    #expect(
      position.map(EvidencePolicy.source("book").variants(of:))?.map(\.date?.text) == ["1945-07-03"]
    )
  }

  @Test func `an issue of two files has the options of both`() {
    let one = """
      entente: 1
      title: One
      issues: {i: {name: I, options: {a: A, b: B}}}
      """
    let two = """
      entente: 1
      title: Two
      issues: {i: {name: I, options: {c: C}, topics: []}}
      """
    let reading = CorpusReader().read(
      documents: [("1.yaml", Array(one.utf8)), ("2.yaml", Array(two.utf8))])
    #expect(!reading.diagnostics.contains { $0.severity == .error })
    #expect(reading.corpus.issues["i"]?.options.map(\.id) == ["a", "b", "c"])
  }
}
