internal import Documents
internal import HistoricalDates
internal import Negotiations

/// A corpus of FRUS documents while it is being made: what all volumes have in common.
final class FRUSDraft {
  /// The account.
  var ledger: Ledger
  /// Everyone so far.
  var actors = ImportedActors()
  /// The volumes read.
  private(set) var volumes: [FRUSVolume] = []
  /// The events so far.
  var events = Roster<Event>()
  /// The table of office-holders, if there is one.
  let offices: OfficeTable?
  /// Messages by sender and recipients, for finding one that two volumes print.
  var sameTelegrams = SameTelegrams()

  init(ledger: Ledger, offices: OfficeTable?) {
    self.ledger = ledger
    self.offices = offices
  }

  /// Reads a volume.
  func read(_ document: InputDocument) throws(InputError) {
    var reader = VolumeReader(file: document.name)
    for problem in try XMLReader.read(document, into: &reader) { ledger.warn(problem) }
    var volume = reader.volume
    if volumes.contains(where: { $0.id == volume.id }) {
      return reject(volume, cut: reader.cutDocument)
    }
    if volume.documents.isEmpty, reader.cutDocument == nil {
      ledger.warn(
        Remark(
          "frus.no-documents",
          "the file holds no document: no <div type=\"document\"> stands in it",
          help: "is it a volume in the TEI of history.state.gov?", line: 1, column: 1
        ).diagnostic(in: document.name))
    }
    if let cut = reader.cutDocument { rejectCut(cut, in: volume) }
    makeIDsUnique(&volume)
    volumes.append(volume)
    actors.people.add(volume.persons, of: volumes.count - 1)
    var making = EventMaking(volume: volume, index: volumes.count - 1, draft: self)
    making.make()
  }

  /// The corpus, once all volumes are read.
  func imported() -> Imported {
    leaveOutRolesBeyondTenure()
    var corpus = Corpus(title: title)
    corpus.sources = Roster(volumes.map(\.source))
    corpus.actors = actors.roster(volumes)
    corpus.events = events
    if let offices, corpus.actors.contains(where: { !$0.offices.isEmpty }) {
      corpus.sources.insert(offices.source)
    }
    return Imported(corpus: corpus, ledger: ledger)
  }

  /// A corpus does not let an actor bear the title of an office outside the time it was held; where the
  /// table and the volume disagree on that, which has been told, the title is left out.
  private func leaveOutRolesBeyondTenure() {
    let actors = self.actors.roster(volumes)
    for event in events {
      let kept = event.participations.map { participation in
        guard let role = participation.role, let actor = actors[participation.actor],
          actor.wasOutOfOffice(role, on: event.date)
        else { return participation }
        var bare = participation
        bare.role = nil
        return bare
      }
      guard kept != event.participations else { continue }
      var event = event
      event.participations = kept
      events[event.id] = event
    }
  }

  private var title: String {
    volumes.count == 1
      ? volumes[0].source.title
      : "Foreign Relations of the United States: \(volumes.map(\.id).joined(separator: ", "))"
  }

  /// Tells of something about a document.
  func warn(_ remark: Remark, in volume: FRUSVolume) {
    ledger.warn(remark.diagnostic(in: volume.file))
  }

  private func rejectCut(_ place: (line: Int, column: Int), in volume: FRUSVolume) {
    ledger.read("document")
    ledger.reject(
      "document",
      Remark(
        "frus.cut-off", "the file ends in the middle of the document that begins here",
        help: "repair the file and read it again", line: place.line, column: place.column
      ).diagnostic(in: volume.file))
  }

  /// A volume that was read before under another name adds nothing.
  private func reject(_ volume: FRUSVolume, cut: (line: Int, column: Int)?) {
    let count = volume.documents.count + (cut == nil ? 0 : 1)
    ledger.read("document", count: count)
    ledger.reject(
      "document", count: count,
      Remark(
        "frus.repeated-volume", "the volume '\(volume.id)' was read already", line: 1, column: 1
      ).diagnostic(in: volume.file))
  }

  /// Two documents of one id would overwrite each other.
  private func makeIDsUnique(_ volume: inout FRUSVolume) {
    var taken = Set(volume.chapters.map(\.id))
    for index in volume.documents.indices {
      let id = volume.documents[index].id
      var unique = id
      var count = 1
      while !taken.insert(unique).inserted {
        count += 1
        unique = "\(id)-\(count)"
      }
      guard unique != id else { continue }
      warn(
        Remark(
          "frus.repeated-id", on: volume.documents[index], "another part of the volume has this id",
          help: "imported as '\(unique)'"), in: volume)
      volume.documents[index].id = unique
    }
  }
}

extension Actor {
  /// Whether the actor is recorded with an office called `title`, and never on `date`.
  fileprivate func wasOutOfOffice(_ title: String, on date: HistoricalDate) -> Bool {
    let tenures = offices.filter { OfficeTitle.key($0.title) == OfficeTitle.key(title) }
    return !tenures.isEmpty
      && tenures.allSatisfy { tenure in
        tenure.during.map { date.certainty(in: DateWindow($0)) == nil } ?? false
      }
  }
}
