import ArgumentParser
import Documents
import RecordImports

/// `entente import frus`: volumes of *Foreign Relations of the United States*.
struct FRUSImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frus",
    abstract: "Read volumes of Foreign Relations of the United States (TEI of history.state.gov).",
    usage: """
      entente import frus <volume> ... -o <file> [--offices <file>]
                          [--title <text>] [--rejects <file>]
                          [--into <path> ...] [--decisions <file>]
      """,
    discussion: """
      Telegrams and letters become messages, memoranda of conversation and
      minutes meetings. No text of a document is taken. What contradicts itself
      is warned of, and the value not preferred is kept as a claim.

      An office whose holder a document does not name is looked up in --offices
      FILE, a table with the columns post, role, person_id, started and ended;
      without one, in what the volume itself says within a month; failing that,
      an actor stands for the office.

      EXAMPLES
        entente import frus frus.xml -o volume.yaml
        entente import frus frus.xml --offices offices.tsv -o volume.yaml
      """)

  @Argument(
    help: ArgumentHelp("The volumes, as TEI XML.", valueName: "volume"), completion: .file())
  var volumes: [String]

  @Option(
    help: ArgumentHelp("Who held which office when, as a table.", valueName: "file"),
    completion: .file())
  var offices: String?

  @OptionGroup var options: ImportOptions

  func run() throws {
    let paths = volumes + (offices.map { [$0] } ?? [])
    try options.run(paths.map(InputDocument.init(path:))) { documents, ledger in
      var ledger = ledger
      let table = try documents.dropFirst(volumes.count).first.map {
        try OfficeTable($0, ledger: &ledger)
      }
      return try FRUSImporter(offices: table)
        .read(Array(documents.prefix(volumes.count)), ledger: ledger)
    }
  }
}
