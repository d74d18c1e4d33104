internal import Negotiations

/// Two actors who are printed under one name cannot be told apart, nor looked up by it.
struct SharedNames: CorpusRule {
  let codes = ["name.shared"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    var first: [String: (id: ActorID, place: Diagnostic.Location)] = [:]
    for file in corpora.files {
      for actor in file.corpus.actors {
        let path = ModelPath.actor(actor.id).field("name")
        let key = FoldedName(actor.name).letters
        guard let other = first[key] else {
          first[key] = (actor.id, file.location(of: path))
          continue
        }
        if other.id == actor.id { continue }
        report.add(
          .warning, "name.shared", at: path, in: file,
          "'\(actor.id)' and '\(other.id)' are both called '\(actor.name)'",
          notes: [Diagnostic.Note("the other", at: other.place)])
      }
    }
  }
}
