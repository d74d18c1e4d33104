package import HistoricalDates
internal import Negotiations
internal import RecordImports

/// What is asked of a table.
package struct TableQuestion: Sendable {
  /// What a row must be to count.
  package enum Subject: Sendable {
    /// Meetings, which is what `met` counts.
    case meetings
    /// All that carries word, or that a corpus holds.
    case everything
  }

  package var subject: Subject
  /// The days asked for.
  package var window: DateWindow?
  /// Those who must all have been present, each by all the ways in which the table writes the name.
  package var named: [[String]]
  /// Whether only what is certain counts.
  package var isCertainOnly: Bool

  package init(
    _ subject: Subject, window: DateWindow? = nil, named: [[String]] = [],
    isCertainOnly: Bool = false
  ) {
    self.subject = subject
    self.window = window
    self.named = named
    self.isCertainOnly = isCertainOnly
  }

  /// The CAMEO codes of rows that count, each with what it stands for.
  var codes: [(code: String, meaning: CAMEOEvent.Meaning)] {
    CAMEOEvent.kept.compactMap { code in CAMEOEvent.meaning(of: code).map { (code, $0) } }
      .filter { subject == .everything || $0.meaning.kind == .meeting }
  }

  /// The first and the last day as SQL writes dates; `nil` for no limit.
  var bounds: (first: String?, last: String?) {
    func date(_ day: Day?) -> String? {
      guard let day, (1...9999).contains(day.components().year) else { return nil }
      return "DATE '\(day.description)'"
    }
    return (date(window?.first), date(window?.last))
  }
}
