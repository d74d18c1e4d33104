internal import Negotiations
internal import Typesetting

/// A figure as it goes into the text of a paper: the picture by its file name, the caption with its
/// citations, the alternative text and a label to refer to.
package struct FigureFloat {
  /// The name of the figure, which makes its label.
  package var name: String
  /// The file of the picture, as the paper's text names it.
  package var picture: String
  /// The file of the bibliography.
  package var bibliography: String
  /// What stands under the figure.
  package var caption: Caption
  /// What a reader who cannot see the figure is told.
  package var alternativeText: String
  /// The printed width in millimetres; `nil` for as wide as the text.
  package var width: Double?
  /// Where the figure comes from, for the comments at the head.
  package var remarks: [String]
  /// What else the paper prints because of the figure: the records of its sources.
  package var cited: String

  /// A figure for the text of a paper.
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

  /// The label without the prefix of the format.
  var label: String { CitationKey.plain(name) }

  /// The citation keys, in the order of the sources.
  var keys: [String] { caption.sources.map { CitationKey.plain($0.rawValue) } }

  /// Title and statement: the caption but for its sources.
  var statement: String { CaptionParts.paragraph([caption.title, caption.statement]) }

  /// `Source: ` or `Sources: `.
  var citationOpening: String { keys.count == 1 ? "Source: " : "Sources: " }

  /// Lines of comment, each after `mark`; no line holds a break of its own.
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

/// A language that papers are written in, as far as a figure needs it.
package protocol FloatFormat: Sendable {
  /// The endings of its files; the first is its name.
  var endings: [String] { get }
  /// The ending of the picture that it takes best.
  var pictureEnding: String { get }
  /// The figure in this language.
  func text(of figure: FigureFloat) -> String
}

/// The languages of papers there are.
package enum FloatFormats {
  /// All of them.
  package static let all: [any FloatFormat] = [LaTeXFloat(), TypstFloat(), MarkdownFloat()]
}
