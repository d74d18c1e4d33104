import Documents
import InterchangeFormats
import Negotiations

/// Reads other people's documents: with a progress bar, and every reject on record.
enum AccountedReading {
  /// What `read` makes of the documents; every reject and warning goes to the file `rejects`, too.
  static func read(
    _ documents: [InputDocument], rejects: String?,
    _ read: ([InputDocument], Ledger) throws -> Imported
  ) throws -> Imported {
    let collector = rejects.map { _ in DiagnosticCollector() }
    let ledger = Ledger { collector?.add($0) }
    let imported = try ReadingBar.during(documents) { documents in
      do {
        return try read(documents, ledger)
      } catch let error as InputError {
        throw error.isMisnamed ? Failure.unusable("\(error)") : Failure.badData("\(error)")
      }
    }
    if let rejects, let collector {
      try AtomicFile.write(Array(collector.csv.utf8), to: rejects)
    }
    return imported
  }

  /// Gives the account of what was read.
  static func printAccount(of ledger: Ledger, rejects: String?) throws {
    LedgerPrinter(ledger: ledger, rejects: rejects).print()
    guard ledger.isBalanced else {
      throw Failure.fault("the account of this reading does not balance; please report it")
    }
    if ledger.breaksOff {
      throw Failure.badData(
        "the document breaks off, and nothing was written; repair it and read again")
    }
  }

  /// The corpus that documents of another program hold, with its account given; refused where nothing of
  /// them could be used.
  static func corpus(
    in paths: [String], as format: any InterchangeFormat, _ choices: ReadingChoices,
    rejects: String?
  ) throws -> Corpus {
    let documents = paths.map { InputDocument(path: $0) }
    let imported = try read(documents, rejects: rejects) {
      try format.read($0, choices, ledger: $1)
    }
    try printAccount(of: imported.ledger, rejects: rejects)
    try CorpusOutput.refuseUnused(imported.ledger)
    if choices.edges != .ties {
      try CorpusOutput.refuseWithoutEvents(imported.corpus, imported.ledger)
    }
    return imported.corpus
  }
}
