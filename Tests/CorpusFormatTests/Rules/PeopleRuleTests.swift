import CorpusFormat
import Negotiations
import Testing

@Suite struct PeopleRuleTests {
  @Test func `unknown actors, sources, topics and events suggest the nearest by id or name`() {
    expect(
      head + """
          koo: {kind: person, name: V. K. Wellington Koo, affiliation: [{of: 1️⃣rok}]}
        topics: {border: {name: Border of Outer Mongolia}}
        agreements:
          treaty-1945: {date: 1945, parties: [2️⃣宋子文, 3️⃣Wellington Koo], topics: [4️⃣boarder]}
        acts:
          a: {date: 1946, by: [5️⃣Сталин], violates: 6️⃣treaty-1954, claims: [{source: 7️⃣A book}]}
        """,
      [
        Expected(1, "actor.unknown", help: "'roc'"), Expected(2, "actor.unknown", help: "'soong'"),
        Expected(3, "actor.unknown", help: "'koo'"), Expected(4, "topic.unknown", help: "'border'"),
        Expected(5, "actor.unknown", help: "'stalin'"),
        Expected(6, "event.unknown", help: "'treaty-1945'"),
        Expected(7, "source.unknown", help: "'book'"),
      ])
  }

  @Test func `topics are free while none is declared`() {
    expect(head + "acts: {a: {date: 1946, by: [soong], topics: [anything]}}", [])
  }

  @Test func `an actor whose record is broken is not unknown as well`() {
    expect(
      """
      entente: 1
      title: T
      actors: {a: {kind: 1️⃣persn, name: A}}
      acts: {e: {date: 1945, by: [a]}}
      """, [Expected(1, "value.unknown")])
  }

  @Test func `an office alone is resolved to its holder on the date`() {
    let reading = expect(
      head + """
          litvinov:
            kind: person
            name: Maxim Litvinov
            offices: [{title: Foreign Minister, of: ussr, during: 1930-07-21/1939-05-03}]
        meetings:
          m1: {date: 1945, present: [soong, {office: foreign minister, of: ussr}]}
          m2: {date: 1935, present: [soong, {office: Foreign Minister}]}
        """, [])
    #expect(reading.corpus.events["m1"]?.participants == ["soong", "molotov"])
    #expect(reading.corpus.events["m2"]?.participants == ["soong", "litvinov"])
    #expect(reading.corpus.events["m1"]?.participations.last?.officeOf == "ussr")
    #expect(
      reading.files.first.map { CorpusWriter().text(of: $0.corpus) }?
        .contains("{office: foreign minister, of: ussr}") == true)
  }

  @Test func `an office that nobody, or more than one, held is an error`() {
    let reading = expect(
      head + """
          other:
            kind: person
            name: Other
            offices: [{title: Foreign Minister, of: roc}]
        meetings:
          m1: {date: 1945, present: [soong, {office: 1️⃣Foreign Minister}]}
          m2: {date: 1955, present: [soong, {office: 2️⃣Foreign Minister, of: ussr}]}
          m3:
            date: 1945
            present: [soong]
            claims: [{source: book, present: [{office: 3️⃣Forein Minister}]}]
          m4: {date: 1945, present: [soong, {office: 4️⃣Chancellor, of: ussr}]}
        """,
      [
        Expected(1, "office.ambiguous", "molotov (1939-05-03/1949-03-04), other"),
        Expected(2, "office.unheld", "held by molotov"),
        Expected(3, "office.unheld", help: "'Foreign Minister'"),
        Expected(4, "office.unheld", "'Chancellor' of 'ussr'"),
      ], ignoring: everyday.union(["claim.differs"]))
    #expect(reading.corpus.events["m1"]?.participants == ["soong"])
  }

  @Test func `an event before an office began or after it ended is an error`() {
    let reading = expect(
      head + """
        meetings:
          m1: {date: 1939-05-02, present: [{actor: molotov, role: 1️⃣foreign minister}, soong]}
          m2: {date: 1949-03, present: [{actor: molotov, role: Foreign Minister}, soong]}
          m3: {date: 1950~, present: [{actor: molotov, role: 2️⃣Foreign Minister}, soong]}
          m4: {date: 1950, present: [{actor: molotov, role: guest}, soong]}
        """,
      [Expected(1, "office.period", "molotov was not"), Expected(2, "office.period")])
    let found = reading.diagnostics.filter { $0.code == "office.period" }
    #expect(found.map(\.severity) == [.error, .warning])
    #expect(found.first?.notes.first?.location.line == 14)
  }

  @Test func `an event outside a lifetime is a warning`() {
    expect(
      head.replacing("Soviet Union", with: "Soviet Union, during: 1922-12-30/1991-12-26") + """
        acts:
          a1: {date: 1921, by: [1️⃣ussr], of: [roc]}
          a2: {date: 1922, by: [ussr]}
          a3: {date: 1995, by: [roc], of: [ussr]}
        """, [Expected(1, "actor.period", "existed")])
  }

  @Test func `nobody stands twice in one part`() {
    expect(
      head + "messages: {m: {sent: 1945, from: [soong], to: [soong, stalin, 1️⃣{actor: soong}]}}",
      [Expected(1, "actor.repeated")])
  }

  @Test func `nobody is tied to themselves`() {
    expect(
      head + "ties: {t: {kind: kinship, between: 1️⃣[soong, soong]}}",
      [Expected(1, "actor.repeated", "tie 't'")])
  }

  @Test func `a place one letter from a declared one is pointed at, any other is free`() {
    expect(
      head + """
        places: {tokyo: {name: Tokyo, names: {en: Edo}}, moscow: {name: Moscow, names: {ru: Москва}}}
        meetings:
          m: {date: 1945, present: [soong], place: 1️⃣Tokio}
          n: {date: 1945, present: [soong], place: Tokyo}
          o: {date: 1945, present: [soong], place: 2️⃣Масква}
          p: {date: 1945, present: [soong], place: Kyoto}
          q: {date: 1945, present: [soong], place: Ede}
        """,
      [
        Expected(1, "place.near", help: "'tokyo'"), Expected(2, "place.near", help: "'moscow'"),
      ])
  }

  @Test func `a source has a type that styles know, and numbers in its date of issue are a date`() {
    expect(
      """
      entente: 1
      title: T
      sources:
        a: {type: 1️⃣bok, title: A, issued: 1905}
        b: {type: book, title: B, issued: 2️⃣1905-13}
        c: {type: book, title: C, issued: forthcoming}
        d: {type: book, title: D, issued: 1905-06/1906}
      """,
      [Expected(1, "source.type", help: "'book'"), Expected(2, "source.issued", "month 13")])
  }

  @Test func `two actors of one name are reported`() {
    expect(
      head + "  soong-2: {kind: person, name: 1️⃣TV Soong}\nacts: {a: {date: 1945, by: [soong]}}",
      [Expected(1, "name.shared")])
  }

  @Test func `membership goes neither in a circle nor to a person`() {
    expect(
      """
      entente: 1
      title: T
      actors:
        a: {kind: group, name: A, affiliation: [{of: 1️⃣b}]}
        b: {kind: group, name: B, affiliation: [{of: 2️⃣a}]}
        c: {kind: person, name: C, affiliation: [{of: 3️⃣d}, {of: a}]}
        d: {kind: person, name: D}
        e: {kind: group, name: E, affiliation: [{of: 4️⃣e}]}
      """,
      [
        Expected(1, "affiliation.cycle"), Expected(2, "affiliation.cycle"),
        Expected(3, "affiliation.person"), Expected(4, "affiliation.cycle"),
      ], ignoring: everyday.union(["affiliation.conflict"]))
  }
}
