internal import Documents
internal import HistoricalDates
internal import Negotiations

extension EventMaking {
  /// Makes a meeting of a memorandum of conversation or of minutes.
  mutating func makeMeeting(_ document: IdentifiedDocument) {
    if document.present.isEmpty, let chapter = chapterOfMeeting(document) {
      return join(document, toMeetingOf: chapter)
    }
    guard let dated = document.dated else {
      return reject(document, "frus.no-date", "nothing says when they met")
    }
    var participations = Participations()
    for (party, entry) in document.present {
      add(party, entry, to: &participations, document)
    }
    let isWhole = !participations.all.isEmpty
    if !isWhole || document.document.listsOthers {
      for converser in document.conversers {
        add(converser, as: .present, to: &participations, document)
      }
    }
    if !isWhole { addAuthors(to: &participations, document) }
    guard !participations.all.isEmpty else {
      return reject(
        document, "frus.prose-only", "names those present only in the text",
        help: Self.list(document.document.namedInProse))
    }
    var event = Event(
      id: eventID(document.document.id), kind: .meeting, date: dated.date,
      place: document.document.dateline?.place, form: document.document.heading.form,
      participations: participations.all, claims: claims(document))
    event.about = document.document.subject
    draft.events.insert(event)
    rejectUnread(document)
    draft.ledger.use(document.unit)
    if let chapter = chapterOfMeeting(document) { compare(event, with: chapter, document) }
  }

  private static func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : "it names \(names.prefix(12).joined(separator: ", "))"
  }

  /// Adds one of those present.
  mutating func add(
    _ party: IdentifiedParty?, _ entry: ParticipantEntry, to participations: inout Participations,
    _ document: IdentifiedDocument
  ) {
    if let party {
      add(party, as: .present, role: entry.role, to: &participations, document)
      return
    }
    draft.ledger.read("participant")
    let remark = Remark(
      "frus.participant", "\(document.document.id): “\(entry.text.prefix(80))” names nobody",
      line: entry.line, column: entry.column)
    draft.ledger.reject("participant", remark.diagnostic(in: volume.file))
  }

  /// Where no list names anyone, whoever wrote it down was there; the others are only told of.
  private mutating func addAuthors(
    to participations: inout Participations, _ document: IdentifiedDocument
  ) {
    var authors = document.senders
    if case .office(let title)? = authors.only(where: { _ in true }),
      let signer = document.signers.last
    {
      authors = [.person(signer, title: title)]
    }
    if authors.isEmpty, document.conversers.isEmpty {
      authors = document.signers.map { .person($0, title: "") }
    }
    for author in authors {
      add(author, as: .present, status: .inferred, to: &participations, document)
    }
    guard !authors.isEmpty, document.conversers.isEmpty else { return }
    draft.warn(
      Remark(
        "frus.prose", on: document.document,
        "no list says who was present; only whoever wrote it down is taken",
        help: Self.list(document.document.namedInProse)), in: volume)
  }

  // MARK: Meetings of a chapter

  /// The chapter around a document, if it lists who was present.
  func chapterOfMeeting(_ document: IdentifiedDocument) -> Int? {
    guard let chapter = document.document.chapter, !volume.chapters[chapter].present.isEmpty,
      !document.isEnclosure
    else { return nil }
    return chapter
  }

  /// Makes a document a claim on the meeting of its chapter.
  mutating func join(
    _ document: IdentifiedDocument, toMeetingOf chapter: Int
  ) {
    if meetings[chapter] == nil { meetings[chapter] = makeMeeting(of: chapter, document) }
    guard let id = meetings[chapter], var event = draft.events[id] else {
      return reject(document, "frus.no-date", "nothing says when they met")
    }
    var claims = claims(document)
    if let date = document.dated?.date, date != event.date {
      claims[0].differs.date = date
      draft.warn(
        Remark(
          "frus.date-differs", on: document.document,
          "dated \(date.text), the meeting '\(id)' \(event.date.text)",
          help: "kept as what this document says"), in: volume)
    }
    event.claims += claims
    event.place = event.place ?? document.document.dateline?.place
    draft.events[id] = event
    draft.ledger.use(document.unit)
  }

  /// Makes a meeting of each list of participants that no record of the meeting follows, where the
  /// headings say on which day they met.
  mutating func makeMeetingsOfChapters() {
    for chapter in volume.chapters.indices where meetings[chapter] == nil {
      let heading = volume.chapters[chapter]
      guard !heading.present.isEmpty, let date = date(ofMeeting: chapter) else { continue }
      var document = FRUSDocument(
        id: heading.id, line: heading.line, column: heading.column, chapter: chapter,
        heading: Heading(MarkedText(heading.heading)))
      document.present = heading.present
      let dated = DocumentDates.Dated(date: date, isInferred: false)
      meetings[chapter] = makeMeeting(
        of: chapter, IdentifiedDocument(document: document, isEnclosure: false, dated: dated))
    }
  }

  /// The meeting that the list of a chapter makes, dated by its first record.
  private mutating func makeMeeting(
    of chapter: Int, _ document: IdentifiedDocument
  ) -> EventID? {
    let heading = volume.chapters[chapter]
    let printed = date(ofMeeting: chapter)
    guard let date = printed ?? document.dated?.date ?? heading.bounds?.date else { return nil }
    let isFirm = printed != nil || document.dated?.isInferred == false
    var participations = Participations()
    var list = document.document
    list.present = heading.present
    for (party, entry) in identifyPresent(list, date.earliest) {
      add(party, entry, to: &participations, document)
    }
    guard !participations.all.isEmpty else { return nil }
    let event = Event(
      id: eventID(heading.id), kind: .meeting,
      title: heading.heading.isEmpty ? nil : heading.heading,
      date: date, participations: participations.all,
      claims: [
        Claim(
          source: volume.source.id, locator: heading.id, status: isFirm ? .asserted : .inferred)
      ])
    draft.events.insert(event)
    return event.id
  }

  /// The day that the headings around a meeting give: “Thursday, September 14, 1944”.
  private func date(ofMeeting chapter: Int) -> HistoricalDate? {
    var next: Int? = chapter
    while let place = next {
      if let day = PrintedDate(volume.chapters[place].heading).printed.whole {
        return HistoricalDate(day)
      }
      next = volume.chapters[place].parent
    }
    return nil
  }

  /// Tells where a document's own list differs from that of its chapter.
  private mutating func compare(
    _ event: Event, with chapter: Int, _ document: IdentifiedDocument
  ) {
    let heading = volume.chapters[chapter]
    let own = Set(document.document.present.compactMap { $0.party?.name?.familyKey })
    let listed = Set(heading.present.compactMap { $0.party?.name?.familyKey })
    guard own != listed else { return }
    draft.warn(
      Remark(
        "frus.present-differs", on: document.document,
        "lists others as present than '\(heading.heading)' does",
        help: "the document's own list is taken"), in: volume)
  }
}
