internal import Foundation

/// How ids of a corpus are written, and how they are made of names.
enum CorpusIdentifier {
  /// The longest id that is made of a name, in characters.
  static let longestMade = 48

  /// Whether `text` is letters, digits, `-`, `_`, `.` and `:`, beginning with a letter or digit.
  static func isSound(_ text: String) -> Bool {
    guard let first = text.utf8.first, isAlphanumeric(first) else { return false }
    return text.utf8.allSatisfy { isAlphanumeric($0) || "-_.:".utf8.contains($0) }
  }

  /// The id that a name makes: in Latin letters without marks, words joined by `-`; empty where
  /// nothing of it can be written so.
  static func made(of name: String) -> String {
    var result: [UInt8] = []
    for byte in latin(name.prefixOfScalars(200)).utf8 {
      if result.count == longestMade { break }
      if isAlphanumeric(byte) {
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      } else if let last = result.last, last != UInt8(ascii: "-") {
        // An apostrophe within a word joins it; everything else parts words.
        if byte != UInt8(ascii: "'") { result.append(UInt8(ascii: "-")) }
      }
    }
    while result.last == UInt8(ascii: "-") { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  private static func latin(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let latin = text.applyingTransform(.toLatin, reverse: false) ?? text
    return latin.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

/// Gives out ids, none of them twice.
struct IdentifierMint {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// An id made of `name`; of `fallback` where nothing of the name can be written in one.
  mutating func identifier(of name: String, or fallback: String) -> String {
    let made = CorpusIdentifier.made(of: name)
    return unused(made.isEmpty ? fallback : made)
  }

  /// `identifier`, or with a number behind it where it is taken.
  mutating func unused(_ identifier: String) -> String {
    if taken.insert(identifier).inserted { return identifier }
    while true {
      let number = counts[identifier, default: 1] + 1
      counts[identifier] = number
      let numbered = "\(identifier)-\(number)"
      if taken.insert(numbered).inserted { return numbered }
    }
  }
}

extension String {
  /// The first `count` scalars.
  func prefixOfScalars(_ count: Int) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: unicodeScalars.prefix(count))
    return result
  }
}
