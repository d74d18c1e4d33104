import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Stands in place of events: who agreed, or disagreed, with whom.
struct StandOptions: ParsableArguments {
  @Option(
    help: """
      In place of events, who took the same stand ('congruence') or another ('conflict'): the last \
      stands taken in --during.
      """)
  var stands: PositionNetwork.Measure?

  func validate() throws {
    if stands == .subtract {
      throw ValidationError(
        "--stands takes 'congruence' or 'conflict'; 'entente positions --network subtract' has the "
          + "difference")
    }
  }

  /// The corpus, or the stands in it.
  func stands(
    in loaded: LoadedCorpus, until window: DateWindow?, selection: SelectionOptions
  ) throws -> LoadedCorpus {
    guard let stands else { return loaded }
    let question = Positions(
      on: window?.last, selection: try selection.selection(in: loaded, window: window))
    let network = PositionNetwork(question, measure: stands)
    return LoadedCorpus(network.stands(in: loaded.corpus), files: loaded.files)
  }
}
