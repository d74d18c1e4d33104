/// A source as a paper cites it: under which key, and where in it.
package struct Citation: Hashable, Sendable {
  package let key: String
  private let locator: String?

  /// A citation of the source that a bibliography has under `key`; `locator` is any text.
  package init(key: String, locator: String?) {
    self.key = CitationKey.plain(key)
    self.locator = locator
  }
}

extension [Citation] {
  /// The citations as Pandoc reads them in Markdown: `[@frus1945v07, d634; @elleman-2023]`.
  package var markdown: String {
    guard !isEmpty else { return "" }
    return "[" + map(\.markdown).joined(separator: "; ") + "]"
  }

  /// The citations as biblatex reads them: `\autocites[d634]{frus1945v07}{elleman-2023}`.
  package var latex: String {
    guard !isEmpty else { return "" }
    return (count == 1 ? "\\autocite" : "\\autocites") + map(\.latex).joined()
  }

  /// The citations as BibTeX reads them as well, each by itself: `\cite[d634]{frus1945v07}; \cite{elleman-2023}`.
  package var latexInText: String { map { "\\cite" + $0.latex }.joined(separator: "; ") }

  /// The citations as Typst reads them: `#cite(<frus1945v07>, supplement: [d634])`.
  package var typst: String { map(\.typst).joined(separator: " ") }
}

extension Citation {
  fileprivate var markdown: String {
    guard let locator else { return "@\(key)" }
    // A semicolon would begin another citation.
    let parts = locator.split(separator: ";", omittingEmptySubsequences: false)
    let place = parts.map { MarkdownText.escaped(String($0)) }.joined(separator: "\\;")
    // Pandoc takes "30" of "30 June 1945" for a page, and sets "lead" behind the address of the source.
    // In braces all of it is the locator; brackets would end them.
    let isOpen = Self.isPlain(locator) || locator.contains { "{}[];".contains($0) }
    return "@\(key), " + (isOpen ? place : "{\(place)}")
  }

  /// Whether Pandoc finds by itself that all of `locator` is one: a number, alone or after the
  /// abbreviation of what it numbers.
  private static func isPlain(_ locator: String) -> Bool {
    let words = locator.split(separator: " ", omittingEmptySubsequences: false)
    guard let last = words.last, last.contains(where: \.isNumber) else { return false }
    return words.count == 1 || (words.count == 2 && labels.contains(String(words[0])))
  }

  /// The abbreviations of the Citation Style Language for what a locator numbers.
  private static let labels: Set = [
    "p.", "pp.", "para.", "paras.", "n.", "nn.", "no.", "nos.", "vol.", "vols.", "chap.", "chaps.",
    "sec.", "secs.", "l.", "ll.", "fol.", "fols.", "col.", "cols.", "fig.", "figs.", "bk.", "bks.",
    "pt.", "pts.", "v.", "vv.",
  ]

  fileprivate var latex: String {
    // In braces, a bracket does not end the argument.
    locator.map { "[{\(LaTeXText.escaped($0))}]{\(key)}" } ?? "{\(key)}"
  }

  fileprivate var typst: String {
    locator.map { "#cite(<\(key)>, supplement: [\(TypstText.escaped($0))])" } ?? "#cite(<\(key)>)"
  }
}
