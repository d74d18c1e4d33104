public import Negotiations

/// What came of reading documents in another format: a corpus, and the account of every row.
public struct Imported: Sendable {
  /// All that could be used.
  public var corpus: Corpus
  /// What became of each unit of the input.
  public var ledger: Ledger

  /// A corpus with the account of how it came about.
  public init(corpus: Corpus, ledger: Ledger) {
    self.corpus = corpus
    self.ledger = ledger
  }
}
