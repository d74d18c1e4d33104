public import ArgumentParser
import HistoricalDates
public import NegotiationAnalysis
import Negotiations

/// `entente positions`: who stood where on which issue.
struct PositionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "positions",
    abstract: "Who stood where on which issue, on a day or in a time.",
    usage: """
      entente positions [<actor> ...] [--issue <issue>] [--on <edtf>]
                        [--during <edtf>] [--by person|affiliation]
                        [--network congruence|conflict|subtract]
                        [--format <format>]
      """,
    discussion: """
      The last stand of each actor on each issue by the end of a date, how each
      issue stood then (unraised, open, agreed, reopened), and where a side was
      split: an instruction against a stand. Where the dates leave several that
      can have been the last, all are listed as possible. With --network, who
      agreed with whom as Discourse Network Analysis counts it.

      EXAMPLES
        entente positions --issue outer-mongolia-status --on 1945-07-10
        entente positions Soong --during 1945-07 --format csv
        entente positions --by affiliation --on 1945-08-14
        entente positions --network conflict --normalise average --on 1945-07-07
      """)

  @Argument(
    help: ArgumentHelp("Actors or sides, by any name; all of them without.", valueName: "actor"),
    completion: .actors)
  var actors: [String] = []

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var issues: IssueOptions

  @Option(help: ArgumentHelp("How things stood at the end of this date.", valueName: "edtf"))
  var on: String?

  @Option(
    help: "Who agreed with whom: 'congruence', 'conflict', or 'subtract', one less the other.")
  var network: PositionNetwork.Measure?

  @Option(
    help: """
      What the network's weights are divided by: 'none', 'average' (the mean number of stands of the \
      two) or 'ratio' (the number of stands compared).
      """)
  var normalise: PositionNetwork.Normalisation = .none

  @Flag(help: "In the network, count how near two stands of an ordered issue are.")
  var graded = false

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let window = try selection.window()
    let day = try on.map { DateWindow(try parseDate($0, flag: "--on")).last } ?? nil
    let loaded = try corpora.load(language: output.lang)
    let question = Positions(
      of: Set(try actors.map(loaded.actor)), issues: try issues.issues(in: loaded), on: day,
      selection: try selection.selection(in: loaded, window: window), grouping: issues.by)
    let names = NamePrinter(loaded.corpus, language: output.lang, window: window)
    if let network {
      let answer = PositionNetwork(
        question, measure: network, normalisation: normalise, isGraded: graded
      ).answer(in: loaded.corpus)
      try output.print(PositionNetworkWriter(answer: answer, names: names))
    } else {
      try output.print(
        PositionsWriter(
          answer: question.answer(in: loaded.corpus), names: names,
          contested: contested(question, in: loaded.corpus)), citing: loaded)
    }
  }

  /// Whose last stand on what would be another by the values of another source.
  private func contested(_ question: Positions, in corpus: Corpus) -> [String] {
    question.selection.contested(in: corpus) { selection, corpus in
      var question = question
      question.selection = selection
      return Dictionary(grouping: question.answer(in: corpus).cells) {
        "\($0.actor) on \($0.issue)"
      }
    }
  }
}

/// Which issues a command looks at, and whose stands are one.
struct IssueOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only on this issue, by any name; may be repeated.", valueName: "issue"))
  var issue: [String] = []

  @Option(help: "People as recorded, or the sides they were on: 'person' or 'affiliation'.")
  var by: NegotiationNetwork.Grouping = .person

  func issues(in loaded: LoadedCorpus) throws -> Set<IssueID> {
    Set(try issue.map(loaded.issue))
  }
}

extension PositionNetwork.Measure: ExpressibleByArgument {}
extension PositionNetwork.Normalisation: ExpressibleByArgument {}
