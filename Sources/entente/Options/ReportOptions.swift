import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations
import RecordImports

/// Which network is reported on: the flags of `report`, which are also the keys of its texts in a
/// manifest.
struct ReportOptions: ParsableArguments {
  @OptionGroup var selection: SelectionOptions

  @Option(help: "People ('person') or the sides they were on ('affiliation').")
  var by: NegotiationNetwork.Grouping = .person

  @Option(
    help: "What a shared event is worth: 'newman' (1/(n−1) for n present), 'count' or 'jaccard'.")
  var weight: Influence.Weight = .newman

  @Option(
    help: "What makes a tie: 'all', 'presence' (meetings, signings) or 'messages' (directed).")
  var ties: Influence.Ties = .all

  @OptionGroup var omission: OmissionOptions

  @Option(
    help: ArgumentHelp("Print only the 'paragraph' or only the 'items'.", valueName: "part"))
  var only: Part?

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case paragraph, items
  }

  /// The report that the flags ask for.
  func answer(in loaded: LoadedCorpus, window: DateWindow?) throws -> ReportWriter {
    let question = Influence(
      selection: try selection.selection(in: loaded, window: window),
      omission: try omission.omission(in: loaded),
      grouping: by, weight: weight, ties: ties)
    return ReportWriter(
      report: MethodsReport(
        on: question, in: loaded.corpus, program: "Entente \(Program.version)"),
      only: only)
  }
}
