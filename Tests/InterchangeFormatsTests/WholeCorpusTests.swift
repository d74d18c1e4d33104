import CorpusFormat
import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import Testing

/// What tables do with what is said of a corpus as a whole.
struct WholeCorpusTests {
  private static let text = """
    entente: 1
    title: Clocks
    note: Two clocks.
    creators: [Anna]
    licence: CC0
    approximate-days: 3
    zone: "+03:00"
    sources:
      s1: {type: book, title: First}
    places:
      tokyo: {name: Tokyo, zone: "+09:00"}
    actors:
      c: {kind: person, name: Clara}
      d: {kind: person, name: Dora}
    meetings:
      m1: {date: 1905-06-09T14:00, place: tokyo, present: [c, d], claims: [{source: s1}]}
      m2: {date: 1905-06-09T08:30, present: [c, d], claims: [{source: s1}]}
      m3: {date: 1905-06-10, present: [c, d], claims: [{source: s1}]}
      m4: {date: "1905-06-09T09:00/1905-06-09T10:00", present: [c, d], claims: [{source: s1}]}
    """

  private func corpus() -> Corpus {
    CorpusReader().read(text: Self.text, path: "clocks.yaml").corpus
  }

  @Test(arguments: ["events", "gephi", "igraph", "networkdynamic", "palladio"])
  func `a table writes the zone beside the hour`(name: String) throws {
    let format = try Samples.found(name)
    let written = format.write(corpus(), WritingChoices())
    let imported = try Samples.reread(written, as: format)
    #expect(
      imported.corpus.events.map(\.date.text) == [
        "1905-06-09T14:00+09:00", "1905-06-09T08:30+03:00", "1905-06-10",
        "1905-06-09T09:00+03:00/1905-06-09T10:00+03:00",
      ])
    let (own, again) = (Zones(of: corpus()), Zones(of: imported.corpus))
    for (event, read) in zip(corpus().events, imported.corpus.events) where event.date.hasHours {
      #expect(own.zone(of: event) == again.zone(of: read))
    }
  }

  @Test(arguments: [
    "events", "positions", "gephi", "igraph", "networkdynamic", "palladio", "pajek",
  ])
  func `what a table has no place for is named`(name: String) throws {
    let kinds = try Samples.found(name).write(corpus(), WritingChoices()).leftOut.kinds
    let whole = try #require(kinds.first { $0.name.hasPrefix("fields of the whole corpus") })
    #expect(
      whole.name
        == "fields of the whole corpus (title, note, creators, licence, approximateDays)")
    #expect(whole.count == 5)
    #expect(kinds.contains { $0.name.hasPrefix("zones of dates") && $0.count == 1 })
  }

  @Test(arguments: ["graphml", "gexf", "gml", "dot", "node-link", "cytoscape"])
  func `a graph with attributes of the whole leaves nothing out`(name: String) throws {
    let format = try Samples.found(name)
    let written = format.write(corpus(), WritingChoices())
    #expect(written.leftOut.kinds.isEmpty)
    #expect(try Samples.reread(written, as: format).corpus == corpus())
  }
}
