package import Documents
package import Negotiations

/// RIS, which reference managers, libraries and publishers export.
public struct RISFormat: BibliographyFormat {
  /// What the command line calls it.
  public let name = "ris"
  /// What it is.
  public let summary = "bibliography of libraries and EndNote: the sources"
  /// The endings of its files.
  public let endings = ["ris"]

  /// The format.
  public init() {}

  package func sources(
    in document: InputDocument, taken: inout [SourceKey: Diagnostic.Location],
    _ ledger: inout Ledger
  ) throws(InputError) -> [Source] {
    let text = try BibliographyText(document)
    var remarks = BibliographyRemarks(text)
    if text.isReencoded { remarks.reencoded() }
    let records = RISRecord.all(in: text, &remarks)
    if records.isEmpty, text.bytes.contains(where: { !Self.blanks.contains($0) }) {
      throw InputError(
        name: document.name,
        reason: "has no line 'TY  - …', with which a record of RIS begins")
    }
    var intake = SourceIntake(text, taken: taken)
    var keys = Set(taken.keys.map(\.rawValue))
    for record in records {
      intake.take(record.range, called: "record", &ledger) { () throws(Rejection) in
        try Self.source(of: record, keys, &remarks)
      }
      if let key = intake.sources.last?.id.rawValue { keys.insert(key) }
    }
    taken = intake.taken
    remarks.tell(&ledger)
    return intake.sources
  }

  private static let blanks = Set(" \t\r\n".utf8)

  private static func source(
    of record: RISRecord, _ keys: Set<String>, _ remarks: inout BibliographyRemarks
  ) throws(Rejection) -> Source {
    guard !record.isCutOff else {
      throw Rejection(
        "entry.unclosed", "the record is never closed", record.range,
        help: "end it with a line 'ER  - '")
    }
    var making = SourceFromRIS(record)
    making.make(&remarks)
    guard !making.source.title.isEmpty else {
      throw Rejection(
        "entry.untitled", "the record has no title", record.range,
        help: "a source needs at least a type and a title: a line 'TI  - …'")
    }
    var source = making.source
    if source.id.rawValue.isEmpty { source.id = SourceKey(making.key(beside: keys)) }
    return source
  }

  package func text(of sources: [Source]) -> String { RISWriter().text(of: sources) }
}
