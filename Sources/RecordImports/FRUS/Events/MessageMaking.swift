internal import Documents
internal import HistoricalDates
internal import Negotiations

extension EventMaking {
  /// Makes a message.
  mutating func makeMessage(_ document: IdentifiedDocument) {
    guard let dated = document.dated else {
      return reject(document, "frus.no-date", "nothing says when it was written")
    }
    let senders = senders(document)
    guard !senders.isEmpty else {
      let isWithheld = document.document.heading.text.contains("not declassified")
      return reject(
        document, "frus.no-sender",
        isWithheld
          ? "the sender's name is not declassified"
          : "neither heading nor signature names the sender")
    }
    var participations = Participations()
    for sender in senders {
      add(
        sender.party, as: .from, role: sender.role, status: sender.status, to: &participations,
        document)
    }
    for recipient in document.recipients {
      add(recipient, as: .to, to: &participations, document)
    }
    var event = Event(
      id: eventID(document.document.id), kind: .message, date: dated.date,
      participations: participations.all, claims: claims(document))
    describe(&event, document)
    if let meeting = makeReportedMeeting(document, dated.date) { event.reports = [meeting] }
    remark(on: event, document)
    settle(event, document)
  }

  /// Makes the meeting of those whom a message lists as present: a letter or telegram that tells of a talk.
  ///
  /// It was held on the day that the subject names, or else on some day up to that of the message.
  private mutating func makeReportedMeeting(
    _ document: IdentifiedDocument, _ sent: HistoricalDate
  ) -> EventID? {
    let source = document.document
    guard !document.present.isEmpty, let last = sent.latest else { return nil }
    let printed = [source.subject, source.heading.text].compactMap(\.self).lazy
      .compactMap { PrintedDate($0).printed.whole }.first { $0 <= last }
    guard
      let date = printed.map({ HistoricalDate($0) }) ?? (try? HistoricalDate("[..\(last)]"))
    else { return nil }
    var participations = Participations()
    for (party, entry) in document.present {
      add(party, entry, to: &participations, document)
    }
    guard participations.all.count > 1 else { return nil }
    var event = Event(
      id: eventID("\(source.id)-meeting"), kind: .meeting, date: date,
      participations: participations.all,
      claims: [
        Claim(
          source: volume.source.id, locator: source.id,
          status: printed == nil ? .inferred : .asserted,
          note: printed == nil ? "the message names no day of the meeting" : nil)
      ])
    event.about = source.subject
    draft.events.insert(event)
    draft.warn(
      Remark(
        "frus.reported-meeting", on: source, "a message that lists who was present at a meeting",
        help: "the meeting is '\(event.id)', which the message reports"), in: volume)
    return event.id
  }

  /// A sender: the party, what it is called there, and how firm that is.
  private struct Sender {
    var party: IdentifiedParty
    var role: String?
    var status: Claim.Status?
  }

  /// Whom the heading names, with whoever signed for an office or a body.
  private func senders(_ document: IdentifiedDocument) -> [Sender] {
    let signer = document.signers.last
    if document.senders.isEmpty {
      return document.signers.map { Sender(party: .person($0, title: "")) }
    }
    if document.senders.count == 1, let signer {
      switch document.senders[0] {
      case .office(let title): return [Sender(party: .person(signer, title: title))]
      case .body:
        // An embassy's telegram bears the name of its head, who need not have written it.
        return [
          Sender(party: document.senders[0]),
          Sender(party: .person(signer, title: ""), role: "signed", status: .inferred),
        ]
      case .person: break
      }
    }
    return document.senders.map { Sender(party: $0) }
  }

  /// Form, place, number, and when it was received.
  private func describe(
    _ event: inout Event, _ document: IdentifiedDocument
  ) {
    let source = document.document
    event.form = source.heading.form ?? (source.isTelegram ? "telegram" : nil)
    event.place = source.dateline?.place ?? postOfSender(document)
    event.note = source.number.map { "Number \($0)" }
    guard let received = source.dateline?.received else { return }
    if received.isReceipt(before: event.date) {
      draft.warn(
        Remark(
          "frus.received", on: source,
          "received on \(received.text), before the day it was sent, \(event.date.text)",
          help: "either a misprint or the date line between the two places; left out"), in: volume)
    } else {
      event.received = received
    }
    // A tag that cannot be of a message received then stays in the note of its claim.
    for index in event.claims.indices {
      guard let stated = event.claims[index].differs.date, received.isReceipt(before: stated) else {
        continue
      }
      event.claims[index].differs.date = nil
      event.claims[index].note = [event.claims[index].note, "the date \(stated.text)"]
        .compactMap(\.self).joined(separator: ": ")
    }
  }

  /// The city of a consul who gives no place: “Consul General at Shanghai”.
  private func postOfSender(_ document: IdentifiedDocument) -> String? {
    for case .person(_, let title) in document.senders {
      guard let join = title.firstRange(of: " at ") else { continue }
      let place = String(title[join.upperBound...])
      draft.warn(
        Remark(
          "frus.place-inferred", on: document.document, "no place is printed",
          help: "\(place), the sender's post, is taken"), in: volume)
      return place
    }
    return nil
  }

  /// What contradicts itself, or what the event leaves out.
  private func remark(on event: Event, _ document: IdentifiedDocument) {
    let source = document.document
    let misTagged =
      source.heading.senders.filter { $0.tag == "to" }
      + source.heading.recipients.filter { $0.tag == "from" }
    for party in misTagged {
      warn(
        "frus.tag-differs", source,
        "“\(party.text)” is tagged '\(party.tag ?? "")' against the wording",
        help: "the wording of the heading is followed")
    }
    let named = Set(event.actors(.from))
    let signers = document.signers.map { draft.actors.people.known[$0] }
    if case .person? = document.senders.first, !signers.isEmpty,
      !signers.contains(where: { named.contains($0.id) })
    {
      warn(
        "frus.signature", source,
        "signed by \(signers.map(\.name.display).joined(separator: ", ")), whom the heading does not "
          + "name as sender", help: "the heading is followed")
    }
    if let both = event.actors(.to).first(where: named.contains) {
      warn("frus.self", source, "'\(both)' is both sender and recipient", help: nil)
    }
    if let carried = source.carried {
      warn(
        "frus.carried", source, "carries somebody else's message: “\(carried)”",
        help: "the telegram is imported, not the message within it")
    }
    if let repeated = source.repeated {
      warn("frus.repeated", source, "“\(repeated)”", help: "not counted as recipients")
    }
  }

  private func warn(
    _ code: String, _ source: FRUSDocument, _ message: String, help: String?
  ) {
    draft.warn(Remark(code, on: source, message, help: help), in: volume)
  }

  /// Adds a message, or a claim to the message that another volume prints too.
  private func settle(_ event: Event, _ document: IdentifiedDocument) {
    switch draft.sameTelegrams.find(event, number: document.document.number, volume: index) {
    case .same(let id):
      if var other = draft.events[id] {
        other.claims.append(event.claim(differingFrom: other))
        draft.events[id] = other
        warn(
          "frus.same-telegram", document.document, "'\(id)' is the same telegram in another volume",
          help: "one event with a claim of each")
      }
    case .perhaps(let id):
      warn(
        "frus.same-telegram", document.document,
        "'\(id)' has the same day, sender and recipients, but a number is missing",
        help: "both are kept; join them by hand if they are one")
      insert(event, document)
    case .new: insert(event, document)
    }
    rejectUnread(document)
    draft.ledger.use(document.unit)
  }

  private func insert(_ event: Event, _ document: IdentifiedDocument) {
    draft.events.insert(event)
    draft.sameTelegrams.add(event, number: document.document.number, volume: index)
  }

  /// Makes an act of what somebody wrote to nobody in particular.
  mutating func makePaper(_ document: IdentifiedDocument) {
    guard let dated = document.dated else {
      return reject(document, "frus.no-date", "nothing says when it was written")
    }
    var participations = Participations()
    for sender in senders(document) {
      add(
        sender.party, as: .by, role: sender.role, status: sender.status, to: &participations,
        document)
    }
    var event = Event(
      id: eventID(document.document.id), kind: .act, date: dated.date,
      place: document.document.dateline?.place, form: document.document.heading.form,
      participations: participations.all, claims: claims(document))
    event.about = document.document.subject
    draft.events.insert(event)
    rejectUnread(document)
    draft.ledger.use(document.unit)
  }
}

extension Event {
  /// What this event's first claim says of `other`, the same telegram in another volume.
  fileprivate func claim(differingFrom other: Event) -> Claim {
    var claim = claims[0]
    if date != other.date { claim.differs.date = date }
    if let received, received != other.received { claim.differs.received = received }
    if let place, place != other.place { claim.differs.place = place }
    return claim
  }
}
