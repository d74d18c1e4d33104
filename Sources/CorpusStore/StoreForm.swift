import Negotiations

/// What a store is made of: its tables, which follow from the descriptions of records, and the views that
/// answer the commonest questions in SQL.
enum StoreForm {
  /// The form of the tables. Another form of what they hold is another number.
  static let version = 1

  /// By which SQLite tells the files of one program from those of others: `Entt`.
  static let applicationID = 0x456E_7474

  /// The table of the events, with the zones of the corpus that each is from.
  static let events = RecordTable<Event>(
    "events", of: Event.type, ofEvents: true,
    further: [
      .records(
        "home", \.home, ZonePeriod.type, .list(isSpread: false),
        "The zones of the corpus it is from, where corpora of several were joined")
    ])

  /// All tables that a corpus fills. One more is a line here.
  static let tables: [any StoredTable] =
    records + [JoinedCorpora(), EventDays(), ActorNames()]

  /// The tables of records, in the order in which they are read.
  private static let records: [any RootTable] = besideEvents + [eventTable]

  /// Those without the events.
  static let besideEvents: [any RootTable] =
    [HeadTable()] + Corpus.sections.filter { $0.kind == nil }.map { table(of: $0) }

  /// Those that every reading takes whole: an event may name its place in any words.
  static var always: [any RootTable] {
    besideEvents.filter { ["corpus", "places"].contains($0.name) }
  }

  /// Those of which a reading can take what is mentioned.
  static var mentioned: [any RootTable] {
    besideEvents.filter { ![nil, .place].contains($0.subject) }
  }

  /// The table of the events by itself.
  static let eventTable: any RootTable = RosterTable(
    table: events, records: \.events, subject: .event)

  private static func table<Section: CorpusSection>(of section: Section) -> any RootTable {
    RosterTable(
      table: RecordTable(section.key, of: section.type), records: section.records,
      subject: section.subject)
  }
}
