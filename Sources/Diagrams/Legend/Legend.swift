import NegotiationAnalysis
import Negotiations

/// The explanation of the marks that a figure uses, and of no others.
struct Legend {
  /// A mark and what it means.
  struct Entry {
    var sample: Markup
    var text: String
  }

  /// The entries, like with like, in the order in which they are read.
  private(set) var groups: [[Entry]] = []
  /// What the numbers in the drawing stand for, from 1.
  private var key: [String] = []

  /// Adds entries that belong together; none where there are none.
  mutating func add(_ entries: [Entry]) {
    if !entries.isEmpty { groups.append(entries) }
  }

  /// Adds what the numbers from 1 stand for, which is read below the rest.
  mutating func addKey(_ texts: [String]) { key += texts }

  /// The meaning of the entries, in order.
  var texts: [String] { groups.joined().map(\.text) }

  /// The legend as a table of about `width` points; `nil` when there is nothing to explain.
  ///
  /// It is read down its columns, of which there are as many as fit.
  func table(width: Double, size: Double) -> Markup? {
    let tables = [marks(width: width, size: size), numbers(width: width, size: size)]
      .compactMap(\.self)
    guard tables.count > 1 else { return tables.first }
    return .table(
      [
        .border: .points(0), .cellBorder: .points(0), .cellSpacing: .points(0),
        .cellPadding: .points(1),
      ],
      rows: tables.map { [.cell([:], $0)] })
  }

  /// The key: as many columns as have room for most of what it says.
  private func numbers(width: Double, size: Double) -> Markup? {
    guard !key.isEmpty else { return nil }
    let columns = width > 400 && key.count > 6 ? 2 : 1
    let room = width / Double(columns) / size / 1.04 - 3
    let texts = key.map { LineBreaking.filled($0, ems: room, lines: 1) }
    let height = (texts.count + columns - 1) / columns
    let rows = (0..<height).map { row in
      stride(from: row, to: texts.count, by: height).flatMap { position -> [Markup] in
        let (number, text) = ("\(position + 1)", texts[position] + "\u{2002}")
        return [
          .cell(
            [.alignment: .word("RIGHT")], .element(.font, [.fontSize: .size(size)], [.text(number)])
          ),
          .cell(
            [.alignment: .word("LEFT")], .element(.font, [.fontSize: .size(size)], [.text(text)])),
        ]
      }
    }
    return Self.table(rows)
  }

  private func marks(width: Double, size: Double) -> Markup? {
    let entries = Array(groups.joined())
    guard !entries.isEmpty else { return nil }
    let height = height(of: entries, width: width, size: size)
    let rows = (0..<height).map { row in
      stride(from: row, to: entries.count, by: height).flatMap { position in
        Self.cells(for: entries[position], size: size)
      }
    }
    return Self.table(rows)
  }

  private static func table(_ rows: [[Markup]]) -> Markup {
    .table(
      [
        .border: .points(0), .cellBorder: .points(0), .cellSpacing: .points(0),
        .cellPadding: .points(1),
      ],
      rows: rows)
  }

  private static func cells(for entry: Entry, size: Double) -> [Markup] {
    let words = Markup.text(shortened(entry.text) + "\u{2002}")
    return [
      .cell([:], entry.sample),
      .cell(
        [.alignment: .word("LEFT")], .element(.font, [.fontSize: .size(size)], [words])),
    ]
  }

  /// The rows of the widest arrangement that fits.
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
