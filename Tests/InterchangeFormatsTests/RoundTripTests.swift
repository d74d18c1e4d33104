import Documents
import HistoricalDates
import InterchangeFormats
import Negotiations
import RandomCorpora
import Testing

/// What is written reads back as it was, as far as the format can hold it.
struct RoundTripTests {
  static let whole = ["graphml", "gexf", "gml", "dot", "node-link", "cytoscape"]
  static let tables = ["gephi", "igraph", "networkdynamic", "palladio"]
  static let corpora = Samples.corpora.keys.sorted()

  @Test(arguments: whole, corpora)
  func `a graph with attributes holds a whole corpus`(name: String, sample: String) throws {
    let corpus = try #require(Samples.corpora[sample])
    let format = try Samples.found(name)
    let written = format.write(corpus, WritingChoices())
    #expect(written.leftOut.kinds.isEmpty)
    let imported = try Samples.reread(written, as: format)
    #expect(imported.corpus == corpus)
    #expect(imported.ledger.rejections.isEmpty && imported.ledger.warnings.isEmpty)
    #expect(imported.ledger.isBalanced)
  }

  @Test(arguments: whole, 0..<12 as Range<UInt64>)
  func `a graph with attributes holds any corpus`(name: String, seed: UInt64) throws {
    var maker = RandomCorpus(seed: seed, texts: Samples.writableTexts)
    let corpus = try maker.make()
    let format = try Samples.found(name)
    let imported = try Samples.reread(format.write(corpus, WritingChoices()), as: format)
    #expect(imported.corpus == corpus)
    #expect(imported.ledger.isBalanced)
  }

  @Test(arguments: ["gml", "node-link", "cytoscape"], 20..<26 as Range<UInt64>)
  func `some formats hold control characters too`(name: String, seed: UInt64) throws {
    var maker = RandomCorpus(seed: seed)
    let corpus = try maker.make()
    let format = try Samples.found(name)
    #expect(
      try Samples.reread(format.write(corpus, WritingChoices()), as: format).corpus == corpus)
  }

  @Test(arguments: tables, corpora)
  func `tables hold everything but the bibliography`(name: String, sample: String) throws {
    let corpus = try #require(Samples.corpora[sample])
    let format = try Samples.found(name)
    let written = format.write(corpus, WritingChoices())
    #expect(written.leftOut.kinds.first?.count == corpus.sources.count)
    let imported = try Samples.reread(written, as: format)
    expectSameRecords(imported, corpus)
    #expect(imported.ledger.rejections.isEmpty)
  }

  @Test(arguments: tables, 40..<50 as Range<UInt64>)
  func `tables hold any actors, events and ties`(name: String, seed: UInt64) throws {
    var maker = RandomCorpus(seed: seed, texts: Samples.telling)
    let corpus = try maker.make()
    let format = try Samples.found(name)
    expectSameRecords(
      try Samples.reread(format.write(corpus, WritingChoices()), as: format), corpus)
  }

  private func expectSameRecords(_ imported: Imported, _ corpus: Corpus) {
    #expect(imported.corpus.actors == corpus.actors)
    #expect(imported.corpus.events == corpus.statingAllZones().corpus.events)
    #expect(imported.corpus.ties == corpus.ties)
    #expect(imported.ledger.isBalanced)
  }

  @Test(arguments: corpora)
  func `the table of events holds the events`(sample: String) throws {
    try expectSameEvents(try #require(Samples.corpora[sample]))
  }

  @Test(arguments: 60..<80 as Range<UInt64>)
  func `the table of events holds any events`(seed: UInt64) throws {
    var maker = RandomCorpus(seed: seed, texts: Samples.telling)
    try expectSameEvents(try maker.make())
  }

  private func expectSameEvents(_ corpus: Corpus) throws {
    let format = try Samples.found("events")
    let imported = try Samples.reread(format.write(corpus, WritingChoices()), as: format)
    // An office by which the source names an actor is written as the role.
    let events = corpus.statingAllZones().corpus.events.map { event in
      var event = event
      event.participations = event.participations.map(namingNoOffice)
      for position in event.claims.indices {
        event.claims[position].differs.participations =
          event.claims[position].differs.participations.map(namingNoOffice)
      }
      return event
    }
    #expect(Array(imported.corpus.events) == events)
    #expect(imported.ledger.isBalanced)
    #expect(imported.ledger.rejections.map(\.message) == [])
  }

  private func namingNoOffice(_ part: Participation) -> Participation {
    Participation(
      part.actor, as: part.part, role: part.role ?? part.office, during: part.during,
      status: part.status)
  }

  @Test(arguments: corpora)
  func `Pajek holds labels, lines and days`(sample: String) throws {
    let corpus = try #require(Samples.corpora[sample])
    let format = try Samples.found("pajek")
    let bytes = format.write(corpus, WritingChoices(ending: "paj")).parts[0].bytes
    let (network, ledger) = try Samples.network(
      String(decoding: bytes, as: UTF8.self), as: "pajek")
    #expect(network.nodes.count == corpus.actors.count + corpus.events.count + corpus.ties.count)
    #expect(
      network.edges.count
        == corpus.events.reduce(0) { $0 + $1.participations.count }
        + corpus.ties.reduce(0) { $0 + $1.between.count })
    #expect(network.nodes.prefix(corpus.actors.count).map(\.label) == corpus.actors.map(\.name))
    #expect(network.nodes.count { $0.mode == 0 } == corpus.actors.count)
    #expect(network.isTwoMode && ledger.rejections.isEmpty)
    let first = try #require(corpus.events.first { $0.date.earliest != nil && $0.title != nil })
    let node = try #require(network.nodes.first { $0.label == first.title })
    let digits = first.date.earliest?.description.filter { $0 != "-" }
    #expect(node.spells.first?.start == digits)
  }

  @Test(arguments: whole)
  func `several files of a record are one, and an event is in one of them`(name: String) throws {
    let format = try Samples.found(name)
    let names = ["moscow-1945", "aftermath-1945-2002", "moscow-1945"]
    let corpora = names.compactMap { Samples.corpora[$0] }
    let documents = corpora.map {
      InputDocument(name: "sample", bytes: format.write($0, WritingChoices()).parts[0].bytes)
    }
    let imported = try format.read(documents, ReadingChoices(), ledger: Ledger())
    #expect(
      imported.corpus.events.map(\.id) == corpora[0].events.map(\.id) + corpora[1].events.map(\.id))
    #expect(
      Array(imported.corpus.events.prefix(corpora[0].events.count)) == Array(corpora[0].events))
    let sources = Set(corpora.flatMap { $0.sources.map(\.id) })
    #expect(Set(imported.corpus.sources.map(\.id)) == sources)
    #expect(imported.ledger.isBalanced)
    let repeated = corpora[0].events.count + corpora[0].ties.count
    #expect(imported.ledger.counts["event.repeated", default: 0] > repeated)
  }

  @Test(arguments: FormatCatalogue.all.map(\.name))
  func `the same corpus gives the same bytes`(name: String) throws {
    let corpus = try #require(Samples.corpora["outer-mongolia-1911-1925"])
    let format = try Samples.found(name)
    let first = format.write(corpus, WritingChoices()).parts.map(\.bytes)
    #expect(first == format.write(corpus, WritingChoices()).parts.map(\.bytes))
  }

  @Test(arguments: FormatCatalogue.all.map(\.name))
  func `a corpus with nothing in it is written and read`(name: String) throws {
    let format = try Samples.found(name)
    let written = format.write(Corpus(title: "nothing"), WritingChoices())
    let imported = try Samples.reread(written, as: format)
    #expect(imported.corpus.actors.isEmpty && imported.corpus.events.isEmpty)
    #expect(imported.ledger.isBalanced && imported.ledger.rejections.isEmpty)
  }
}
