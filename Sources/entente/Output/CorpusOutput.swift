import CorpusFormat
import CorpusStore
import Documents
import FileSystem
import Negotiations

/// The one place that writes corpora: what leaves it has been read back, and what would not stand is not
/// written.
enum CorpusOutput {
  /// Writes a corpus to a file, or to standard output for `-`.
  ///
  /// `complementing` says that it joins others, and so may mention what stands in them.
  static func write(
    _ corpus: Corpus, to output: String, complementing: Bool = false,
    from inputs: [CorpusInput] = []
  ) throws {
    if StoredCorpora.endings.contains(FormatChoice.ending(of: output)) {
      if complementing {
        throw Failure.unusable(
          "--into writes a corpus that complements others, not a store; name a .yaml file with -o")
      }
      return try writeStore(of: corpus, from: inputs, to: output)
    }
    let bytes = Array(try text(of: corpus, for: output, complementing).utf8)
    if output == "-" { try printOut(bytes) } else { try AtomicFile.write(bytes, to: output) }
  }

  /// Writes a store, of what would stand as the text of a corpus.
  private static func writeStore(
    of corpus: Corpus, from files: [CorpusInput], to output: String
  ) throws {
    try Progress.during("checking") {
      do throws(UnsoundCorpus) {
        try CorpusWriter().requireSound(corpus, path: output)
      } catch {
        throw refusal(of: error.errors, in: error.reading)
      }
    }
    // The folders of this machine are no reader's business.
    let inputs = files.map {
      StoreInput(name: FileName.visible(FileName.last(of: $0.path)), digest: $0.digest())
    }
    try Progress.during("writing") {
      try AtomicFile.make(output) {
        try StoredCorpora.make(of: corpus, from: inputs, at: $0, inPlaceOf: output)
      }
      // What SQLite may have left beside the file that was there is of that file.
      for remnant in ["-wal", "-shm", "-journal"] { File.remove(output + remnant) }
    }
  }

  private static func text(
    of corpus: Corpus, for output: String, _ complementing: Bool
  ) throws -> String {
    do throws(UnsoundCorpus) {
      return try CorpusWriter().soundText(of: corpus, path: name(of: output))
    } catch {
      let errors = error.errors.filter { problem in
        !(complementing && (problem.code.hasSuffix(".unknown") || problem.code == "office.unheld"))
      }
      if errors.isEmpty { return CorpusWriter().text(of: corpus) }
      throw refusal(of: errors, in: error.reading)
    }
  }

  private static func name(of output: String) -> String { output == "-" ? "corpus" : output }

  /// Tells what would not stand of a corpus.
  private static func refusal(of errors: [Diagnostic], in reading: CorpusReading) -> Failure {
    let printer = DiagnosticPrinter(style: Terminal.coloursError ? .coloured : .plain)
    for problem in errors.prefix(5) { printError(printer.print(problem, text: reading.text)) }
    if errors.count > 5 { printError("… and \(errors.count - 5) more") }
    let isTooLarge = errors.contains { $0.code == "file.too-large" }
    return Failure.badData(
      isTooLarge
        ? "what was read is more than a file of text may hold; nothing was written. Name a store with "
          + "-o, which ends in .\(StoredCorpora.endings[0]) and takes it"
        : "what was read makes no sound corpus; nothing was written")
  }

  /// Ends with 65 where a reading used nothing of what it read: half a file, or one that is something
  /// else, is no corpus of nobody.
  static func refuseUnused(_ ledger: Ledger) throws {
    let read = ledger.accounts.filter { $0.read > 0 }
    if !read.isEmpty, read.allSatisfy({ $0.used == 0 }) {
      throw Failure.badData("nothing that was read could be used, and nothing was written")
    }
    // The nodes of a graph without any of its edges are no record of what it says.
    let told = ["edge", "row", "letter"]
    if let lost = read.first(where: { told.contains($0.unit) && $0.used == 0 }) {
      throw Failure.badData(
        "none of \(lost.read) \(lost.unit)s could be used, and nothing was written")
    }
  }

  /// Ends with 65 where edges that are to be events made none.
  static func refuseWithoutEvents(_ corpus: Corpus, _ ledger: Ledger) throws {
    guard corpus.events.isEmpty,
      ledger.accounts.contains(where: { $0.unit == "edge" && $0.read > 0 && $0.used == 0 })
    else { return }
    throw Failure.badData("no edge could be used as an event, and nothing was written")
  }
}
