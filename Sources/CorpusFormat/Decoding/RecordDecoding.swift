internal import HistoricalDates
internal import Negotiations

/// One record of a file while it is read: knows its keys, and says what is missing or unknown.
struct RecordDecoding {
  let decoding: FileDecoding
  /// The record, as said to an author: `meeting 'yalta'`.
  let what: String
  let path: ModelPath
  /// Where to point when something about the record as a whole is wrong.
  let range: Range<Int>
  /// The kind of the event that it is, or belongs to.
  let kind: Event.Kind?
  /// The fields, each key once, without those that have no value.
  let entries: [SyntaxNode.Entry]
  /// Reads the keys of a record. `keys` are those it may have; `nil` allows every key.
  init?(
    _ node: SyntaxNode, _ what: String, at path: ModelPath, range: Range<Int>? = nil,
    keys: [String]?, kind: Event.Kind? = nil, _ decoding: FileDecoding
  ) {
    guard case .record(let written) = node.content else {
      decoding.report(
        "value.type", node.isNull ? range ?? node.range : node.range,
        "\(what) must be a record of 'key: value', not \(node.description)")
      return nil
    }
    self.decoding = decoding
    self.what = what
    self.path = path
    self.range = range ?? node.range
    self.kind = kind
    entries = Self.entries(written, what, path, keys: keys, decoding)
  }

  /// The value under `key`, or `nil` where there is none.
  subscript(key: String) -> SyntaxNode? { entries.first { $0.key == key }?.value }

  /// The value under a key that must be there.
  func required(_ key: String) -> SyntaxNode? {
    if let node = self[key] { return node }
    decoding.report("key.missing", range, "\(what) needs '\(key):'")
    return nil
  }

  func text(_ key: String) -> String? {
    self[key].flatMap { decoding.text($0, "'\(key)'") }
  }
}

// MARK: - Keys

extension RecordDecoding {
  /// The fields of a record, sorted out: each key once, unknown ones and those without value reported.
  private static func entries(
    _ written: [SyntaxNode.Entry], _ what: String, _ path: ModelPath, keys: [String]?,
    _ decoding: FileDecoding
  ) -> [SyntaxNode.Entry] {
    var entries: [SyntaxNode.Entry] = []
    entries.reserveCapacity(written.count)
    var first: [String: Range<Int>] = [:]
    for (place, entry) in written.enumerated() {
      let key = entry.key
      if let earlier = first.updateValue(entry.keyRange, forKey: key) {
        first[key] = earlier
        decoding.report(
          "key.duplicate", entry.keyRange, "'\(key)' stands twice in \(what)",
          notes: [decoding.note("first here", earlier)])
        continue
      }
      if let keys, !keys.contains(key) {
        reportUnknown(entry, after: place > 0 ? written[place - 1] : nil, what, keys, decoding)
        continue
      }
      if entry.value.isNull {
        decoding.report(
          .warning, "value.missing", entry.keyRange, "'\(key)' of \(what) has no value",
          help: decoding.isCommentedOut(entry.keyRange.upperBound)
            ? "put it in quotes: what follows a bare # is a comment"
            : "write a value or leave the key out")
        continue
      }
      decoding.map.add(entry, at: path.field(key))
      entries.append(entry)
    }
    return entries
  }

  private static func reportUnknown(
    _ entry: SyntaxNode.Entry, after previous: SyntaxNode.Entry?, _ what: String, _ keys: [String],
    _ decoding: FileDecoding
  ) {
    decoding.report(
      "key.unknown", entry.keyRange, "unknown key '\(entry.key)' in \(what)",
      help: cutText(entry, after: previous) ?? Suggestion.help(for: entry.key, among: keys)
        ?? "it can have \(keys.joined(separator: ", "))")
  }

  /// What to do about a text in braces that a comma cut in two.
  private static func cutText(
    _ entry: SyntaxNode.Entry, after previous: SyntaxNode.Entry?
  ) -> String? {
    guard entry.value.isNull, entry.value.range.isEmpty, let previous,
      case .scalar(let text) = previous.value.content, text.isPlain, !text.isNull
    else { return nil }
    return "in braces, text that holds a comma needs quotes: "
      + "\(previous.key): \"\(text.text), \(entry.key)\""
  }
}
