internal import Negotiations

/// Records read field by field, as their types describe them. Everything is read, so that everything
/// is checked, before a record that lacks something is left out.
extension RecordDecoding {
  /// Reads all fields into `record`; whether it is fit for use.
  func read<Record>(_ type: RecordType<Record>, into record: inout Record) -> Bool {
    let layout = type.layout(in: kind)
    var isFit = true
    for rule in type.rules where !holds(rule) { isFit = false }
    for field in layout.fields where !read(field, of: layout, into: &record) { isFit = false }
    return isFit
  }

  private func read<Record>(
    _ field: Field<Record>, of layout: RecordType<Record>.Layout, into record: inout Record
  ) -> Bool {
    let key = field.key(in: kind)
    switch field.content {
    case .value(let value):
      guard let node = field.isRequired ? required(key) : self[key] else {
        return !field.isRequired
      }
      return decoding.read(node, "'\(key)'", value.kind, value.read, into: &record)
        || !field.isEssential
    case .values(let values):
      guard let node = field.isRequired ? required(key) : self[key] else {
        return !field.isRequired
      }
      let count = read(values, node, under: key, into: &record)
      if count < values.least {
        decoding.report("value.type", range, "'\(key)' of \(what) names at least \(values.least)")
      }
      return count > 0 || !field.isRequired
    case .records(let nested):
      return read(nested, under: key, of: layout, into: &record)
    }
  }

  private func read<Record>(
    _ values: Field<Record>.Values, _ node: SyntaxNode, under key: String,
    into record: inout Record
  ) -> Int {
    let base = path?.field(key)
    var count = 0
    for item in decoding.items(node) {
      guard decoding.read(item, "an id in '\(key)'", values.kind, values.read, into: &record) else {
        continue
      }
      if let base { decoding.map[base.item(count)] = item.range }
      count += 1
    }
    return count
  }

  /// Whether the keys go together; says so where they do not.
  private func holds<Record>(_ rule: RecordType<Record>.KeyRule) -> Bool {
    switch rule {
    case .oneOf(let one, let other, let help):
      guard self[one] != nil, let node = self[other] else {
        if self[one] ?? self[other] != nil { return true }
        decoding.report("key.missing", range, "\(what) needs '\(one):' or '\(other):'")
        return false
      }
      decoding.report(
        "key.conflict", node.range,
        "\(what) is named by '\(one):' or by '\(other):', not by both", help: help)
      return false
    case .someOf(let keys, let named):
      if keys.contains(where: { self[$0] != nil }) { return true }
      let names = named.map { "'\($0):'" }.joined(separator: " or ")
      decoding.report("key.missing", range, "\(what) needs \(names)")
      return false
    case .beside(let key, let other):
      guard let node = self[key], self[other] == nil else { return true }
      decoding.report("key.conflict", node.range, "'\(key)' goes with '\(other):'")
      return false
    }
  }
}

// MARK: - Records in records

extension RecordDecoding {
  private func read<Nested: NestedRecords, Owner>(
    _ nested: Nested, under key: String, of layout: RecordType<Owner>.Layout,
    into owner: inout Owner
  ) -> Bool where Nested.Owner == Owner {
    switch nested.arrangement {
    case .list:
      guard let node = self[key] else { return true }
      nested.add(records(node, nested, under: key, at: path?.field(key)), to: &owner)
    case .mapping(let isShared, let check):
      let base = path?.field(key)
      guard let node = self[key],
        let mapping = RecordDecoding(
          node, .words("'\(key)' of \(what)"), at: base, keys: nil, decoding)
      else { return true }
      for entry in mapping.entries {
        tell(check(entry.key), of: entry, .error)
        let found = records(entry, nested, isShared: isShared, at: base?.field(entry.key))
        nested.add(found, to: &owner)
      }
    case .inline(let keys):
      return read(nested, keys, of: layout, into: &owner)
    }
    return true
  }

  private func read<Nested: NestedRecords, Owner>(
    _ nested: Nested, _ keys: InlineKeys, of layout: RecordType<Owner>.Layout,
    into owner: inout Owner
  ) -> Bool where Nested.Owner == Owner {
    var isFit = true
    switch keys.names {
    case .listed:
      for key in keys.keys(in: kind) {
        guard let node = key.isRequired ? required(key.key) : self[key.key] else {
          if key.isRequired { isFit = false }
          continue
        }
        let found = records(node, nested, under: key.key, at: path?.field(key.key))
        nested.add(found, to: &owner)
      }
    case .among(let names):
      for entry in entries where names.contains(entry.key) {
        nested.add(
          records(entry, nested, isShared: false, at: path?.field(entry.key)), to: &owner)
      }
    case .others(let check):
      for entry in entries where !layout.names(entry.key) {
        tell(check(entry.key), of: entry, .warning)
        nested.add(
          records(entry, nested, isShared: false, at: path?.field(entry.key)), to: &owner)
      }
    }
    return isFit
  }

  private func tell(
    _ problem: ValueProblem?, of entry: SyntaxNode.Entry, _ severity: Diagnostic.Severity
  ) {
    guard let problem else { return }
    decoding.report(
      severity, problem.code, entry.keyRange, problem.message(of: what.description),
      help: problem.help)
  }

  /// The records under what is their key: one, or a list where they may share it.
  private func records<Nested: NestedRecords>(
    _ entry: SyntaxNode.Entry, _ nested: Nested, isShared: Bool, at path: ModelPath?
  ) -> [Nested.Element] {
    if isShared { return records(entry.value, nested, under: entry.key, at: path) }
    if let path, nested.type.onlyField == nil { decoding.map[path] = entry.keyRange }
    let record = record(
      entry.value, nested.type, under: entry.key,
      .entry(nested.type.noun, name: entry.key, of: what), at: path, range: entry.keyRange,
      kind: nested.isToldKind ? kind : nil)
    return record.map { [$0] } ?? []
  }

  /// Each record of a list that can be used, in order, with its place kept.
  private func records<Nested: NestedRecords>(
    _ node: SyntaxNode, _ nested: Nested, under key: String, at base: ModelPath?
  ) -> [Nested.Element] {
    var result: [Nested.Element] = []
    let type = nested.type
    let title = RecordTitle.item(type.noun, of: what)
    for item in decoding.items(node) {
      let place = base?.item(result.count)
      let found = record(
        item, type, under: key, title, at: place, range: nil,
        kind: nested.isToldKind ? kind : nil)
      guard let found else { continue }
      if let place { decoding.map[place] = item.range }
      result.append(found)
    }
    return result
  }

  /// One record, or `nil` where it lacks something; `key` is what it stands under.
  func record<Record>(
    _ node: SyntaxNode, _ type: RecordType<Record>, under key: String, _ title: RecordTitle,
    at path: ModelPath?, range: Range<Int>?, kind: Event.Kind?
  ) -> Record? {
    var record = type.blank(kind)
    if case .value(let value)? = type.keyField?.content { try? value.read(key, &record) }
    let isFit: Bool
    if let field = type.bareField(isRecord: node.isRecord) {
      isFit = read(field, bare: node, type.noun, under: key, at: path, into: &record)
    } else {
      let layout = type.layout(in: kind)
      let decoding = RecordDecoding(
        node, title, at: path, range: range, keys: layout.keys, kind: kind, decoding,
        allows: layout.allows)
      isFit = decoding?.read(type, into: &record) ?? false
    }
    return isFit ? record : nil
  }

  /// Reads a field that stands for its record.
  private func read<Record>(
    _ field: Field<Record>, bare node: SyntaxNode, _ noun: String, under key: String,
    at path: ModelPath?, into record: inout Record
  ) -> Bool {
    switch field.content {
    case .value(let value):
      return decoding.read(
        node, "\(noun.withArticle) in '\(key)'", value.kind, value.read, into: &record)
    case .values:
      return false
    case .records(let nested):
      return read(nested, bare: node, under: key, at: path, into: &record)
    }
  }

  private func read<Nested: NestedRecords>(
    _ nested: Nested, bare node: SyntaxNode, under key: String, at path: ModelPath?,
    into owner: inout Nested.Owner
  ) -> Bool {
    nested.add(records(node, nested, under: key, at: path), to: &owner)
    return true
  }
}

extension SyntaxNode {
  fileprivate var isRecord: Bool {
    if case .record = content { true } else { false }
  }
}
