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

  @Option(
    name: .customLong("split"),
    help: ArgumentHelp(
      "What stands between people in one cell of a table; repeat it for several, or say none. "
        + "Without it the cells tell.", valueName: "sign"))
  var separators: [String] = []

  /// How dates that are not in EDTF are read.
  enum DateReading: String, CaseIterable, ExpressibleByArgument {
    case strict
    case asSuggested = "as-suggested"
  }

  @Option(help: "How dates of a table that are no EDTF are read; each is listed by --rejects.")
  var dates: DateReading = .strict

  @Option(
    help: ArgumentHelp("The sheet of a spreadsheet; the first without it.", valueName: "name"))
  var sheet: String?

  func choices() throws -> ReadingChoices {
    var choices = ReadingChoices(
      edges: edges, actors: actors, takesSuggestedDates: dates == .asSuggested, sheet: sheet)
    if separators.contains("none") {
      guard separators.count == 1 else {
        throw Failure.unusable("--split: none goes with nothing else")
      }
      choices.separators = []
    } else if !separators.isEmpty {
      if let several = separators.first(where: { text in
        Set(text).count > 1 && text.allSatisfy { ",;|/&+".contains($0) }
      }) {
        let each = several.map { "--split '\($0)'" }.joined(separator: " ")
        throw Failure.unusable("--split '\(several)': say each sign by itself: \(each)")
      }
      choices.separators = separators.map { ["tab": "\t", "line": "\n"][$0] ?? $0 }
    }
    if let date {
      do {
        choices.date = try HistoricalDate(date)
      } catch {
        let help = error.suggestion.map { _ in "; did you mean \(error.readings())?" } ?? ""
        throw Failure.unusable("--date: '\(date)' is no date: \(error.message)\(help)")
      }
    }
    for pair in columns?.split(separator: ",") ?? [] {
      guard let sign = pair.firstIndex(of: "="), sign != pair.startIndex else {
        throw Failure.unusable("--columns: write MEANING=COLUMN, as in source=Absender,date=Datum")
      }
      let meaning = String(pair[..<sign])
      // Two columns of people are numbered, as in a table that has "participant 1" and "participant 2".
      var name = meaning
      var number = 2
      while choices.columns[name] != nil {
        name = "\(meaning) \(number)"
        number += 1
      }
      choices.columns[name] = String(pair[pair.index(after: sign)...])
    }
    return choices
  }
}
