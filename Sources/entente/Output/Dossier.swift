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

  /// The dossier for reading on a terminal of `width` cells.
  func text(width: Int) -> String {
    let label = sections.flatMap(\.lines).map { displayWidth($0.label) }.max() ?? 0
    let indent = min(label, 24) + 4
    var lines = ["\(title)  [\(kind) \(id)]"]
    for section in sections where !section.lines.isEmpty {
      if !section.heading.isEmpty { lines += ["", section.heading] }
      for line in section.lines {
        let body = line.text.wrapped(to: max(20, width - indent))
        for (index, part) in body.enumerated() {
          let head = index == 0 ? line.label : ""
          let gap = max(1, indent - 2 - displayWidth(head))
          lines.append("  " + head + String(repeating: " ", count: gap) + part)
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
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
