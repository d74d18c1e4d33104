import ArgumentParser
import CorpusFormat
import Documents
import Negotiations

/// What every import has in common: where the corpus goes, and how the account is given.
struct ImportOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The corpus to write, or '-' for standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(help: ArgumentHelp("What the corpus is called.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Write every reject and warning to this file, as CSV.", valueName: "file"),
    completion: .file())
  var rejects: String?

  @OptionGroup var merge: MergeOptions

  /// Reads with a progress bar, writes the corpus and gives the account.
  func run(
    _ documents: [InputDocument], _ read: ([InputDocument], Ledger) throws -> Imported
  ) throws {
    let report = rejects.map { [$0] } ?? []
    try OutputFiles(inputs: documents.compactMap(\.path)).require([output] + report)
    try merge.protectInputs(from: report)
    var imported = try AccountedReading.read(documents, rejects: rejects, read)
    if let title { imported.corpus.title = title }
    try AccountedReading.printAccount(of: imported.ledger, rejects: rejects)
    try CorpusOutput.refuseUnused(imported.ledger)
    guard !imported.corpus.events.isEmpty || !imported.corpus.actors.isEmpty else {
      let unwritten = output == "-" ? "." : "; \(output) was not written."
      printError("There is nothing to write" + unwritten)
      throw Failure.badData("")
    }
    try writeNew(imported.corpus)
  }

  /// Writes what the corpora that are joined do not have.
  private func writeNew(_ imported: Corpus) throws {
    guard let corpus = try merge.addition(of: imported, writingTo: output) else { return }
    try CorpusOutput.write(corpus, to: output, complementing: !merge.into.isEmpty)
  }
}
