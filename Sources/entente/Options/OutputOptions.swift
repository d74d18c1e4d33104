import ArgumentParser

/// How a command prints its answer.
struct OutputOptions: ParsableArguments {
  @Option(help: "How to print: table, json, csv, markdown, latex or typst.")
  var format: OutputFormat = .table

  @Option(
    help: ArgumentHelp(
      "The language of names, as BCP 47: zh-Hant, ru, zh-Latn-pinyin.", valueName: "tag"),
    completion: .languages)
  var lang: String?

  /// Prints an answer in the format asked for, and ends the command with what it comes to.
  func print(_ answer: some PrintableAnswer) throws {
    try format.print(answer)
    if let summary = answer.summary { printError(summary) }
    guard case .no(let reason) = answer.verdict else { return }
    if format == .table, let reason { printError(reason) }
    throw Failure.no
  }
}

extension OutputFormat {
  /// Prints an answer to standard output.
  func print(_ answer: some PrintableAnswer) throws {
    let text = try text(of: answer, width: Terminal.width)
    // A table is safe by itself; what is made for other programs is not made for a terminal.
    try printOut(self != .table && Terminal.isOutput ? text.withoutOrders : text)
  }
}

/// What `--format` offers.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, markdown, latex, typst

  /// The writer of tables; JSON has shapes of its own and falls back to CSV.
  var writer: any TableFormat {
    switch self {
    case .table: TerminalTable(width: Terminal.width, isColoured: Terminal.coloursOutput)
    case .csv, .json: CSVTable()
    case .markdown: MarkdownTable()
    case .latex: LaTeXTable()
    case .typst: TypstTable()
    }
  }
}
