import InterchangeFormats
import Negotiations

/// In what a manifest writes the sources of its corpora, by the ending of the file.
///
/// Archive, box and folder of a document are fields of the Citation Style Language, which Pandoc
/// passes over in BibTeX.
enum BibliographyFile: String {
  case bibtex = "bib"
  case cslJSON = "json"

  /// What the file called `name` is; `nil` where no bibliography ends so.
  init?(_ name: String) {
    self.init(rawValue: FormatChoice.ending(of: name))
  }

  func text(of sources: [Source]) -> String {
    switch self {
    case .bibtex: BibTeXWriter().text(of: sources)
    case .cslJSON: CSLJSONWriter().text(of: sources)
    }
  }
}
