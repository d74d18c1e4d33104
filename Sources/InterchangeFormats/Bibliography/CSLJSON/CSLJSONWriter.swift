package import Negotiations
internal import Typesetting

/// Sources as CSL-JSON, which Zotero, Pandoc and Quarto read.
package struct CSLJSONWriter: Sendable {
  /// A writer.
  package init() {}

  /// The document: a list with an item for each source, its fields in the order of the record.
  package func text(of sources: [Source]) -> String {
    guard !sources.isEmpty else { return "[]\n" }
    return "[\n" + sources.map(item).joined(separator: ",\n") + "\n]\n"
  }

  private func item(_ source: Source) -> String {
    var fields = [
      ("id", JSONText.string(source.id.rawValue)), ("type", JSONText.string(source.type)),
      ("title", JSONText.string(source.title)),
    ]
    fields += source.contributors.map { contribution in
      (contribution.variable, "[\(contribution.names.map(name).joined(separator: ", "))]")
    }
    if let issued = source.issued { fields.append(("issued", CSLJSONDate.json(issued))) }
    fields += source.variables.map { variable in
      let isDate = CSLJSONDate.variables.contains(variable.name)
      return (
        variable.name,
        isDate ? CSLJSONDate.json(variable.value) : JSONText.string(variable.value)
      )
    }
    let lines = fields.map { "    \(JSONText.string($0.0)): \($0.1)" }
    return "  {\n\(lines.joined(separator: ",\n"))\n  }"
  }

  private func name(_ name: Source.PersonName) -> String {
    let parts = [("family", name.family), ("given", name.given), ("literal", name.literal)]
    let fields = parts.compactMap { key, value in
      value.map { "\(JSONText.string(key)): \(JSONText.string($0))" }
    }
    return "{\(fields.joined(separator: ", "))}"
  }
}
