internal import Negotiations

extension FileDecoding {
  /// An event, or `nil` where its date or everyone who must take part is missing.
  func event(_ id: String, _ kind: Event.Kind, _ node: SyntaxNode, _ range: Range<Int>) -> Event? {
    let path = ModelPath("\(kind.section)/\(id)")
    guard
      let record = RecordDecoding(
        node, "\(kind.rawValue) '\(id)'", at: path, range: range, keys: CorpusKeys.event(kind), self
      )
    else { return nil }
    let date = record.requiredDate(kind == .message ? "sent" : "date")
    let missing = CorpusKeys.requiredParts(kind).filter { record.required($0) == nil }
    // Everything is read, so that everything is checked, before a broken event is left out.
    let title = record.text("title")
    let names = record.names()
    let received = record.date("received")
    let place = record.place()
    let form = record.text("form")
    let participations = record.participations(kind)
    let about = record.text("about")
    let topics: [TopicID] = record.ids("topics", of: .topic)
    let isSecret = record.flag("secret")
    let relations = record.relations(kind)
    let terms = record.terms()
    let note = record.text("note")
    let claims = record.claims(on: kind)
    guard let date, missing.isEmpty else { return nil }
    return Event(
      id: EventID(id), kind: kind, title: title, names: names, date: date, received: received,
      place: place, form: form, participations: participations, about: about, topics: topics,
      isSecret: isSecret, relations: relations, terms: terms, note: note, claims: claims)
  }
}

extension RecordDecoding {
  /// A place, by id, name or free text.
  func place() -> String? {
    guard let node = self["place"], let place = text("place") else { return nil }
    decoding.mention(.place, place, node.range)
    return place
  }
}

extension RecordDecoding {
  fileprivate func relations(_ kind: Event.Kind) -> [Relation] {
    CorpusKeys.relations(kind).flatMap { relation in
      ids(relation.rawValue, of: .event).map { Relation(relation, $0) }
    }
  }

  fileprivate func terms() -> [Term] {
    guard let node = self["terms"],
      let terms = RecordDecoding(
        node, "'terms' of \(what)", at: path.field("terms"), keys: nil, decoding)
    else { return [] }
    return terms.entries.compactMap { entry in
      decoding.map[terms.path.field(entry.key)] = entry.keyRange
      return term(entry, at: terms.path.field(entry.key))
    }
  }

  private func term(_ entry: SyntaxNode.Entry, at path: ModelPath) -> Term? {
    guard
      let record = RecordDecoding(
        entry.value, "term '\(entry.key)' of \(what)", at: path, range: entry.keyRange,
        keys: CorpusKeys.term, decoding)
    else { return nil }
    let text = record.requiredText("text")
    let term = Term(
      id: entry.key, by: record.ids("by", of: .actor), to: record.ids("to", of: .actor),
      text: text ?? "", due: record.date("due"),
      fulfilledBy: record.ids("fulfilled-by", of: .event),
      brokenBy: record.ids("broken-by", of: .event), claims: record.claims())
    return text == nil ? nil : term
  }
}
