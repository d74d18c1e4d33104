import ArgumentParser
import CorpusFormat
import Foundation
import InterchangeFormats
import Negotiations

/// What every import has in common: where the corpus goes, and how the account is given.
struct ImportOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The corpus to write, or '-' for standard output.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("What the corpus is called.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Write every reject and warning to this file, as CSV.", valueName: "file"))
  var rejects: String?

  @OptionGroup var merge: MergeOptions

  /// Reads with a progress bar, writes the corpus and gives the account.
  func run(
    _ documents: [InputDocument], _ read: (Ledger) throws -> Imported
  ) throws {
    let collector = rejects.map { _ in DiagnosticCollector() }
    let ledger = Ledger { collector?.add($0) }
    var imported = try ReadingBar.during(documents) {
      do {
        return try read(ledger)
      } catch let error as InputError {
        throw Failure.unusable("\(error)")
      }
    }
    if let title { imported.corpus.title = title }
    let corpus = try merge.merge(imported.corpus, writingTo: output)
    if !merge.into.isEmpty, corpus.events.isEmpty, corpus.ties.isEmpty {
      printError("The corpus has all of it; \(output) was not written.")
    } else {
      try write(corpus)
    }
    if let rejects, let collector {
      try AtomicFile.write(Array(collector.csv.utf8), to: rejects)
    }
    LedgerPrinter(ledger: imported.ledger, rejects: rejects).print()
    guard imported.ledger.isBalanced else {
      throw Failure.fault("the account of this import does not balance; please report it")
    }
    if imported.corpus.events.isEmpty && imported.corpus.actors.isEmpty { throw Failure.no }
  }

  private func write(_ corpus: Corpus) throws {
    let bytes = Array(CorpusWriter().text(of: corpus).utf8)
    if output == "-" {
      try printOut(bytes)
    } else {
      try AtomicFile.write(bytes, to: output)
    }
  }
}
