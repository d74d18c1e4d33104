import ArgumentParser
import Documents
import RecordImports

/// `entente import icews`: events that a program coded from the news.
struct ICEWSImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "icews",
    abstract: "Consultations, visits, mediation and agreements from ICEWS event tables.",
    usage: """
      entente import icews <table> ... -o <file> [--codes <code> ...]
                           [--countries <country> ...] [--during <edtf>]
                           [--title <text>] [--rejects <file>]
                           [--into <path> ...] [--decisions <file>]
      """,
    discussion: """
      Reads the tables of the Harvard Dataverse. The events are coded by a
      program from news reports: every claim is marked 'inferred', and an answer
      that rests on it is only possible. Rows of other CAMEO codes are counted
      and rejected.

      EXAMPLE
        entente import icews events.2018.tab -o icews.yaml --during 2018-06
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
    try options.run(documents) { try ICEWSImport(wanted).read($0, ledger: $1) }
  }
}
