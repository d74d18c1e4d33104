internal import Negotiations

/// An event belongs to one file.
struct SharedEventIDs: CorpusRule {
  let codes = ["id.duplicate"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    guard corpora.files.count > 1 else { return }
    var first: [EventID: (file: CorpusFile, event: Event)] = [:]
    corpora.eachEvent { event, file in
      guard let earlier = first[event.id] else {
        first[event.id] = (file, event)
        return
      }
      report.add(
        .error, "id.duplicate", at: .event(event), in: file,
        "the event '\(event.id)' stands in another file too",
        help: "an event belongs to one file: give one of the two another id",
        notes: [
          Diagnostic.Note("first here", at: earlier.file.location(of: .event(earlier.event)))
        ])
    }
  }
}
