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
  /// The fields, each key once, without those that have no value.
  let entries: [SyntaxNode.Entry]
  private let values: [String: SyntaxNode]

  /// Reads the keys of a record. `keys` are those it may have; `nil` allows every key.
  init?(
    _ node: SyntaxNode, _ what: String, at path: ModelPath, range: Range<Int>? = nil,
    keys: [String]?, _ decoding: FileDecoding
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
    let fields = Fields(written, what, path, keys: keys, decoding)
    entries = fields.entries
    values = fields.values
  }

  /// The value under `key`, or `nil` where there is none.
  subscript(key: String) -> SyntaxNode? { values[key] }

  /// The value under a key that must be there.
  func required(_ key: String) -> SyntaxNode? {
    if let node = values[key] { return node }
    decoding.report("key.missing", range, "\(what) needs '\(key):'")
    return nil
  }

  func text(_ key: String) -> String? {
    values[key].flatMap { decoding.text($0, "'\(key)'") }
  }

  func requiredText(_ key: String) -> String? {
    required(key).flatMap { decoding.text($0, "'\(key)'") }
  }

  func date(_ key: String) -> HistoricalDate? {
    values[key].flatMap { decoding.date($0, "'\(key)'") }
  }

  func requiredDate(_ key: String) -> HistoricalDate? {
    required(key).flatMap { decoding.date($0, "'\(key)'") }
  }

  /// `true` or `false`.
  func flag(_ key: String) -> Bool {
    guard let node = values[key], let text = decoding.text(node, "'\(key)'") else { return false }
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default:
      decoding.report("value.type", node.range, "'\(key)' is true or false, not '\(text)'")
      return false
    }
  }

  /// A whole number that is not negative.
  func count(_ key: String) -> Int? {
    guard let node = values[key], let text = decoding.text(node, "'\(key)'") else { return nil }
    if let number = Int(text), (0...100_000).contains(number) { return number }
    decoding.report("value.type", node.range, "'\(key)' is a number of days, not '\(text)'")
    return nil
  }

  /// Each item under `key` that `read` can use, in order, with its place kept.
  func list<Value>(_ key: String, _ read: (SyntaxNode, ModelPath) -> Value?) -> [Value] {
    guard let node = values[key] else { return [] }
    var result: [Value] = []
    for item in decoding.items(node) {
      let place = path.field(key).item(result.count)
      guard let value = read(item, place) else { continue }
      decoding.map[place] = item.range
      result.append(value)
    }
    return result
  }

  /// Ids under `key` that mention something.
  func ids<Subject>(_ key: String, of subject: Reference.Subject) -> [Identifier<Subject>] {
    list(key) { node, _ in
      guard let id = decoding.text(node, "an id in '\(key)'") else { return nil }
      decoding.mention(subject, id, node.range)
      return Identifier(id)
    }
  }

  /// One id under `key` that mentions something.
  func id<Subject>(_ key: String, of subject: Reference.Subject) -> Identifier<Subject>? {
    guard let node = values[key], let id = decoding.text(node, "'\(key)'") else { return nil }
    decoding.mention(subject, id, node.range)
    return Identifier(id)
  }
}

/// The fields of a record, sorted out: each key once, unknown ones and those without value reported.
private struct Fields {
  var entries: [SyntaxNode.Entry] = []
  var values: [String: SyntaxNode] = [:]

  init(
    _ written: [SyntaxNode.Entry], _ what: String, _ path: ModelPath, keys: [String]?,
    _ decoding: FileDecoding
  ) {
    var first: [String: Range<Int>] = [:]
    for entry in written {
      let key = entry.key
      if let earlier = first[key] {
        decoding.report(
          "key.duplicate", entry.keyRange, "'\(key)' stands twice in \(what)",
          notes: [decoding.note("first here", earlier)])
        continue
      }
      first[key] = entry.keyRange
      if let keys, !keys.contains(key) {
        Self.reportUnknown(entry, what, keys, decoding)
        continue
      }
      if entry.value.isNull {
        decoding.report(
          .warning, "value.missing", entry.keyRange, "'\(key)' of \(what) has no value",
          help: key == "colour"
            ? "write the colour in quotes: what follows a bare # is a comment"
            : "write a value or leave the key out")
        continue
      }
      decoding.map.add(entry, at: path.field(key))
      entries.append(entry)
      values[key] = entry.value
    }
  }

  private static func reportUnknown(
    _ entry: SyntaxNode.Entry, _ what: String, _ keys: [String], _ decoding: FileDecoding
  ) {
    decoding.report(
      "key.unknown", entry.keyRange, "unknown key '\(entry.key)' in \(what)",
      help: Suggestion.help(for: entry.key, among: keys)
        ?? "it can have \(keys.joined(separator: ", "))")
  }
}
