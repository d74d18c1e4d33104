import ArgumentParser
import HistoricalDates
import RecordImports

/// Which rows of a large event table are wanted.
struct EventDataOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only these CAMEO codes, or those that begin so: 04, 042, 057.", valueName: "code"))
  var codes: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only events in which one of these takes part, as the table writes them: USA RUS.",
      valueName: "country"))
  var countries: [String] = []

  @Option(help: ArgumentHelp("Only what happened then, as EDTF: 2017-06.", valueName: "edtf"))
  var during: String?

  /// The selection that the flags describe.
  func selection() throws -> EventDataSelection {
    let window = try during.map { DateWindow(try parseDate($0, flag: "--during")) }
    let selection = EventDataSelection(codes: codes, countries: countries, window: window)
    if let code = selection.unusableCodes.first {
      throw Failure.unusable(
        "--codes: '\(code)' is none of the CAMEO codes that stand for meetings and agreements "
          + "(040 to 046, 054, 057); codes are text, with their zeros")
    }
    return selection
  }
}
