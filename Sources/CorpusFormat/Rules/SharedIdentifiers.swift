internal import Negotiations

/// What a catalogue calls by one identifier is one actor, one place or one event.
struct SharedIdentifiers: CorpusRule {
  let codes = ["identifier.shared"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    var owners: [String: (id: String, place: Diagnostic.Location)] = [:]
    func check(
      _ identifiers: [AuthorityID], of id: String, _ subject: String, at path: ModelPath,
      _ file: CorpusFile
    ) {
      for (index, identifier) in identifiers.enumerated() {
        let place = path.field("same-as").item(index)
        let key = "\(subject) \(identifier.text)"
        guard let owner = owners[key] else {
          owners[key] = (id, file.location(of: place))
          continue
        }
        if owner.id == id { continue }
        report.add(
          .warning, "identifier.shared", at: place, in: file,
          "'\(id)' and '\(owner.id)' are both \(identifier.text)",
          notes: [Diagnostic.Note("the other", at: owner.place)])
      }
    }
    for file in corpora.files {
      for actor in file.corpus.actors {
        check(actor.sameAs, of: actor.id.rawValue, "actor", at: .actor(actor.id), file)
      }
      for place in file.corpus.places {
        check(place.sameAs, of: place.id.rawValue, "place", at: .place(place.id), file)
      }
      for event in file.corpus.events {
        check(event.sameAs, of: event.id.rawValue, "event", at: .event(event), file)
      }
    }
  }
}
