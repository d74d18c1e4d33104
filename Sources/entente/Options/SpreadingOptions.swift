import ArgumentParser
import NegotiationAnalysis

/// Whom to tell first, so that word spreads farthest.
struct SpreadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Find the k to tell first for word to spread farthest; needs --probability.", valueName: "k"))
  var maximise: Int?

  @Option(
    help: ArgumentHelp(
      "The chance that word passes over a tie, or comes up at an event: 0.1.", valueName: "p"))
  var probability: Double?

  @Flag(
    help: ArgumentHelp(
      "With --maximise, word passes at events in the order of time, not over ties of any time."))
  var alongTime = false

  @Option(
    help: ArgumentHelp(
      "How much of the guarantee to give up for speed (default: 0.1); 0.5 promises little.",
      valueName: "e"))
  var epsilon: Double?

  @Option(
    help: ArgumentHelp("The chance that the guarantee fails (default: 0.01).", valueName: "d"))
  var delta: Double?

  func validate() throws {
    if let maximise, maximise < 1 { throw ValidationError("--maximise takes a number from 1") }
    if let probability, !(probability > 0 && probability < 1) {
      throw ValidationError("--probability lies between 0 and 1")
    }
    guard (maximise == nil) == (probability == nil) else {
      throw ValidationError(
        "--maximise and --probability go together: --maximise 3 --probability 0.1")
    }
    if let epsilon, !(epsilon >= 0.01 && epsilon < 0.63) {
      throw ValidationError("--epsilon lies between 0.01 and 0.63, what there is to give up")
    }
    if let delta, !(delta > 0 && delta < 1) {
      throw ValidationError("--delta lies between 0 and 1")
    }
    if maximise == nil, let flag = flagOfMaximise {
      throw ValidationError("\(flag) goes with --maximise: --maximise 3 --probability 0.1")
    }
  }

  private var flagOfMaximise: String? {
    alongTime ? "--along-time" : epsilon != nil ? "--epsilon" : delta != nil ? "--delta" : nil
  }

  /// The question that the flags put; `nil` for none.
  func question(on network: Influence, seed: UInt64) -> Spreading? {
    guard let maximise, let probability else { return nil }
    return Spreading(
      count: maximise, probability: probability, isAlongTime: alongTime, epsilon: epsilon ?? 0.1,
      delta: delta ?? 0.01, seed: seed, network: network)
  }
}
