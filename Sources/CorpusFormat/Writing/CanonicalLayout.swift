/// Lays out values as YAML: on one line in brackets where they may and fit, else on lines of their own.
struct CanonicalLayout {
  private(set) var lines: [String] = []
  static let width = 100
  /// YAML takes no more than 1,024 characters for a key that nothing stands before.
  private static let longestKey = 1_000

  /// A key with its value, `indent` columns in.
  mutating func add(_ key: String, _ value: CanonicalValue, indent: Int) {
    let name = CanonicalText.inline(key, inBrackets: false)
    let space = Self.space(indent)
    if name.utf8.count > Self.longestKey {
      lines.append("\(space)? \(name)")
      add(value, after: space + ":", indent: indent, isItem: false)
    } else {
      add(value, after: "\(space)\(name):", indent: indent, isItem: false)
    }
  }

  mutating func addLine(_ line: String) { lines.append(line) }
  mutating func addBlankLine() { lines.append("") }

  /// A value after what stands before it on its line: `key:` or `-`.
  private mutating func add(
    _ value: CanonicalValue, after lead: String, indent: Int, isItem: Bool
  ) {
    if let inline = Self.inline(value, isInBrackets: false, column: lead.count + 1) {
      lines.append("\(lead) \(inline)")
      return
    }
    switch value {
    case .text(let text): add(text, after: lead, indent: indent)
    case .list(let items, _):
      lines.append(lead)
      for item in items {
        add(item, after: Self.space(indent + 2) + "-", indent: indent + 2, isItem: true)
      }
    case .record(let fields, _):
      if isItem {
        addItem(fields, after: lead, indent: indent)
      } else {
        lines.append(lead)
        for field in fields { add(field.key, field.value, indent: indent + 2) }
      }
    }
  }

  /// A record in a list: its first key stands behind the hyphen.
  private mutating func addItem(
    _ fields: [CanonicalValue.Field], after lead: String, indent: Int
  ) {
    let start = lines.count
    for field in fields { add(field.key, field.value, indent: indent + 2) }
    if start < lines.count {
      lines[start] = "\(lead) " + lines[start].drop { $0 == " " }
    }
  }

  private mutating func add(_ text: String, after lead: String, indent: Int) {
    let inside = Self.space(indent + 2)
    if let block = CanonicalText.block(text, width: Self.width - indent - 2) {
      lines.append("\(lead) \(block.header)")
      lines += block.lines.map { $0.isEmpty ? "" : inside + $0 }
    } else {
      lines.append("\(lead) \(CanonicalText.inline(text, inBrackets: false))")
    }
  }

  private static func space(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// The value on one line, or `nil` where it may not or does not fit from `column` on.
  private static func inline(_ value: CanonicalValue, isInBrackets: Bool, column: Int) -> String? {
    let text: String
    switch value {
    case .text(let content):
      if content.contains("\n"), CanonicalText.block(content, width: width) != nil { return nil }
      text = CanonicalText.inline(content, inBrackets: isInBrackets)
    case .list(let items, let layout):
      guard layout == .compact else { return nil }
      guard let parts = inline(items, column: column) else { return nil }
      text = "[\(parts.joined(separator: ", "))]"
    case .record(let fields, let layout):
      guard layout == .compact else { return nil }
      guard let parts = inline(fields.map(\.value), column: column) else { return nil }
      let pairs = zip(fields, parts).map { field, part in
        "\(CanonicalText.inline(field.key, inBrackets: true)): \(part)"
      }
      text = "{\(pairs.joined(separator: ", "))}"
    }
    return column + text.count <= width ? text : nil
  }

  private static func inline(_ values: [CanonicalValue], column: Int) -> [String]? {
    var parts: [String] = []
    for value in values {
      guard let part = inline(value, isInBrackets: true, column: column) else { return nil }
      parts.append(part)
    }
    return parts
  }
}
