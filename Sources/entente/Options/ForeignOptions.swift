import ArgumentParser
import HistoricalDates
import InterchangeFormats
import Negotiations

/// How a graph or table that Entente did not write is to be understood.
struct ForeignOptions: ParsableArguments {
  @Option(help: "What edges stand for.")
  var edges: ReadingChoices.EdgeMeaning = .ties

  @Option(
    name: .customLong("actors"),
    help: ArgumentHelp("What nodes are that do not say so themselves.", valueName: "kind"))
  var actors: Actor.Kind = .person

  @Option(
    help: ArgumentHelp("The date of events that have none, as EDTF: 1936.", valueName: "edtf"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "What columns of a table are called: source=Absender,date=Datum.", valueName: "names"))
  var columns: String?

  func choices() throws -> ReadingChoices {
    var choices = ReadingChoices(edges: edges, actors: actors)
    if let date {
      do {
        choices.date = try HistoricalDate(date)
      } catch {
        let help = error.suggestion.map { "; did you mean \($0)?" } ?? ""
        throw Failure.unusable("--date: '\(date)' is no date: \(error.message)\(help)")
      }
    }
    for pair in columns?.split(separator: ",") ?? [] {
      guard let sign = pair.firstIndex(of: "="), sign != pair.startIndex else {
        throw Failure.unusable("--columns: write MEANING=COLUMN, as in source=Absender,date=Datum")
      }
      choices.columns[String(pair[..<sign])] = String(pair[pair.index(after: sign)...])
    }
    return choices
  }
}
