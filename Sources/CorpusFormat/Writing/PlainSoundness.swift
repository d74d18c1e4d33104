internal import Negotiations

/// Says of records, without writing them, that their text would be read without an error.
///
/// It is sure where it says so, and says no where it is not: then the text is written and read. That takes
/// ten times as long, which counts where there are a million records.
enum PlainSoundness {
  /// Whether all records of `corpus`, and its head, surely stand.
  static func holds(for corpus: Corpus) -> Bool {
    holds(for: corpus, Corpus.type, in: nil)
      && Corpus.sections.allSatisfy { section($0, of: corpus) }
  }

  private static func section<Section: CorpusSection>(
    _ section: Section, of corpus: Corpus
  ) -> Bool {
    corpus[keyPath: section.records].allSatisfy { record in
      guard section.holds(record) else { return true }
      let id = section.type.keyText(record)
      return IdentifierSyntax.isSound(id) && isKey(id)
        && holds(for: record, section.type, in: section.kind)
    }
  }

  private static func holds<Record>(
    for record: Record, _ type: RecordType<Record>, in kind: Event.Kind?
  ) -> Bool {
    guard type.lack(of: record) == nil else { return false }
    let layout = type.layout(in: kind)
    var reread = type.blank(kind)
    for field in layout.fields where !field.isImplied(record) {
      let isSound =
        switch field.content {
        case .value(let value):
          value.text(record).map { reads($0, value.read, into: &reread) } ?? !field.isRequired
        case .values(let values):
          holds(for: values, of: record, isRequired: field.isRequired, into: &reread)
        case .records(let nested): holds(for: nested, of: record, layout, in: kind)
        }
      guard isSound else { return false }
    }
    return true
  }

  private static func holds<Record>(
    for values: Field<Record>.Values, of record: Record, isRequired: Bool,
    into reread: inout Record
  ) -> Bool {
    let texts = values.texts(record)
    if isRequired, texts.count < max(values.least, 1) { return false }
    for text in texts where !reads(text, values.read, into: &reread) { return false }
    return true
  }

  private static func holds<Nested: NestedRecords, Owner>(
    for nested: Nested, of owner: Owner, _ layout: RecordType<Owner>.Layout,
    in kind: Event.Kind?
  ) -> Bool where Nested.Owner == Owner {
    let elements = nested.elements(of: owner)
    if elements.isEmpty { return true }
    let type = nested.type
    let inner = nested.isToldKind ? kind : nil
    guard keysHold(elements.map(type.keyText), nested.arrangement, layout, in: kind) else {
      return false
    }
    return elements.allSatisfy { holds(for: $0, type, in: inner) }
  }

  /// Whether records can stand under these keys in one record.
  private static func keysHold<Owner>(
    _ keys: [String], _ arrangement: RecordArrangement, _ layout: RecordType<Owner>.Layout,
    in kind: Event.Kind?
  ) -> Bool {
    switch arrangement {
    case .list: return true
    case .mapping(let isShared, let check):
      return keys.allSatisfy { isKey($0) && check($0) == nil } && (isShared || areDistinct(keys))
    case .inline(let inline):
      switch inline.names {
      case .listed:
        let allowed = inline.keys(in: kind)
        return keys.allSatisfy { key in allowed.contains { $0.key == key } }
          && (inline.isShared || areDistinct(keys))
      case .among(let names): return keys.allSatisfy(names.contains) && areDistinct(keys)
      case .others(let check):
        return keys.allSatisfy { isKey($0) && !layout.names($0) && check($0) == nil }
          && areDistinct(keys)
      }
    }
  }

  private static func areDistinct(_ keys: [String]) -> Bool {
    keys.count < 2 || Set(keys).count == keys.count
  }

  /// Whether a text can be a key of any document: those of YAML have their bound at 1,024 characters.
  private static func isKey(_ text: String) -> Bool { text.utf8.count < 1000 && isText(text) }

  /// Whether a text is one, and no mark stands before it that readers take away.
  private static func isText(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first != 0xEF && !text.utf8.contains(0)
  }

  private static func reads<Record>(
    _ text: String, _ read: (String, inout Record) throws(ValueProblem) -> Void,
    into record: inout Record
  ) -> Bool {
    guard isText(text) else { return false }
    do throws(ValueProblem) {
      try read(text, &record)
      return true
    } catch {
      return false
    }
  }
}
