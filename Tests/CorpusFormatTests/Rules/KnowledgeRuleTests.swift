import CorpusFormat
import Negotiations
import Testing

/// Stages of agreements, the fate of messages, secrets and identifiers, where they contradict something.
@Suite struct KnowledgeRuleTests {
  @Test func `stages, fates, secrets and identifiers that contradict are told`() {
    expect(
      head + """
        places: {k: {name: Chungking, same-as: [geonames:1]}, w: {name: Washington, same-as: [1️⃣geonames:1]}}
        meetings:
          talk: {date: 1945-06-07, present: [soong, stalin], secret: true, kept-from: [2️⃣soong, molotov]}
        messages:
          m: {sent: 1945-06-07, received: 1945-06-08, from: soong, to: molotov, fate: 3️⃣lost}
        agreements:
          t:
            date: 1945-08-14
            parties: [soong, stalin]
            stages:
              - {stage: initialled, date: 1945-08-13}
              - 4️⃣{stage: initialled, date: 1945-08-15}
              - 5️⃣{stage: ratified, date: 1945-08-01, by: [soong]}
              - {stage: in-force, date: 1945-12-05}
              - 6️⃣{stage: lapsed, date: 1945-10}
            same-as: [7️⃣https://www.wikidata.org/wiki/Q123, 8️⃣wikidata:123]
        acts:
          a: {date: 1945-08-01, by: [soong], concerns: t}
        """,
      [
        Expected(1, "identifier.shared", "'w' and 'k' are both geonames:1"),
        Expected(2, "secret.known"), Expected(3, "message.fate"), Expected(4, "stage.order"),
        Expected(5, "stage.order"), Expected(6, "stage.order"),
        Expected(7, "identifier.syntax"), Expected(8, "identifier.syntax"),
      ], ignoring: everyday.union(["format.canonical", "place.unused"]))
  }

  @Test func `identifiers are known by their addresses`() {
    #expect(AuthorityID(address: "http://viaf.org/viaf/71388015/")?.text == "viaf:71388015")
    #expect(AuthorityID(address: "https://www.wikidata.org/wiki/Q855#x")?.text == "wikidata:Q855")
    #expect(AuthorityID(address: "https://d-nb.info/gnd/118642499")?.text == "gnd:118642499")
    #expect(AuthorityID(address: "https://example.org/1") == nil)
    #expect(AuthorityID("wikidata:855") == nil && AuthorityID("viaf:") == nil)
    #expect(AuthorityID("gnd:118642499")?.address == "https://d-nb.info/gnd/118642499")
  }
}
