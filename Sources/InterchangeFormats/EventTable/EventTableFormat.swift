public import Documents
public import Negotiations

/// The long table of events: one row for each part that an actor took in one, as a spreadsheet holds
/// it best.
public struct EventTableFormat: InterchangeFormat {
  /// What the command line calls it.
  public let name = "events"
  /// What it is.
  public let summary = "CSV table of events: one row for each participant"
  /// The endings of its files.
  public let endings = ["csv", "tsv", "tab"]
  /// The endings of spreadsheets, plain text and Markdown, which are read.
  public let endingsRead = Spreadsheet.endings + ["txt", "md"]

  /// The format.
  public init() {}

  /// Whether a document that begins so may be in the format.
  public func recognises(_ beginning: DocumentBeginning) -> Bool {
    let names = TableHead.names(in: beginning)
    return !PositionColumn.areNeeded(by: names) && EventColumns.areOfEvents(names: names)
  }

  /// Reads documents as one record.
  public func read(
    _ documents: [InputDocument], _ choices: ReadingChoices, ledger: Ledger
  ) throws(InputError) -> Imported {
    let name = documents.first?.plainName ?? "events"
    var reading = EventTableReading(name: name, choices: choices, ledger: ledger)
    let tables = try PreparedTable.all(documents, choices)
    var ofEvents: [(table: PreparedTable, renamed: [String: String])] = []
    for (table, renamed) in tables {
      let head = try table.open(renamed, [:])
      if tables.count > 1, Self.isOfPeople(Set(head.names)) {
        try reading.readPeople(table, renamed)
      } else {
        ofEvents.append((table, renamed))
      }
    }
    for (table, renamed) in ofEvents { try reading.read(table, renamed) }
    reading.finish()
    return Imported(corpus: reading.corpus, ledger: reading.ledger)
  }

  /// Whether a document that begins so is a table of the people who take part in the events of another.
  public static func isOfPeople(_ beginning: DocumentBeginning) -> Bool {
    isOfPeople(TableHead.names(in: beginning))
  }

  private static func isOfPeople(_ names: Set<String>) -> Bool {
    EdgeListColumns.content(of: names) == .nodes && !EventColumns.areOfEvents(names: names)
      && !PositionColumn.areNeeded(by: names)
  }

  /// Writes a corpus.
  public func write(_ corpus: Corpus, _ choices: WritingChoices) -> WrittenDocument {
    EventTableWriter(corpus: corpus, separator: choices.separator).document()
  }
}

/// What the columns of the table are called.
enum EventColumn {
  static let eventNames: Set<String> = ["event", "event id", "meeting"]

  /// The fields of an event that have columns before those of the actor.
  static let before = Array(all.plain.prefix { $0.key != "about" })
  /// Those that have columns after them.
  static let after = Array(all.plain.drop { $0.key != "about" }) + all.structured
  /// What a row says of the part that an actor took.
  static let participation = RecordAttributes(
    Participation.type, without: ["actor", "office", "of"]
  ).plain

  private static let all = RecordAttributes(
    Event.type, without: ["participations", "claims"])

  private static let synonyms = ["date": ["sent"], "place": ["location"], "topics": ["topic"]]

  /// The fields of an event, each with what its column may be called.
  static let named = (before + after).map { ($0, names($0)) }

  /// What the column of a field may be called.
  static func names(_ field: Field<Event>) -> [String] {
    [ColumnName.plain(field.attribute)] + (synonyms[field.key] ?? [])
  }
}

/// The first row of a table.
enum TableHead {
  /// The plain names of the columns.
  static func names(in beginning: DocumentBeginning) -> Set<String> {
    let document = InputDocument(name: "", bytes: Array(beginning.text.utf8))
    guard let prepared = try? PreparedTable(document, ReadingChoices()),
      let table = try? prepared.open([:], [:])
    else { return [] }
    let names = Set(table.headings.map(ColumnName.plain))
    let meant = beginning.columns.filter { names.contains(ColumnName.plain($0.value)) }.keys
    return names.union(meant.map(ColumnName.plain))
  }
}
