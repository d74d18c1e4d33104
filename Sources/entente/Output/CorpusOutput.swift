import CorpusFormat
import Documents
import Negotiations

/// The one place that writes corpora: what leaves it has been read back, and what would not stand is not
/// written.
enum CorpusOutput {
  /// Writes a corpus to a file, or to standard output for `-`.
  ///
  /// `complementing` says that it joins others, and so may mention what stands in them.
  static func write(_ corpus: Corpus, to output: String, complementing: Bool = false) throws {
    let bytes = Array(try text(of: corpus, for: output, complementing).utf8)
    if output == "-" { try printOut(bytes) } else { try AtomicFile.write(bytes, to: output) }
  }

  private static func text(
    of corpus: Corpus, for output: String, _ complementing: Bool
  ) throws -> String {
    let name = output == "-" ? "corpus" : output
    do throws(UnsoundCorpus) {
      return try CorpusWriter().soundText(of: corpus, path: name)
    } catch {
      let errors = error.errors.filter { problem in
        !(complementing && (problem.code.hasSuffix(".unknown") || problem.code == "office.unheld"))
      }
      if errors.isEmpty { return CorpusWriter().text(of: corpus) }
      let printer = DiagnosticPrinter(style: Terminal.coloursError ? .coloured : .plain)
      for problem in errors.prefix(5) {
        printError(printer.print(problem, text: error.reading.text))
      }
      if errors.count > 5 { printError("… and \(errors.count - 5) more") }
      throw Failure.badData("what was read makes no sound corpus; nothing was written")
    }
  }

  /// Ends with 65 where a reading used nothing of what it read: half a file, or one that is something
  /// else, is no corpus of nobody.
  static func refuseUnused(_ ledger: Ledger) throws {
    let read = ledger.accounts.filter { $0.read > 0 }
    guard !read.isEmpty, read.allSatisfy({ $0.used == 0 }) else { return }
    throw Failure.badData("nothing that was read could be used, and nothing was written")
  }

  /// Ends with 65 where edges that are to be events made none.
  static func refuseWithoutEvents(_ corpus: Corpus, _ ledger: Ledger) throws {
    guard corpus.events.isEmpty,
      ledger.accounts.contains(where: { $0.unit == "edge" && $0.read > 0 && $0.used == 0 })
    else { return }
    throw Failure.badData("no edge could be used as an event, and nothing was written")
  }
}
