internal import Negotiations

extension FileDecoding {
  /// The model of the whole file: all of it that can be used.
  func corpus(_ root: SyntaxNode) -> Corpus {
    let start = 0..<min(1, source.text.utf8.count)
    guard
      let file = RecordDecoding(
        root, "a corpus", at: ModelPath(""), range: start, keys: CorpusKeys.file, self)
    else { return Corpus(title: source.path) }
    checkVersion(file)
    var corpus = Corpus(
      title: file.requiredText("title") ?? source.path, note: file.text("note"),
      approximateDays: file.count("approximate-days"))
    corpus.sources = Roster(records(file, "sources", .source, source))
    corpus.topics = Roster(records(file, "topics", .topic, topic))
    corpus.places = Roster(records(file, "places", .place, place))
    corpus.actors = Roster(records(file, "actors", .actor, actor))
    for kind in Event.Kind.allCases {
      let events = records(file, kind.section, .event) { id, node, range in
        event(id, kind, node, range)
      }
      for event in events { corpus.events.insert(event) }
    }
    corpus.ties = Roster(records(file, "ties", nil, tie))
    return corpus
  }

  /// Refuses a file of another version of the format.
  func checkVersion(_ file: RecordDecoding) {
    guard let node = file.required("entente"), let version = text(node, "'entente'"),
      version != "1"
    else { return }
    report(
      "version.unknown", node.range,
      "version '\(version)' of the format is not known; this Entente reads version 1")
  }

  private func topic(_ id: String, _ node: SyntaxNode, _ range: Range<Int>) -> Topic? {
    named("topic '\(id)'", .topic(TopicID(id)), node, range).map { name, names in
      Topic(id: TopicID(id), name: name, names: names)
    }
  }

  private func place(_ id: String, _ node: SyntaxNode, _ range: Range<Int>) -> Place? {
    named("place '\(id)'", .place(PlaceID(id)), node, range).map { name, names in
      Place(id: PlaceID(id), name: name, names: names)
    }
  }

  private func named(_ what: String, _ path: ModelPath, _ node: SyntaxNode, _ range: Range<Int>)
    -> (String, [Name])?
  {
    guard
      let record = RecordDecoding(
        node, what, at: path, range: range, keys: CorpusKeys.named, self)
    else { return nil }
    let names = record.names()
    return record.requiredText("name").map { ($0, names) }
  }
}

// MARK: - Sections

extension FileDecoding {
  /// The records of a section, each id once. An id that is malformed or taken is reported, and its
  /// record is checked all the same.
  private func records<Record>(
    _ file: RecordDecoding, _ section: String, _ subject: Reference.Subject?,
    _ read: (String, SyntaxNode, Range<Int>) -> Record?
  ) -> [Record] {
    guard let node = file[section] else { return [] }
    guard case .record(let entries) = node.content else {
      report("value.type", node.range, "'\(section)' must be a mapping from an id to a record")
      return []
    }
    var own: [String: Range<Int>] = [:]
    var result: [Record] = []
    for entry in entries {
      let taken = subject.map { declared[$0]?[entry.key] } ?? own[entry.key]
      checkID(entry, taken: taken)
      if taken != nil {
        let kept = map
        _ = read(entry.key, entry.value, entry.keyRange)
        map = kept
        continue
      }
      let record = read(entry.key, entry.value, entry.keyRange)
      own[entry.key] = entry.keyRange
      if let subject { declared[subject, default: [:]][entry.key] = entry.keyRange }
      map[ModelPath("\(section)/\(entry.key)")] = entry.keyRange
      if let record { result.append(record) }
    }
    return result
  }

  private func checkID(_ entry: SyntaxNode.Entry, taken: Range<Int>?) {
    if let taken {
      report(
        "id.duplicate", entry.keyRange, "the id '\(entry.key)' is taken",
        help: "give one of the two another id, or make them one record",
        notes: [note("first here", taken)])
    } else if !IdentifierSyntax.isSound(entry.key) {
      report(
        "id.malformed", entry.keyRange,
        "'\(entry.key)' is no id: letters (A–Z, a–z), digits, '-', '_', '.' and ':', "
          + "beginning with a letter or digit",
        help: IdentifierSyntax.suggestion(for: entry.key).map { "did you mean '\($0)'?" })
    }
  }
}

/// How an id is written.
enum IdentifierSyntax {
  static func isSound(_ id: String) -> Bool {
    guard let first = id.utf8.first, isAlphanumeric(first) else { return false }
    return id.utf8.allSatisfy { isAlphanumeric($0) || "-_.:".utf8.contains($0) }
  }

  /// The id that `text` could be, or `nil` where its letters are of another script.
  static func suggestion(for text: String) -> String? {
    let plain = text.map { $0.isWhitespace ? "-" : $0 }.filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0))
    }
    let id = String(plain.drop { !$0.isLetter && !$0.isNumber })
    return id.isEmpty || id.count * 2 < text.count ? nil : id
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
