internal import Negotiations

extension FileDecoding {
  /// A CSL record, or `nil` where type or title is missing.
  func source(_ id: String, _ node: SyntaxNode, _ range: Range<Int>) -> Source? {
    guard
      let record = RecordDecoding(
        node, "source '\(id)'", at: .source(SourceKey(id)), range: range, keys: nil, self)
    else { return nil }
    let type = record.requiredText("type")
    let title = record.requiredText("title")
    var result = Source(id: SourceKey(id), type: type ?? "", title: title ?? "")
    for entry in record.entries where !["type", "title"].contains(entry.key) {
      add(entry, to: &result, record)
    }
    return type == nil || title == nil ? nil : result
  }

  private func add(_ entry: SyntaxNode.Entry, to source: inout Source, _ record: RecordDecoding) {
    let key = entry.key
    if StyleVariables.names.contains(key) {
      let names = record.list(key) { node, path in personName(node, key, at: path) }
      source.contributors.append(Source.Contribution(key, names))
      return
    }
    if !StyleVariables.texts.contains(key) {
      report(
        .warning, "key.unknown", entry.keyRange,
        "'\(key)' in \(record.what) is no variable of the Citation Style Language",
        help: Suggestion.help(
          for: key, among: StyleVariables.texts.union(StyleVariables.names).sorted()))
    }
    guard let text = text(entry.value, "'\(key)'") else { return }
    if key == "issued" {
      source.issued = text
    } else {
      source.variables.append(Source.Variable(key, text))
    }
  }

  /// `{family, given}` or `{literal}`.
  private func personName(_ node: SyntaxNode, _ variable: String, at path: ModelPath)
    -> Source.PersonName?
  {
    guard case .record = node.content else {
      return text(node, "a name in '\(variable)'").map { Source.PersonName(literal: $0) }
    }
    guard
      let record = RecordDecoding(
        node, "a name in '\(variable)'", at: path, keys: ["family", "given", "literal"], self)
    else { return nil }
    let name = Source.PersonName(
      family: record.text("family"), given: record.text("given"), literal: record.text("literal"))
    if name.family == nil, name.given == nil, name.literal == nil {
      report(
        "key.missing", record.range, "a name in '\(variable)' needs 'family:' or 'literal:'")
      return nil
    }
    return name
  }
}
