public import ArgumentParser
public import Negotiations

/// What must have been done to agreements, where a command can ask for that.
struct StageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only agreements that were initialled, signed, ratified, exchanged, in-force, registered, denounced or "
        + "lapsed, on the day of that; may be repeated.", valueName: "stage"))
  var stage: [Stage.Kind] = []

  /// What that asks of agreements, as it follows them: ` that were ratified or exchanged`.
  var bound: String {
    stage.isEmpty ? "" : " that were \(stage.map(\.rawValue).joined(separator: " or "))"
  }
}

extension Stage.Kind: ExpressibleByArgument {}
