internal import HistoricalDates
internal import Negotiations

extension EventMaking {
  /// The one sender whose family name a signature without a tag bears: who signs is who writes, whatever
  /// initial the printer read.
  func sender(
    of document: IdentifiedDocument, calledLike signature: Party
  ) -> Int? {
    guard signature.listID == nil, let name = signature.name else { return nil }
    let senders = document.senders.compactMap { party -> Int? in
      if case .person(let person, _) = party { person } else { nil }
    }
    return senders.only {
      let sender = draft.actors.people.known[$0].name
      return sender.familyKey == name.familyKey || sender.isFirstName(name)
    }
  }

  /// The holder of the office that the heading names, where a letter bears the first name only: “Chris”.
  mutating func holderCalled(_ signature: Party, _ document: IdentifiedDocument) -> Int? {
    guard signature.listID == nil, let name = signature.name, let day = document.day,
      case .office(let title)? = document.senders.only(where: { _ in true })
    else { return nil }
    let office = OfficeTitle.full(title)
    let mention = People.Mention(volume: index, document: document.document.id, day: day)
    if let person = listed.holder(of: office, on: day) {
      guard person.name.isFirstName(name) else { return nil }
      let party = Party(
        kind: .person(person.name), text: title, title: office, listID: person.id)
      return draft.actors.people.person(person.name, of: party, in: mention).index
    }
    guard OfficeTitle.key(office) == "president",
      let term = PresidentialTerms.holders(on: HistoricalDate(day)).only(where: { _ in true }),
      let full = PersonName(printed: term.name), full.isFirstName(name)
    else { return nil }
    let party = Party(kind: .person(full), text: title, title: office)
    return draft.actors.people.person(full, of: party, in: mention).index
  }
}

extension EventMaking {
  /// Whether a letter from an office bears one word that nothing in the volume makes a family name: a first
  /// name, as friends sign (“Foster”), which tells nobody apart.
  func isFirstNameOnly(_ signature: Party, _ document: IdentifiedDocument) -> Bool {
    guard signature.listID == nil, signature.title.isEmpty || document.senders.count == 1,
      let name = signature.name, name.givenWords.isEmpty,
      ["letter", "message", "note"].contains(document.document.heading.form ?? ""),
      case .office? = document.senders.only(where: { _ in true })
    else { return false }
    return !draft.actors.people.isFamilyName(name, in: index)
  }
}

extension PersonName {
  /// Whether `signature` is a first name of this person, or short for one: “Chris” for Christian.
  fileprivate func isFirstName(_ signature: PersonName) -> Bool {
    guard signature.givenWords.isEmpty, signature.familyKey.count > 2 else { return false }
    return givenWords.contains { $0.hasPrefix(signature.familyKey) }
  }
}
