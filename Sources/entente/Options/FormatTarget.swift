import InterchangeFormats
import Negotiations

/// What is written: a corpus, or one of the formats of the catalogue.
enum FormatTarget {
  case corpus
  case format(any WrittenFormat)

  /// What everything that can be written is called.
  static var names: [String] { [FormatChoice.corpusName] + FormatCatalogue.written.map(\.name) }

  /// What to write to `path`.
  init(_ path: String, named name: String?) throws {
    if let name {
      self = try Self.named(name)
      return
    }
    if path == "-" { throw Failure.unusable("say with --to which format to write") }
    let ending = FormatChoice.ending(of: path)
    if (FormatChoice.corpusEndings + StoredCorpora.endings).contains(ending) {
      self = .corpus
    } else if let format = FormatCatalogue.formats(writtenTo: ending).first {
      self = .format(format)
    } else {
      throw FormatChoice.unknown(
        ending, of: path, known: FormatCatalogue.written.flatMap(\.endings), flag: "--to")
    }
  }

  private static func named(_ name: String) throws -> FormatTarget {
    if name == FormatChoice.corpusName || FormatChoice.corpusEndings.contains(name) {
      return .corpus
    }
    if let format = FormatCatalogue.written(named: name) { return .format(format) }
    throw Failure.unusable(
      "no format is called '\(name)'; \(Nearest.hint(for: name, among: names))")
  }
}
