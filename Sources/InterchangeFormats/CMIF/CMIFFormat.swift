public import Negotiations
internal import Typesetting

/// The Correspondence Metadata Interchange Format, the part of TEI in which editions publish who
/// wrote to whom, and which correspSearch gathers.
///
/// Reading it is the work of an import, since people have to be made of authority files and names.
public struct CMIFFormat: WrittenFormat {
  /// What the command line calls it.
  public let name = "cmif"
  /// What it is.
  public let summary = "index of letters in TEI: correspSearch; read by 'import cmif'"
  /// The endings of its files.
  public let endings = ["xml"]

  /// The format.
  public init() {}

  /// Writes the messages of a corpus.
  public func write(_ corpus: Corpus, _ choices: WritingChoices) -> WrittenDocument {
    var writer = CMIFWriter(corpus: corpus)
    let text = writer.text()
    var leftOut = writer.leftOut
    leftOut.add("control characters, which XML cannot hold", writer.escape.unwritable)
    return WrittenDocument(parts: [WrittenDocument.Part(bytes: Array(text.utf8))], leftOut: leftOut)
  }
}
