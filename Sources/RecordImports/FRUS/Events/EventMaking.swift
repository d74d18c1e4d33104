internal import Documents
internal import HistoricalDates
internal import Negotiations

/// Makes events of the documents of one volume.
struct EventMaking {
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

  init(volume: FRUSVolume, index: Int, offices: OfficeTable?) {
    self.volume = volume
    self.index = index
    holders = OfficeHolders(table: offices)
    listed = ListedHolders(volume.persons)
  }

  /// Makes the events: first everyone is named, since offices are looked up in what the whole volume says.
  mutating func make(_ state: inout FRUSImport) {
    let dates = DocumentDates(volume.documents)
    let places = Dictionary(
      volume.documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var documents: [CastDocument] = []
    for (position, printed) in volume.documents.enumerated() {
      var document = printed
      if document.present.isEmpty, let other = document.sameListAs.flatMap({ places[$0] }) {
        document.present = volume.documents[other].present
      }
      for remark in dates.remarks[position] + (document.dateline?.remarks ?? []) {
        state.warn(remark, in: volume)
      }
      documents.append(cast(document, dates.dates[position], isEnclosure: false, &state))
      castEnclosures(of: document, into: &documents, &state)
    }
    holders.namings.sort()
    for document in documents { makeEvent(of: document, &state) }
    makeMeetingsOfChapters(&state)
  }

  private mutating func castEnclosures(
    of document: FRUSDocument, into documents: inout [CastDocument], _ state: inout FRUSImport
  ) {
    for enclosure in document.enclosures {
      for remark in enclosure.dateline?.remarks ?? [] { state.warn(remark, in: volume) }
      let dated = DocumentDates.own(enclosure)
      documents.append(cast(enclosure, dated, isEnclosure: true, &state))
      castEnclosures(of: enclosure, into: &documents, &state)
    }
  }

  private mutating func makeEvent(of document: CastDocument, _ state: inout FRUSImport) {
    state.ledger.read(document.unit)
    let heading = document.document.heading
    if document.document.isEditorial {
      return reject(document, "frus.editorial-note", "written by the editors of the volume", &state)
    }
    switch heading.kind {
    case .message: makeMessage(document, &state)
    case .meeting: makeMeeting(document, &state)
    case .paper:
      if let chapter = chapterOfMeeting(document) {
        join(document, toMeetingOf: chapter, &state)
      } else {
        makePaper(document, &state)
      }
    case .editorialNote, .other:
      let lead = heading.text.isEmpty ? "no heading" : "“\(heading.text.prefix(80))”"
      reject(document, "frus.no-parties", "\(lead) names neither sender nor recipient", &state)
    }
  }

  /// Rejects a document, with all whom it names.
  func reject(
    _ document: CastDocument, _ code: String, _ reason: String, help: String? = nil,
    _ state: inout FRUSImport
  ) {
    let remark = Remark(code, on: document.document, reason, help: help)
    state.ledger.reject(document.unit, remark.diagnostic(in: volume.file))
  }

  /// The id of the event that a document makes.
  func eventID(_ part: String) -> EventID { EventID("\(volume.id)-\(part)") }

  /// The claims of a document on an event: that it says so, and what else it says.
  func claims(_ document: CastDocument) -> [Claim] {
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
