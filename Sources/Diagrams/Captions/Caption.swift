public import Negotiations

/// The caption of a figure: its title, what it shows, and its sources.
public struct Caption: Sendable, Equatable {
  /// The title, as a sentence.
  public let title: String
  /// What the figure shows and how to read it, without title and sources.
  public let statement: String
  /// The sources that the figure rests on, in the order of the corpus.
  public let sources: [SourceKey]
  /// The sources as a sentence; `nil` where there are none.
  let citation: String?

  init(
    title: String, _ sentences: [String?], sources: [SourceKey] = [], citation: String? = nil
  ) {
    self.title = title
    statement = CaptionSentences.paragraph(sentences)
    self.sources = sources
    self.citation = citation
  }

  /// The caption as one paragraph, sources included.
  public var text: String { CaptionSentences.paragraph([title, statement, citation]) }

  /// A caption in an author's own words, whose first sentence is the title; the sources stay.
  func replacing(with text: String) -> Caption {
    let end = Self.endOfSentence(in: text)
    return Caption(
      title: end.map { text[..<$0.lowerBound] + "." } ?? text,
      [end.map { String(text[$0.upperBound...]) }], sources: sources, citation: citation)
  }

  /// The full stop and the space that end the first sentence; `nil` where there is only one sentence.
  private static func endOfSentence(in text: String) -> Range<String.Index>? {
    text.ranges(of: ". ").first { stop in
      let next = text[stop.upperBound...].first
      return next?.isLowercase != true && !isAbbreviation(text[..<stop.lowerBound])
    }
  }

  /// Whether a text ends with an initial (`T`, `T.V`) or an abbreviation (`Dr`), whose full stop does
  /// not end a sentence.
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

  /// The caption with more sentences on how to read the figure.
  func adding(_ sentences: [String?]) -> Caption {
    Caption(title: title, [statement] + sentences, sources: sources, citation: citation)
  }
}

/// The text that goes with a figure.
protocol FigureText {
  /// What stands under the figure.
  var caption: Caption { get }
  /// What describes the figure to readers who cannot see it.
  var alternativeText: String { get }
}
