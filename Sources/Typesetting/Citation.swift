/// A source as a paper cites it: under which key, and where in it.
package struct Citation: Hashable, Sendable {
  private let key: String
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

  /// The citations as Typst reads them: `#cite(<frus1945v07>, supplement: [d634])`.
  package var typst: String { map(\.typst).joined(separator: " ") }
}

extension Citation {
  fileprivate var markdown: String {
    // A semicolon would begin another citation.
    let place = locator.map { place in
      let parts = place.split(separator: ";", omittingEmptySubsequences: false)
      return ", " + parts.map { MarkdownText.escaped(String($0)) }.joined(separator: "\\;")
    }
    return "@\(key)" + (place ?? "")
  }

  fileprivate var latex: String {
    // In braces, a bracket does not end the argument.
    locator.map { "[{\(LaTeXText.escaped($0))}]{\(key)}" } ?? "{\(key)}"
  }

  fileprivate var typst: String {
    locator.map { "#cite(<\(key)>, supplement: [\(TypstText.escaped($0))])" } ?? "#cite(<\(key)>)"
  }
}
