package import Negotiations

/// Ids for records of other collections: what a corpus allows in an id, and nothing else.
package enum RecordID {
  /// The longest id that is kept.
  private static let longest = 80

  /// `text` as an id, apostrophes and full stops left out; what cannot be romanised is written by its
  /// code points.
  package static func slug(_ text: String) -> String {
    let slug = CorpusIdentifier.made(of: text.filter { !"'’‘ʻʼ`.".contains($0) })
    if !slug.isEmpty { return slug }
    let points = text.unicodeScalars.prefix(8).map { "u" + String($0.value, radix: 16) }
    return points.isEmpty ? "unnamed" : points.joined(separator: "-")
  }

  /// An id the collection itself gives, kept as it is but for characters that no id may have.
  package static func kept(_ text: String) -> String {
    var kept = ""
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
}

extension Diagnostic.Location {
  /// A line of a table.
  package init(file: String, line: Int) {
    self.init(file: file, offset: 0, length: 0, line: line, column: 1)
  }
}
