import Negotiations
import Typesetting

/// A figure as it goes into the text of a paper: picture, caption with citations, alternative text, and
/// a label to refer to.
package struct FigureFloat {
  /// The name of the figure, from which its label is made.
  package var name: String
  /// The file of the picture, as the paper's text names it.
  package var picture: String
  /// The file of the bibliography.
  package var bibliography: String
  /// The caption.
  package var caption: Caption
  /// The description for readers who cannot see the figure.
  package var alternativeText: String
  /// The printed width in millimetres; `nil` for as wide as the text.
  package var width: Double?
  /// The provenance of the figure, for the comments at the head.
  package var remarks: [String]
  /// The records of the sources, which the paper prints because of the figure.
  package var cited: String

  /// Creates a figure.
  package init(
    name: String, picture: String, bibliography: String, caption: Caption,
    alternativeText: String, width: Double? = nil, remarks: [String] = [], cited: String = ""
  ) {
    self.name = name
    self.picture = picture
    self.bibliography = bibliography
    self.caption = caption
    self.alternativeText = alternativeText
    self.width = width
    self.remarks = remarks
    self.cited = cited
  }

  /// The label, without the prefix of a format.
  var label: String { CitationKey.plain(name) }

  /// The citation keys, in the order of the sources.
  var keys: [String] { caption.sources.map { CitationKey.plain($0.rawValue) } }

  /// The caption without its sources.
  var statement: String {
    caption.words.paragraph([caption.title, caption.statement, caption.records])
  }

  /// The caption in a format, with its sources as the format cites them.
  ///
  /// - Parameters:
  ///   - escape: makes text safe for the format.
  ///   - namesSources: whether a word says that these are the sources, as where they cannot become a note.
  ///   - cite: cites the sources, each with its places.
  func caption(
    _ escape: (String) -> String, namingSources namesSources: Bool = true,
    citing cite: ([Citation]) -> String
  ) -> String {
    guard !keys.isEmpty else { return escape(statement) }
    let words = caption.words
    let citations = caption.sources.map { source in
      let places = caption.locators[source].map { words.locators($0.shown, andMore: $0.more) }
      return Citation(
        key: source.rawValue, locator: places.flatMap { $0.isEmpty ? nil : $0 })
    }
    guard namesSources else { return escape(statement) + " " + cite(citations) }
    let opening = words.sources(keys.count) + words.punctuation.colon
    return escape(words.paragraph([statement, opening])) + cite(citations)
      + words.punctuation.stop
  }

  /// Lines of comment, each after `mark` and none with a line break inside.
  func comments(_ lines: [String], mark: String) -> [String] {
    (remarks + lines).map { line in
      let scalars = line.unicodeScalars.map { scalar -> Unicode.Scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format: " "
        default: scalar
        }
      }
      return mark + String(String.UnicodeScalarView(scalars))
    }
  }
}

/// A format for the text of papers.
package protocol FloatFormat: Sendable {
  /// The endings of its files, the usual one first.
  var endings: [String] { get }
  /// The ending of the pictures that it takes best.
  var pictureEnding: String { get }
  /// Whether names of files are relative to the file that names them, and not to where it is compiled.
  var findsFilesBesideItself: Bool { get }
  /// The figure in this format.
  func text(of figure: FigureFloat) -> String
}

extension FloatFormat {
  package var findsFilesBesideItself: Bool { false }
}

/// The catalogue of formats for the text of papers.
package enum FloatFormats {
  /// All formats.
  package static let all: [any FloatFormat] = [LaTeXFloat(), TypstFloat(), MarkdownFloat()]
}
