internal import FileSystem
internal import Foundation
internal import Negotiations

extension FileDecoding {
  /// The model of the whole file: all of it that can be used.
  func corpus(_ root: SyntaxNode) -> Corpus {
    let start = 0..<min(1, source.text.utf8.count)
    let head = Corpus.type.layout(in: nil)
    guard
      let file = RecordDecoding(
        root, .words("a corpus"), at: keepsPlaces ? ModelPath("") : nil, range: start,
        keys: ["entente"] + (head.keys ?? []) + Corpus.sections.map(\.key), self)
    else { return Corpus(title: FileName.visible(source.path)) }
    checkVersion(file)
    var corpus = Corpus(title: FileName.visible(source.path))
    _ = file.read(Corpus.type, into: &corpus)
    for section in Corpus.sections { read(section, of: file, into: &corpus) }
    return corpus
  }

  /// Takes the ids of records that could not be read: who mentions them makes no mistake.
  func declare(_ broken: [BrokenRecord]) {
    for record in broken {
      let subject = Corpus.sections.first { $0.key == record.section }?.subject
      if let subject { declared[subject, default: [:]][record.key] = record.keyRange }
    }
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
}

// MARK: - Sections

extension FileDecoding {
  /// The records of a section, each id once. An id that is malformed or taken is reported, and its
  /// record is checked all the same.
  private func read<Section: CorpusSection>(
    _ section: Section, of file: RecordDecoding, into corpus: inout Corpus
  ) {
    guard let node = file[section.key] else { return }
    guard case .record(let entries) = node.content else {
      var help: String?
      if case .list = node.content {
        help = "write each record under its id, without a dash: 'ID: {…}'"
      }
      report(
        "value.type", node.range, "'\(section.key)' must be a mapping from an id to a record",
        help: help)
      return
    }
    var own: [String: Range<Int>] = [:]
    var records = corpus[keyPath: section.records]
    for entry in entries {
      var taken = section.subject.map { declared[$0]?[entry.key] } ?? own[entry.key]
      if let later = taken, later.lowerBound > entry.keyRange.lowerBound {
        // A record below this one could not be read, and is known already.
        reportDuplicate(entry.key, at: later, first: entry.keyRange)
        taken = nil
      }
      checkID(entry, taken: taken)
      // What a record holds whose id is taken stands nowhere in the model. Exchanged and not copied:
      // the map is as large as the file.
      var kept = SourceMap()
      if taken != nil { swap(&map, &kept) }
      let path = keepsPlaces ? ModelPath("\(section.key)/\(entry.key)") : nil
      let record = file.record(
        entry.value, section.type, under: entry.key,
        .named(section.noun, id: entry.key), at: path,
        range: entry.keyRange, kind: section.kind)
      if taken != nil {
        swap(&map, &kept)
        continue
      }
      own[entry.key] = entry.keyRange
      if let subject = section.subject {
        declared[subject, default: [:]][entry.key] = entry.keyRange
      }
      if let path { map[path] = entry.keyRange }
      if let record { records.insert(record) }
    }
    corpus[keyPath: section.records] = records
  }

  private func reportDuplicate(_ id: String, at range: Range<Int>, first: Range<Int>) {
    report(
      "id.duplicate", range, "the id '\(id)' is taken",
      help: "give one of the two another id, or make them one record",
      notes: [note("first here", first)])
  }

  private func checkID(_ entry: SyntaxNode.Entry, taken: Range<Int>?) {
    if let taken {
      reportDuplicate(entry.key, at: entry.keyRange, first: taken)
    } else if !IdentifierSyntax.isSound(entry.key) {
      report(
        "id.malformed", entry.keyRange,
        "'\(entry.key)' is no id: letters (A–Z, a–z), digits, '-', '_', '.' and ':', "
          + "beginning with a letter or digit",
        help: IdentifierSyntax.suggestion(for: entry.key).map { "did you mean '\($0)'?" }
          ?? "write the id in Latin letters, and keep '\(entry.key)' for the name")
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
    let folded = text.folding(options: .diacriticInsensitive, locale: nil)
    let plain = folded.map { $0.isWhitespace ? "-" : $0 }.filter {
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
