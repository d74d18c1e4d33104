internal import Negotiations

/// The schemas of records, as their types describe them.
///
/// What a schema refuses the reader refuses too, and tells better. What only the reader sees stays
/// with it: whether a date is one, what an id refers to, whether two keys go together.
struct RecordSchema {
  private(set) var definitions: [String: SchemaValue] = [:]

  /// The schema of a record; a definition stands for it.
  mutating func record<Record>(
    _ type: RecordType<Record>, in kind: Event.Kind?
  ) -> SchemaValue {
    let name = Self.name(of: type, in: kind)
    if definitions[name] == nil {
      definitions[name] = .truth(true)
      definitions[name] = object(type, in: kind)
    }
    return .reference(to: name)
  }

  private static func name<Record>(of type: RecordType<Record>, in kind: Event.Kind?) -> String {
    let noun = Record.self == Event.self ? "" : "-\(type.noun)"
    if let kind { return kind.rawValue + noun }
    // Claims on a stand can say other things than claims on anything else.
    let own = "\(Record.self)".lowercased()
    return type.noun.hasPrefix("\(own) ") ? type.noun.replacing(" ", with: "-") : own
  }

  private mutating func object<Record>(
    _ type: RecordType<Record>, in kind: Event.Kind?
  ) -> SchemaValue {
    let layout = type.layout(in: kind)
    var properties: [String: SchemaValue] = [:]
    var required: [SchemaValue] = []
    for field in layout.fields {
      for (key, schema, isRequired) in members(field, in: kind) {
        properties[key] = isRequired ? schema : schema.orNothing
        if isRequired { required.append(.text(key)) }
      }
    }
    var object: [String: SchemaValue] = [
      "type": .text("object"), "properties": .object(properties),
      "additionalProperties": layout.keys == nil ? SchemaValue.anyText.orNothing : .truth(false),
    ]
    if !required.isEmpty { object["required"] = .list(required) }
    if !type.rules.isEmpty { object["allOf"] = .list(type.rules.map(Self.schema)) }
    return .object(object)
  }

  private static func schema<Record>(of rule: RecordType<Record>.KeyRule) -> SchemaValue {
    switch rule {
    case .oneOf(let one, let other, _):
      .object(["oneOf": .list([needs(one), needs(other)])])
    case .someOf(let keys, _):
      .object(["anyOf": .list(keys.map(needs))])
    case .beside(let key, let other):
      .object(["anyOf": .list([needs(other), .object(["not": needs(key)])])])
    }
  }

  /// That there is a value under a key.
  private static func needs(_ key: String) -> SchemaValue {
    .object([
      "required": .list([.text(key)]),
      "properties": .object([key: .object(["not": .object(["type": .text("null")])])]),
    ])
  }

  /// The keys of a field, each with what stands under it.
  mutating func members<Record>(
    _ field: Field<Record>, in kind: Event.Kind?
  ) -> [(key: String, schema: SchemaValue, isRequired: Bool)] {
    let key = field.key(in: kind)
    switch field.content {
    case .value(let value):
      return [(key, Self.value(value.kind).described(field.words), field.isRequired)]
    case .values(let values):
      let list = Self.value(values.kind).orList(atLeast: values.least)
      return [(key, list.described(field.words), field.isRequired)]
    case .records(let nested):
      return members(nested, field, in: kind)
    }
  }

  private mutating func members<Nested: NestedRecords>(
    _ nested: Nested, _ field: Field<Nested.Owner>, in kind: Event.Kind?
  ) -> [(key: String, schema: SchemaValue, isRequired: Bool)] {
    let one = element(nested.type, in: nested.isToldKind ? kind : nil)
    let key = field.key(in: kind)
    switch nested.arrangement {
    case .list:
      return [(key, one.orList().described(field.words), false)]
    case .mapping(let isShared, _):
      let value = isShared ? one.orList() : one
      let mapping = SchemaValue.object([
        "type": .text("object"), "additionalProperties": isShared ? value.orNothing : value,
      ])
      return [(key, mapping.described(field.words), false)]
    case .inline(let keys):
      let value = keys.isShared ? one.orList() : one
      switch keys.names {
      case .listed:
        return keys.keys(in: kind).map { ($0.key, value.described($0.words), $0.isRequired) }
      case .among(let names):
        return names.map { ($0, value.described(field.words), false) }
      case .others:
        return []
      }
    }
  }

  /// A record, or what may stand for it.
  private mutating func element<Record>(
    _ type: RecordType<Record>, in kind: Event.Kind?
  ) -> SchemaValue {
    if let only = type.onlyField, let member = members(only, in: kind).first {
      return member.schema
    }
    let whole = record(type, in: kind)
    guard let short = type.bareField(isRecord: false), let member = members(short, in: kind).first
    else { return whole }
    return .object(["anyOf": .list([member.schema, whole])])
  }

  /// What one value is.
  static func value(_ kind: ValueKind) -> SchemaValue {
    switch kind {
    case .text, .date, .id, .place:
      return .anyText
    case .word(let words):
      return .object(["enum": .list(words.map(SchemaValue.text))])
    case .colour:
      return .object([
        "type": .list([.text("string"), .text("integer")]),
        "pattern": .text("^#?[0-9A-Fa-f]{6}$"),
      ])
    case .authority:
      return .object(["type": .text("string"), "pattern": .text("^[a-z]+:[A-Za-z0-9.-]+$")])
    case .offset:
      return .object([
        "type": .text("string"), "pattern": .text("^(Z|[+-][0-9]{2}(:?[0-9]{2})?)$"),
      ])
    case .count(let range):
      return .object([
        "type": .list([.text("integer"), .text("string")]),
        "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
      ])
    case .number:
      return .object(["type": .list([.text("number"), .text("string")])])
    case .flag:
      return .object([
        "anyOf": .list([
          .object(["type": .text("boolean")]),
          .object([
            "type": .text("string"), "pattern": .text("^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"),
          ]),
        ])
      ])
    }
  }
}
