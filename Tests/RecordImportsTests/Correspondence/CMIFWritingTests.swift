import CorpusFormat
import Documents
import Foundation
import HistoricalDates
import InterchangeFormats
import Negotiations
import RandomCorpora
import RecordImports
import TestSupport
import Testing

/// What is written as an index of letters is read again by the import.
struct CMIFWritingTests {
  private func reread(_ corpus: Corpus) throws -> (imported: Imported, leftOut: LeftOut) {
    let written = CMIFFormat().write(corpus, WritingChoices())
    let document = InputDocument(name: "letters.xml", bytes: written.parts[0].bytes)
    return (try CMIFImport().read([document]), written.leftOut)
  }

  @Test(arguments: ["moscow-1945", "aftermath-1945-2002", "outer-mongolia-1911-1925"])
  func `letters come back with their people, days, places and locators`(name: String) throws {
    let path = Repository.graphs.appending(path: "\(name).yaml").path
    let corpus = CorpusReader().read(paths: [path]).corpus
    let (imported, leftOut) = try reread(corpus)
    let messages = corpus.events.filter { $0.kind == .message }
    let letters = messages.filter { $0.wasHeld && $0.fate == nil }
    #expect(imported.ledger.rejections.isEmpty)
    #expect(imported.corpus.events.count == letters.count)
    for (letter, read) in zip(letters, imported.corpus.events) {
      for part in [Participation.Part.from, .to] {
        func names(_ event: Event, _ corpus: Corpus) -> [String] {
          event.participations.filter { $0.part == part && $0.status.counts }
            .map { corpus.actors[$0.actor]?.name ?? $0.actor.rawValue }
        }
        #expect(names(read, imported.corpus) == names(letter, corpus), "\(letter.id)")
      }
      #expect(read.date.start == letter.date.start && read.date.end == letter.date.end)
      #expect(read.received?.start == letter.received?.start, "\(letter.id)")
      #expect(
        read.place.map { imported.corpus.places[PlaceID($0)]?.name ?? $0 }
          == letter.place.map { corpus.places[PlaceID($0)]?.name ?? $0 })
      if let locator = letter.claims.first(where: \.status.counts)?.locator {
        #expect(read.claims.first?.locator == "no. \(locator)")
      }
    }
    let writers = Set(letters.flatMap { $0.actors(.from) + $0.actors(.to) })
    for actor in corpus.actors where writers.contains(actor.id) {
      guard let identifier = actor.sameAs.first else { continue }
      #expect(imported.corpus.actors.contains { $0.sameAs == [identifier] }, "\(actor.id)")
    }
    let others = corpus.events.count - messages.count
    #expect(leftOut.kinds.first { $0.name == "events that are no messages" }?.count == others)
  }

  @Test(arguments: 300..<330 as Range<UInt64>)
  func `an index of any letters is sound XML, and its account is balanced`(seed: UInt64) throws {
    var maker = RandomCorpus(seed: seed)
    let corpus = try maker.make()
    let imported = try reread(corpus).imported
    #expect(imported.ledger.isBalanced)
    let letters = imported.ledger.accounts.first { $0.unit == "letter" }
    #expect(
      (letters?.read ?? 0)
        == corpus.events.count { $0.kind == .message && $0.wasHeld && $0.fate == nil })
    #expect(imported.corpus.problems().isEmpty)
  }

  @Test func `what was lost, planned or only inferred comes back as no firm letter`() throws {
    var corpus = Corpus(
      title: "Letters", sources: Roster([Source(id: "s", type: "book", title: "B")]))
    for id in ["a", "b"] { corpus.actors.insert(Actor(id: ActorID(id), kind: .person, name: id)) }
    for (id, status, fate) in [
      ("firm", Claim.Status.asserted, Event.Fate?.none), ("inferred", .inferred, nil),
      ("planned", .plannedNotHeld, nil), ("lost", .asserted, .lost),
    ] {
      corpus.events.insert(
        Event(
          id: EventID(id), kind: .message, date: try HistoricalDate("1905-08-09"),
          participations: [Participation("a", as: .from), Participation("b", as: .to)],
          fate: fate, claims: [Claim(source: "s", status: status)]))
    }
    let (imported, leftOut) = try reread(corpus)
    #expect(imported.corpus.events.map(\.id) == ["letter-firm", "letter-inferred"])
    #expect(
      imported.corpus.events.map { $0.participations.allSatisfy(\.status.isFirm) } == [true, false])
    let told = Set(leftOut.kinds.map(\.name))
    #expect(told.isSuperset(of: ["messages that were never sent", "messages that did not arrive"]))
  }

  @Test func `a text that is no name of XML becomes one, and two texts stay two`() throws {
    var corpus = Corpus(
      title: "Letters",
      actors: Roster([
        Actor(id: "a", kind: .person, name: "A"), Actor(id: "b", kind: .person, name: "B"),
      ]))
    for id in ["1.2", "1-2", "é", "e"] {
      corpus.events.insert(
        Event(
          id: EventID(id), kind: .message, date: try HistoricalDate("1905-08-09"),
          participations: [Participation("a", as: .from), Participation("b", as: .to)]))
    }
    let imported = try reread(corpus).imported
    #expect(imported.corpus.events.count == 4)
    #expect(imported.ledger.rejections.isEmpty)
  }
}
