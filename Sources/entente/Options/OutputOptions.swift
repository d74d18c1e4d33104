import ArgumentParser
import Negotiations
import Typesetting

/// How a command prints its answer.
struct OutputOptions: ParsableArguments {
  @Option(help: "How to print: table, json, csv, markdown, latex or typst.")
  var format: OutputFormat = .table

  @Option(
    help: ArgumentHelp(
      "The language of names, as BCP 47: zh-Hant, ru, zh-Latn-pinyin.", valueName: "tag"),
    completion: .languages)
  var lang: String?

  @Option(
    help: ArgumentHelp(
      "Write the works that the answer cites to this file for Pandoc, LaTeX or Typst: .bib, or "
        + ".json, which keeps archive, box and folder.", valueName: "file"),
    completion: .file(extensions: ["bib", "json"]))
  var bibliography: String?

  func validate() throws {
    guard let bibliography, BibliographyFile(bibliography) == nil else { return }
    throw ValidationError(
      "--bibliography takes a file that ends in .bib or .json, not '\(bibliography)'")
  }

  /// Prints an answer that cites works of corpora, and writes these works where that is asked for.
  func print(_ answer: some PrintableAnswer, citing loaded: LoadedCorpus) throws {
    if let bibliography, let file = BibliographyFile(bibliography) {
      try OutputFiles(inputs: loaded.files.map(\.path)).require([bibliography])
      let cited = answer.cited
      let sources = loaded.corpus.sources.filter {
        cited.contains(Citation(key: $0.id.rawValue, locator: nil).key)
      }
      try AtomicFile.write(Array(file.text(of: sources).utf8), to: bibliography)
    }
    try write(answer)
  }

  /// Prints an answer that cites nothing.
  func print(_ answer: some PrintableAnswer) throws {
    guard bibliography == nil else {
      throw Failure.unusable(
        "--bibliography goes with answers that cite works, and this one cites none")
    }
    try write(answer)
  }

  /// Prints an answer in the format asked for, and ends the command with what it comes to.
  private func write(_ answer: some PrintableAnswer) throws {
    try format.print(answer)
    // A table or an array for programs has no room for a sentence.
    if format == .csv || format == .json && answer.isArray, let contested = answer.contestedSentence
    {
      printError("entente: \(contested)")
    }
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
