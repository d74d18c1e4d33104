import Documents
import Foundation
import InterchangeFormats
import Negotiations
import RandomCorpora
import TestSupport
import Testing

/// Documents that were damaged by chance, from a fixed seed. A format is among them because it is in
/// the catalogue.
struct FuzzTests {
  /// How many damaged documents each format is given.
  static let rounds = 150

  @Test(arguments: FormatCatalogue.all.map(\.name))
  func `no damaged document breaks a reader or its account`(name: String) throws {
    let format = try Samples.found(name)
    var numbers = SeededGenerator(seed: 0x5EED)
    var originals: [[[UInt8]]] = []
    for seed in [1, 2, 3] as [UInt64] {
      var maker = RandomCorpus(seed: seed)
      let corpus = try maker.make()
      for projection in WritingChoices.Projection.allCases {
        originals.append(
          format.write(corpus, WritingChoices(projection: projection)).parts.map(\.bytes))
      }
    }
    for _ in 0..<Self.rounds {
      let parts = numbers.pick(originals)
      let documents = parts.map { part in
        InputDocument(name: "damaged", bytes: Damage.done(to: part, by: &numbers))
      }
      let meaning = numbers.pick(ReadingChoices.EdgeMeaning.allCases)
      let time = try ProcessorTime.measure { try expectBalance(format, documents, meaning) }
      #expect(time < .seconds(5), "reading took too long")
    }
  }

  private func expectBalance(
    _ format: any InterchangeFormat, _ documents: [InputDocument],
    _ edges: ReadingChoices.EdgeMeaning
  ) throws {
    do {
      let imported = try format.read(documents, ReadingChoices(edges: edges), ledger: Ledger())
      #expect(imported.ledger.isBalanced, "\(imported.ledger.accounts)")
    } catch {
      // A document that is refused as a whole has no account.
    }
  }

  /// Nesting that never ends, in every bracket there is.
  @Test(arguments: FormatCatalogue.all.map(\.name))
  func `nesting without end ends the reading, not the program`(name: String) throws {
    let format = try Samples.found(name)
    let depth = 60_000
    let openings = [
      "<graphml><graph><node id='a'>", "graph [ ", "graph { subgraph { ", "{\"nodes\":[", "[", "{",
      "<gexf><graph><nodes><node id='a'>", "\"", "*Vertices 2 1 [",
    ]
    for opening in openings {
      for text in [
        String(repeating: opening, count: depth / opening.utf8.count),
        opening + String(repeating: String(opening.suffix(2)), count: depth / 4),
      ] {
        let document = InputDocument(name: "deep", bytes: Array(text.utf8))
        try expectBalance(format, [document], .ties)
      }
    }
  }

  @Test(arguments: FormatCatalogue.all.map(\.name))
  func `bytes that are no text are refused or rejected`(name: String) throws {
    let format = try Samples.found(name)
    var numbers = SeededGenerator(seed: 7)
    for length in [0, 1, 2, 3, 64, 4_096] {
      let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      try expectBalance(format, [InputDocument(name: "noise", bytes: noise)], .ties)
    }
  }
}

/// What befalls a document.
enum Damage {
  static func done(to bytes: [UInt8], by numbers: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      switch Int.random(in: 0..<7, using: &numbers) {
      case 0: flip(&bytes, &numbers)
      case 1: bytes = Array(bytes.prefix(cut(bytes, &numbers)))
      case 2: bytes = Array(bytes.dropFirst(cut(bytes, &numbers)))
      case 3: double(&bytes, &numbers)
      case 4: splice(&bytes, &numbers)
      case 5: insert(&bytes, &numbers)
      default: remove(&bytes, &numbers)
      }
    }
    return bytes
  }

  private static func cut(_ bytes: [UInt8], _ numbers: inout SeededGenerator) -> Int {
    Int.random(in: 0...bytes.count, using: &numbers)
  }

  private static func range(_ bytes: [UInt8], _ numbers: inout SeededGenerator) -> Range<Int> {
    let first = cut(bytes, &numbers)
    return first..<min(bytes.count, first + Int.random(in: 0...400, using: &numbers))
  }

  private static func flip(_ bytes: inout [UInt8], _ numbers: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...8, using: &numbers) where !bytes.isEmpty {
      let position = Int.random(in: 0..<bytes.count, using: &numbers)
      bytes[position] ^= 1 << UInt8.random(in: 0...7, using: &numbers)
    }
  }

  private static func double(_ bytes: inout [UInt8], _ numbers: inout SeededGenerator) {
    let piece = bytes[range(bytes, &numbers)]
    bytes.insert(contentsOf: piece, at: cut(bytes, &numbers))
  }

  private static func splice(_ bytes: inout [UInt8], _ numbers: inout SeededGenerator) {
    let from = range(bytes, &numbers)
    let piece = Array(bytes[from])
    bytes.removeSubrange(from)
    bytes.insert(contentsOf: piece, at: cut(bytes, &numbers))
  }

  private static func remove(_ bytes: inout [UInt8], _ numbers: inout SeededGenerator) {
    bytes.removeSubrange(range(bytes, &numbers))
  }

  private static func insert(_ bytes: inout [UInt8], _ numbers: inout SeededGenerator) {
    let piece = numbers.pick([
      "<", ">", "\"", "]]>", "&", "&#0;", "[", "]", "{", "}", "\\", "\u{0}", "\r\n", "*", ";", ",",
      "99999999999999999999", "-9223372036854775808", "NaN", "1e999",
      "*Vertices 9223372036854775807\n",
      "<!DOCTYPE a [<!ENTITY b \"c\">]>", "null", "--", "->", "'", "\u{FEFF}", "[1-2,3-*]",
    ])
    bytes.insert(contentsOf: Array(piece.utf8), at: cut(bytes, &numbers))
  }
}
