internal import Documents
internal import HistoricalDates

/// The names of months as cells hold them.
enum MonthWord {
  static func number(of text: String) -> Int? {
    MonthNames.month(
      named: text.trimmed.lowercased().trimmingScalars { $0 == "." || $0 == "月" })
  }

  /// The number of a month in Roman figures: `VIII`.
  static func roman(_ text: String) -> Int? {
    let figures = [
      "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ]
    let bare = text.trimmed.uppercased().trimmingScalars { $0 == "." }
    return figures.firstIndex(of: bare).map { $0 + 1 }
  }
}
