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
        entente list events --topic yalta-clauses --format csv
      """)

  @Argument(
    help: ArgumentHelp(
      "events, meetings, messages, agreements, acts, actors, offices, ties, sources, topics, places"
        + " or conflicts.", valueName: "what"))
  var subject: ListSubject?

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let window = try selection.window()
    let loaded = try corpora.load()
    let listing = Listing(
      corpus: loaded.corpus,
      names: NamePrinter(loaded.corpus, language: output.lang, window: window),
      selection: try selection.selection(in: loaded, window: window))
    try output.print(ListedRecords(table: subject.map(listing.table) ?? listing.overview))
  }
}

/// What `entente list` can list.
enum ListSubject: String, CaseIterable, ExpressibleByArgument {
  case events, meetings, messages, agreements, acts, actors, offices, ties, sources, topics
  case places, conflicts
}

/// Records as one table; in JSON each under the headings in lower case.
private struct ListedRecords: PrintableAnswer {
  let table: Table

  var value: any Encodable {
    table.rows.map { row in
      Dictionary(
        zip(table.headings.map { $0.lowercased() }, row), uniquingKeysWith: { first, _ in first })
    }
  }

  var tables: [TitledTable] { [TitledTable(table: table)] }
}
