import Foundation
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import TestSupport
import Testing

/// Every fact of the five accounts is in the corpora: asked for by source, date, place and kind of
/// record, it is among the answers, with those who took part and the date as that source has them.
struct FactTests {
  @Test(arguments: Fact.all)
  func `is answered on the evidence of its own source`(_ fact: Fact) throws {
    for record in fact.records {
      let event = try #require(
        try answer(to: fact, record), "\(record.id) is not among the answers")
      #expect(event.date.text == record.written ?? fact.date)
      #expect(!record.isSecret || event.isSecret)
      for (part, actors) in record.who {
        #expect(Set(actors).isSubset(of: event.actors(part)), "\(record.id): \(part)")
      }
      if record.kind == .meeting {
        #expect(Set(event.actors(.present)) == Set(record.who[.present] ?? []))
      }
      for term in record.terms { try expectTerm(term, of: event, saidBy: fact.source) }
    }
  }

  @Test(arguments: Fact.all)
  func `says where in its source it stands`(_ fact: Fact) throws {
    for record in fact.records {
      let claims = try Graphs.claims(of: fact.source, on: record.id).filter(\.status.counts)
      #expect(!claims.isEmpty, "\(record.id)")
      #expect(claims.allSatisfy { !($0.locator ?? "").isEmpty }, "\(record.id)")
    }
    #expect(Graphs.corpus.sources[fact.source] != nil)
  }

  /// The query: the meetings at which all were present, or the events of the kind, in the time and at
  /// the place that the source states, by what that source says and nothing else.
  private func answer(to fact: Fact, _ record: Fact.Record) throws -> Event? {
    let selection = Selection(
      window: try window(fact.date), place: record.place, kinds: [record.kind],
      policy: .source(fact.source))
    if record.kind == .meeting {
      let met = Met(record.who[.present] ?? [], selection: selection)
      // What may be part of another meeting is answered by that one.
      let standing = [record.id] + (Graphs.corpus.events[record.id]?.partOf ?? [])
      let meetings = met.answer(in: Graphs.corpus).meetings
      guard meetings.contains(where: { standing.contains($0.id) }) else { return nil }
    }
    return selection.events(in: Graphs.corpus, includingParts: true).first {
      $0.event.id == record.id
    }?.event
  }

  private func expectTerm(_ name: String, of event: Event, saidBy source: SourceKey) throws {
    let term = try #require(event.terms.first { $0.id == name }, "no term \(name) of \(event.id)")
    #expect(!term.text.isEmpty)
    let claim = term.claims.first { $0.source == source && $0.status.counts }
    #expect(claim?.locator?.isEmpty == false, "\(event.id), \(name)")
  }

  @Test func `the list has 75 facts, each once, in order`() {
    let numbers = (1...75).map { $0 < 10 ? "F0\($0)" : "F\($0)" }
    #expect(Fact.all.map(\.id) == numbers)
  }

  static let original = Repository.sharedData("../sources/facts.tsv")

  @Test(.enabled(if: original != nil, "the list of statements is not beside the checkout"))
  func `dates and sources are those of the list the facts were drawn up in`() throws {
    let accounts: [String: SourceKey] = [
      "000": "elleman-web", "001": "elleman-2023", "002": "soviet-withdrawal-feature",
      "003": "worldlibrary-treaty-1945", "004": "ensiklopedia-treaty-1945",
    ]
    let text = try String(contentsOf: #require(Self.original), encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == Fact.all.count)
    for (row, fact) in zip(rows, Fact.all) {
      #expect(row[0] == fact.id)
      #expect(accounts[String(row[1].prefix(3))] == fact.source, "\(fact.id)")
      #expect(row[2] == fact.date, "\(fact.id)")
    }
  }
}
