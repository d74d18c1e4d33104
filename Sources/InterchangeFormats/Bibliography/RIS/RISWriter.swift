internal import Documents
internal import Negotiations

/// Sources as RIS. What it has no tag for stands in notes under its name in CSL, as Zotero reads it.
struct RISWriter {
  /// The document: a record for each source.
  func text(of sources: [Source]) -> String {
    sources.map(record).joined(separator: "\r\n")
  }

  private func record(_ source: Source) -> String {
    let word = RISTag.word(for: source.type)
    var lines = [("TY", word ?? "GEN"), ("ID", source.id.rawValue), ("TI", source.title)]
    if word == nil { lines.append(("N1", "type: \(source.type)")) }
    for contribution in source.contributors {
      let tag = RISTag.names.sorted { $0.key < $1.key }
        .first { $0.value == contribution.variable && $0.key != "A1" }?.key
      for name in contribution.names.map(Self.text) {
        lines.append(tag.map { ($0, name) } ?? ("N1", "\(contribution.variable): \(name)"))
      }
    }
    if let issued = source.issued { lines += Self.dates(issued) }
    for variable in source.variables {
      let tag = RISTag.tag(for: variable.name, in: source.type)
      if variable.name == "page" {
        lines.append(("SP", variable.value))
      } else if let tag {
        lines.append((tag, variable.value))
      } else {
        lines.append(("N1", "\(variable.name): \(variable.value)"))
      }
    }
    lines.append(("ER", ""))
    return lines.map { "\($0)  - \($1.collapsed)\r\n" }.joined()
  }

  private static func text(_ name: Source.PersonName) -> String {
    // A comma at the end keeps a name of one word for that of a body.
    if let literal = name.literal { return literal.contains(" ") ? literal : "\(literal)," }
    return [name.family, name.given].compactMap(\.self).joined(separator: ", ")
  }

  private static func dates(_ issued: String) -> [(String, String)] {
    let day = /([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?/
    if issued.wholeMatch(of: /[0-9]{4}/) != nil { return [("PY", issued)] }
    if let match = issued.wholeMatch(of: day) {
      let (_, year, month, day) = match.output
      return [("PY", String(year)), ("DA", "\(year)/\(month)/\(day ?? "")")]
    }
    return [("N1", "issued: \(issued)")]
  }
}
