package import Documents
package import Negotiations

/// What the columns of a table of events mean, for those who select its rows elsewhere and have them read
/// here.
package struct EventTableHeadings: Sendable {
  /// A column of people, and the part that these took where its name says so.
  package struct People: Hashable, Sendable {
    package var heading: String
    package var part: Participation.Part?
  }

  /// The column that calls each event.
  package private(set) var event: String?
  /// The columns of people.
  package private(set) var people: [People] = []
  /// The other columns that are known, by what they mean: `date`, `earliest`, `place`.
  package private(set) var others: [String: String] = [:]

  private static let otherWords = ["date", "earliest", "latest", "start", "end", "place", "kind"]

  /// The columns with these headings; `renamed` gives the table's own names by what they mean.
  ///
  /// - Throws: where a column is named that the table does not have.
  package init(_ headings: [String], renamed: [String: String]) throws(InputError) {
    var names = headings.map(ColumnName.plain)
    for (meaning, heading) in renamed.sorted(by: { $0.key < $1.key }) {
      guard let position = headings.firstIndex(where: { Self.isSame($0, heading) }) else {
        throw InputError(
          name: "--columns",
          reason: "no column is called '\(heading)'; there are \(headings.joined(separator: ", "))",
          isMisnamed: true)
      }
      names[position] = ColumnName.plain(meaning)
    }
    let pairs = [("from", "to", "sender", "recipient"), ("source", "target", "actor 1", "actor 2")]
    for (one, other, first, second) in pairs {
      guard let here = names.firstIndex(of: one), let there = names.firstIndex(of: other) else {
        continue
      }
      (names[here], names[there]) = (first, second)
    }
    names = names.map { EventColumnWords.meanings[$0] ?? $0 }
    let columns = EventColumns(names: names, headings: headings, renamed: [:])
    event = columns.event.map { headings[$0.position] }
    people = columns.people.map { People(heading: headings[$0.position], part: $0.part) }
    for word in Self.otherWords {
      others[word] = names.firstIndex(of: word).map { headings[$0] }
    }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    ColumnName.plain(one) == ColumnName.plain(other)
  }
}
