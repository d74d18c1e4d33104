internal import Foundation
package import Negotiations

/// Ids for records of other collections: what a corpus allows in an id, and nothing else.
package enum RecordID {
  /// The longest id that is made of a name.
  private static let longest = 80

  /// The longest id that a corpus allows, in bytes.
  package static let greatestLength = 200

  /// Whether `text` is an id as it stands: letters, digits, `-`, `_`, `.` and `:`, beginning with a
  /// letter or digit.
  package static func isSound(_ text: String) -> Bool {
    guard let first = text.utf8.first, isAlphanumeric(first), text.utf8.count <= greatestLength
    else {
      return false
    }
    return text.utf8.allSatisfy { isAlphanumeric($0) || "-_.:".utf8.contains($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// `text` as an id: plain letters and digits in lower case, words joined by hyphens. Scripts other
  /// than Latin are romanised; what cannot be is written by its code points.
  package static func slug(_ text: String) -> String {
    var slug = hyphenated(plain(text))
    if slug.isEmpty {
      let points = text.unicodeScalars.prefix(12).map { "u" + String($0.value, radix: 16) }
      slug = points.joined(separator: "-")
    }
    return slug.isEmpty ? "unnamed" : slug
  }

  /// An id the collection itself gives, kept as it is but for characters that no id may have.
  package static func kept(_ text: String) -> String {
    var kept = ""
    let text = text.utf8.allSatisfy { $0 < 0x80 } ? text : latin(text)
    for character in text.prefix(longest) {
      let isAllowed =
        character.isASCII
        && (character.isLetter || character.isNumber
          || (!kept.isEmpty && "-_.:".contains(character)))
      if isAllowed {
        kept.append(character)
      } else if kept.last != "-", !kept.isEmpty {
        kept += "-"
      }
    }
    while kept.last == "-" { kept.removeLast() }
    return kept.isEmpty ? slug(text) : kept
  }

  /// `id`, or `id` with the first number that makes it one of its own.
  package static func unused(_ id: String, isTaken: (String) -> Bool) -> String {
    guard isTaken(id) else { return id }
    var number = 2
    while isTaken("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }

  /// The text in Latin letters without accents.
  private static func latin(_ text: String) -> String {
    (text.applyingTransform(.toLatin, reverse: false) ?? text)
      .folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
  }

  private static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    let latin = text.applyingTransform(.toLatin, reverse: false) ?? text
    let folded = latin.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    let letters = ["ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"]
    return folded.map { letters[String($0)] ?? String($0) }.joined()
  }

  private static func hyphenated(_ text: String) -> String {
    if text.utf8.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == 0x20 }) {
      return hyphenated(bytes: text)
    }
    var slug = ""
    for character in text where slug.utf8.count < longest {
      if character.isASCII, character.isLetter || character.isNumber {
        slug.append(character)
      } else if "'’‘ʻʼ`.".contains(character) {
        continue
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug
  }

  /// The same of plain letters, digits, hyphens and blanks, which most names are.
  private static func hyphenated(bytes text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(min(text.utf8.count, longest))
    let hyphen = UInt8(ascii: "-")
    for byte in text.utf8 where slug.count < longest {
      if isAlphanumeric(byte) {
        slug.append(byte)
      } else if let last = slug.last, last != hyphen {
        slug.append(hyphen)
      }
    }
    if slug.last == hyphen { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }
}

extension Diagnostic.Location {
  /// A line of a table.
  package init(file: String, line: Int) {
    self.init(file: file, offset: 0, length: 0, line: line, column: 1)
  }
}
