public import Documents

/// A format in which others keep what a corpus says, read and written.
///
/// One folder a format; ``FormatCatalogue`` lists them. A format that is listed is offered, tested and
/// fuzzed because it is listed.
public protocol InterchangeFormat: WrittenFormat {
  /// Further endings of files that are read and not written.
  var endingsRead: [String] { get }

  /// Whether a document that begins so may be in the format; asked only where several share an ending.
  /// The first in the catalogue that recognises the document is taken.
  func recognises(_ beginning: DocumentBeginning) -> Bool

  /// Reads documents, which are one record together. What cannot be used is in the ledger.
  func read(
    _ documents: [InputDocument], _ choices: ReadingChoices, ledger: Ledger
  ) throws(InputError) -> Imported
}

extension InterchangeFormat {
  /// What is written can be read; most formats read nothing else.
  public var endingsRead: [String] { [] }

  /// A format with an ending of its own need not look at the document.
  public func recognises(_ beginning: DocumentBeginning) -> Bool { true }
}
