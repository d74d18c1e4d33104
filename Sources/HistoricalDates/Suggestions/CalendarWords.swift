/// The words by which sources say in which calendar a day is, in the form that the notation has for them.
enum CalendarWords {
  /// The text with `O.S.` or `N.S.` in place of such words at its end: `12 июля 1905 г. (ст. ст.)`.
  static func plain(_ text: String) -> String {
    let lower = text.lowercased()
    for (mark, words) in [("O.S.", old), ("N.S.", new)] {
      for word in words {
        for spelling in ["(\(word))", "[\(word)]", word] where lower.hasSuffix(" \(spelling)") {
          return String(text.dropLast(spelling.count)).trimmed + " " + mark
        }
      }
    }
    return text
  }

  private static let old = [
    "ст. ст.", "ст.ст.", "ст. стиля", "старого стиля", "старый стиль", "по старому стилю",
    "по ст. ст.", "old style", "alten stils", "a. st.", "a.st.", "v. st.", "vieux style",
  ]
  private static let new = [
    "н. ст.", "н.ст.", "нов. ст.", "нового стиля", "новый стиль", "по новому стилю", "по н. ст.",
    "new style", "neuen stils", "n. st.", "n.st.", "nouveau style",
  ]
}
