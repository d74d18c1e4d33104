internal import Negotiations

/// Every actor, source, topic, event and issue that is mentioned must be in one of the files.
///
/// An event may stand in a corpus that is not loaded now (a treaty in one, its denunciation in
/// another), so that is only a warning; the mention is left out.
struct UnknownReferences: CorpusRule {
  let codes = [
    "actor.unknown", "source.unknown", "topic.unknown", "event.unknown", "issue.unknown",
    "position.unknown",
  ]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    guard corpora.isComplete else { return }
    var suggestions = Suggestions(corpora.corpus)
    for file in corpora.files {
      for reference in file.references where Self.isUnknown(reference, corpora) {
        let isEvent = reference.subject == .event
        report.add(
          isEvent ? .warning : .error, "\(reference.subject.rawValue).unknown",
          at: reference.range, in: file,
          "unknown \(reference.subject.rawValue) '\(reference.id)'",
          help: suggestions.help(for: reference, corpora.declared[reference.subject] ?? [])
            ?? (isEvent ? "is it in a corpus that is not loaded?" : nil))
      }
    }
  }

  private static func isUnknown(_ reference: Reference, _ corpora: LinkedCorpora) -> Bool {
    // Places may be free text, and topics too while no file declares any.
    if reference.subject == .place { return false }
    let declared = corpora.declared[reference.subject]
    if reference.subject == .topic, declared == nil { return false }
    return declared?.contains(reference.id) != true
  }
}

/// What may have been meant by an id that is unknown: by id or by any name.
private struct Suggestions {
  // Built where they are needed: most corpora have nothing unknown.
  private lazy var actors = NameIndex(corpus.actors)
  private lazy var sources = NameIndex(corpus.sources)
  private lazy var topics = NameIndex(corpus.topics)
  private lazy var events = NameIndex(corpus.events)
  private lazy var issues = NameIndex(corpus.issues)
  private let corpus: Corpus
  private var known: [Reference: String?] = [:]

  /// Looking for the nearest costs as much as the corpus is large; a file with more unknown ids than
  /// this has another problem.
  private static let most = 200

  init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// `declared` are the ids in the files, those of records among them that could not be used.
  mutating func help(for reference: Reference, _ declared: Set<String>) -> String? {
    if let several = several(in: reference, declared) { return several }
    let key = Reference(subject: reference.subject, id: reference.id, range: 0..<0)
    if let help = known[key] { return help }
    guard known.count < Self.most else { return nil }
    var ids = nearest(reference)
    if ids.isEmpty {
      ids = Nearest.suggestions(for: reference.id, among: declared).map { "'\($0)'" }
    }
    let help = ids.isEmpty ? nil : "did you mean \(ids.joined(separator: " or "))?"
    known[key] = help
    return help
  }

  /// What to write in place of several ids in one: those that a comma parts, or all of which there are.
  private func several(in reference: Reference, _ declared: Set<String>) -> String? {
    for separator in [",", ";", " and ", " & ", "/", "|", "+"]
    where reference.id.contains(separator) {
      let ids = reference.id.split(separator: separator).map { String($0.drop { $0 == " " }) }
      guard separator == "," || ids.allSatisfy(declared.contains) else { continue }
      return "several are a list: [\(ids.joined(separator: ", "))]"
    }
    return nil
  }

  private mutating func nearest(_ reference: Reference) -> [String] {
    switch reference.subject {
    case .actor: Self.ids(actors.lookup(reference.id))
    case .source: Self.ids(sources.lookup(reference.id))
    case .topic: Self.ids(topics.lookup(reference.id))
    case .event: Self.ids(events.lookup(reference.id))
    case .issue: Self.ids(issues.lookup(reference.id))
    case .position:
      Nearest.suggestions(for: reference.id, among: corpus.positions.map(\.id.rawValue)).prefix(1)
        .map { "'\($0)'" }
    case .place: []
    }
  }

  private static func ids<Subject>(_ lookup: NameIndex<Subject>.Lookup) -> [String] {
    switch lookup {
    case .found(let id): ["'\(id)'"]
    case .ambiguous(let candidates): candidates.prefix(3).map { "'\($0.id)'" }
    case .unknown(let nearest): nearest.prefix(1).map { "'\($0.id)'" }
    }
  }
}
