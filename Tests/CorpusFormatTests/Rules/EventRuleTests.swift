import CorpusFormat
import Negotiations
import Testing

@Suite struct EventRuleTests {
  @Test func `an event without evidence is reported, once`() {
    expect(
      head + """
        meetings:
          1️⃣m1: {date: 1945, present: [soong]}
          m2: {date: 1945, present: [soong], claims: [{source: 2️⃣nowhere}]}
          m3: {date: 1945, present: [soong], claims: [{source: book}]}
        """, [Expected(1, "event.uncited"), Expected(2, "source.unknown")],
      ignoring: everyday.subtracting(["event.uncited"]))
  }

  @Test func `a winter that looks like two years is asked about`() {
    expect(
      head + """
        meetings:
          m1: {date: 1️⃣1923-24, present: [soong], claims: [{source: book}]}
          m2: {date: 1923-12, present: [soong], claims: [{source: book}]}
        """, [Expected(1, "date.misleading")])
  }

  @Test func `what nothing mentions is reported`() {
    expect(
      """
      entente: 1
      title: T
      sources: {1️⃣s: {type: book, title: S}}
      topics: {2️⃣t: {name: T}}
      places: {3️⃣p: {name: P}, q: {name: Q, names: {ru: К}}}
      actors: {4️⃣a: {kind: person, name: A}, b: {kind: person, name: B}}
      acts: {e: {date: 1945, by: [b], place: к}}
      """,
      [
        Expected(1, "source.unused"), Expected(2, "topic.unused"), Expected(3, "place.unused"),
        Expected(4, "actor.unused"),
      ], ignoring: ["event.uncited", "format.canonical"])
  }

  @Test func `a claim that differs is noted, one that does not should not state it`() {
    let reading = expect(
      head + """
        messages:
          m:
            sent: 1945-04-29
            from: [soong]
            to: [stalin]
            claims:
              - {source: book, sent: 1️⃣1945-04-30, to: 2️⃣[stalin, molotov]}
              - {source: paper, sent: 3️⃣1945-04-29, place: 4️⃣Moscow, status: rejected}
        """,
      [
        Expected(1, "claim.differs", "book says '1945-04-30', preferred is '1945-04-29'"),
        Expected(2, "claim.differs", "book says 'stalin, molotov', preferred is 'stalin'"),
        Expected(3, "claim.same"), Expected(4, "claim.differs", "nothing is preferred"),
      ])
    #expect(reading.diagnostics.first { $0.code == "claim.differs" }?.severity == .note)
  }

  @Test func `a message is not received before it is sent`() {
    expect(
      head + """
        messages:
          m1: {sent: 1945-04-29, received: 1️⃣1945-04-28, from: [soong], to: [stalin]}
          m2: {sent: 1945-04-29, received: 1945-04, from: [soong], to: [stalin]}
          m3:
            sent: 1945-04-29
            received: 1945-04-30
            from: [soong]
            to: [stalin]
            claims: [{source: book, received: 2️⃣1945-04-01}]
        """, [Expected(1, "message.order"), Expected(2, "message.order")],
      ignoring: everyday.union(["claim.differs"]))
  }

  @Test func `relations lead to earlier agreements and not in a circle`() {
    expect(
      head + """
        meetings:
          m: {date: 1945, present: [soong], violates: 1️⃣e}
        agreements:
          a: {date: 1945, parties: [roc, ussr], amends: 2️⃣b}
          b: {date: 1945, parties: [roc, ussr], amends: [3️⃣a], replaces: 4️⃣d}
          c: {date: 1945, parties: [roc, ussr], annexes: 5️⃣c}
          d: {date: 1950, parties: [roc, ussr]}
        acts:
          e: {date: 1953, by: [roc], terminates: [d]}
        """,
      [
        Expected(1, "relation.target"), Expected(2, "relation.cycle"),
        Expected(3, "relation.cycle"), Expected(4, "relation.order"), Expected(5, "relation.cycle"),
      ])
  }

  @Test func `a term is neither kept nor broken before its agreement`() {
    expect(
      head + """
        agreements:
          g:
            date: 1945-08-14
            parties: [roc, ussr]
            terms:
              withdrawal: {text: Troops leave, fulfilled-by: [a, 1️⃣b], broken-by: [2️⃣b]}
        acts:
          a: {date: 1946, by: [ussr]}
          b: {date: 1945-08-13, by: [ussr]}
        """, [Expected(1, "term.order"), Expected(2, "term.order")])
  }

  @Test func `what was planned and not held is noted`() {
    expect(
      head + """
        meetings:
          1️⃣m1:
            date: 1945
            present: [soong]
            claims: [{source: book, status: planned-not-held}, {source: paper, status: rejected}]
          m2:
            date: 1945
            present: [soong]
            claims: [{source: book, status: planned-not-held}, {source: paper}]
        """, [Expected(1, "event.unheld", "planned-not-held or rejected")])
  }

  @Test func `a part is of another event, at its time, with its people`() {
    expect(
      head + """
        meetings:
          a: {date: 1945-07-07, present: [soong, stalin], part-of: 1️⃣b}
          b: {date: 1945-07-07, present: [soong, stalin], part-of: 2️⃣a}
          c: {date: 1945-07-08, present: [soong, stalin], part-of: [3️⃣d]}
          d: {date: 1945-07-09, present: [soong, stalin]}
          e: {date: 1945-07-09, present: [soong, molotov], part-of: 4️⃣d}
          f: {date: "[1945-07-08..1945-07-10]", present: [soong], part-of: [d]}
        """,
      [
        Expected(1, "part.cycle"), Expected(2, "part.cycle"),
        Expected(3, "part.date", "'c' (1945-07-08) cannot have been during 'd' (1945-07-09)"),
        Expected(4, "part.people", "names 'molotov'"),
      ], ignoring: everyday.union(["meeting.retold"]))
  }

  @Test func `a sitting is of a meeting that lasted over it`() {
    expect(
      head + """
        meetings:
          yalta: {date: 1945-02-04/1945-02-11, present: [soong, stalin, molotov]}
          talk: {date: 1945-02-08, present: [soong, stalin], sitting-of: yalta}
          late: {date: 1945-02-12, present: [soong, stalin], sitting-of: 1️⃣yalta}
          one: {date: 1945-03-01, present: [soong, stalin], sitting-of: 2️⃣two}
          two: {date: 1945-03-01, present: [soong, molotov], sitting-of: 3️⃣one}
          three: {date: 1945-04-01, present: [soong, stalin], sitting-of: 4️⃣act}
        acts:
          act: {date: 1945-04, by: [soong]}
        """,
      [
        Expected(
          1, "sitting.date", "'late' (1945-02-12) cannot have been during 'yalta'"),
        Expected(2, "sitting.cycle"), Expected(3, "sitting.cycle"),
        Expected(4, "sitting.kind", "only a meeting has sittings"),
      ])
  }

  @Test func `a talk during a conference, and two of the same people on a day, are asked about`() {
    expect(
      head + """
        places: {p: {name: Yalta}, q: {name: "Livadia Palace, Yalta"}, r: {name: Gaspra}}
        meetings:
          yalta: {date: 1945-02-04/1945-02-11, place: p, present: [soong, stalin, {actor: molotov, during: 1945-02-04/1945-02-06}]}
          talk: {date: 1️⃣1945-02-08, present: [soong, stalin]}
          palace: {date: 2️⃣1945-02-09, place: q, present: [soong, stalin]}
          elsewhere: {date: 1945-02-09, place: r, present: [soong, stalin]}
          gone: {date: 1945-02-08, present: [stalin, molotov]}
          told: {date: 1945-02-10, present: [soong, stalin], sitting-of: yalta}
          after: {date: 1945-02-11, present: [soong, stalin], follows: yalta}
          first: {date: 3️⃣1945-03-01, place: p, present: [soong, stalin]}
          second: {date: 1945-03-01, place: q, present: [stalin, soong]}
          third: {date: 1945-03-01T12:00, present: [soong, stalin]}
          fourth: {date: 1945-03-01, place: r, present: [stalin, soong]}
        """,
      [
        Expected(1, "meeting.sitting", "all who were at 'talk' (1945-02-08) were at 'yalta'"),
        Expected(2, "meeting.sitting"),
        Expected(3, "meeting.twice", "'first' and 'second' are meetings of the same people"),
      ], ignoring: everyday.union(["order.contradiction", "attendance.period"]))
  }

  @Test func `a meeting of an open day may be another of the same people`() {
    expect(
      head + """
        meetings:
          told: {date: 1945-07-07, present: [soong, stalin, molotov]}
          later: {date: 1945-09-01, present: [soong, stalin]}
          again: {date: 1️⃣1945-07, present: [stalin, soong]}
          other: {date: 1945-07, present: [stalin, roc]}
          said: {date: 1945-07, present: [stalin, soong], part-of: told}
        """,
      [Expected(1, "meeting.retold", "may be the meeting of 'told'")])
  }

  @Test func `what rests on works nobody consulted is inferred`() {
    expect(
      """
      entente: 1
      title: T
      sources:
        seen: {type: book, title: S}
        unseen: {type: book, title: U, consulted: no}
      actors: {a: {kind: person, name: A}}
      acts:
        e1: {date: 1945, by: [a], claims: [1️⃣{source: unseen}]}
        e2: {date: 1945, by: [a], claims: [{source: unseen, status: inferred}]}
        e3: {date: 1945, by: [a], claims: [{source: unseen}, {source: seen, status: inferred}]}
        e4: {date: 1945, by: [a], claims: [2️⃣{source: unseen}, {source: seen, status: rejected}]}
      """,
      [Expected(1, "event.unconsulted"), Expected(2, "event.unconsulted")],
      ignoring: ["format.canonical"])
  }

  @Test func `the first line that is not canonical is noted`() {
    expect(
      """
      # A comment.
      entente: 1

      title: T   # and another
      1️⃣actors: {a: {kind: person, name: A}}
      """, [Expected(1, "format.canonical")], ignoring: ["actor.unused"])
  }
}
