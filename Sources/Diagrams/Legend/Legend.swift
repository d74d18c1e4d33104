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

  /// Adds entries that belong together; none where there are none.
  mutating func add(_ entries: [Entry]) {
    if !entries.isEmpty { groups.append(entries) }
  }

  /// The meaning of the entries, in order.
  var texts: [String] { groups.joined().map(\.text) }

  /// The legend as a table of about `width` points; `nil` when there is nothing to explain.
  ///
  /// It is read down its columns, of which there are as many as fit.
  func table(width: Double, size: Double) -> Markup? {
    let entries = Array(groups.joined())
    guard !entries.isEmpty else { return nil }
    let height = height(of: entries, width: width, size: size)
    let rows = (0..<height).map { row in
      stride(from: row, to: entries.count, by: height).flatMap { position in
        Self.cells(for: entries[position], size: size)
      }
    }
    return .table(
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
