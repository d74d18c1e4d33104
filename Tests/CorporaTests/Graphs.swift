import CorpusFormat
import Foundation
import HistoricalDates
import Negotiations
import TestSupport
import Testing

/// The corpora of the project, read once for all tests.
enum Graphs {
  static let reading = CorpusReader().read(paths: [Repository.graphs.path])
  static let corpus = reading.corpus

  static let outerMongolia = "outer-mongolia-1911-1925.yaml"
  static let moscow = "moscow-1945.yaml"
  static let aftermath = "aftermath-1945-2002.yaml"

  /// An event that must be there.
  static func event(_ id: EventID) throws -> Event {
    try #require(corpus.events[id], "no event \(id)")
  }

  /// A term that must be there.
  static func term(_ name: String, of id: EventID) throws -> Term {
    let terms = try event(id).terms
    return try #require(terms.first { $0.id == name }, "no term \(name) of \(id)")
  }

  /// The claims of `source` on an event.
  static func claims(of source: SourceKey, on id: EventID) throws -> [Claim] {
    try event(id).claims.filter { $0.source == source }
  }

  /// One file by its name.
  static func file(_ name: String) throws -> CorpusFile {
    try #require(reading.files.first { $0.path.hasSuffix("/" + name) }, "no file \(name)")
  }
}

func window(_ text: String) throws -> DateWindow { DateWindow(try HistoricalDate(text)) }
