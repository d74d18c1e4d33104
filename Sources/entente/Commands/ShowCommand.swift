import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente show`: everything about one actor, event, source, topic, place, tie, issue, position or
/// round.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one actor, event or source with all its claims.",
    usage: """
      entente show <name> ... [-g <path>] [--lang <tag>] [--format <format>]
      """,
    discussion: """
      EXAMPLES
        entente show Soong
        entente show yalta-agreement-1945
          entente show elleman-2023
      entente show outer-mongolia-status
        entente show 外蒙古 --format json
      """)

  @Argument(
    help: ArgumentHelp(
      "An id, a name in any script, or words of an event's title or account.", valueName: "name"),
    completion: .everything)
  var names: [String]

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if names.isEmpty { throw ValidationError("Name what to show: an actor, event or source.") }
  }

  func run() throws {
    let loaded = try corpora.load(language: output.lang)
    let writer = DossierWriter(
      corpus: loaded.corpus, names: NamePrinter(loaded.corpus, language: output.lang))
    try output.print(
      Dossiers(
        all: try names.compactMap { writer.dossier(of: try loaded.subject($0, inTexts: true)) }),
      citing: loaded)
  }
}

/// The dossiers of all that was named.
private struct Dossiers: PrintableAnswer {
  let all: [Dossier]

  var value: any Encodable { all }

  var tables: [TitledTable] { all.map { TitledTable(title: $0.title, table: $0.table) } }

  func prose(width: Int) -> String? {
    all.map { $0.text(width: width) }.joined(separator: "\n")
  }
}

/// What a name can stand for.
enum Subject: Hashable {
  case actor(ActorID), event(EventID), source(SourceKey), topic(TopicID), place(PlaceID), tie(TieID)
  case issue(IssueID), position(PositionID), round(RoundID)
}
