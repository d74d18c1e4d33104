import CorpusFormat
import Documents
import Foundation
import InterchangeFormats
import Negotiations
import RandomCorpora
import TestSupport
import Testing

/// Corpora that formats are tried on, and the ways of reading and writing them.
enum Samples {
  /// The corpora that come with the project, each by itself.
  static let corpora: [String: Corpus] = {
    let names = ["moscow-1945", "aftermath-1945-2002", "outer-mongolia-1911-1925"]
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let path = Repository.graphs.appending(path: "\(name).yaml").path
        return (name, CorpusReader().read(paths: [path]).corpus)
      })
  }()

  /// Texts that every format can hold: XML and DOT know no control characters.
  static let writableTexts = hostileTexts.filter { text in
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "\t", "\n", "\r": true
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": false
      default: true
      }
    }
  }

  /// Texts of which something is seen: a cell of blanks is an empty one.
  static let telling = hostileTexts.filter { !$0.allSatisfy(\.isWhitespace) }

  /// What was written, read again.
  static func reread(_ written: WrittenDocument, as format: any InterchangeFormat) throws
    -> Imported
  {
    let documents = written.parts.map {
      InputDocument(name: "sample\($0.suffix)", bytes: $0.bytes)
    }
    return try format.read(documents, ReadingChoices(), ledger: Ledger())
  }

  /// A document at hand in a format of the catalogue.
  static func read(
    _ text: String, as name: String, _ choices: ReadingChoices = ReadingChoices()
  ) throws -> Imported {
    let format = try found(name)
    let document = InputDocument(name: "sample.\(format.endings[0])", bytes: Array(text.utf8))
    return try format.read([document], choices, ledger: Ledger())
  }

  /// What comes of a table; whatever is read balances, and can be written and read.
  static func readTable(
    _ table: String, as name: String, _ choices: ReadingChoices = ReadingChoices()
  ) throws -> Imported {
    let document = InputDocument(name: "table.csv", bytes: Array(table.utf8))
    let imported = try found(name).read([document], choices, ledger: Ledger())
    #expect(imported.ledger.isBalanced)
    _ = try CorpusWriter().soundText(of: imported.corpus)
    return imported
  }

  /// The graph in a document, before anything is made of it.
  static func network(_ text: String, as name: String) throws -> (NetworkDocument, Ledger) {
    guard let format = try found(name) as? any NetworkFormat else { throw Missing(name: name) }
    var ledger = Ledger()
    let document = InputDocument(name: "sample.\(format.endings[0])", bytes: Array(text.utf8))
    return (try format.network(in: document, ReadingChoices(), &ledger), ledger)
  }

  static func found(_ name: String) throws -> any InterchangeFormat {
    guard let format = FormatCatalogue.format(named: name) else { throw Missing(name: name) }
    return format
  }

  struct Missing: Error {
    var name: String
  }
}
