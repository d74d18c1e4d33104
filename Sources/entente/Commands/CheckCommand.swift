import ArgumentParser
import CorpusFormat
import Negotiations

/// `entente check`: is the corpus sound?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every problem of the corpora, with file, line and column.",
    usage: """
      entente check [<path> ...] [--facts] [--strict] [--quiet] [--fix]
      """,
    discussion: """
      Reads everything, reports everything, and ends with 1 where there is an
      error. Warnings are what a careful reader would ask about; notes tell of
      claims that differ and of files that are not in canonical form.

      EXAMPLES
        entente check
        entente check Graphs --strict
        entente check --facts
        entente check --fix Graphs/moscow-1945.yaml
        entente check @all
      """)

  @Argument(
    help: ArgumentHelp("Corpora or folders of them.", valueName: "path"), completion: .yaml)
  var paths: [String] = []

  @OptionGroup var corpora: CorpusOptions

  @Flag(help: "Print how many events, claims and conflicts rest on each source.")
  var facts = false

  @Flag(help: "End with 1 on warnings too.")
  var strict = false

  @Flag(help: "Leave the notes out.")
  var quiet = false

  @Flag(help: "Write files that are sound but not canonical in canonical form.")
  var fix = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let named = self.paths + corpora.graphs
    if fix, let shipped = named.first(where: ShippedCorpora.isNamed) {
      throw Failure.unusable(
        "\(shipped) comes with the program and is not rewritten; copy it first")
    }
    let reading = try CorpusOptions.read(
      named.isEmpty ? try corpora.paths() : try ShippedCorpora.resolve(named))
    if fix { try rewrite(reading.files) }
    let shown = reading.diagnostics.filter {
      (!quiet || $0.severity != .note) && !(fix && $0.code == "format.canonical")
    }
    if facts {
      try output.print(CorpusFacts(reading.corpus), as: CorpusFacts(reading.corpus).tables)
    } else if output.format != .table {
      let records = shown.map(DiagnosticRecord.init)
      try output.print(records, as: [TitledTable(table: DiagnosticRecord.table(of: records))])
    } else {
      let printer = DiagnosticPrinter(
        width: Terminal.width ?? 100, style: Terminal.coloursOutput ? .coloured : .plain)
      for diagnostic in shown {
        try printOut(printer.print(diagnostic, text: reading.text) + "\n")
      }
    }
    try conclude(reading)
  }

  private func rewrite(_ files: [CorpusFile]) throws {
    for file in files {
      switch CorpusWriter().canonicalised(file) {
      case .text(let text) where text == file.text: continue
      case .text(let text):
        try AtomicFile.write(Array(text.utf8), to: file.path)
        printError("\(file.path): written in canonical form")
      case .refused(let reason):
        printError("\(file.path): left as it is: \(reason)")
      }
    }
  }

  private func conclude(_ reading: CorpusReading) throws {
    let counts = Diagnostic.Severity.allCases.map { severity in
      (severity, reading.diagnostics.count { $0.severity == severity })
    }
    let said = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)\($0.1 == 1 ? "" : "s")" }
    let corpus = reading.corpus
    let held = [
      (reading.files.count, "file"), (corpus.actors.count, "actor"),
      (corpus.events.count, "event"), (corpus.sources.count, "source"),
    ].map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    printError(
      "\(held.joined(separator: ", ")): \(said.isEmpty ? "sound" : said.joined(separator: ", "))")
    let fails = reading.diagnostics.contains {
      $0.severity == .error || (strict && $0.severity == .warning)
    }
    if fails { throw Failure.no }
  }
}

/// A diagnostic as JSON, and as a row.
struct DiagnosticRecord: Encodable {
  var file: String
  var line: Int
  var column: Int
  var severity: String
  var code: String
  var message: String
  @Nullable var help: String?

  init(_ diagnostic: Diagnostic) {
    file = diagnostic.location.file
    line = diagnostic.location.line
    column = diagnostic.location.column
    severity = diagnostic.severity.rawValue
    code = diagnostic.code
    message = diagnostic.message
    help = diagnostic.help
  }

  static func table(of records: [DiagnosticRecord]) -> Table {
    Table(
      ["File", "Line", "Column", "Severity", "Code", "Message", "Help"],
      rows: records.map {
        [
          $0.file, "\($0.line)", "\($0.column)", $0.severity, $0.code, $0.message, $0.help ?? "",
        ]
      }, numeric: [1, 2])
  }
}
