import ArgumentParser
import NegotiationAnalysis

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
}
