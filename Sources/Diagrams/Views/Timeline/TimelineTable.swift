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
    /// How many signings of the day by the same the row stands for.
    var count = 1
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
    for (position, signed) in Self.joined(content.events, content.attendance).enumerated() {
      let selected = signed[0]
      let date = selected.event.date
      if let its = DateLabel.year(of: date), its != year || position == 0 {
        year = its
        rows.append(.year(style.words.year(its)))
      }
      let label = EventLabel(selected, content: content, style: style)
      let titles = signed.dropFirst().map {
        EventLabel($0, content: content, style: style).head
      }
      let head = Self.head(label, and: titles, ems: columns.head, in: style.words)
      var entry = Entry(
        selected: selected, count: signed.count,
        date: style.dates.lines(date, under: year, ems: columns.date),
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

  /// The events, where signings of one day by the same are together, which share a row.
  private static func joined(
    _ events: [SelectedEvent], _ attendance: Attendance
  ) -> [[SelectedEvent]] {
    var places: [JointSigning: Int] = [:]
    return events.reduce(into: []) { rows, selected in
      let signing = JointSigning(selected, attendance)
      if let signing, let place = places[signing] {
        rows[place].append(selected)
      } else {
        if let signing { places[signing] = rows.count }
        rows.append([selected])
      }
    }
  }

  /// The head in at most three lines, with the remarks after it; of several signings with their number and
  /// the titles of all, in a line for each at most.
  private static func head(
    _ label: EventLabel, and others: [String], ems: Double, in words: any FigureLanguage
  ) -> [String] {
    let titles = ([label.head] + others).distinct().joined(separator: words.punctuation.semicolon)
    let text = others.isEmpty ? label.head : "×\(others.count + 1) " + titles
    var lines = lines(text, ems: ems, most: max(3, others.count))
    guard !label.remarks.isEmpty else { return lines }
    let remarks = words.aside(label.remarks.joined(separator: words.punctuation.comma))
    if let last = lines.last, TextWidth.ems(last + remarks) <= ems {
      lines[lines.count - 1] = last + remarks
    } else {
      lines.append(String(remarks.drop { $0 == " " }))
    }
    return lines
  }

  private var entries: [Entry] {
    rows.compactMap { row in
      if case .event(let entry) = row { entry } else { nil }
    }
  }

  /// How many rows have events.
  var eventRows: Int { entries.count }

  /// The most signings of one day by the same that share a row; `nil` where none do.
  var mostSignings: Int? { entries.map(\.count).max().flatMap { $0 > 1 ? $0 : nil } }

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
