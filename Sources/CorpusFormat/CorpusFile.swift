public import Negotiations

/// One file of a corpus: its path, its text, and its own records as it states them.
public struct CorpusFile: Sendable {
  let source: SourceText
  /// The records of this file alone. One whom only an office names has no id here: who held the
  /// office may stand in another file.
  public let corpus: Corpus
  /// Where each value stands.
  package var map: SourceMap { places.map }
  let places: LazySourceMap
  /// What the file mentions by id.
  package let references: [Reference]
  /// The ids the file gives out, also those of records that could not be used.
  package let declared: [Reference.Subject: [String: Range<Int>]]
  /// Where number signs stand that begin no comment.
  let textsWithNumberSign: [Range<Int>]
  /// Whether the file could be taken apart at all.
  let isReadable: Bool
  /// Whether records were left out that the parser could not read, with all that they mention.
  let lacksRecords: Bool
  /// Whether the file is sound enough, by itself, to be written again without loss.
  let isWhole: Bool

  /// The path, as the user named it.
  public var path: String { source.path }
  /// The text, without a byte order mark.
  public var text: String { source.text }

  /// Whether the file is joined before `other`, which it is not for its path while anything else tells
  /// the two apart.
  func precedes(_ other: CorpusFile) -> Bool {
    if corpus.title != other.corpus.title { return corpus.title < other.corpus.title }
    if text.utf8.elementsEqual(other.text.utf8) { return path < other.path }
    return text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }

  /// The SHA-256 digest of the file as 64 hexadecimal digits, as `sha256sum` prints it.
  ///
  /// - Complexity: O(*n*) in the length of the file, at each call.
  public func digest() -> String {
    SHA256.hexadecimal(of: (source.hasByteOrderMark ? TextDecoding.byteOrderMark : []) + text.utf8)
  }

  /// Where a value of the model stands, or the nearest value around it.
  package func location(of path: ModelPath) -> Diagnostic.Location {
    map.nearest(path).map(source.location) ?? Diagnostic.Location(file: source.path)
  }
}
