internal import Negotiations

/// Records as their fields, in the order in which their types list them.
extension CanonicalValue {
  static func record<Record>(
    _ record: Record, _ type: RecordType<Record>, in kind: Event.Kind? = nil
  ) -> CanonicalValue {
    var fields: [Field] = []
    for field in type.layout(in: kind).fields {
      add(field, of: record, in: kind, to: &fields)
    }
    return .record(fields, type.isSpread(record) ? .spread : .compact)
  }

  /// What stands in a record for one of its fields.
  static func fields<Record>(
    _ field: Negotiations.Field<Record>, of record: Record, in kind: Event.Kind?
  ) -> [Field] {
    var fields: [Field] = []
    add(field, of: record, in: kind, to: &fields)
    return fields
  }

  /// Adds what stands in a record for one of its fields: its key and value, or several where records are
  /// laid out in it.
  static func add<Record>(
    _ field: Negotiations.Field<Record>, of record: Record, in kind: Event.Kind?,
    to fields: inout [Field]
  ) {
    if field.isImplied(record) { return }
    let key = field.key(in: kind)
    switch field.content {
    case .value(let value):
      if let text = value.text(record) { fields.append(Field(key: key, value: .text(text))) }
    case .values(let values):
      let texts = values.texts(record).map(CanonicalValue.text)
      if !texts.isEmpty { fields.append(Field(key: key, value: .list(texts, .compact))) }
    case .records(let nested):
      fields += self.fields(nested, of: record, under: key, in: kind)
    }
  }

  private static func fields<Nested: NestedRecords>(
    _ nested: Nested, of owner: Nested.Owner, under key: String, in kind: Event.Kind?
  ) -> [Field] {
    let inner = nested.isToldKind ? kind : nil
    let type = nested.type
    switch nested.arrangement {
    case .list(let isSpread):
      let items = nested.elements(of: owner).map { bare($0, type, in: inner) }
      return items.isEmpty
        ? [] : [Field(key: key, value: .list(items, isSpread ? .spread : .compact))]
    case .mapping(let isShared, _):
      let fields = groups(nested, of: owner, in: kind, isBareAlone: true)
      return fields.isEmpty
        ? [] : [Field(key: key, value: .record(fields, isShared ? .compact : .spread))]
    case .inline(let keys):
      let groups = groups(
        nested, of: owner, in: kind, isBareAlone: !keys.isShared || keys.isBareAlone)
      // A key that must be there stands for nobody as well.
      return keys.keys(in: kind).isEmpty
        ? groups
        : keys.keys(in: kind).compactMap { key in
          groups.first { $0.key == key.key }
            ?? (key.isRequired ? Field(key: key.key, value: .list([], .compact)) : nil)
        }
    }
  }

  /// The elements under their keys: a list, or one alone without brackets.
  private static func groups<Nested: NestedRecords>(
    _ nested: Nested, of owner: Nested.Owner, in kind: Event.Kind?, isBareAlone: Bool
  ) -> [Field] {
    nested.grouped(owner, in: kind).map { key, elements in
      let items = elements.map { bare($0, nested.type, in: nested.isToldKind ? kind : nil) }
      let isAlone = isBareAlone && items.count == 1
      return Field(key: key, value: isAlone ? items[0] : .list(items, .compact))
    }
  }

  /// A record in a list, or the one value that stands for it.
  private static func bare<Record>(
    _ record: Record, _ type: RecordType<Record>, in kind: Event.Kind?
  ) -> CanonicalValue {
    let whole = CanonicalValue.record(record, type, in: kind)
    guard case .record(let fields, _) = whole else { return whole }
    if type.onlyField != nil { return fields.first?.value ?? .list([], .compact) }
    if type.isShortened, fields.count == 1, fields[0].key == type.shorthand {
      return fields[0].value
    }
    return whole
  }
}
