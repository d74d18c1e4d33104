import ArgumentParser
import Documents
import RecordImports

/// `entente import visits`: the Office of the Historian's table of visits by foreign leaders.
struct VisitsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visits",
    abstract: "Visits of foreign leaders to the United States, as meetings with the President.",
    usage: """
      entente import visits <table> ... -o <file>
                            [--title <text>] [--rejects <file>]
                            [--into <path> ...] [--decisions <file>]
      """,
    discussion: """
      Reads the table of the Office of the Historian (id, start, end, visitor,
      from_id, from, description). The date of a meeting is one day of the
      visit. That the President took part is certain for state, official and
      working visits and where the description says so, and inferred for all
      others; where it denies that they met, the President is left out.

      EXAMPLE
        entente import visits visits.tsv -o visits.yaml
        entente met Truman --during 1945-06 -g visits.yaml
      """)

  @Argument(
    help: ArgumentHelp("Tables to read, or '-' for standard input.", valueName: "table"),
    completion: .file())
  var tables: [String]
  @OptionGroup var options: ImportOptions

  func run() throws {
    let documents = tables.map(InputDocument.init(path:))
    try options.run(documents) { try VisitsImport().read($0, ledger: $1) }
  }
}
