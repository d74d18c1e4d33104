internal import HistoricalDates
internal import Negotiations

extension RecordDecoding {
  /// The names under `names`: a mapping from a language tag to one or several names.
  func names() -> [Name] {
    guard let node = self["names"] else { return [] }
    let place = path.field("names")
    guard
      let languages = RecordDecoding(
        node, "'names'", at: place, keys: nil, decoding)
    else { return [] }
    var names: [Name] = []
    for entry in languages.entries {
      checkLanguage(entry)
      names += languages.list(entry.key) { item, path in
        name(item, language: entry.key, at: path)
      }
    }
    return names
  }

  private func name(_ node: SyntaxNode, language: String, at path: ModelPath) -> Name? {
    if case .record = node.content {
      let record = RecordDecoding(node, "a name", at: path, keys: CorpusKeys.name, decoding)
      guard let record, let text = record.requiredText("name") else { return nil }
      return Name(text, language: language, during: record.date("during"))
    }
    return decoding.text(node, "a name").map { Name($0, language: language) }
  }

  private func checkLanguage(_ entry: SyntaxNode.Entry) {
    let subtags = entry.key.split(separator: "-", omittingEmptySubsequences: false)
    let isSound =
      subtags.allSatisfy { tag in
        (1...8).contains(tag.count) && tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      } && (subtags.first.map { (2...8).contains($0.count) && $0.allSatisfy(\.isLetter) } ?? false)
    if !isSound {
      decoding.report(
        "language.malformed", entry.keyRange,
        "'\(entry.key)' is no language tag (BCP 47), such as zh-Hant, ru or zh-Latn-pinyin")
    }
  }
}
