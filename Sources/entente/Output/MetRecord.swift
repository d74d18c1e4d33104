import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// The answer of `met` as JSON and as one rectangle of CSV.
struct MetRecord: Encodable {
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
