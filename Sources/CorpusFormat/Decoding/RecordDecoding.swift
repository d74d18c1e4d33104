internal import HistoricalDates
internal import Negotiations

/// One record of a file while it is read: knows its keys, and says what is missing or unknown.
struct RecordDecoding {
  let decoding: FileDecoding
  /// The record, as said to an author: `meeting 'yalta'`.
  let what: RecordTitle
  /// Where the record stands in the model; `nil` where places are not kept.
  let path: ModelPath?
  /// Where to point when something about the record as a whole is wrong.
  let range: Range<Int>
  /// The kind of the event that it is, or belongs to.
  let kind: Event.Kind?
  /// The fields, each key once, without those that have no value.
  let entries: [SyntaxNode.Entry]
  /// Reads the keys of a record. `keys` are those it may have; `nil` allows every key.
  init?(
    _ node: SyntaxNode, _ what: RecordTitle, at path: ModelPath?, range: Range<Int>? = nil,
    keys: [String]?, kind: Event.Kind? = nil, _ decoding: FileDecoding
  ) {
    self.init(
      node, what, at: path, range: range, keys: keys, kind: kind, decoding
    ) { keys?.contains($0) ?? true }
  }

  /// Reads the keys of a record. `keys` are those to be named where one is not allowed.
  init?(
    _ node: SyntaxNode, _ what: RecordTitle, at path: ModelPath?, range: Range<Int>?,
    keys: [String]?, kind: Event.Kind?, _ decoding: FileDecoding, allows: (String) -> Bool
  ) {
    guard case .record(let written) = node.content else {
      decoding.report(
        "value.type", node.isNull ? range ?? node.range : node.range,
        "\(what) must be a record of 'key: value', not \(node.description)",
        help: Self.wrapped(node, in: keys))
      return nil
    }
    self.decoding = decoding
    self.what = what
    self.path = path
    self.range = range ?? node.range
    self.kind = kind
    entries = Self.entries(written, what, path, keys: keys, decoding, allows)
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
    _ written: [SyntaxNode.Entry], _ what: RecordTitle, _ path: ModelPath?, keys: [String]?,
    _ decoding: FileDecoding, _ allows: (String) -> Bool
  ) -> [SyntaxNode.Entry] {
    var entries: [SyntaxNode.Entry] = []
    entries.reserveCapacity(written.count)
    var earlier = EarlierKeys(count: written.count)
    for (place, entry) in written.enumerated() {
      let key = entry.key
      if let earlier = earlier.take(entry, among: written) {
        decoding.report(
          "key.duplicate", entry.keyRange, "'\(key)' stands twice in \(what)",
          notes: [decoding.note("first here", earlier)])
        continue
      }
      if !allows(key) {
        let previous = place > 0 ? written[place - 1] : nil
        reportUnknown(entry, after: previous, what, keys ?? [], decoding)
        continue
      }
      if entry.value.isNull {
        decoding.report(
          .warning, "value.missing", entry.keyRange, "'\(key)' of \(what) has no value",
          help: decoding.isCommentedOut(entry.keyRange.upperBound)
            ? "put it in quotes: what follows a bare # is a comment"
            : key.contains(where: \.isWhitespace)
              || !decoding.hasColon(after: entry.keyRange.upperBound)
              ? "put the text before it in quotes, if the comma is part of it"
              : "write a value or leave the key out")
        continue
      }
      if let path { decoding.map.add(entry, at: path.field(key)) }
      entries.append(entry)
    }
    return entries
  }

  private static func reportUnknown(
    _ entry: SyntaxNode.Entry, after previous: SyntaxNode.Entry?, _ what: RecordTitle,
    _ keys: [String], _ decoding: FileDecoding
  ) {
    decoding.report(
      "key.unknown", entry.keyRange, "unknown key '\(entry.key)' in \(what)",
      help: cutText(entry, after: previous, decoding)
        ?? OtherKeys.meant(by: entry.key, among: keys).map { "did you mean '\($0)'?" }
        ?? Suggestion.help(for: entry.key, among: keys)
        ?? "it can have \(keys.joined(separator: ", "))")
  }

  /// How a text is written as a record: as the value of the key that says most of it.
  private static func wrapped(_ node: SyntaxNode, in keys: [String]?) -> String? {
    guard case .scalar(let scalar) = node.content, !scalar.isNull, scalar.text.count < 60,
      let key = ["source", "of", "name", "title", "text", "actor"].first(where: {
        keys?.contains($0) == true
      })
    else { return nil }
    return "write [{\(key): \(scalar.text)}]"
  }

  /// What to do about a text in braces that a comma cut in two.
  private static func cutText(
    _ entry: SyntaxNode.Entry, after previous: SyntaxNode.Entry?, _ decoding: FileDecoding
  ) -> String? {
    guard let previous, case .scalar(let text) = previous.value.content, text.isPlain, !text.isNull
    else { return nil }
    if !(entry.value.isNull && entry.value.range.isEmpty) {
      // "Border, and rail: both" has a colon behind the comma.
      let (end, next) = (previous.value.range.upperBound, entry.keyRange.lowerBound)
      guard entry.key.contains(" "), case .scalar(let rest) = entry.value.content, rest.isPlain,
        end <= next, decoding.source.slice(end..<next).contains(",")
      else { return nil }
      return "in braces, text that holds a comma needs quotes: "
        + "\(previous.key): \"\(text.text), \(entry.key): \(rest.text)\""
    }
    return "in braces, text that holds a comma needs quotes: "
      + "\(previous.key): \"\(text.text), \(entry.key)\""
  }
}

/// The keys of a record that were seen, each with where it stood first.
private struct EarlierKeys {
  /// Few keys are compared one by one.
  private var count = 0
  private var ranges: [String: Range<Int>]?

  init(count: Int) {
    ranges = count > 32 ? [:] : nil
  }

  /// Takes the next entry of `written`; where its key was seen before, returns where.
  mutating func take(_ entry: SyntaxNode.Entry, among written: [SyntaxNode.Entry]) -> Range<Int>? {
    defer { count += 1 }
    if ranges == nil { return written[..<count].first { $0.key == entry.key }?.keyRange }
    if let range = ranges?[entry.key] { return range }
    ranges?[entry.key] = entry.keyRange
    return nil
  }
}
