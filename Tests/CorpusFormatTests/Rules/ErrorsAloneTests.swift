import CorpusFormat
import Negotiations
import Testing

/// One who is about to use a corpus asks for its errors alone, and must be told every one of them.
@Suite struct ErrorsAloneTests {
  /// Corpora that break every rule that finds errors, one file or two of each.
  private static let broken: [String: [String]] = [
    "unknown ids": [
      head + """
        topics: {border: {name: Border}}
        meetings:
          m: {date: 1945, present: [soong, nobody], topics: [sea], claims: [{source: no-book}]}
        """
    ],
    "parts": [
      head + """
        meetings:
          m: {date: 1945, present: [soong], part-of: n}
          n: {date: 1945, present: [soong], part-of: [m]}
        """
    ],
    "sittings": [
      head + """
        meetings:
          m: {date: 1945, present: [soong], sitting-of: n}
          n: {date: 1945, present: [soong], sitting-of: m}
          o: {date: 1945, present: [soong], sitting-of: a}
        acts: {a: {date: 1945, by: [soong]}}
        """
    ],
    "offices": [
      head + """
          other: {kind: person, name: Other, offices: [{title: Foreign Minister, of: roc}]}
        meetings:
          m1: {date: 1945, present: [soong, {office: Foreign Minister}]}
          m2: {date: 1955, present: [soong, {office: Foreign Minister, of: ussr}]}
          m3: {date: 1955, present: [{actor: molotov, role: Foreign Minister}, soong]}
        """
    ],
    "orders": [
      head + """
        messages:
          l: {sent: 1945-04-29, received: 1945-04-28, from: [soong], to: [stalin]}
          l2: {sent: 1945-04-29, received: 1945-04-30, from: [soong], to: [stalin], fate: lost}
          r: {sent: 1944, from: [soong], to: [stalin], reports: m}
        meetings:
          m: {date: 1945, present: [soong, stalin], violates: l}
          n: {date: 1945, present: [soong, stalin], follows: n}
        agreements:
          a: {date: 1945, parties: [roc, ussr], amends: b}
          b: {date: 1945, parties: [roc, ussr], amends: a}
          c: {date: 1945, parties: [roc, ussr], terms: {t: {text: T, broken-by: d}}}
        acts: {d: {date: 1944, by: [ussr]}}
        """
    ],
    "stands": [
      head + """
        agreements:
          a:
            date: 1945
            parties: [roc, ussr]
            terms: {t: {text: T, settles: [{issue: status, option: gone}]}}
        issues:
          status: {name: Status, options: {in: In, out: Out}}
          both: {name: Both, options: {one: One, two: Two}, scale: {1: One, 2: Two}}
        positions:
          p: {actor: soong, issue: status, option: inn, date: 1945, claims: [{source: book}]}
          r:
            actor: soong
            issue: status
            option: in
            date: 1945
            follows: nobody
            claims: [{source: book}]
          q: {actor: soong, issue: nothing, option: in, date: 1945, claims: [{source: book}]}
        """
    ],
    "attendance": [
      """
      entente: 1
      title: T
      actors:
        a: {kind: person, name: A}
        b: {kind: person, name: B}
      meetings:
        m: {date: 1945-07-01/1945-07-10, present: [{actor: a, during: 1945-08-01/1945-08-02}, b]}
      messages:
        l: {sent: 1945-07-01, from: {actor: a, during: 1945-07-01}, to: b}
      """
    ],
    "memberships": [
      """
      entente: 1
      title: T
      actors:
        a: {kind: group, name: A, affiliation: [{of: b}]}
        b: {kind: group, name: B, affiliation: [{of: a}]}
      """
    ],
    "two files": [
      """
      entente: 1
      title: One
      actors: {a: {kind: person, name: A}, b: {kind: state, name: B}}
      acts: {e: {date: 1945, by: [a]}}
      ties: {x: {kind: kinship, between: [a, b]}}
      """,
      """
      entente: 1
      title: Two
      actors: {a: {kind: group, name: A}, b: {kind: state, name: B}}
      acts: {e: {date: 1946, by: [a]}}
      ties: {x: {kind: marriage, between: [a, b]}}
      """,
    ],
  ]

  private func errors(_ texts: [String], _ checks: CorpusReader.Checks) -> [Diagnostic] {
    let documents = texts.enumerated().map { ("\($0).yaml", Array($1.utf8)) }
    return CorpusReader(checks: checks).read(documents: documents).diagnostics
      .filter { $0.severity == .error }
  }

  @Test(arguments: broken.keys.sorted())
  func `asking for errors alone finds every error`(name: String) throws {
    let texts = try #require(Self.broken[name])
    let all = errors(texts, .all)
    #expect(!all.isEmpty)
    #expect(errors(texts, .errors) == all)
  }

  /// A severity that changes by mistake changes what is refused; so each is pinned here.
  @Test func `these codes are errors, and every other is advice`() {
    let found = Set(Self.broken.values.flatMap { errors($0, .all) }.map(\.code))
    #expect(
      found == [
        "actor.unknown", "source.unknown", "topic.unknown", "office.unheld", "office.ambiguous",
        "office.period", "attendance.kind", "attendance.period", "id.duplicate", "message.order",
        "message.fate", "order.circle",
        "order.contradiction",
        "relation.target", "relation.cycle",
        "issue.unknown", "position.unknown", "issue.options", "position.stand", "term.settles",
        "term.order", "affiliation.cycle", "part.cycle", "sitting.cycle", "sitting.kind",
        "actor.conflict", "tie.conflict",
      ])
    let advice = Set(RuleCatalogue.codes).subtracting(found)
    #expect(
      advice == [
        "event.unknown", "actor.period", "actor.repeated", "event.uncited", "event.unheld",
        "event.unconsulted", "part.date", "part.people", "sitting.date", "meeting.sitting",
        "meeting.twice", "meeting.retold", "meeting.alone",
        "event.nobody",
        "message.self", "stage.order", "secret.known", "identifier.shared",
        "claim.differs", "claim.same", "date.misleading", "relation.order", "affiliation.person",
        "affiliation.conflict",
        "name.shared", "colour.person", "colour.unreadable", "colour.alike", "actor.unused",
        "source.unused", "topic.unused", "place.unused", "source.conflict", "topic.conflict",
        "place.conflict", "corpus.conflict", "issue.unused", "issue.conflict", "position.conflict",
        "round.conflict", "position.uncited", "position.actor", "position.date", "position.late",
        "position.order",
        "round.overlap", "format.canonical", "place.near", "source.type", "source.issued",
      ])
  }

  @Test func `more advice than anyone reads is no error`() {
    let actors = (0..<2_100).map { "  a\($0): {kind: person, name: N\($0)}\n" }.joined()
    let text = "entente: 1\ntitle: T\nactors:\n" + actors + "acts: {e: {date: 1945, by: [a0]}}\n"
    let found = CorpusReader().read(text: text, path: "t").diagnostics
    #expect(found.filter { $0.code == "actor.unused" }.count == 2_000)
    #expect(found.filter { $0.code == "problems.cut" }.map(\.severity) == [.warning])
  }

  @Test func `an error beyond what is listed is an error still`() {
    let acts = (0..<2_001).map { "  a\($0): {date: 1945, by: [soong], violates: x\($0)}\n" }
    let last = "  z: {date: 1945, by: [nobody]}\n"
    let text = head + "acts:\n" + acts.joined() + last
    let found = CorpusReader(checks: .errors).read(text: text, path: "t").diagnostics
    #expect(!found.contains { $0.code == "actor.unknown" })
    #expect(found.filter { $0.code == "problems.cut" }.map(\.severity) == [.error])
  }
}
