import ArgumentParser
import Documents
import RecordImports

/// `entente import travels`: the Office of the Historian's table of travels abroad.
struct TravelsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "travels",
    abstract: "Travels of Presidents and Secretaries of State, as meetings with those they met.",
    usage: """
      entente import travels <table> ... -o <file>
                             [--title <text>] [--rejects <file>]
                             [--into <path> ...] [--decisions <file>]
      """,
    discussion: """
      Reads the table of the Office of the Historian (id, role, who, start, end,
      country_id, country, locale, remarks). Everybody whom the remarks name as
      met has one meeting with the traveller, on one day of the journey, and so
      has the state of whoever is named by an office alone; a journey on which
      nobody was met is kept as an act.

      EXAMPLE
        entente import travels travels.tsv -o travels.yaml
      """)

  @Argument(
    help: ArgumentHelp("Tables to read, or '-' for standard input.", valueName: "table"),
    completion: .file())
  var tables: [String]
  @OptionGroup var options: ImportOptions

  func run() throws {
    let documents = tables.map(InputDocument.init(path:))
    try options.run(documents) { try TravelsImport().read($0, ledger: $1) }
  }
}
