public import ArgumentParser
public import NegotiationAnalysis

/// How a ranking is put to the test.
struct RobustnessOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Put the ranking to the test; done by itself where no measure is named.")
  var robust: Bool?

  @Option(
    help: ArgumentHelp("The share of events that each run drops: 10%, 0.1.", valueName: "share"))
  var drop: ShareChoice?

  @Option(help: ArgumentHelp("How many runs drop events, and how many read dates anew."))
  var runs = 200

  @Option(help: ArgumentHelp("Where the random numbers start."))
  var seed: UInt64 = 1

  func validate() throws {
    guard (1...100_000).contains(runs) else {
      throw ValidationError("--runs takes a number from 1 to 100000")
    }
  }

  /// The test that the flags describe; `nil` for none.
  func test(whenUnasked: Bool) -> Robustness? {
    guard robust ?? (drop != nil || whenUnasked) else { return nil }
    return Robustness(dropShare: drop?.share ?? 0.1, runs: runs, seed: seed)
  }
}

/// A share, as a percentage or a number below 1.
struct ShareChoice: ExpressibleByArgument {
  let share: Double

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    let digits = isPercent ? argument.dropLast() : argument[...]
    guard let number = Double(digits) else { return nil }
    let share = isPercent ? number / 100 : number
    guard (0..<1).contains(share) else { return nil }
    self.share = share
  }
}

/// `--weight`.
extension Influence.Weight: ExpressibleByArgument {}

/// `--ties`.
extension Influence.Ties: ExpressibleByArgument {}
