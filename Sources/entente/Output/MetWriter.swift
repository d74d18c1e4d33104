import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Writes who met whom.
struct MetWriter: PrintableAnswer {
  let answer: Met.Answer
  let names: NamePrinter
  /// The one actor whom every pair has, where one was named.
  var centre: ActorID?
  /// The one table that is asked for; both when `nil`.
  var only: MetOptions.Part?
  /// What to say where nobody met.
  let absence: String
  /// The meetings that another source would bring into the answer, take out of it or make uncertain.
  var contested: [String] = []

  var value: any Encodable { answer }

  var verdict: Verdict {
    answer.meetings.isEmpty && answer.pairs.isEmpty ? .no(absence) : .yes
  }

  var tables: [TitledTable] {
    let meetings = TitledTable(title: title, table: meetingsTable)
    let pairs = TitledTable(title: "Pairs", table: pairsTable)
    return switch only {
    case .meetings: [meetings]
    case .pairs: [pairs]
    case nil: [meetings, pairs]
    }
  }

  private var title: String {
    let certain = answer.meetings.count { $0.certainty == .certain }
    let count = answer.meetings.count
    let open = count - certain
    if count == 0 { return English.count(0, "meeting") }
    let occasions = Set(answer.meetings.map(\.occasion)).count
    return English.count(count, "meeting")
      + (open == 0 ? ", all certain" : ", \(certain) certain, \(open) only possible")
      + (occasions == count
        ? "" : ", counted as \(occasions): a conference and its sittings are one")
  }

  private var meetingsTable: Table {
    let showsCertainty = answer.meetings.contains { $0.certainty == .possible }
    var table = Table(["Date", "Place", "Present", "Meeting", "Sources"])
    if showsCertainty { table.headings.insert("Certainty", at: 1) }
    table.rows = answer.meetings.map { meeting in
      var row = [
        Self.dates(of: meeting), meeting.place.map(names.place) ?? "",
        meeting.present.map { person($0, at: meeting) }.joined(separator: ", "),
        Self.name(of: meeting),
        meeting.sources.map(\.rawValue).joined(separator: ", "),
      ]
      if showsCertainty { row.insert(meeting.certainty.rawValue, at: 1) }
      return row
    }
    table.citations["Sources"] = answer.meetings.map(\.claims.citations)
    return table
  }

  /// A meeting, with the conference of which it was a sitting.
  private static func name(of meeting: Met.Meeting) -> String {
    meeting.id.rawValue
      + (meeting.occasion == meeting.id ? "" : " (sitting of \(meeting.occasion))")
  }

  /// When a meeting was held, and when by the word of other sources.
  private static func dates(of meeting: Met.Meeting) -> String {
    let others = meeting.otherDates.map { other in
      "\(other.date.textWithGregorian) by \(English.list(other.claims.map(\.source.rawValue).distinct()))"
    }
    return ([meeting.date.textWithGregorian] + others).joined(separator: "; ")
  }

  /// Someone present, whether that is in doubt, and when, if not all the time.
  private func person(_ id: ActorID, at meeting: Met.Meeting) -> String {
    let doubts = meeting.doubted.filter { $0.actor == id }.map(\.status.rawValue)
    let stays = meeting.stays.filter { $0.actor == id }.map(\.during.text)
    let remarks = doubts + stays
    return names.actor(id) + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }

  private var pairsTable: Table {
    let pairs = answer.pairs
    // A name that stands in every row says nothing.
    if let centre, pairs.allSatisfy({ $0.first == centre || $0.second == centre }) {
      let rows = pairs.map {
        [names.actor($0.first == centre ? $0.second : $0.first), "\($0.meetings)", "\($0.certain)"]
      }
      return Table(["With", "Meetings", "Certain"], rows: rows, numeric: [1, 2])
    }
    let rows = pairs.map {
      [names.actor($0.first), names.actor($0.second), "\($0.meetings)", "\($0.certain)"]
    }
    return Table(["One", "Other", "Meetings", "Certain"], rows: rows, numeric: [2, 3])
  }
  /// Meetings and pairs in one table, told apart by its first column, so that any program that
  /// reads CSV reads it whole.
  var rectangle: Table? {
    Table(
      [
        "record", "id", "date", "earliest", "latest", "certainty", "place", "actors", "meetings",
        "certain", "sources", "doubted", "startLatest", "endEarliest", "claims", "stays",
        "sittingOf",
      ],
      rows: answer.meetings.map { meeting in
        [
          "meeting", meeting.id.rawValue, meeting.date.text,
          meeting.date.start.earliest.map(\.description) ?? "",
          meeting.date.end.latest.map(\.description) ?? "", meeting.certainty.rawValue,
          meeting.place ?? "", Self.list(meeting.present.sorted()), "", "",
          Self.list(meeting.sources),
          meeting.doubted.map { "\($0.actor) (\($0.status.rawValue))" }.joined(separator: ";"),
          meeting.date.dayCells[2], meeting.date.dayCells[3], meeting.claims.jsonText,
          meeting.stays.map { "\($0.actor) (\($0.during.text))" }.joined(separator: ";"),
          meeting.occasion == meeting.id ? "" : meeting.occasion.rawValue,
        ]
      }
        + answer.pairs.map { pair in
          [
            "pair", "", "", "", "", "", "", Self.list([pair.first, pair.second]),
            "\(pair.meetings)", "\(pair.certain)", "", "", "", "", "", "", "",
          ]
        })
  }

  private static func list<Subject>(_ ids: [Identifier<Subject>]) -> String {
    ids.map(\.rawValue).joined(separator: ";")
  }
}
