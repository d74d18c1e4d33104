internal import HistoricalDates
internal import Negotiations

/// An id that two files share is one thing, and they should say the same of it.
struct ContradictingFiles: CorpusRule {
  let codes = [
    "actor.conflict", "source.conflict", "topic.conflict", "place.conflict", "tie.conflict",
    "corpus.conflict",
  ]

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    var stated = Stated()
    for file in corpora.files {
      stated.compare(
        file.corpus.approximateDays.map { "\($0)" }, at: ModelPath("/approximate-days"),
        "corpus.conflict", .warning, "'approximate-days'", file, &report)
      for actor in file.corpus.actors { compare(actor, file, &stated, &report) }
      for source in file.corpus.sources { compare(source, file, &stated, &report) }
      for topic in file.corpus.topics {
        stated.compare(
          topic.name, at: ModelPath.topic(topic.id).field("name"), "topic.conflict", .warning,
          "the name of '\(topic.id)'", file, &report)
      }
      for place in file.corpus.places {
        stated.compare(
          place.name, at: ModelPath.place(place.id).field("name"), "place.conflict", .warning,
          "the name of '\(place.id)'", file, &report)
      }
      for tie in file.corpus.ties {
        stated.compare(
          tie.kind, at: ModelPath.tie(tie.id).field("kind"), "tie.conflict", .error,
          "the kind of '\(tie.id)'", file, &report)
      }
    }
  }

  private func compare(
    _ actor: Actor, _ file: CorpusFile, _ stated: inout Stated, _ report: inout RuleReport
  ) {
    let path = ModelPath.actor(actor.id)
    let code = "actor.conflict"
    stated.compare(
      actor.kind.rawValue, at: path.field("kind"), code, .error, "the kind of '\(actor.id)'", file,
      &report)
    stated.compare(
      actor.name, at: path.field("name"), code, .warning, "the name of '\(actor.id)'", file,
      &report)
    stated.compare(
      actor.during?.text, at: path.field("during"), code, .warning,
      "the lifetime of '\(actor.id)'", file, &report)
    stated.compare(
      actor.colour?.hex, at: path.field("colour"), code, .warning, "the colour of '\(actor.id)'",
      file, &report)
    for (index, office) in actor.offices.enumerated() {
      let place = path.field("offices").item(index)
      stated.compare(
        office, of: actor, at: place.field(office.during == nil ? "title" : "during"), file,
        &report)
    }
  }

  private func compare(
    _ source: Source, _ file: CorpusFile, _ stated: inout Stated, _ report: inout RuleReport
  ) {
    let path = ModelPath.source(source.id)
    let fields = [("type", source.type), ("title", source.title), ("issued", source.issued)]
    for (key, value) in fields {
      stated.compare(
        value, at: path.field(key), "source.conflict", .warning,
        "the \(key) of '\(source.id)'", file, &report)
    }
    for variable in source.variables {
      stated.compare(
        variable.value, at: path.field(variable.name), "source.conflict", .warning,
        "the \(variable.name) of '\(source.id)'", file, &report)
    }
  }
}

/// What the files before said, and where.
private struct Stated {
  private var values: [ModelPath: (value: String, place: Diagnostic.Location)] = [:]
  private var offices: [String: [(office: Office, file: String, place: Diagnostic.Location)]] = [:]

  mutating func compare(
    _ value: String?, at path: ModelPath, _ code: String, _ severity: Diagnostic.Severity,
    _ what: String, _ file: CorpusFile, _ report: inout RuleReport
  ) {
    guard let value else { return }
    guard let earlier = values[path] else {
      values[path] = (value, file.location(of: path))
      return
    }
    guard earlier.value != value else { return }
    report.add(
      severity, code, at: path, in: file,
      "\(what) is '\(value)' here and '\(earlier.value)' in another file, which is followed",
      notes: [Diagnostic.Note("the other", at: earlier.place)])
  }

  /// Two files that give one office of one actor times that overlap without being the same.
  mutating func compare(
    _ office: Office, of actor: Actor, at path: ModelPath, _ file: CorpusFile,
    _ report: inout RuleReport
  ) {
    let key = "\(actor.id)/\(FoldedName(office.title).letters)/\(office.of?.rawValue ?? "")"
    for earlier in offices[key, default: []]
    where earlier.file != file.path && Self.conflict(earlier.office, office) {
      report.add(
        .warning, "actor.conflict", at: path, in: file,
        "'\(actor.id)' was \(office.title) \(office.during?.text ?? "at no stated time") here and "
          + "\(earlier.office.during?.text ?? "at no stated time") in another file",
        notes: [Diagnostic.Note("the other", at: earlier.place)])
    }
    offices[key, default: []].append((office, file.path, file.location(of: path)))
  }

  private static func conflict(_ left: Office, _ right: Office) -> Bool {
    guard left.during != right.during else { return false }
    guard let one = left.during, let other = right.during else { return true }
    return one.order(comparedTo: other) == .undetermined
  }
}
