public import Negotiations

/// What stands under a figure: what it is called, what it shows, and which sources say so.
public struct Caption: Sendable, Equatable {
  /// What the figure is called, as a sentence.
  public let title: String
  /// What it shows and how it is to be read, without its title and its sources.
  public let statement: String
  /// The sources it rests on, in the order of the corpus.
  public let sources: [SourceKey]
  /// The sources in words, as a sentence; `nil` where there are none.
  let citation: String?

  init(
    title: String, _ sentences: [String?], sources: [SourceKey] = [], citation: String? = nil
  ) {
    self.title = title
    statement = CaptionParts.paragraph(sentences)
    self.sources = sources
    self.citation = citation
  }

  /// The caption as one paragraph, its sources in words.
  public var text: String { CaptionParts.paragraph([title, statement, citation]) }

  /// The same in an author's own words: the first sentence is the title. The sources stay.
  func worded(_ text: String) -> Caption {
    let end = Self.endOfSentence(in: text)
    return Caption(
      title: end.map { text[..<$0.lowerBound] + "." } ?? text,
      [end.map { String(text[$0.upperBound...]) }], sources: sources, citation: citation)
  }

  /// The full stop, and the space after it, that end the first sentence; `nil` where there is only one.
  private static func endOfSentence(in text: String) -> Range<String.Index>? {
    text.ranges(of: ". ").first { stop in
      let next = text[stop.upperBound...].first
      return next?.isLowercase != true && !isAbbreviation(text[..<stop.lowerBound])
    }
  }

  /// Whether a text ends with an initial (`T`, `T.V`) or an abbreviation (`Dr`), whose full stop ends
  /// no sentence.
  private static func isAbbreviation(_ text: Substring) -> Bool {
    let word = text.split { !$0.isLetter && $0 != "." }.last ?? ""
    guard text.last?.isLetter == true else { return false }
    return (word.count == 1 && word.first?.isUppercase == true) || word.contains(".")
      || abbreviations.contains(word.lowercased())
  }

  private static let abbreviations: Set<String> = [
    "ca", "capt", "cf", "col", "doc", "dr", "ed", "gen", "jr", "lt", "mr", "mrs", "ms", "no", "nos",
    "p", "pp", "prof", "rev", "sen", "st", "vol",
  ]

  /// The same with more said of how the figure is to be read.
  func adding(_ sentences: [String?]) -> Caption {
    Caption(title: title, [statement] + sentences, sources: sources, citation: citation)
  }
}
