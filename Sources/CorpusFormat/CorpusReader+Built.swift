public import Negotiations

extension CorpusReader {
  /// Checks a corpus that a program has built by the rules that hold for one written by hand.
  ///
  /// The corpus is written in canonical form and read again, so that every diagnostic has a place: it
  /// points into the text that ``CorpusReading/text(of:)`` gives for `path`. What the format cannot
  /// say is an error, `corpus.unwritable`: the text would not hold the corpus.
  ///
  /// ```swift
  /// var corpus = Corpus(title: "A first corpus")
  /// corpus.events.insert(Event(id: "talk", kind: .meeting, date: try HistoricalDate("1945-07-11")))
  /// CorpusReader().check(corpus).diagnostics.map(\.code)   // ["event.uncited", …]
  /// ```
  ///
  /// - Parameters:
  ///   - corpus: the corpus, which may mention what is not in it.
  ///   - path: what diagnostics call it.
  /// - Returns: the corpus as it reads, with everything that is to be said about it.
  public func check(_ corpus: Corpus, path: String = "corpus.yaml") -> CorpusReading {
    let reading = read(text: CorpusWriter().text(of: corpus), path: path)
    // One whom only an office names has an id once the office is resolved.
    let isSame = reading.corpus == corpus || reading.files.allSatisfy { $0.corpus == corpus }
    guard !reading.hasErrors, !isSame else { return reading }
    let lost = Diagnostic(
      .error, "corpus.unwritable", at: Diagnostic.Location(file: path),
      "the corpus holds something that its format cannot say",
      help: "compare it with the corpus of the reading")
    return CorpusReading(
      corpus: reading.corpus, files: reading.files, diagnostics: [lost] + reading.diagnostics)
  }
}
