internal import Documents
internal import Negotiations

/// The fields of a record as attributes: values that are plain each in one of its own, then those that
/// have parts as JSON. The fields whose keys are among `others` stand elsewhere.
struct RecordAttributes<Record: Sendable> {
  let type: RecordType<Record>
  let others: Set<String>

  init(_ type: RecordType<Record>, without others: Set<String> = []) {
    self.type = type
    self.others = others
  }

  private var fields: [Field<Record>] {
    type.fields.filter { $0.origin == .record && !others.contains($0.key) }
  }

  /// The fields that are plain values.
  var plain: [Field<Record>] { fields.filter { !$0.hasParts } }
  /// The fields that are records.
  var structured: [Field<Record>] { fields.filter(\.hasParts) }

  /// The attributes of a record; what is derived for other programs stands behind the `date`.
  func attributes(of record: Record) -> [NetworkAttribute] {
    (plain + structured).compactMap { $0.attribute(of: record) }
  }

  /// Reads what is there of a record.
  func read(_ texts: RecordFields, into record: inout Record) throws(RecordProblem) {
    for field in fields {
      if let text = texts[field.attribute] { try field.readAttribute(text, into: &record) }
    }
  }
}

extension Field {
  /// Whether what stands in it are records.
  var hasParts: Bool {
    if case .records = content { true } else { false }
  }

  /// The field as an attribute; `nil` where there is nothing to say.
  func attribute(of record: Record) -> NetworkAttribute? {
    attributeValue(of: record).map { NetworkAttribute(attribute, $0) }
  }

  private func attributeValue(of record: Record) -> NetworkValue? {
    switch content {
    case .value(let value):
      guard let text = value.text(record) else { return nil }
      switch value.kind {
      case .flag: return .truth(text == "true")
      case .count: return Int(text).map(NetworkValue.integer)
      default: return .text(text)
      }
    case .values(let values):
      let texts = values.texts(record)
      if texts.isEmpty { return nil }
      // Ids have no blanks; texts do, and stand as a list.
      return .text(
        values.kind == .text
          ? JSONValue.list(texts.map(JSONValue.text)).text() : texts.joined(separator: " "))
    case .records(let nested):
      return Self.text(of: nested, in: record).map(NetworkValue.text)
    }
  }

  private static func text<Nested: NestedRecords>(
    of nested: Nested, in owner: Nested.Owner
  ) -> String? {
    RecordText.text(of: nested.elements(of: owner), nested.type)
  }

  /// Reads the field from the text of its attribute.
  func readAttribute(_ text: String, into record: inout Record) throws(RecordProblem) {
    switch content {
    case .value(let value):
      try readRecorded(text, value.kind, value.read, attribute, into: &record)
    case .values(let values):
      for word in Self.words(of: text, values.kind) {
        try readRecorded(word, values.kind, values.read, attribute, into: &record)
      }
    case .records(let nested):
      do {
        try Self.read(nested, text, into: &record)
      } catch {
        throw RecordProblem("the attribute '\(attribute)' \(error.message)", help: error.help)
      }
    }
  }

  private static func words(of text: String, _ kind: ValueKind) -> [String] {
    guard kind == .text else { return text.split(separator: " ").map(String.init) }
    guard case .list(let items)? = try? JSONValue.read(Array(text.utf8), from: "") else {
      return [text]
    }
    return items.compactMap { item in
      if case .text(let word) = item { word } else { nil }
    }
  }

  private static func read<Nested: NestedRecords>(
    _ nested: Nested, _ text: String, into owner: inout Nested.Owner
  ) throws(RecordProblem) {
    nested.add(try RecordText.records(of: nested, in: text), to: &owner)
  }
}
