internal import Documents
internal import HistoricalDates
internal import Negotiations

/// Makes events of the documents of one volume.
struct EventMaking {
  /// What the events are added to.
  let draft: FRUSDraft
  /// The volume.
  let volume: FRUSVolume
  /// Its place among the volumes of the import.
  let index: Int
  /// Who held which office.
  var holders: OfficeHolders
  /// Who held which office by the volume's list of persons.
  var listed: ListedHolders
  /// The people whom the table of office-holders means, by its ids.
  var people: [String: Int] = [:]
  /// The meetings that a chapter's list of participants makes, by chapter.
  var meetings: [Int: EventID] = [:]

  init(volume: FRUSVolume, index: Int, draft: FRUSDraft) {
    self.draft = draft
    self.volume = volume
    self.index = index
    holders = OfficeHolders(table: draft.offices)
    listed = ListedHolders(volume.persons)
  }

  /// Makes the events: first everyone is named, since offices are looked up in what the whole volume says.
  mutating func make() {
    let dates = DocumentDates(volume.documents)
    let places = Dictionary(
      volume.documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    noteRoles()
    var documents: [IdentifiedDocument] = []
    for (position, printed) in volume.documents.enumerated() {
      var document = printed
      if document.present.isEmpty, let other = document.sameListAs.flatMap({ places[$0] }) {
        document.present = volume.documents[other].present
      }
      for remark in dates.remarks[position] + (document.dateline?.remarks ?? []) {
        draft.warn(remark, in: volume)
      }
      documents.append(identify(document, dates.dates[position], isEnclosure: false))
      identifyEnclosures(of: document, into: &documents)
    }
    holders.namings.sort()
    for document in documents { makeEvent(of: document) }
    makeMeetingsOfChapters()
  }

  /// Takes down the full names that lists of those present print with a role, which tells those of one family
  /// name apart wherever only that is printed.
  private func noteRoles() {
    for entry in volume.documents.flatMap(\.present) {
      guard let name = entry.party?.name, let role = entry.role else { continue }
      draft.actors.people.note(name, as: role, in: index)
    }
  }

  private mutating func identifyEnclosures(
    of document: FRUSDocument, into documents: inout [IdentifiedDocument]
  ) {
    for enclosure in document.enclosures {
      for remark in enclosure.dateline?.remarks ?? [] { draft.warn(remark, in: volume) }
      let dated = DocumentDates.own(enclosure)
      documents.append(identify(enclosure, dated, isEnclosure: true))
      identifyEnclosures(of: enclosure, into: &documents)
    }
  }

  private mutating func makeEvent(of document: IdentifiedDocument) {
    draft.ledger.read(document.unit)
    let heading = document.document.heading
    if document.document.isEditorial {
      return reject(document, "frus.editorial-note", "written by the editors of the volume")
    }
    switch heading.kind {
    case .message: makeMessage(document)
    case .meeting: makeMeeting(document)
    case .paper:
      if let chapter = chapterOfMeeting(document) {
        join(document, toMeetingOf: chapter)
      } else {
        makePaper(document)
      }
    case .editorialNote, .other:
      let lead = heading.text.isEmpty ? "no heading" : "“\(heading.text.prefix(80))”"
      reject(document, "frus.no-parties", "\(lead) names neither sender nor recipient")
    }
  }

  /// Rejects a document, with all whom it names.
  func reject(
    _ document: IdentifiedDocument, _ code: String, _ reason: String, help: String? = nil
  ) {
    let remark = Remark(code, on: document.document, reason, help: help)
    draft.ledger.reject(document.unit, remark.diagnostic(in: volume.file))
  }

  /// The id of the event that a document makes.
  func eventID(_ part: String) -> EventID { EventID("\(volume.id)-\(part)") }

  /// The claims of a document on an event: that it says so, and what else it says.
  func claims(_ document: IdentifiedDocument) -> [Claim] {
    let id = document.document.id
    var claims = [
      Claim(
        source: volume.source.id, locator: id,
        status: document.dated?.isInferred == true ? .inferred : .asserted,
        note: document.dated?.note)
    ]
    for other in document.document.dateline?.alternatives ?? [] {
      claims.append(
        Claim(
          source: volume.source.id, locator: id, status: other.status, note: other.note,
          differs: Statement(date: other.date)))
    }
    return claims
  }
}
