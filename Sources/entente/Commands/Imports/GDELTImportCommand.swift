import ArgumentParser
import Documents
import RecordImports

/// `entente import gdelt`: events that a program coded from the news.
struct GDELTImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gdelt",
    abstract: "Consultations, visits, mediation and agreements from GDELT event tables.",
    usage: """
      entente import gdelt <table> ... -o <file> [--codes <code> ...]
                           [--countries <country> ...] [--during <edtf>]
                           [--title <text>] [--rejects <file>]
                           [--into <path> ...] [--decisions <file>]
      """,
    discussion: """
      Reads GDELT 1.0 and 2.0, with or without a header. The events are coded by
      a program from news reports: every claim is marked 'inferred', and an
      answer that rests on it is only possible. Rows of other CAMEO codes are
      counted and rejected.

      EXAMPLE
        entente import gdelt 20170612.export.CSV -o june.yaml --countries USA RUS
      """)

  @Argument(
    help: ArgumentHelp("Tables to read, or '-' for standard input.", valueName: "table"),
    completion: .file())
  var tables: [String]
  @OptionGroup var selection: EventDataOptions
  @OptionGroup var options: ImportOptions

  func run() throws {
    let documents = tables.map(InputDocument.init(path:))
    let wanted = try selection.selection()
    try options.run(documents) { try GDELTImport(wanted).read($0, ledger: $1) }
  }
}
