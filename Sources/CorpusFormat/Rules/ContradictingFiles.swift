internal import HistoricalDates
internal import Negotiations

/// An id that two files share is one thing, and they should say the same of it.
struct ContradictingFiles: CorpusRule {
  let codes = ["corpus.conflict"] + sections.map { "\($0.noun).conflict" }

  /// An event belongs to one file, and is reported where it stands in two.
  private static let sections = Corpus.sections.filter { $0.kind == nil }

  func check(_ corpora: LinkedCorpora, _ report: inout RuleReport) {
    guard corpora.files.count > 1 else { return }
    var stated = Stated()
    for file in corpora.files {
      for field in Corpus.type.fields {
        stated.compare(
          field, of: file.corpus, at: ModelPath(""), "corpus.conflict", file, &report
        ) { "'\($0)'" }
      }
      for section in Self.sections { compare(section, file, &stated, &report) }
      for actor in file.corpus.actors { compare(actor, file, &stated, &report) }
    }
  }

  private func compare<Section: CorpusSection>(
    _ section: Section, _ file: CorpusFile, _ stated: inout Stated, _ report: inout RuleReport
  ) {
    let type = section.type
    for record in file.corpus[keyPath: section.records] {
      let id = type.keyText(record)
      for field in type.layout(in: nil).fields {
        stated.compare(
          field, of: record, at: ModelPath("\(section.key)/\(id)"), "\(section.noun).conflict",
          file,
          &report
        ) { "the \($0) of '\(id)'" }
      }
    }
  }

  private func compare(
    _ actor: Actor, _ file: CorpusFile, _ stated: inout Stated, _ report: inout RuleReport
  ) {
    for (index, office) in actor.offices.enumerated() {
      let place = ModelPath.actor(actor.id).field("offices").item(index)
      stated.compare(
        office, of: actor, at: place.field(office.during == nil ? "title" : "during"), file,
        &report)
    }
  }
}

/// What the files before said, and where.
private struct Stated {
  private var values: [ModelPath: (value: String, file: CorpusFile)] = [:]
  private var offices: [String: [(office: Office, file: CorpusFile, path: ModelPath)]] = [:]

  /// A field that can have one value alone, or one under each of its keys.
  mutating func compare<Record>(
    _ field: Field<Record>, of record: Record, at base: ModelPath, _ code: String,
    _ file: CorpusFile, _ report: inout RuleReport, _ what: (String) -> String
  ) {
    switch field.content {
    case .value(let value):
      guard let severity = field.contradiction, let text = value.text(record) else { return }
      let path = base.field(field.key)
      compare(text, at: path, code, severity, what(field.noun), file, &report)
    case .values:
      return
    case .records:
      guard field.inlineKeys?.isShared == false || field.contradiction != nil else { return }
      for entry in CanonicalValue.fields(field, of: record, in: nil) {
        let path = base.field(entry.key)
        compare(entry.value.words, at: path, code, .warning, what(entry.key), file, &report)
      }
    }
  }

  private mutating func compare(
    _ value: String, at path: ModelPath, _ code: String, _ severity: Diagnostic.Severity,
    _ what: String, _ file: CorpusFile, _ report: inout RuleReport
  ) {
    guard let earlier = values[path] else {
      values[path] = (value, file)
      return
    }
    guard earlier.value != value else { return }
    report.add(
      severity, code, at: path, in: file,
      "\(what) is '\(value)' here and '\(earlier.value)' in another file, which is followed",
      notes: [Diagnostic.Note("the other", at: earlier.file.location(of: path))])
  }

  /// Two files that give one office of one actor times that overlap without being the same.
  mutating func compare(
    _ office: Office, of actor: Actor, at path: ModelPath, _ file: CorpusFile,
    _ report: inout RuleReport
  ) {
    let key = "\(actor.id)/\(FoldedName(office.title).letters)/\(office.of?.rawValue ?? "")"
    for earlier in offices[key, default: []]
    where earlier.file.path != file.path && Self.conflict(earlier.office, office) {
      report.add(
        .warning, "actor.conflict", at: path, in: file,
        "'\(actor.id)' was \(office.title) \(office.during?.text ?? "at no stated time") here and "
          + "\(earlier.office.during?.text ?? "at no stated time") in another file",
        notes: [Diagnostic.Note("the other", at: earlier.file.location(of: earlier.path))])
    }
    offices[key, default: []].append((office, file, path))
  }

  private static func conflict(_ left: Office, _ right: Office) -> Bool {
    guard left.during != right.during else { return false }
    guard let one = left.during, let other = right.during else { return true }
    return one.order(comparedTo: other) == .undetermined
  }
}

extension CanonicalValue {
  /// All that it says, in a row.
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .list(let items, _): items.map(\.words).joined(separator: "; ")
    case .record(let fields, _): fields.map(\.value.words).joined(separator: ", ")
    }
  }
}
