public import Documents
public import Negotiations

/// The table of positions: one row for each stand that an actor took, as a coder keeps it.
public struct PositionTableFormat: InterchangeFormat {
  /// What the command line calls it.
  public let name = "positions"
  /// What it is.
  public let summary = "CSV table of positions: one row for each stand taken"
  /// The endings of its files.
  public let endings = ["csv", "tsv", "tab"]

  /// The format.
  public init() {}

  /// Whether a document that begins so may be in the format.
  public func recognises(_ beginning: DocumentBeginning) -> Bool {
    PositionColumn.areNeeded(by: TableHead.names(in: beginning))
  }

  /// Reads documents as one record.
  public func read(
    _ documents: [InputDocument], _ choices: ReadingChoices, ledger: Ledger
  ) throws(InputError) -> Imported {
    let name = documents.first?.plainName ?? "positions"
    var reading = PositionTableReading(name: name, choices: choices, ledger: ledger)
    for document in documents { try reading.read(document) }
    reading.finish()
    return Imported(corpus: reading.corpus, ledger: reading.ledger)
  }

  /// Writes a corpus.
  public func write(_ corpus: Corpus, _ choices: WritingChoices) -> WrittenDocument {
    PositionTableWriter(corpus: corpus, separator: choices.separator).document()
  }
}

/// What the columns of the table are called.
enum PositionColumn {
  /// Whether columns of these names make a table of positions.
  static func areNeeded(by names: Set<String>) -> Bool {
    names.contains("issue") && names.contains("actor")
      && !names.isDisjoint(with: ["stand", "option", "value", "text"])
  }

  /// The fields that stand in columns under their own names.
  static let own = RecordAttributes(
    Position.type, without: ["actor", "issue", "option", "value", "claims"]
  ).plain
}
