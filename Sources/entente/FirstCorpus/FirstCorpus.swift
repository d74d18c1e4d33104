/// A small corpus that explains itself, and a manifest of its figures: what `entente init` writes.
///
/// Both are part of the program, so that it needs no file beside it. What they say is true: each date,
/// name and locator stands in the source that is cited for it.
enum FirstCorpus {
  /// A file of the first corpus.
  struct File {
    /// Where it is written, from the folder that `init` is given.
    var path: String
    var text: String
  }

  /// All files, in the order in which a reader would open them.
  static let files = [
    File(path: "\(folder)/border-talks-1945.yaml", text: corpusText),
    File(path: manifest, text: manifestText),
  ]

  /// Where every command looks for corpora that are not named.
  static let folder = "Graphs"
  static let manifest = "figures.yaml"
}
