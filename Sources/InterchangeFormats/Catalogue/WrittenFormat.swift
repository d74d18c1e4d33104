public import Negotiations

/// A format in which a corpus is published: it is written, and read by others.
///
/// One that Entente reads as well is an ``InterchangeFormat``.
public protocol WrittenFormat: Sendable {
  /// What the command line calls it: `graphml`.
  var name: String { get }
  /// What it is, in a few words.
  var summary: String { get }
  /// The endings of its files, without the dot. Of several formats with one ending the first in the
  /// catalogue is written.
  var endings: [String] { get }

  /// Writes a corpus, and says what the format has no place for.
  func write(_ corpus: Corpus, _ choices: WritingChoices) -> WrittenDocument
}
