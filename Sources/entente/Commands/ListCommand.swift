import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente list`: what is in the corpora.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what the corpora hold.",
    usage: """
      entente list [<what>] [-g <path>] [--during <edtf>] [--topic <topic>]
                   [--format <format>]
      """,
    discussion: """
      Without an argument, counts everything there is to list.

      EXAMPLES
        entente list
        entente list actors --lang zh-Hant
        entente list agreements --during 1945
        entente list agreements --stage signed --during 1945-08
        entente list positions --during 1945-07 --format csv
        entente list events --topic yalta-clauses --format csv
      """)

  @Argument(
    help: ArgumentHelp(
      "events, meetings, messages, agreements, acts, actors, offices, ties, sources, topics, places,"
        + " issues, positions, rounds or conflicts.", valueName: "what"))
  var subject: ListSubject?

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var stages: StageOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let window = try selection.window()
    let loaded = try corpora.load(language: output.lang)
    var asked = try selection.selection(in: loaded, window: window)
    asked.stages = Set(stages.stage)
    let listing = Listing(
      corpus: loaded.corpus,
      names: NamePrinter(loaded.corpus, language: output.lang, window: window),
      selection: asked)
    guard let subject else {
      return try output.print(ListedRecords(table: listing.overview), citing: loaded)
    }
    var records = listing.records(subject)
    records.absence = "no \(subject.rawValue)" + stages.bound + selection.bounds
    records.contested = listing.contested(subject)
    try output.print(records, citing: loaded)
  }

  func validate() throws {
    guard let subject, !stages.stage.isEmpty, subject.kinds?.contains(.agreement) != true else {
      return
    }
    throw ValidationError(
      "--stage asks what was done to agreements, and there is none among \(subject.rawValue); "
        + "try 'entente list agreements'")
  }
}

/// What `entente list` can list.
enum ListSubject: String, CaseIterable, ExpressibleByArgument {
  case events, meetings, messages, agreements, acts, actors, offices, ties, sources, topics
  case places, issues, positions, rounds, conflicts

  /// The kinds of events listed; `nil` where no events are.
  var kinds: Set<Event.Kind>? {
    switch self {
    case .events: Set(Event.Kind.allCases)
    case .meetings: [.meeting]
    case .messages: [.message]
    case .agreements: [.agreement]
    case .acts: [.act]
    case .actors, .offices, .ties, .sources, .topics, .places, .issues, .positions, .rounds,
      .conflicts:
      nil
    }
  }
}

/// Records as one table; in JSON each under the headings in lower case.
struct ListedRecords: PrintableAnswer {
  let table: Table
  /// What is claimed of each row, where the rows are events.
  var claims: [[Evidence]]?
  /// When each was, where the rows are events.
  var dates: [HistoricalDate]?
  /// Who is in doubt as a participant of each, where the rows are events.
  var doubted: [[Met.Doubt]]?
  /// What to say where there are none.
  var absence: String?
  /// What other sources would bring in, take out or change.
  var contested: [String] = []

  let isArray = true

  var verdict: Verdict { table.rows.isEmpty ? .no(absence) : .yes }

  /// One row: its cells under their headings, its days and its claims.
  private struct Row: Encodable {
    var cells: [(heading: String, text: String)]
    var date: HistoricalDate?
    var claims: [Evidence]?
    var doubted: [Met.Doubt]?

    func encode(to encoder: any Encoder) throws {
      var row = encoder.container(keyedBy: RowKey.self)
      for cell in cells { try row.encode(cell.text, forKey: RowKey(stringValue: cell.heading)) }
      try date?.encodeDays(to: encoder)
      try row.encodeIfPresent(claims, forKey: RowKey(stringValue: "claims"))
      try row.encodeIfPresent(doubted, forKey: RowKey(stringValue: "doubted"))
    }
  }

  private struct RowKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  var value: any Encodable {
    let keys = table.headings.map { $0.lowercased() }
    return table.rows.enumerated().map { number, row in
      Row(
        cells: zip(keys, row).map { ($0, $1) }, date: dates?[number], claims: claims?[number],
        doubted: doubted?[number])
    }
  }

  var tables: [TitledTable] {
    var table = table
    table.sources = claims?.map(\.citations) ?? []
    return [TitledTable(table: table)]
  }

  var rectangle: Table? {
    guard let claims else { return nil }
    var table = table
    table.headings.append("Claims")
    table.rows = zip(table.rows, claims).map { $0 + [$1.jsonText] }
    guard let dates else { return table }
    table.headings += ["Earliest", "Latest", "StartLatest", "EndEarliest"]
    table.rows = zip(table.rows, dates).map { $0 + $1.dayCells }
    return table
  }
}
