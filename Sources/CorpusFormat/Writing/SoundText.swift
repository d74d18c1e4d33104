public import Negotiations

/// A corpus that cannot be written so that it could be read: its reading has errors.
public struct UnsoundCorpus: Error {
  /// The reading of what would have been written.
  public let reading: CorpusReading

  /// What is wrong with it.
  public var errors: [Diagnostic] { reading.diagnostics.filter { $0.severity == .error } }
}

extension CorpusWriter {
  /// The text of a corpus, which has been read back: whoever writes it to a file can ask it.
  ///
  /// - Throws: where the text would not stand; nothing of it is to be written.
  public func soundText(
    of corpus: Corpus, path: String = "corpus.yaml"
  ) throws(UnsoundCorpus) -> String {
    let text = text(of: corpus)
    let reading = CorpusReader(checks: .errors).read(text: text, path: path)
    guard !reading.hasErrors else { throw UnsoundCorpus(reading: reading) }
    return text
  }
}
