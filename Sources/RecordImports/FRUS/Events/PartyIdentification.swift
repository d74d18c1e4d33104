internal import HistoricalDates
internal import Negotiations

/// Who a heading or list turned out to mean, before offices are looked up.
enum IdentifiedParty: Hashable {
  /// A person, under a title.
  case person(Int, title: String)
  /// An office whose holder is not named.
  case office(String)
  /// A body or a number of people.
  case body(String, Actor.Kind)
}

/// A document or a letter printed with one, with those whom it names.
struct IdentifiedDocument {
  var document: FRUSDocument
  /// Whether it is printed with another document.
  var isEnclosure: Bool
  var dated: DocumentDates.Dated?
  var senders: [IdentifiedParty] = []
  var recipients: [IdentifiedParty] = []
  var present: [(party: IdentifiedParty?, entry: ParticipantEntry)] = []
  /// Those whom the heading of a conversation names.
  var conversers: [IdentifiedParty] = []
  var signers: [Int] = []

  /// What its units are called in the ledger.
  var unit: String { isEnclosure ? "enclosure" : "document" }

  /// The one day of the document, if it is known.
  var day: Day? {
    guard let date = dated?.date, let day = date.earliest, date.latest == day else { return nil }
    return day
  }
}

extension EventMaking {
  /// Brings every name in a document to a person, and takes down who is named with which office.
  mutating func identify(
    _ document: FRUSDocument, _ dated: DocumentDates.Dated?, isEnclosure: Bool
  ) -> IdentifiedDocument {
    var result = IdentifiedDocument(document: document, isEnclosure: isEnclosure, dated: dated)
    let day = result.day
    result.senders = document.heading.senders.map {
      identify($0.called(by: document.signatures), document, day)
    }
    result.recipients = document.heading.recipients.map { identify($0, document, day) }
    result.conversers = document.heading.present.map { identify($0, document, day) }
    result.present = identifyPresent(document, result.day)
    // Who signs a treaty or an agenda, of which no event is made, is nobody to tell others apart from.
    let isUsed = ![.other, .editorialNote].contains(document.heading.kind)
    for printed in isUsed ? document.signatures : [] {
      var signature = printed
      // The Department's telegrams bear the name of the Secretary, or of who acts for him.
      if signature.title.isEmpty, document.heading.senders.count == 1 {
        let sender = document.heading.senders[0]
        if sender.title == "Department of State" { signature.title = "Secretary of State" }
        if sender.kind == .office { signature.title = OfficeTitle.full(sender.title) }
      }
      if let sender = sender(of: result, calledLike: signature) {
        if let name = signature.name { draft.actors.people.complete(sender, with: name) }
        result.signers.append(sender)
      } else if let holder = holderCalled(signature, result) {
        result.signers.append(holder)
      } else if isFirstNameOnly(printed, result) {
        continue
      } else if case .person(let person, _) = identify(
        signature, document, day, signatureOf: document.heading.senders.only(where: { _ in true }))
      {
        result.signers.append(person)
      }
    }
    takeDownOffices(result)
    return result
  }

  /// Whom a list of those present names: two entries that differ are two people, though the family name
  /// is one (“President Eisenhower”, “Dr. Eisenhower”).
  func identifyPresent(
    _ document: FRUSDocument, _ day: Day?
  ) -> [(party: IdentifiedParty?, entry: ParticipantEntry)] {
    var known: [(person: Int, entry: ParticipantEntry)] = []
    var result = document.present.map { (party: nil as IdentifiedParty?, entry: $0) }
    // Whoever is named in full comes first: “Mr. Bundy” beside “William Bundy” is the other one.
    let isFull = document.present.map { entry in
      entry.party?.listID != nil || entry.party?.name?.givenWords.isEmpty == false
    }
    let order = result.indices.filter { isFull[$0] } + result.indices.filter { !isFull[$0] }
    for position in order {
      let entry = result[position].entry
      guard let party = entry.party else { continue }
      let others = known.filter { $0.entry.isOther(than: entry) }.map(\.person)
      let identified = identify(
        party, document, day, others: Set(others), role: entry.role)
      if case .person(let person, _) = identified { known.append((person, entry)) }
      result[position].party = identified
    }
    return result
  }

  /// Whom a party means.
  func identify(
    _ party: Party, _ document: FRUSDocument, _ day: Day?, others: Set<Int> = [],
    role: String? = nil, signatureOf sender: Party? = nil
  ) -> IdentifiedParty {
    switch party.kind {
    case .office: return .office(party.title)
    case .body(let kind): return .body(party.title, kind)
    case .person(let name):
      let mention = People.Mention(
        volume: index, document: document.id, day: day, others: others, role: role,
        post: sender?.post, isSignatureOfBody: sender?.isBody == true)
      let (person, problems) = draft.actors.people.person(name, of: party, in: mention)
      for problem in problems { draft.warn(problem.remark(on: document), in: volume) }
      return .person(person, title: party.title)
    }
  }

  private mutating func takeDownOffices(_ document: IdentifiedDocument) {
    guard let day = document.day, document.dated?.isInferred == false else { return }
    for case .person(let person, let title) in document.senders + document.recipients
    where !ParticipantEntry.isHonorific(title) && OfficeTitle.full(title) == title
      && OfficeTitle.key(title) != "president"
    {
      holders.namings.add(title, person, on: day)
    }
    // What an office sends, its holder signs.
    if case .office(let title)? = document.senders.only(where: { _ in true }),
      let signer = document.signers.last
    {
      holders.namings.add(title, signer, on: day)
    }
  }
}

extension Party {
  /// The sender as the signature has him: who signs is who writes, and “William P. Bundy” below a letter from
  /// “Mr. Bundy” says which, whatever the tag.
  fileprivate func called(by signatures: [Party]) -> Party {
    guard case .person(let name) = kind, name.givenWords.isEmpty,
      let signed = signatures.lazy.compactMap(\.name).first(where: { other in
        // "Bill" tells nobody apart.
        guard let given = other.givenWords.first else { return false }
        return other.familyKey == name.familyKey && given.count > 2 && !GivenNames.isShort(given)
      })
    else { return self }
    var party = self
    party.kind = .person(signed)
    party.isSigned = true
    return party
  }

  fileprivate var isBody: Bool { if case .body = kind { true } else { false } }

  /// The country of the embassy or legation that the party is: `Ceylon`.
  fileprivate var post: String? {
    guard case .body = kind else { return nil }
    for lead in ["Embassy in ", "Legation in ", "Interests Section in "] where title.hasPrefix(lead)
    {
      let place = title.dropFirst(lead.count)
      return String(place.hasPrefix("the ") ? place.dropFirst(4) : place)
    }
    return nil
  }
}

extension ParticipantEntry {
  /// Whether another entry of the same list is of somebody else, though both have one family name.
  fileprivate func isOther(than other: ParticipantEntry) -> Bool {
    guard let mine = party, let theirs = other.party, let name = mine.name,
      let otherName = theirs.name, mine.listID == nil || theirs.listID == nil
    else { return false }
    if !name.givenWords.isEmpty, !otherName.givenWords.isEmpty { return false }
    let titles = [mine, theirs].map { party in
      ["mr", "messrs", "m"].contains(OfficeTitle.key(party.title))
        ? "" : OfficeTitle.key(party.title)
    }
    let isTitledOtherwise = titles[0] != titles[1]
    let isPostedOtherwise = role != nil && other.role != nil && role != other.role
    return isTitledOtherwise || isPostedOtherwise
  }
}
