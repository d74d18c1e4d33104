import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The rows of a timeline, in order of time.
struct TimelineTable {
  /// A row with a year, or an event.
  enum Row {
    case year(String)
    case event(Entry)
  }

  /// The row of an event.
  struct Entry {
    var selected: SelectedEvent
    var date: [String]
    /// The lines of the head of the label, and those of the detail below it.
    var head: [String]
    var detail: [String]
    /// A detail beside the last line of the head.
    var aside: String?
    /// The position of the last row that begins before the event ends, or the number of rows if it
    /// never ends; `nil` for an event of one day.
    var lastRow: Int?
  }

  var rows: [Row] = []

  /// Where details stand: below the head, beside it as far as they fit, or nowhere.
  enum Details {
    case below, beside, none
  }

  /// The widths of the columns of text, in ems of their own type.
  struct Columns {
    var date: Double
    var head: Double
    var detail: Double
  }

  init(content: DiagramContent, style: DiagramStyle, columns: Columns, details: Details) {
    var year: Int?
    for (position, selected) in content.events.enumerated() {
      let date = selected.event.date
      if let its = DateLabel.year(of: date), its != year || position == 0 {
        year = its
        rows.append(.year(style.words.year(its)))
      }
      let label = EventLabel(selected, content: content, style: style)
      let head = Self.head(label, ems: columns.head, in: style.words)
      var entry = Entry(
        selected: selected, date: style.dates.lines(date, under: year, ems: columns.date),
        head: head, detail: [], aside: nil)
      switch (details, label.detail) {
      case (.below, let detail?):
        entry.detail = Self.lines(detail, ems: columns.detail, most: 2)
      case (.beside, let detail?):
        let left = columns.head - TextWidth.ems(head.last ?? "") - 1
        // Half a sentence says less than none.
        entry.aside = TextWidth.ems(detail) <= left ? DotText.cleaned(detail) : nil
      default: break
      }
      rows.append(.event(entry))
    }
    for position in rows.indices { rows[position] = withEnd(rows[position], at: position) }
  }

  /// The head in at most three lines, with the remarks after it.
  private static func head(
    _ label: EventLabel, ems: Double, in words: any FigureLanguage
  ) -> [String] {
    var lines = lines(label.head, ems: ems, most: 3)
    guard !label.remarks.isEmpty else { return lines }
    let remarks = words.aside(label.remarks.joined(separator: words.punctuation.comma))
    if let last = lines.last, TextWidth.ems(last + remarks) <= ems {
      lines[lines.count - 1] = last + remarks
    } else {
      lines.append(String(remarks.drop { $0 == " " }))
    }
    return lines
  }

  private static func lines(_ text: String, ems: Double, most: Int) -> [String] {
    LineBreaking.filled(text, ems: ems, lines: most).split(separator: "\n").map(String.init)
  }

  private func withEnd(_ row: Row, at position: Int) -> Row {
    guard case .event(var entry) = row else { return row }
    let date = entry.selected.event.date
    guard !(date.kind == .instant && date.start.isOneDay) else { return row }
    guard let last = date.end.latest else {
      entry.lastRow = rows.count
      return .event(entry)
    }
    entry.lastRow = rows.indices.last { candidate in
      guard candidate > position, case .event(let other) = rows[candidate] else { return false }
      return other.selected.event.date.start.low <= last.number
    }
    entry.lastRow = entry.lastRow ?? position
    return .event(entry)
  }
}
