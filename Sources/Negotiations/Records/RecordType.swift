/// What a record of one type is made of: its fields, in the order in which a corpus writes them.
package final class RecordType<Record: Sendable>: Sendable {
  /// Something that keys of one record have to do with one another.
  package enum KeyRule: Sendable {
    /// Exactly one of two; what to do about both.
    case oneOf(String, String, help: String)
    /// At least one of these; those named when none is there.
    case someOf([String], named: [String])
    /// The first only beside the second.
    case beside(String, String)
  }

  /// The fields that stand in a record under keys of their own, and all keys that it can have.
  package final class Layout: Sendable {
    package let fields: [Field<Record>]
    /// The keys, in order; `nil` where there can be others.
    package let keys: [String]?
    private let kind: Event.Kind?
    private let named: Set<String>

    /// Whether a record can have the key.
    package func allows(_ key: String) -> Bool { keys == nil || named.contains(key) }

    /// Whether a field has the key by name.
    package func names(_ key: String) -> Bool { named.contains(key) }

    /// Whether it is that of a kind.
    fileprivate func isOf(_ kind: Event.Kind?) -> Bool { self.kind == kind }

    fileprivate init(_ all: [Field<Record>], in kind: Event.Kind?) {
      self.kind = kind
      fields = all.filter { $0.stands(in: kind) }
      var keys: [String] = []
      var names: Set<String> = []
      var isOpen = false
      for field in fields {
        switch field.inlineKeys?.names {
        case nil: keys.append(field.key(in: kind))
        case .listed: keys += field.inlineKeys?.keys(in: kind).map(\.key) ?? []
        case .among(let some): (names, isOpen) = (names.union(some), true)
        case .others: isOpen = true
        }
      }
      named = names.union(keys)
      self.keys = isOpen ? nil : keys
    }
  }

  /// What one is called in a sentence: `affiliation`.
  package let noun: String
  /// All fields; the field that is the key of the record among them.
  package let fields: [Field<Record>]
  package let rules: [KeyRule]
  /// The key of the field that can stand for the whole record.
  package let shorthand: String?
  /// Whether it does where it is all there is to write.
  package let isShortened: Bool
  /// A record of which nothing is read yet.
  package let blank: @Sendable (Event.Kind?) -> Record
  /// Whether each field of a record stands on a line of its own.
  package let isSpread: @Sendable (Record) -> Bool
  /// The record as a short text, where it has one.
  package let text: (@Sendable (Record) -> String)?

  /// The field that is the key of the record.
  package let keyField: Field<Record>?
  /// The one field beside the key, where there is but one: it stands for the record.
  package let onlyField: Field<Record>?
  /// The fields in which ids can stand.
  let mentioning: [Field<Record>]
  private let shorthandField: Field<Record>?
  private let layouts: [Layout]

  package init(
    _ noun: String, blank: @escaping @Sendable (Event.Kind?) -> Record, shorthand: String? = nil,
    isShortened: Bool = true, rules: [KeyRule] = [],
    isSpread: @escaping @Sendable (Record) -> Bool = { _ in false },
    text: (@Sendable (Record) -> String)? = nil, _ fields: [Field<Record>]
  ) {
    self.noun = noun
    self.fields = fields
    self.rules = rules
    self.shorthand = shorthand
    self.isShortened = isShortened
    self.blank = blank
    self.isSpread = isSpread
    self.text = text
    keyField = fields.first { $0.origin == .key }
    let own = fields.filter { $0.origin == .record }
    onlyField = own.count == 1 ? own[0] : nil
    mentioning = fields.filter(\.mentions)
    shorthandField = own.first { $0.key == shorthand }
    let kinds: [Event.Kind?] = Event.Kind.allCases + [nil]
    layouts = kinds.map { Layout(fields, in: $0) }
  }

  /// The fields and keys of records of a kind of event, or of those that are no events.
  package func layout(in kind: Event.Kind?) -> Layout {
    layouts.first { $0.isOf(kind) } ?? Layout(fields, in: kind)
  }

  /// The field that a value in place of a whole record, or a record, is of.
  package func bareField(isRecord: Bool) -> Field<Record>? {
    onlyField ?? (isRecord ? nil : shorthandField)
  }

  /// What a record stands under.
  @Sendable package func keyText(_ record: Record) -> String {
    guard case .value(let value)? = keyField?.content else { return "" }
    return value.text(record) ?? ""
  }

  /// A rule on its keys that a record breaks which was put together elsewhere, and what it lacks; `nil` where
  /// it keeps all.
  package func lack(of record: Record) -> String? {
    for rule in rules {
      switch rule {
      // Of two of which a corpus writes one the model may hold both.
      case .oneOf(let one, let other, _):
        if !states([one, other], in: record) { return "'\(one)' or '\(other)' is missing" }
      case .someOf(let keys, let named):
        if !states(keys, in: record) {
          return named.map { "'\($0)'" }.joined(separator: " or ") + " is missing"
        }
      case .beside(let key, let other):
        if states([key], in: record), !states([other], in: record) {
          return "'\(key)' goes with '\(other)'"
        }
      }
    }
    return nil
  }

  func states(_ keys: [String], in record: Record) -> Bool {
    fields.contains { keys.contains($0.key) && $0.isStated(in: record) }
  }

  /// Everything that `other` says beyond `record`, taken over field by field.
  package func join(_ record: inout Record, _ other: Record) {
    for field in fields { field.join(&record, other) }
  }
}

extension Field {
  /// The keys of the records that the field lays out in the record around them.
  package var inlineKeys: InlineKeys? {
    guard case .records(let nested) = content, case .inline(let keys) = nested.arrangement else {
      return nil
    }
    return keys
  }
}
