public import Negotiations

/// What came of reading corpora: all of it that can be used, and all that is to be said about it.
public struct CorpusReading: Sendable {
  /// All files joined as one graph. Every id that it mentions is in it: a mention of something
  /// unknown is left out, and an error says so.
  public let corpus: Corpus
  /// The files, in the order in which they were joined: by title, then text.
  public let files: [CorpusFile]
  /// Everything there is to say, by file and place.
  public let diagnostics: [Diagnostic]

  /// Whether something could not be used or contradicts itself.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The text of a file by its path, as `DiagnosticPrinter` asks for it.
  public func text(of path: String) -> String? {
    files.first { $0.path == path }?.text
  }
}
