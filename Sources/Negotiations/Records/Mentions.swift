// The ids that records mention: those of actors, sources, topics, events and places.

extension RecordType {
  /// Puts others in place of the ids that the record mentions; `change` gives `nil` for one that is to
  /// go. Returns `false` where the record is of no use without one that went: a position of nobody, or
  /// one of which nothing says any more when it was taken.
  package func changeMentions(
    of record: inout Record, _ change: (RecordSubject, String) -> String?
  ) -> Bool {
    var isKept = true
    let met = rules.map { isMet($0, by: record) }
    for field in mentioning where !field.changeMentions(of: &record, change) { isKept = false }
    return isKept && zip(rules, met).allSatisfy { !$1 || isMet($0, by: record) }
  }

  /// Whether one of the keys is there of which one must be.
  private func isMet(_ rule: KeyRule, by record: Record) -> Bool {
    guard case .someOf(let keys, _) = rule else { return true }
    return states(keys, in: record)
  }

  /// The ids that the record mentions, in the order of its fields, some more than once.
  package func mentions(of record: Record) -> [(subject: RecordSubject, id: String)] {
    var found: [(RecordSubject, String)] = []
    eachMention(in: record) { found.append(($0, $1)) }
    return found
  }

  /// Visits each id that the record mentions, in the order of its fields, some more than once.
  package func eachMention(in record: Record, _ visit: (RecordSubject, String) -> Void) {
    for field in mentioning { field.eachMention(in: record, visit) }
  }

  /// The actors that the record mentions.
  package func actors(mentionedIn record: Record) -> [ActorID] {
    mentions(of: record).lazy.filter { $0.subject == .actor }.map { ActorID($0.id) }
  }
}

extension Field {
  /// Whether ids can stand in it.
  var mentions: Bool {
    if origin != .record { return false }
    return switch content {
    case .value(let value): value.kind.subject != nil
    case .values(let values): values.kind.subject != nil
    case .records(let nested): nested.mentions
    }
  }

  /// Whether the record says anything in it.
  func isStated(in record: Record) -> Bool {
    switch content {
    case .value(let value): value.text(record) != nil
    case .values(let values): !values.texts(record).isEmpty
    case .records(let nested): Self.holds(nested, record)
    }
  }

  private static func holds<Nested: NestedRecords>(_ nested: Nested, _ owner: Nested.Owner) -> Bool
  {
    !nested.elements(of: owner).isEmpty
  }

  fileprivate func changeMentions(
    of record: inout Record, _ change: (RecordSubject, String) -> String?
  ) -> Bool {
    switch content {
    case .value(let value):
      guard let subject = value.kind.subject, let old = value.text(record) else { return true }
      guard let new = change(subject, old) else {
        value.clear(&record)
        return !isEssential
      }
      // An id is a text like any other: reading one cannot fail.
      if new != old { try? value.read(new, &record) }
    case .values(let values):
      guard let subject = values.kind.subject else { return true }
      let old = values.texts(record)
      let new = old.compactMap { change(subject, $0) }
      if new == old { return true }
      values.clear(&record)
      for id in new { try? values.read(id, &record) }
    case .records(let nested):
      nested.changeMentions(of: &record, change)
    }
    return true
  }
}

extension Field {
  fileprivate func eachMention(in record: Record, _ visit: (RecordSubject, String) -> Void) {
    switch content {
    case .value(let value):
      if let subject = value.kind.subject, let id = value.text(record) { visit(subject, id) }
    case .values(let values):
      guard let subject = values.kind.subject else { return }
      for id in values.texts(record) { visit(subject, id) }
    case .records(let nested):
      nested.eachMention(in: record, visit)
    }
  }
}

extension NestedRecords {
  fileprivate func eachMention(in owner: Owner, _ visit: (RecordSubject, String) -> Void) {
    for element in elements(of: owner) { type.eachMention(in: element, visit) }
  }

  fileprivate var mentions: Bool { !type.mentioning.isEmpty }

  fileprivate func changeMentions(
    of owner: inout Owner, _ change: (RecordSubject, String) -> String?
  ) {
    let elements = elements(of: owner)
    if elements.isEmpty { return }
    let changed = elements.compactMap { element in
      var element = element
      return type.changeMentions(of: &element, change) ? element : nil
    }
    replace(changed, in: &owner)
  }
}

extension ValueKind {
  /// What an id of this kind is the id of.
  package var subject: RecordSubject? {
    switch self {
    case .id(let subject): subject
    case .place: .place
    default: nil
    }
  }
}
