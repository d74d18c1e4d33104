package import Documents
package import Negotiations

/// Reads BibTeX and biblatex files, Zotero's and Better BibTeX's exports among them, into sources.
///
/// Every entry is used or rejected, with its line and the reason; fields that CSL has no variable for
/// are told of once each.
package struct BibTeXReader: Sendable {
  /// A reader.
  package init() {}

  /// The sources of a document, in its order.
  ///
  /// - Parameter taken: the keys that are given out, here and in documents read before, with their places;
  ///   of two entries with one key the first is used.
  package func sources(
    in document: InputDocument, taken: inout [SourceKey: Diagnostic.Location],
    _ ledger: inout Ledger
  ) throws(InputError) -> [Source] {
    let text = try BibliographyText(document)
    var remarks = BibliographyRemarks(text)
    if text.isReencoded { remarks.reencoded() }
    var parser = BibTeXParser(text)
    var entries: [BibTeXParser.Entry] = []
    while let entry = parser.next() { entries.append(entry) }
    for (name, range) in parser.unknownAbbreviations {
      remarks.add(
        "abbreviation.unknown", name, range,
        "nothing says what the abbreviation '\(name)' stands for",
        help: "put it in braces, or explain it with @string")
    }
    let family = BibTeXFamily(entries)
    var intake = SourceIntake(text, taken: taken)
    for entry in entries {
      intake.take(entry.range, called: "entry", &ledger) { () throws(Rejection) in
        try source(of: entry, family, &remarks)
      }
    }
    taken = intake.taken
    remarks.tell(&ledger)
    return intake.sources
  }

  private func source(
    of entry: BibTeXParser.Entry, _ family: BibTeXFamily, _ remarks: inout BibliographyRemarks
  ) throws(Rejection) -> Source {
    if let problem = entry.problem {
      throw Rejection(
        problem.isCutOff ? "entry.unclosed" : "entry.broken", problem.message,
        problem.offset..<problem.offset + 1, help: problem.help)
    }
    let fields = family.fields(of: entry)
    var making = SourceFromBibTeX(entry, fields)
    making.make(&remarks)
    guard !making.source.title.isEmpty else {
      throw Rejection(
        "entry.untitled", "'\(entry.key)' has no title", entry.range,
        help: "a source needs at least a key, a type and a title")
    }
    return making.source
  }
}

/// Why an item of a bibliography was not used.
struct Rejection: Error {
  var code: String
  var message: String
  var range: Range<Int>
  var help: String?
  var note: Diagnostic.Note?

  init(
    _ code: String, _ message: String, _ range: Range<Int>, help: String? = nil,
    note: Diagnostic.Note? = nil
  ) {
    (self.code, self.message, self.range) = (code, message, range)
    (self.help, self.note) = (help, note)
  }

  func diagnostic(in text: BibliographyText) -> Diagnostic {
    Diagnostic(
      .error, code, at: text.location(range), message, help: help,
      notes: note.map { [$0] } ?? [])
  }
}
