public import Documents
public import Negotiations

/// A format in which others keep what a corpus says, read and written.
///
/// One folder a format; ``FormatCatalogue`` lists them. A format that is listed is offered, tested and
/// fuzzed because it is listed.
public protocol InterchangeFormat: Sendable {
  /// What the command line calls it: `graphml`.
  var name: String { get }
  /// What it is, in a few words.
  var summary: String { get }
  /// The endings of its files, without the dot. Of several formats with one ending the first in the
  /// catalogue that recognises the document is taken, and the first of all is written.
  var endings: [String] { get }

  /// Further endings of files that are read and not written.
  var endingsRead: [String] { get }

  /// Whether a document that begins so may be in the format; asked only where several share an ending.
  func recognises(_ beginning: DocumentBeginning) -> Bool

  /// Reads documents, which are one record together. What cannot be used is in the ledger.
  func read(
    _ documents: [InputDocument], _ choices: ReadingChoices, ledger: Ledger
  ) throws(InputError) -> Imported

  /// Writes a corpus, and says what the format has no place for.
  func write(_ corpus: Corpus, _ choices: WritingChoices) -> WrittenDocument
}

extension InterchangeFormat {
  /// What is written can be read; most formats read nothing else.
  public var endingsRead: [String] { [] }

  /// A format with an ending of its own need not look at the document.
  public func recognises(_ beginning: DocumentBeginning) -> Bool { true }
}
