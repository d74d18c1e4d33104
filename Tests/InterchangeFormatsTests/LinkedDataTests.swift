import Foundation
import HistoricalDates
import InterchangeFormats
import Negotiations
import RandomCorpora
import Testing

/// The record as linked data.
struct LinkedDataTests {
  private func nodes(_ corpus: Corpus) throws -> [[String: Any]] {
    let written = JSONLDFormat().write(corpus, WritingChoices())
    let data = Data(written.parts[0].bytes)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(document["@context"] is [String: Any])
    return try #require(document["@graph"] as? [[String: Any]])
  }

  /// The ids that a value refers to.
  private func references(in value: Any) -> [String] {
    switch value {
    case let list as [Any]: return list.flatMap(references)
    case let object as [String: Any]:
      let id = object["@type"] == nil ? object["@id"] as? String : nil
      return (id.map { [$0] } ?? []) + object.values.flatMap(references)
    default: return []
    }
  }

  @Test(arguments: RoundTripTests.corpora)
  func `every record is a node, and every reference leads to one`(name: String) throws {
    let corpus = try #require(Samples.corpora[name])
    let nodes = try nodes(corpus)
    let ids = nodes.compactMap { $0["@id"] as? String }
    #expect(Set(ids).count == nodes.count)
    let records =
      corpus.actors.count + corpus.places.count + corpus.topics.count + corpus.events.count
      + corpus.sources.count
    #expect(nodes.count == 1 + records)
    for node in nodes {
      let loose = references(in: node).filter { $0.hasPrefix("#") && !ids.contains($0) }
      #expect(loose.isEmpty)
    }
  }

  @Test(arguments: RoundTripTests.corpora)
  func `actors, places and agreements carry the addresses of what catalogues call them`(
    name: String
  ) throws {
    let corpus = try #require(Samples.corpora[name])
    let nodes = try nodes(corpus)
    func addresses(_ id: String) -> [String] {
      let value = nodes.first { $0["@id"] as? String == id }?["sameAs"]
      return (value as? String).map { [$0] } ?? value as? [String] ?? []
    }
    for actor in corpus.actors {
      #expect(addresses("#actor/\(actor.id)") == actor.sameAs.map(\.address))
    }
    for place in corpus.places {
      #expect(addresses("#place/\(place.id)") == place.sameAs.map(\.address))
    }
    for event in corpus.events {
      #expect(addresses("#event/\(event.id)") == event.sameAs.map(\.address))
    }
  }

  @Test(arguments: 400..<420 as Range<UInt64>)
  func `any text stays text`(seed: UInt64) throws {
    var maker = RandomCorpus(seed: seed)
    let corpus = try maker.make()
    let nodes = try nodes(corpus)
    for actor in corpus.actors {
      let node = nodes.first { $0["@id"] as? String == "#actor/\(actor.id)" }
      #expect(node?["name"] as? String == actor.name || actor.name.isEmpty)
    }
  }

  @Test func `a meeting has those who were there, and what each source says of it`() throws {
    let corpus = try #require(Samples.corpora["moscow-1945"])
    let meeting = try #require(
      try nodes(corpus).first { $0["@id"] as? String == "#event/stalin-soong-1945-07-02" })
    #expect(meeting["@type"] as? String == "Event")
    #expect(meeting["startDate"] as? String == "1945-07-02")
    #expect(references(in: meeting["attendee"] ?? []).contains("#actor/soong"))
    let citations = try #require(meeting["citation"] as? [[String: Any]])
    #expect(citations.map { $0["pagination"] as? String } == ["2 July 1945", "d643", "d644"])
  }

  @Test func `a stay and what became of a message are told`() throws {
    var corpus = Corpus(title: "t")
    for id: ActorID in ["a", "b"] { corpus.actors.insert(Actor(id: id, kind: .person, name: "N")) }
    let days = try HistoricalDate("1945-07-17/1945-07-25")
    corpus.events.insert(
      Event(
        id: "m", kind: .meeting, date: try HistoricalDate("1945-07-17/1945-08-02"),
        participations: [
          Participation("a", as: .present, during: days), Participation("b", as: .present),
        ]))
    corpus.events.insert(
      Event(
        id: "l", kind: .message, date: days,
        participations: [Participation("a", as: .from), Participation("b", as: .to)], fate: .lost))
    let nodes = try nodes(corpus)
    let meeting = try #require(nodes.first { $0["@id"] as? String == "#event/m" })
    let attendees = try #require(meeting["attendee"] as? [Any])
    #expect((attendees[0] as? [String: Any])?["date"] as? String == days.text)
    let letter = try #require(nodes.first { $0["@id"] as? String == "#event/l" })
    #expect(letter["creativeWorkStatus"] as? String == "lost")
  }
}
