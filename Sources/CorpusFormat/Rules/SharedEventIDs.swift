internal import Negotiations

/// An event belongs to one file.
struct SharedEventIDs: CorpusRule {
  let codes = ["id.duplicate"]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    var first: [EventID: Diagnostic.Location] = [:]
    corpora.eachEvent { event, file in
      let path = ModelPath.event(event)
      guard let earlier = first[event.id] else {
        first[event.id] = file.location(of: path)
        return
      }
      report.add(
        .error, "id.duplicate", at: path, in: file,
        "the event '\(event.id)' stands in another file too",
        help: "an event belongs to one file: give one of the two another id",
        notes: [Diagnostic.Note("first here", at: earlier)])
    }
  }
}
