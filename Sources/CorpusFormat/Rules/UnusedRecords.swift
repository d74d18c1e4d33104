internal import Negotiations

/// What a corpus declares should be mentioned somewhere in it.
struct UnusedRecords: CorpusRule {
  let codes = ["actor.unused", "source.unused", "topic.unused", "place.unused", "issue.unused"]

  func check(_ corpora: LinkedCorpora, _ report: inout AdviceReport) {
    // While nothing happened yet, nothing need be mentioned.
    guard corpora.isComplete, !corpora.files.contains(where: \.lacksRecords),
      !corpora.corpus.events.isEmpty
    else { return }
    let used = Self.used(in: corpora)
    for file in corpora.files {
      for actor in file.corpus.actors where !used.contains(.actor, actor.id.rawValue) {
        warn(.actor, actor.id.rawValue, at: .actor(actor.id), file, &report)
      }
      for source in file.corpus.sources where !used.contains(.source, source.id.rawValue) {
        warn(.source, source.id.rawValue, at: .source(source.id), file, &report)
      }
      for topic in file.corpus.topics where !used.contains(.topic, topic.id.rawValue) {
        warn(.topic, topic.id.rawValue, at: .topic(topic.id), file, &report)
      }
      for issue in file.corpus.issues where !used.contains(.issue, issue.id.rawValue) {
        warn(.issue, issue.id.rawValue, at: .issue(issue.id), file, &report)
      }
      for place in file.corpus.places
      where !used.contains(.place, place.id.rawValue) && !used.contains(.place, place.name) {
        let others = place.names.contains { used.contains(.place, $0.text) }
        if !others { warn(.place, place.id.rawValue, at: .place(place.id), file, &report) }
      }
    }
  }

  private func warn(
    _ subject: Reference.Subject, _ id: String, at path: ModelPath, _ file: CorpusFile,
    _ report: inout AdviceReport
  ) {
    report.add(
      .warning, "\(subject.rawValue).unused", at: path, in: file,
      "nothing mentions \(subject.rawValue) '\(id)'")
  }

  private static func used(in corpora: LinkedCorpora) -> Used {
    var used = Used()
    for file in corpora.files {
      for reference in file.references { used.insert(reference.subject, reference.id) }
    }
    // Those whom only an office names are mentioned too.
    for event in corpora.corpus.events {
      for actor in event.participants { used.insert(.actor, actor.rawValue) }
    }
    return used
  }
}

private struct Used {
  private var ids: [Reference.Subject: Set<String>] = [:]

  mutating func insert(_ subject: Reference.Subject, _ id: String) {
    ids[subject, default: []].insert(subject == .place ? FoldedName(id).letters : id)
  }

  func contains(_ subject: Reference.Subject, _ id: String) -> Bool {
    ids[subject]?.contains(subject == .place ? FoldedName(id).letters : id) == true
  }
}
