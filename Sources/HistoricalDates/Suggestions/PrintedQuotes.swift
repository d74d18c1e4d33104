/// Quotation marks of print around a date, as word processors put them: `“1945-07-11”`.
enum PrintedQuotes {
  private static let marks: Set<Character> = ["“", "”", "„", "«", "»", "‘", "’", "\"", "'"]

  /// The text without them; `nil` where it does not stand in some.
  static func removed(from text: String) -> String? {
    guard text.count > 2, let first = text.first, let last = text.last, marks.contains(first),
      marks.contains(last)
    else { return nil }
    let inner = text.dropFirst().dropLast().trimmed
    return inner.contains(where: marks.contains) ? nil : inner
  }
}
