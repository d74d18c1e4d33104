import ArgumentParser
import NegotiationAnalysis

/// Whom to tell first, so that word spreads farthest.
struct SpreadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Find the k to tell first for word to spread farthest; needs --probability.", valueName: "k"))
  var maximise: Int?

  @Option(
    help: ArgumentHelp("The chance that word passes over a tie: 0.1.", valueName: "p"))
  var probability: Double?

  @Option(
    help: ArgumentHelp(
      "How much of the guarantee to give up for speed; 0.5 guarantees little.", valueName: "e"))
  var epsilon = 0.1

  @Option(help: ArgumentHelp("The chance that the guarantee fails.", valueName: "d"))
  var delta = 0.01

  func validate() throws {
    if let maximise, maximise < 1 { throw ValidationError("--maximise takes a number from 1") }
    if let probability, !(probability > 0 && probability < 1) {
      throw ValidationError("--probability lies between 0 and 1")
    }
    guard (maximise == nil) == (probability == nil) else {
      throw ValidationError(
        "--maximise and --probability go together: --maximise 3 --probability 0.1")
    }
    guard epsilon >= 0.01 && epsilon < 0.63 else {
      throw ValidationError("--epsilon lies between 0.01 and 0.63, what there is to give up")
    }
    guard delta > 0 && delta < 1 else { throw ValidationError("--delta lies between 0 and 1") }
  }

  /// The question that the flags put; `nil` for none.
  func question(on network: Influence, seed: UInt64) -> Spreading? {
    guard let maximise, let probability else { return nil }
    return Spreading(
      count: maximise, probability: probability, epsilon: epsilon, delta: delta, seed: seed,
      network: network)
  }
}
