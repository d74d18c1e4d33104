import ArgumentParser
import Documents
import RecordImports

/// `entente import cmif`: letters that editions publish as TEI metadata.
struct CMIFImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cmif",
    abstract: "Letters from the Correspondence Metadata Interchange Format (TEI), as messages.",
    usage: """
      entente import cmif <document> ... -o <file>
                          [--title <text>] [--rejects <file>]
                          [--into <path> ...] [--decisions <file>]
      """,
    discussion: """
      Reads each correspDesc: senders and addressees with their authority files
      (GND, VIAF), places with GeoNames, dates as vague as they stand, and the
      edition each letter comes from. A letter whose sender or addressee is
      unknown is rejected.

      EXAMPLE
        entente import cmif letters.xml -o letters.yaml
      """)

  @Argument(
    help: ArgumentHelp("Documents to read, or '-' for standard input.", valueName: "document"),
    completion: .file(extensions: ["xml"]))
  var documents: [String]
  @OptionGroup var options: ImportOptions

  func run() throws {
    let documents = documents.map(InputDocument.init(path:))
    try options.run(documents) { try CMIFImport().read($0, ledger: $1) }
  }
}
