public import ArgumentParser
public import Negotiations

/// What must have been done to agreements, where a command can ask for that.
struct StageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only agreements that were initialled, signed, ratified, exchanged, in-force, registered, denounced or "
        + "lapsed, on the day of that; may be repeated.", valueName: "stage"))
  var stage: [Stage.Kind] = []
}

extension Stage.Kind: ExpressibleByArgument {}
