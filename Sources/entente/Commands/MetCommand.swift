import ArgumentParser
import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// `entente met`: who met whom.
struct MetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "met",
    abstract: "Who met whom in a range of dates.",
    usage: """
      entente met [<actor> ...] [-g <path>] [--during <edtf>] [--certain]
                  [--place <place>] [--by person|affiliation]
                  [--format <format>]
      """,
    discussion: """
      Lists the meetings at which everyone named was present, and counts the
      pairs who met there: among those named, with the one named, or among all.

      EXAMPLES
        entente met Soong Stalin --during 1945-07/1945-08
        entente met 宋子文 --certain
        entente met --place Moscow --by affiliation
        entente met Truman --format csv > truman.csv
      """)

  @Argument(
    help: ArgumentHelp("Those who must all have been present, by any name.", valueName: "actor"))
  var actors: [String] = []

  @OptionGroup var corpora: CorpusOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: "Count people ('person') or the sides they were on at the time ('affiliation').")
  var by: NegotiationNetwork.Grouping = .person

  @Option(
    help: ArgumentHelp("Print only 'meetings' or only 'pairs'.", valueName: "part"))
  var only: Part?

  @OptionGroup var output: OutputOptions

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case meetings, pairs
  }

  func run() throws {
    // Flags that cannot be read are told before any file is.
    let window = try selection.window()
    let loaded = try corpora.load()
    let question = Met(
      try actors.map(loaded.actor), selection: try selection.selection(in: loaded, window: window),
      grouping: by)
    var answer = question.answer(in: loaded.corpus)
    if only == .pairs { answer.meetings = [] }
    if only == .meetings { answer.pairs = [] }

    let printed = MetAnswer(answer, window: selection.during)
    if output.format == .csv {
      try printOut(CSVTable().text(of: printed.rectangle))
    } else {
      let names = NamePrinter(loaded.corpus, language: output.lang, window: window)
      try output.print(
        printed,
        as: [
          TitledTable(title: title(answer), table: meetingsTable(answer, names: names)),
          TitledTable(title: "Pairs", table: pairsTable(answer, names: names)),
        ])
    }
    if answer.meetings.isEmpty && answer.pairs.isEmpty {
      if output.format == .table { printError(nothingFound) }
      throw Failure.no
    }
  }

  private func title(_ answer: Met.Answer) -> String {
    let certain = answer.meetings.count { $0.certainty == .certain }
    let count = answer.meetings.count
    let open = count - certain
    return "\(count) meeting\(count == 1 ? "" : "s")"
      + (open == 0 ? ", all certain" : ", \(certain) certain, \(open) only possible")
  }

  private func meetingsTable(_ answer: Met.Answer, names: NamePrinter) -> Table {
    let showsCertainty = answer.meetings.contains { $0.certainty == .possible }
    var table = Table(["Date", "Place", "Present", "Meeting", "Sources"])
    if showsCertainty { table.headings.insert("Certainty", at: 1) }
    table.rows = answer.meetings.map { meeting in
      var row = [
        meeting.event.date.text, meeting.event.place.map(names.place) ?? "",
        meeting.present.map(names.actor).joined(separator: ", "), meeting.event.id.rawValue,
        meeting.sources.map(\.rawValue).joined(separator: ", "),
      ]
      if showsCertainty { row.insert(meeting.certainty.rawValue, at: 1) }
      return row
    }
    return table
  }

  private func pairsTable(_ answer: Met.Answer, names: NamePrinter) -> Table {
    Table(
      ["One", "Other", "Meetings", "Certain"],
      rows: answer.pairs.map {
        [names.actor($0.first), names.actor($0.second), "\($0.meetings)", "\($0.certain)"]
      }, numeric: [2, 3])
  }

  private var nothingFound: String {
    let who = actors.isEmpty ? "" : " with \(actors.joined(separator: " and ")) present"
    let when = selection.during.map { " during \($0)" } ?? ""
    let place = selection.place.map { " at '\($0)'" } ?? ""
    let topics =
      selection.topic.isEmpty ? "" : " about \(selection.topic.joined(separator: " or "))"
    let surely = selection.certainty == .certain ? " for certain" : ""
    return "no meeting\(who)\(place)\(topics)\(when)\(surely)"
  }
}

/// The answer of `met` as JSON and as one rectangle of CSV.
struct MetAnswer: Encodable {
  struct Meeting: Encodable {
    var id: String
    var date: String
    @Nullable var earliest: String?
    @Nullable var latest: String?
    var certainty: String
    @Nullable var place: String?
    var present: [String]
    var sources: [String]
  }

  struct Pair: Encodable {
    var actors: [String]
    var meetings: Int
    var certain: Int
  }

  @Nullable var window: String?
  var meetings: [Meeting]
  var pairs: [Pair]

  init(_ answer: Met.Answer, window: String?) {
    self.window = window
    meetings = answer.meetings.map { meeting in
      Meeting(
        id: meeting.event.id.rawValue, date: meeting.event.date.text,
        earliest: meeting.event.date.start.earliest.map { "\($0)" },
        latest: meeting.event.date.end.latest.map { "\($0)" },
        certainty: meeting.certainty.rawValue, place: meeting.event.place,
        present: meeting.present.map(\.rawValue).sorted(),
        sources: meeting.sources.map(\.rawValue))
    }
    pairs = answer.pairs.map {
      Pair(
        actors: [$0.first.rawValue, $0.second.rawValue], meetings: $0.meetings,
        certain: $0.certain)
    }
  }

  /// Meetings and pairs in one table, told apart by its first column, so that any program that
  /// reads CSV reads it whole.
  var rectangle: Table {
    Table(
      [
        "record", "id", "date", "earliest", "latest", "certainty", "place", "actors", "meetings",
        "certain", "sources",
      ],
      rows: meetings.map {
        [
          "meeting", $0.id, $0.date, $0.earliest ?? "", $0.latest ?? "", $0.certainty,
          $0.place ?? "", $0.present.joined(separator: ";"), "", "",
          $0.sources.joined(separator: ";"),
        ]
      }
        + pairs.map {
          [
            "pair", "", "", "", "", "", "", $0.actors.joined(separator: ";"), "\($0.meetings)",
            "\($0.certain)", "",
          ]
        })
  }
}
