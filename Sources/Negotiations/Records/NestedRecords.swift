/// How records in a record are laid out in a corpus file.
package enum RecordArrangement: Sendable {
  /// A list of records under the key of the field; each on a line of its own or not.
  case list(isSpread: Bool)
  /// A mapping under the key of the field, from what is the key of each record. Where several may
  /// share one, a list of them stands under it; `check` says what is wrong with a key.
  case mapping(isShared: Bool, check: @Sendable (String) -> ValueProblem?)
  /// No key of its own: each record stands in the one around it, under what is its key there.
  case inline(InlineKeys)
}

/// The keys under which records stand that are laid out in the record around them.
package struct InlineKeys: Sendable {
  /// One of the keys.
  package struct Key: Sendable {
    package let key: String
    package var isRequired = false
    package let words: String
  }

  package enum Names: Sendable {
    /// These, by the kind of the event.
    case listed([Event.Kind: [Key]])
    /// Any of these.
    case among(Set<String>)
    /// Any that no other field has; `check` says what is odd about one.
    case others(check: @Sendable (String) -> ValueProblem?)
  }

  package let names: Names
  /// Whether a list of records stands under a key, or just one.
  package var isShared = true
  /// Whether one alone is written without brackets.
  package var isBareAlone = false

  /// The keys, none of which must be there.
  package var optional: InlineKeys {
    guard case .listed(let keys) = names else { return self }
    let free = keys.mapValues { $0.map { Key(key: $0.key, words: $0.words) } }
    return InlineKeys(names: .listed(free), isShared: isShared, isBareAlone: isBareAlone)
  }

  /// The keys of records of a kind.
  package func keys(in kind: Event.Kind?) -> [Key] {
    guard case .listed(let keys) = names else { return [] }
    return kind.flatMap { keys[$0] } ?? []
  }
}

/// The records that a record holds in one field.
package protocol NestedRecords<Owner>: Sendable {
  associatedtype Owner
  associatedtype Element: Hashable & Sendable

  var type: RecordType<Element> { get }
  var arrangement: RecordArrangement { get }
  /// Whether what the records can say depends on the kind of the event around them.
  var isToldKind: Bool { get }

  func elements(of owner: Owner) -> [Element]
  func add(_ elements: [Element], to owner: inout Owner)
  func replace(_ elements: [Element], in owner: inout Owner)
}

struct NestedList<Owner, Element: Hashable & Sendable>: NestedRecords {
  let path: FieldPath<Owner, [Element]>
  let type: RecordType<Element>
  let arrangement: RecordArrangement
  let isToldKind: Bool

  func elements(of owner: Owner) -> [Element] { owner[keyPath: path] }

  func add(_ elements: [Element], to owner: inout Owner) {
    if !elements.isEmpty { owner[keyPath: path] += elements }
  }

  func replace(_ elements: [Element], in owner: inout Owner) { owner[keyPath: path] = elements }

  /// Adds those of another record that are not there: under a key that holds one, the first stays.
  @Sendable func join(_ owner: inout Owner, _ other: Owner) {
    let own = owner[keyPath: path]
    if holdsOneUnderAKey {
      let keys = Set(own.map(type.keyText))
      owner[keyPath: path] += other[keyPath: path].filter { !keys.contains(type.keyText($0)) }
    } else {
      owner[keyPath: path] = (own + other[keyPath: path]).distinct()
    }
  }

  private var holdsOneUnderAKey: Bool {
    switch arrangement {
    case .list: false
    case .mapping(let isShared, _): !isShared
    case .inline(let keys): !keys.isShared
    }
  }
}

extension NestedRecords {
  /// The elements by key, the keys in the order in which a corpus has them.
  package func grouped(_ owner: Owner, in kind: Event.Kind?) -> [(key: String, elements: [Element])]
  {
    let elements = elements(of: owner)
    if elements.isEmpty { return [] }
    var order = elements.map(type.keyText).distinct()
    if case .inline(let keys) = arrangement, case .listed = keys.names {
      order = keys.keys(in: kind).map(\.key)
    }
    return order.compactMap { key in
      let group = elements.filter { type.keyText($0) == key }
      return group.isEmpty ? nil : (key, group)
    }
  }

  /// The elements that stand inline and have a text, key by key.
  func texts(of owner: Owner, in kind: Event.Kind) -> [(key: String, text: String)] {
    guard case .inline = arrangement, let text = type.text else { return [] }
    return grouped(owner, in: kind).map { ($0.key, $0.elements.map(text).joined(separator: ", ")) }
  }
}
