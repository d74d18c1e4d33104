import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente moves`: who moved, when, from what to what, after hearing what.
struct MovesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moves",
    abstract: "Who moved on which issue, when, towards whom, after hearing what.",
    usage: """
      entente moves [<actor> ...] [--issue <issue>] [--during <edtf>]
                    [--certain] [--by person|affiliation] [--outcomes]
                    [--format <format>]
      """,
    discussion: """
      A move is a stand that differs from the last one before it by the same
      actor on the same issue. It is certain where the order of the dates is;
      each comes with the event it was made at, how far it went on an ordered
      issue, whom it came nearer to, and what had reached the mover since the
      stand before. What was said within one's own side is compared apart.
      With --outcomes, what agreements took, beside everyone's last stand.

      EXAMPLES
        entente moves Soong --issue outer-mongolia-status
        entente moves --by affiliation --during 1945-07 --certain
        entente moves --issue dairen-administration --outcomes
        entente moves --format csv > moves.csv
      """)

  @Argument(
    help: ArgumentHelp("Actors or sides, by any name; all of them without.", valueName: "actor"),
    completion: .actors)
  var actors: [String] = []

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var issues: IssueOptions

  @Flag(help: "What agreements took, and how far it was from everyone's last stand.")
  var outcomes = false

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let window = try selection.window()
    let loaded = try corpora.load(language: output.lang)
    let question = Moves(
      by: Set(try actors.map(loaded.actor)), on: try issues.issues(in: loaded),
      selection: try selection.selection(in: loaded, window: window), grouping: issues.by,
      tellsHeard: !outcomes)
    try output.print(
      MovesWriter(
        answer: question.answer(in: loaded.corpus), showsOutcomes: outcomes,
        names: NamePrinter(loaded.corpus, language: output.lang, window: window),
        contested: contested(question, in: loaded.corpus)), citing: loaded)
  }

  /// The positions that by the values of another source would be no moves, or other ones; of outcomes, what was
  /// settled otherwise.
  private func contested(_ question: Moves, in corpus: Corpus) -> [String] {
    func answer(_ selection: Selection, _ corpus: Corpus) -> Moves.Answer {
      var question = question
      question.selection = selection
      question.tellsHeard = false
      return question.answer(in: corpus)
    }
    if outcomes {
      return question.selection.contested(in: corpus) { selection, corpus in
        Dictionary(grouping: answer(selection, corpus).outcomes) { $0.issue.rawValue }
      }
    }
    return question.selection.contested(in: corpus) { selection, corpus in
      Dictionary(grouping: answer(selection, corpus).moves) { $0.position.rawValue }
    }
  }
}
