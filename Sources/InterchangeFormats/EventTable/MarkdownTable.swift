internal import Documents
internal import Typesetting

/// A table as Markdown has it: cells between bars, and a line of hyphens below the head.
enum MarkdownTable {
  /// The table as comma-separated values, each row in the line where it stands; `nil` where a document that begins so
  /// is none. Lines above the head are a title.
  static func plain(
    _ document: InputDocument, beginning text: String
  ) throws(InputError) -> InputDocument? {
    let lines = text.split(
      maxSplits: 60, omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).prefix(60).map(String.init)
    guard let rule = lines.firstIndex(where: isRule), rule > 0,
      lines[rule - 1].contains("|"), lines[..<(rule - 1)].allSatisfy({ !$0.contains("|") })
    else { return nil }
    let csv = CSVText()
    var reader = try LineReader(document)
    var plain = ""
    while let line = try reader.next() {
      if line.number < rule || line.number == rule + 1 || line.text.isBlank {
        plain += "\r\n"
      } else {
        plain += csv.row(cells(line.text))
      }
    }
    return InputDocument(name: document.name, bytes: Array(plain.utf8))
  }

  /// `|---|:---:|`
  private static func isRule(_ line: String) -> Bool {
    line.contains("|") && line.contains("-") && line.allSatisfy { "|-: \t".contains($0) }
      && cells(line).allSatisfy { $0.contains("-") }
  }

  /// The cells of a line; a bar behind a backslash is part of one.
  private static func cells(_ line: String) -> [String] {
    var text = line.trimmed[...]
    if text.first == "|" { text.removeFirst() }
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in text {
      if character == "|", !isEscaped {
        cells.append(cell.trimmed)
        cell = ""
      } else {
        if character == "|" { cell.removeLast() }
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if !cell.isBlank || text.last != "|" { cells.append(cell.trimmed) }
    return cells
  }
}
