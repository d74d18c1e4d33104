internal import Foundation

/// A name as it is compared: without case, diacritics, apostrophes, width or punctuation.
package struct FoldedName: Hashable {
  /// All letters and digits in a row: `tvsoong` for “T. V. Soong”.
  package let letters: String
  /// The words, and for a hyphenated one its parts: `soong`, `meiling`, `mei`, `ling`.
  package let words: Set<String>
  /// The words as written, each with its hyphenated parts.
  let chunks: [Chunk]

  /// One word between spaces: `Mei-ling` is `meiling` as a whole and `mei`, `ling` in parts.
  struct Chunk: Hashable {
    let whole: String
    let parts: [String]
  }

  package init(_ name: String) {
    // Most names are plain Latin, and folding costs a hundred times as much.
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    chunks = isPlain ? Self.plainChunks(of: name) : Self.chunks(of: name)
    letters = chunks.map(\.whole).joined()
    words = Set(chunks.flatMap { [$0.whole] + $0.parts })
  }

  /// The last word, which in most Latin spellings is the family name.
  package var familyName: String { chunks.last?.whole ?? "" }

  /// Whether every word of `query` occurs in this name.
  package func contains(wordsOf query: FoldedName) -> Bool {
    guard !query.chunks.isEmpty else { return false }
    return query.chunks.allSatisfy { chunk in
      words.contains(chunk.whole) || words.isSuperset(of: chunk.parts)
    }
  }

  private static func chunks(of name: String) -> [Chunk] {
    var chunks: [Chunk] = []
    for chunk in folded(name).split(whereSeparator: \.isWhitespace) {
      let parts = chunk.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
      if !parts.isEmpty { chunks.append(Chunk(whole: parts.joined(), parts: parts)) }
    }
    return chunks
  }

  private static func folded(_ name: String) -> String {
    let folded = name.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var result = ""
    for character in folded {
      if apostrophes.contains(character) { continue }
      result += unfoldable[character] ?? String(character)
    }
    return result
  }

  /// The same of a name in ASCII.
  private static func plainChunks(of name: String) -> [Chunk] {
    var chunks: [Chunk] = []
    var parts: [String] = []
    var part: [UInt8] = []
    func endPart() {
      if part.isEmpty { return }
      parts.append(String(decoding: part, as: UTF8.self))
      part.removeAll(keepingCapacity: true)
    }
    func endChunk() {
      endPart()
      if parts.isEmpty { return }
      chunks.append(Chunk(whole: parts.count == 1 ? parts[0] : parts.joined(), parts: parts))
      parts.removeAll()
    }
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): part.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        part.append(byte)
      case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
      case 0x09...0x0D, 0x20: endChunk()
      default: endPart()
      }
    }
    endChunk()
    return chunks
  }

  /// Signs within a syllable (`Ch'iang`, `Wên‑i`), which many writers leave out.
  private static let apostrophes: Set<Character> = [
    "'", "’", "‘", "ʻ", "ʼ", "ʹ", "ʺ", "`", "´", "′",
  ]

  /// Latin letters that Unicode does not take apart into a letter and a mark.
  private static let unfoldable: [Character: String] = [
    "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "ı": "i",
  ]
}
