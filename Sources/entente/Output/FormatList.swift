import InterchangeFormats

/// The formats, as `convert --list` prints them.
enum FormatList {
  static func print() throws {
    var rows = [
      [FormatChoice.corpusName, ".yaml .yml", "Entente's own corpus files, and folders of them"],
      ["", ".sqlite", "The same in one SQLite file, as 'compile' makes it"],
    ]
    for format in FormatCatalogue.written {
      rows.append(
        [format.name, format.endings.map { "." + $0 }.joined(separator: " "), format.summary])
    }
    let table = Table(["Format", "Endings", "What it is"], rows: rows)
    try printOut(
      TerminalTable(width: Terminal.width, isColoured: Terminal.coloursOutput).text(of: table))
  }
}

/// Tells what a format had no place for.
enum LeftOutPrinter {
  static func print(_ leftOut: LeftOut, format: String) {
    guard !leftOut.kinds.isEmpty else { return }
    printError("left out, since \(format) has no place for it:")
    for kind in leftOut.kinds { printError("  \(kind.name): \(kind.count)") }
  }
}
