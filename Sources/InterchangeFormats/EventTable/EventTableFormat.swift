public import Negotiations

/// The long table of events: one row for each part that an actor took in one, as a spreadsheet holds
/// it best.
public struct EventTableFormat: InterchangeFormat {
  public let name = "events"
  public let summary = "CSV table of events: one row for each participant"
  public let endings = ["csv", "tsv", "tab"]

  public init() {}

  public func recognises(_ beginning: DocumentBeginning) -> Bool {
    let names = TableHead.names(in: beginning)
    return !names.isDisjoint(with: EventColumn.eventNames)
      && !names.isDisjoint(with: EventColumn.actorNames)
  }

  public func read(
    _ documents: [InputDocument], _ choices: ReadingChoices, ledger: Ledger
  ) throws(InputError) -> Imported {
    let name = documents.first?.plainName ?? "events"
    var reading = EventTableReading(name: name, choices: choices, ledger: ledger)
    for document in documents { try reading.read(document) }
    reading.finish()
    return Imported(corpus: reading.corpus, ledger: reading.ledger)
  }

  public func write(_ corpus: Corpus, _ choices: WritingChoices) -> WrittenDocument {
    EventTableWriter(corpus: corpus, separator: choices.separator).document()
  }
}

/// What the columns of the table are called.
enum EventColumn {
  static let eventNames: Set<String> = ["event", "event id", "meeting"]
  static let actorNames: Set<String> = ["actor", "participant", "person", "name"]
}

/// The first row of a table.
enum TableHead {
  /// The plain names of the columns.
  static func names(in beginning: DocumentBeginning) -> Set<String> {
    let document = InputDocument(name: "", bytes: Array(beginning.text.utf8))
    guard var reader = try? DelimitedReader(document), let row = try? reader.next() else {
      return []
    }
    let names = Set(row.fields.map(ColumnName.plain))
    let meant = beginning.columns.filter { names.contains(ColumnName.plain($0.value)) }.keys
    return names.union(meant.map(ColumnName.plain))
  }
}
