import NegotiationAnalysis
import Negotiations

/// The legend: an explanation of the marks that the figure uses, and no others.
struct Legend {
  /// A mark and what it means.
  struct Entry {
    var sample: DotMarkup
    var text: String
  }

  /// The entries in groups, in reading order.
  private(set) var groups: [[Entry]] = []
  /// What the numbers in the drawing stand for, from 1 on.
  private var key: [String] = []

  /// Adds a group of entries, if there are any.
  mutating func add(_ entries: [Entry]) {
    if !entries.isEmpty { groups.append(entries) }
  }

  /// Adds what the numbers in the drawing stand for, which goes below the rest.
  mutating func addKey(_ texts: [String]) { key += texts }

  /// The legend as a table of about `width` points, read down its columns; `nil` when there is nothing
  /// to explain.
  func table(width: Double, size: Double) -> DotMarkup? {
    let tables = [marks(width: width, size: size), numbers(width: width, size: size)]
      .compactMap(\.self)
    guard tables.count > 1 else { return tables.first }
    return .plainTable(tables.map { [.cell([:], $0)] }, padding: 1)
  }

  /// The key to the numbers, in one column or two.
  private func numbers(width: Double, size: Double) -> DotMarkup? {
    guard !key.isEmpty else { return nil }
    let columns = width > 400 && key.count > 6 ? 2 : 1
    let room = width / Double(columns) / size / 1.04 - 3
    let texts = key.map { LineBreaking.filled($0, ems: room, lines: 1) }
    let height = (texts.count + columns - 1) / columns
    let rows = (0..<height).map { row in
      stride(from: row, to: texts.count, by: height).flatMap { position -> [DotMarkup] in
        let (number, text) = ("\(position + 1)", texts[position] + "\u{2002}")
        return [
          .cell(
            [.alignment: .keyword("RIGHT")],
            .element(.font, [.fontSize: .size(size)], [.text(number)])
          ),
          .cell(
            [.alignment: .keyword("LEFT")], .element(.font, [.fontSize: .size(size)], [.text(text)])
          ),
        ]
      }
    }
    return .plainTable(rows, padding: 1)
  }

  private func marks(width: Double, size: Double) -> DotMarkup? {
    let entries = Array(groups.joined())
    guard !entries.isEmpty else { return nil }
    let height = height(of: entries, width: width, size: size)
    let rows = (0..<height).map { row in
      stride(from: row, to: entries.count, by: height).flatMap { position in
        Self.cells(for: entries[position], size: size)
      }
    }
    return .plainTable(rows, padding: 1)
  }

  private static func cells(for entry: Entry, size: Double) -> [DotMarkup] {
    let words = DotMarkup.text(shortened(entry.text) + "\u{2002}")
    return [
      .cell([:], entry.sample),
      .cell(
        [.alignment: .keyword("LEFT")], .element(.font, [.fontSize: .size(size)], [words])),
    ]
  }

  /// The number of rows in the widest arrangement that fits.
  private func height(of entries: [Entry], width: Double, size: Double) -> Int {
    for columns in stride(from: min(5, entries.count), to: 1, by: -1) {
      let height = (entries.count + columns - 1) / columns
      let widths = stride(from: 0, to: entries.count, by: height).map { start in
        let column = entries[start..<min(start + height, entries.count)]
        return (column.map { TextWidth.ems(Self.shortened($0.text)) }.max() ?? 0) + 3.8
      }
      if widths.reduce(0, +) * size <= width { return height }
    }
    return entries.count
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 44 ? text : text.prefix(43) + "…"
  }
}

extension DotAttributes {
  /// Puts the legend below the drawing.
  mutating func add(legend: Legend, measures: PageMeasures) {
    guard let table = legend.table(width: measures.width, size: measures.smallSize) else { return }
    self[.label] = .markup(table)
    self[.labelloc] = .keyword("b")
  }
}
