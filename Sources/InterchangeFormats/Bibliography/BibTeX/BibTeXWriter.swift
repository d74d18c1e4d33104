package import Negotiations
internal import Typesetting

/// Sources as a BibTeX file, for BibTeX, biber, Typst and Pandoc alike.
///
/// What classic BibTeX has no type or field for is kept in fields that its styles pass over, so that
/// reading the file again gives the same records.
package struct BibTeXWriter: Sendable {
  /// A writer.
  package init() {}

  /// The file.
  ///
  /// - Parameter remarks: lines for its head.
  package func text(of sources: [Source], remarks: [String] = []) -> String {
    let entries = sources.map(entry)
    let foreign = LaTeXText.charactersBeyondLatin(in: entries.joined())
    // An at sign would begin an entry.
    let head = (remarks + LaTeXText.engineAdvice(for: foreign)).map {
      "% \(Self.line($0.replacing("@", with: "(at)")))\n"
    }
    return ([head.joined()] + entries).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func entry(_ source: Source) -> String {
    let type = EntryType.entry(for: source.type)
    let key = CitationKey.plain(source.id.rawValue)
    var fields = source.contributors.map { contribution in
      (
        FieldName.field(for: contribution.variable, in: type),
        BibTeXName.list(contribution.names)
      )
    }
    // Styles put titles in small letters; braces keep the names in them.
    fields.append(("title", "{\(BibTeXText.escaped(source.title))}"))
    if let issued = source.issued { fields += BibTeXDate.fields(for: issued) }
    fields += source.variables.map { field($0, in: type) }
    if EntryType.type(for: type) != source.type { fields.append(("entrysubtype", source.type)) }
    if key != source.id.rawValue {
      fields.append(("citation-key", BibTeXText.escaped(source.id.rawValue)))
    }
    let lines = fields.map { "  \($0.0) = {\($0.1)}" }
    return "@\(type){\(key),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  private func field(_ variable: Source.Variable, in type: String) -> (String, String) {
    let name = FieldName.field(for: variable.name, in: type)
    if BibTeXText.isVerbatim(name) { return (name, BibTeXText.address(variable.value)) }
    let value = BibTeXText.escaped(variable.value)
    return (name, name == "pages" ? value.replacing("–", with: "--") : value)
  }

  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
