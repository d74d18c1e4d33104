internal import Foundation

/// An id made of words: `kennedy-john-f`.
enum Slug {
  /// `text` in plain small letters and digits with hyphens between its words; `nil` where nothing of
  /// it can be written so.
  static func of(_ text: String) -> String? {
    let folded = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var result = ""
    for scalar in folded.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else if !apostrophes.contains(scalar), result.last != "-", !result.isEmpty {
        result.append("-")
      }
      if result.utf8.count >= longest { break }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? nil : result
  }

  /// No name needs more; a hostile one should not make an id of a megabyte.
  private static let longest = 80
  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʻ", "`"]
}
