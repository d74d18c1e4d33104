/// Where in a record a value stands.
package typealias FieldPath<Record, Stored> = any WritableKeyPath<Record, Stored> & Sendable

/// One field of a record: its key, where it stands in the model, how it is spelled, and what it is for.
///
/// Whatever reads, writes, prints, compares or joins records goes through their lists of fields
/// (``RecordType``) and knows no field by name, so that a new key is one line in one list.
package final class Field<Record>: Sendable {
  /// Where the value of a field comes from in a corpus file.
  package enum Origin: Sendable {
    /// It stands in the record, under its own key.
    case record
    /// It is the key that the record stands under: an id, a language.
    case key
    /// It follows from the section that the record stands in.
    case section
  }

  /// What stands under the key.
  package enum Content: Sendable {
    case value(Value)
    case values(Values)
    case records(any NestedRecords<Record>)
  }

  /// One value.
  package final class Value: Sendable {
    package let kind: ValueKind
    package let read: @Sendable (String, inout Record) throws(ValueProblem) -> Void
    /// Its text; `nil` where there is none, or what stands is what is meant without a word.
    package let text: @Sendable (Record) -> String?
    /// Takes the value away where a record need not have one.
    let clear: @Sendable (inout Record) -> Void

    init(
      kind: ValueKind,
      read: @escaping @Sendable (String, inout Record) throws(ValueProblem) -> Void,
      text: @escaping @Sendable (Record) -> String?,
      clear: @escaping @Sendable (inout Record) -> Void
    ) {
      self.kind = kind
      self.read = read
      self.text = text
      self.clear = clear
    }
  }

  /// Several values, in order.
  package final class Values: Sendable {
    package let kind: ValueKind
    /// Adds one.
    package let read: @Sendable (String, inout Record) throws(ValueProblem) -> Void
    package let texts: @Sendable (Record) -> [String]
    /// Takes all of them away.
    let clear: @Sendable (inout Record) -> Void
    /// How many there have to be.
    package let least: Int

    init(
      kind: ValueKind,
      read: @escaping @Sendable (String, inout Record) throws(ValueProblem) -> Void,
      texts: @escaping @Sendable (Record) -> [String],
      clear: @escaping @Sendable (inout Record) -> Void, least: Int
    ) {
      self.kind = kind
      self.read = read
      self.texts = texts
      self.clear = clear
      self.least = least
    }
  }

  /// What beside its key and content is to be said of a field.
  struct Traits: Sendable {
    var messageKey: String?
    var attribute: String
    var isRequired: Bool
    var isEssential: Bool
    var origin = Origin.record
    var kinds: Set<Event.Kind>?
    var contradiction: Diagnostic.Severity?
    var noun: String
    var isAlwaysListed = false
    var isImplied: @Sendable (Record) -> Bool = { _ in false }
    var join: @Sendable (inout Record, Record) -> Void
  }

  /// The key in a corpus.
  package let key: String
  /// The key in records of messages, where it is another: `sent`.
  package let messageKey: String?
  /// The name of the attribute in formats that know no records in records.
  package let attribute: String
  /// What it says, for people.
  package let words: String
  package let content: Content
  package let isRequired: Bool
  /// Whether the record is of no use where it is there and cannot be read.
  package let isEssential: Bool
  package let origin: Origin
  /// The kinds of events whose records have it; every record where that is `nil`.
  package let kinds: Set<Event.Kind>?
  /// How grave it is when two files say different things of it; `nil` where that is not compared.
  package let contradiction: Diagnostic.Severity?
  /// What it is called in a sentence about a contradiction: `lifetime`.
  package let noun: String
  /// Whether lists of records in one attribute have it even where it is empty.
  package let isAlwaysListed: Bool
  /// Whether another field of the record says the same in a corpus, so that this one is not written.
  package let isImplied: @Sendable (Record) -> Bool
  /// Takes over what another record of the same thing says beyond the first.
  package let join: @Sendable (inout Record, Record) -> Void
  private let traits: Traits

  private init(key: String, words: String, content: Content, traits: Traits) {
    self.key = key
    self.words = words
    self.content = content
    self.traits = traits
    messageKey = traits.messageKey
    attribute = traits.attribute
    isRequired = traits.isRequired
    isEssential = traits.isEssential
    origin = traits.origin
    kinds = traits.kinds
    contradiction = traits.contradiction
    noun = traits.noun
    isAlwaysListed = traits.isAlwaysListed
    isImplied = traits.isImplied
    join = traits.join
  }

  private convenience init(
    key: String, words: String, content: Content, isRequired: Bool, isEssential: Bool,
    contradiction: Diagnostic.Severity? = nil,
    join: @escaping @Sendable (inout Record, Record) -> Void
  ) {
    self.init(
      key: key, words: words, content: content,
      traits: Traits(
        attribute: key, isRequired: isRequired, isEssential: isEssential,
        contradiction: contradiction, noun: key, join: join))
  }

  /// The field, otherwise in one thing.
  private func with(_ change: (inout Traits) -> Void) -> Field {
    var traits = traits
    change(&traits)
    return Field(key: key, words: words, content: content, traits: traits)
  }
}

// MARK: - Fields of one value

extension Field {
  /// A value that every record has.
  package static func required<Stored: Hashable & Sendable>(
    _ key: String, _ path: FieldPath<Record, Stored>, _ codec: ValueCodec<Stored>,
    _ words: String
  ) -> Field {
    let value = Value(
      kind: codec.kind,
      read: { text, record throws(ValueProblem) in record[keyPath: path] = try codec.read(text) },
      text: { codec.text($0[keyPath: path]) }, clear: { _ in })
    return Field(
      key: key, words: words, content: .value(value), isRequired: true, isEssential: true,
      contradiction: .warning, join: { _, _ in })
  }

  /// A value that a record may have.
  package static func optional<Stored: Hashable & Sendable>(
    _ key: String, _ path: FieldPath<Record, Stored?>,
    _ codec: ValueCodec<Stored>, _ words: String
  ) -> Field {
    let value = Value(
      kind: codec.kind,
      read: { text, record throws(ValueProblem) in record[keyPath: path] = try codec.read(text) },
      text: { $0[keyPath: path].map(codec.text) }, clear: { $0[keyPath: path] = nil })
    return Field(
      key: key, words: words, content: .value(value), isRequired: false, isEssential: false,
      contradiction: .warning,
      join: { record, other in
        if record[keyPath: path] == nil { record[keyPath: path] = other[keyPath: path] }
      })
  }

  /// A value that is `usual` where nothing is said.
  package static func usually<Stored: Hashable & Sendable>(
    _ usual: Stored, _ key: String, _ path: FieldPath<Record, Stored>,
    _ codec: ValueCodec<Stored>, _ words: String
  ) -> Field {
    let value = Value(
      kind: codec.kind,
      read: { text, record throws(ValueProblem) in record[keyPath: path] = try codec.read(text) },
      text: { record in
        let stored = record[keyPath: path]
        return stored == usual ? nil : codec.text(stored)
      }, clear: { $0[keyPath: path] = usual })
    return Field(
      key: key, words: words, content: .value(value), isRequired: false, isEssential: false,
      join: { record, other in
        if record[keyPath: path] == usual { record[keyPath: path] = other[keyPath: path] }
      })
  }

  /// A text for the reader, of which those of several files are kept.
  package static func note(_ path: FieldPath<Record, String?>) -> Field {
    optional("note", path, .text, "Anything else the reader should know")
      .contradicting(nil).joined { record, other in
        let notes = [record[keyPath: path], other[keyPath: path]].compactMap(\.self).distinct()
        record[keyPath: path] = notes.isEmpty ? nil : notes.joined(separator: "\n")
      }
  }
}

extension Field<Corpus> {
  /// What a corpus says of itself as a work; of several corpora, what each of them says.
  static func stated(_ key: String, _ path: FieldPath<Corpus, String?>, _ words: String) -> Field {
    let field = optional(key, path, .text, words)
    return field.contradicting(nil).joined { corpus, other in
      let texts = [corpus[keyPath: path], other[keyPath: path]].compactMap(\.self).distinct()
      corpus[keyPath: path] = texts.isEmpty ? nil : texts.joined(separator: "; ")
    }
  }
}

// MARK: - Fields of several

extension Field {
  /// A list of values.
  package static func list<Stored: Hashable & Sendable>(
    _ key: String, _ path: FieldPath<Record, [Stored]>,
    _ codec: ValueCodec<Stored>, _ words: String, atLeast least: Int = 0
  ) -> Field {
    let values = Values(
      kind: codec.kind,
      read: { text, record throws(ValueProblem) in
        record[keyPath: path].append(try codec.read(text))
      }, texts: { $0[keyPath: path].map(codec.text) },
      clear: { $0[keyPath: path] = [] }, least: least)
    return Field(
      key: key, words: words, content: .values(values), isRequired: least > 0,
      isEssential: least > 0, join: union(path))
  }

  /// Records within the record.
  package static func records<Element: Hashable & Sendable>(
    _ key: String, _ path: FieldPath<Record, [Element]>,
    _ type: RecordType<Element>, _ arrangement: RecordArrangement, _ words: String,
    isToldKind: Bool = false
  ) -> Field {
    let nested = NestedList(
      path: path, type: type, arrangement: arrangement, isToldKind: isToldKind)
    return Field(
      key: key, words: words, content: .records(nested), isRequired: false,
      isEssential: false, join: nested.join)
  }

  private static func union<Stored: Hashable & Sendable>(
    _ path: FieldPath<Record, [Stored]>
  ) -> @Sendable (inout Record, Record) -> Void {
    { record, other in
      record[keyPath: path] = (record[keyPath: path] + other[keyPath: path]).distinct()
    }
  }
}

// MARK: - What else is to be said of a field

extension Field {
  /// The field, in records of these kinds of events alone.
  package func only(_ kinds: Set<Event.Kind>) -> Field { with { $0.kinds = kinds } }

  /// The field, under another key in messages.
  package func inMessages(_ key: String) -> Field { with { $0.messageKey = key } }

  /// The field, under another name where it is an attribute.
  package func attribute(_ name: String) -> Field { with { $0.attribute = name } }

  /// The field, as what the record stands under or in.
  package func from(_ origin: Origin) -> Field { with { $0.origin = origin } }

  /// The field, under a name of its own in messages about contradictions.
  package func called(_ noun: String) -> Field { with { $0.noun = noun } }

  /// The field, with a contradiction about it as grave as that, or no matter.
  package func contradicting(_ severity: Diagnostic.Severity?) -> Field {
    with { $0.contradiction = severity }
  }

  /// The field, without which the record is of no use once it is there.
  package func essential() -> Field { with { $0.isEssential = true } }

  /// The field, in every record of a list in one attribute.
  package func alwaysListed() -> Field { with { $0.isAlwaysListed = true } }

  /// The field, left out of a corpus where another says the same.
  package func implied(where isImplied: @escaping @Sendable (Record) -> Bool) -> Field {
    with { $0.isImplied = isImplied }
  }

  /// The field, joined in a way of its own.
  package func joined(_ join: @escaping @Sendable (inout Record, Record) -> Void) -> Field {
    with { $0.join = join }
  }
}

extension Field {
  /// The key in records of a kind of event.
  package func key(in kind: Event.Kind?) -> String {
    kind == .message ? messageKey ?? key : key
  }

  /// Whether it stands under a key of its own in records of a kind.
  func stands(in kind: Event.Kind?) -> Bool {
    guard origin == .record else { return false }
    return kind.map { kinds?.contains($0) ?? true } ?? (kinds == nil)
  }

  /// The field's entries in the record as a corpus has them, each with its key and its values as one
  /// text; none for records in it that have no text of their own.
  package func texts(of record: Record, in kind: Event.Kind) -> [(key: String, text: String)] {
    switch content {
    case .value(let value): value.text(record).map { [(key(in: kind), $0)] } ?? []
    case .values(let values):
      [(key(in: kind), values.texts(record).joined(separator: ", "))].filter { !$0.1.isEmpty }
    case .records(let nested): nested.texts(of: record, in: kind)
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  package func distinct() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
