public import Negotiations

/// The caption of a figure: its title, what it shows, and its sources.
public struct Caption: Sendable, Equatable {
  /// The title, as a sentence.
  public let title: String
  /// What the figure shows and how to read it, without title and sources.
  public let statement: String
  /// The corpora that gave what is drawn, as a sentence; `nil` where none is named.
  let records: String?
  /// The sources that the figure rests on, in the order of the corpus.
  public let sources: [SourceKey]
  /// Where in each source, as far as the record says.
  let locators: [SourceKey: CitedPlaces]
  /// The sources as a sentence; `nil` where there are none.
  let citation: String?
  /// The language.
  let words: any FigureLanguage

  init(
    title: String, _ sentences: [String?], records: String? = nil, sources: [SourceKey] = [],
    locators: [SourceKey: CitedPlaces] = [:], citation: String? = nil,
    in words: any FigureLanguage
  ) {
    self.title = title
    statement = words.paragraph(sentences)
    self.records = records
    self.sources = sources
    self.locators = locators
    self.citation = citation
    self.words = words
  }

  /// The caption as one paragraph, sources included.
  public var text: String { words.paragraph([title, statement, records, citation]) }

  /// Whether two captions say the same.
  public static func == (one: Caption, other: Caption) -> Bool {
    (one.title, one.statement, one.records, one.citation)
      == (other.title, other.statement, other.records, other.citation)
      && one.sources == other.sources
  }

  /// A caption in an author's own words, whose first sentence is the title; the sources stay.
  func replacing(with text: String) -> Caption {
    let end = Self.endOfSentence(in: text)
    return Caption(
      title: end.map { text[..<$0.lowerBound] + "." } ?? text,
      [end.map { String(text[$0.upperBound...]) }], sources: sources, locators: locators,
      citation: citation, in: words)
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
    Caption(
      title: title, [statement] + sentences, records: records, sources: sources,
      locators: locators, citation: citation, in: words)
  }
}

/// Where in a source the events of a figure are told.
struct CitedPlaces: Sendable, Equatable {
  /// The first few, as a caption names them.
  var shown: [String]
  /// How many more there are.
  var more: Int

  /// The places of a list, each once and by their numbers.
  init(_ all: [String]) {
    func rank(_ place: String) -> (String, Int, String) {
      let number = place.drop { !$0.isNumber }.prefix { $0.isNumber }
      return (String(place.prefix { !$0.isNumber }), Int(number) ?? 0, place)
    }
    let places = Set(all).sorted { rank($0) < rank($1) }
    shown = Array(places.prefix(places.count > 4 ? 3 : 4))
    more = places.count - shown.count
  }
}

/// The text that goes with a figure.
protocol FigureText {
  /// What stands under the figure.
  var caption: Caption { get }
  /// What describes the figure to readers who cannot see it.
  var alternativeText: String { get }
  /// How many actors and events the caption counts; `nil` where it counts something else.
  var counted: (actors: Int, events: Int)? { get }
}

extension FigureText {
  var counted: (actors: Int, events: Int)? { nil }
}
