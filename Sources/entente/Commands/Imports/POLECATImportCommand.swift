import ArgumentParser
import Documents
import RecordImports

/// `entente import polecat`: events that a program coded from the news.
struct POLECATImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "polecat",
    abstract: "Consultations, visits and mediation from the weekly tables of POLECAT.",
    usage: """
      entente import polecat <table> ... -o <file> [--codes <code> ...]
                             [--countries <country> ...] [--during <edtf>]
                             [--title <text>] [--rejects <file>]
                             [--into <path> ...] [--decisions <file>]
      """,
    discussion: """
      Reads the tables of the Harvard Dataverse. The events are coded by a
      program from news reports, by the ontology PLOVER: every claim is marked
      'inferred', and an answer that rests on it is only possible. CONSULT is
      taken, all other types are counted and rejected. --codes has the CAMEO
      codes that its modes stand for: 040 without a mode, 041 phone, 042 visit,
      045 third-party.

      EXAMPLE
        entente import polecat events.2018.week24.txt -o week24.yaml
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
    try options.run(documents) { try POLECATImport(wanted).read($0, ledger: $1) }
  }
}
