import NegotiationAnalysis

/// Everything the record has on one thing: headed groups of labelled lines.
struct Dossier: Encodable {
  struct Line: Encodable {
    var label: String
    var text: String
  }

  struct Section: Encodable {
    var heading: String
    var lines: [Line]
  }

  var id: String
  var kind: String
  var title: String
  var sections: [Section]
  /// What is claimed of an event; `nil` of anything else.
  var claims: [Evidence]?

  /// The dossier for reading on a terminal of `width` cells.
  func text(width: Int) -> String {
    let label = sections.flatMap(\.lines).map { displayWidth($0.label) }.max() ?? 0
    let indent = min(label, 24) + 4
    var lines = "\(title)  [\(kind) \(id)]".wrapped(to: width)
    for section in sections where !section.lines.isEmpty {
      if !section.heading.isEmpty { lines += ["", section.heading] }
      for line in section.lines { lines += Self.lines(of: line, indent: indent, width: width) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line with its label in front of it, or above it where the label is too long for that.
  private static func lines(of line: Line, indent: Int, width: Int) -> [String] {
    let room = max(20, width - indent)
    var body = line.text.wrapped(to: room).map { String(repeating: " ", count: indent) + $0 }
    let label = line.label.indented(by: 2, width: width)
    guard label.count == 1, displayWidth(label[0]) < indent else { return label + body }
    body[0] = label[0] + body[0].dropFirst(displayWidth(label[0]))
    return body
  }

  /// The dossier as one table.
  var table: Table {
    Table(
      ["Section", "Field", "Value"],
      rows: sections.flatMap { section in
        section.lines.map { [section.heading, $0.label, $0.text] }
      })
  }
}
