internal import Documents
internal import Negotiations

/// What the columns of one table mean.
struct EventColumns {
  /// The columns with people in them.
  var people: [PeopleColumn] = []
  /// The column that calls each event, and whether it is called an agreement.
  private(set) var event: (position: Int, isAgreement: Bool)?
  /// Whether those who signed agreements are taken for their parties, since no column has these.
  var takesSignatories = false
  /// Year, month and day in columns of their own, by what the date is.
  private(set) var dates: [String: DateColumns] = [:]
  /// Whether Entente wrote the table, so that each cell means what it says.
  let isOwn: Bool
  /// The heading whose cell reached over columns that bear none, and how many these are.
  var merged: (heading: String, count: Int)?
  /// Whether those who signed did so for the state beside them.
  var areSignedForStates = false
  /// Whether parties were taken for states because of the columns beside them.
  var hasAssumedStates = false
  /// What is used of the columns, by their names.
  var used: Set<String> = []
  /// Whether the table has a column for when events ended, so that an empty cell says nothing of it.
  var hasEnds: Bool { names.contains("end") || dates["end"] != nil }
  /// The names of the columns.
  let names: [String]
  let headings: [String]
  /// The headings that the user gave a meaning.
  let renamed: Set<String>

  /// The columns of a table, by the plain names of what they mean and by their headings.
  init(names: [String], headings: [String], renamed: [String: String]) {
    let given = Dictionary(
      renamed.map { (ColumnName.plain($0.key), ColumnName.plain($0.value)) },
      uniquingKeysWith: { first, _ in first })
    // What is called by a word that the user gave another column means nothing here.
    self.names = zip(names, headings).map { name, heading in
      guard let meant = given[name], meant != ColumnName.plain(heading) else { return name }
      return "left out"
    }
    self.headings = headings
    self.renamed = Set(renamed.values.map(ColumnName.plain))
    isOwn = Set(names).isSuperset(of: ["event", "kind", "part", "actor", "name", "actor kind"])
    findEvent()
    if isOwn {
      if let position = names.firstIndex(of: "actor") {
        people = [PeopleColumn(position: position, heading: "actor", part: nil, isList: false)]
      }
    } else {
      findPeople()
      dates = DateColumns.found(names: names, headings: headings, renamed: renamed)
    }
  }

  /// Whether these are the columns of events: who took part, and in what or when.
  static func areOfEvents(names: Set<String>) -> Bool {
    let list = names.map { EventColumnWords.meanings[$0] ?? $0 }
    let columns = EventColumns(names: list, headings: Array(names), renamed: [:])
    let people = columns.people
    if people.isEmpty { return false }
    let hasDate =
      list.contains { ["date", "earliest", "latest", "start", "ratified"].contains($0) }
      || columns.dates["date"] != nil
    // An id and a name are those of people, who stand in a table of their own.
    if !hasDate, let event = columns.event, columns.names[event.position] == "id",
      people.allSatisfy({ ["name", "label", "person"].contains(columns.names[$0.position]) })
    {
      return false
    }
    if columns.event != nil { return names.isDisjoint(with: ["target"]) }
    if !names.isDisjoint(with: ["target", "tail", "head", "timeset"]) { return false }
    let parts = people.compactMap(\.part)
    if parts.contains(.from), parts.contains(.to) { return true }
    return hasDate && people.contains { $0.heading != "name" && $0.heading != "person" }
  }

  private mutating func findEvent() {
    for word in ["event", "meeting", "agreement", "id"] {
      guard let position = names.firstIndex(of: word) else { continue }
      let heading = ColumnName.plain(headings[position])
      let isAgreement =
        word == "agreement" || heading == "agreement"
        || EventColumnWords.meanings[heading] == "agreement"
      event = (position, isAgreement)
      used.insert(names[position])
      return
    }
  }

  /// What a table of events may call a column, as --columns has it.
  static let meanings: [String] =
    [
      "event", "agreement", "actor", "sender", "recipient", "party", "signatory", "year", "month",
      "day",
    ]
    + EventTableReading.known.sorted()

  /// What to do with a column that is not known.
  static func help(for heading: String) -> String {
    let written =
      heading.shown.contains(" ") ? "'MEANING=\(heading.shown)'" : "MEANING=\(heading.shown)"
    return "if it is one of them, say which with --columns \(written), such as place, note or role"
  }

  /// Whether the column called `name` is read.
  func isUsed(_ position: Int, known: Set<String>) -> Bool {
    let name = names[position]
    if people.contains(where: { $0.position == position }) || event?.position == position {
      return true
    }
    if dates.values.contains(where: { $0.positions.contains(position) }) { return true }
    // Of two columns of one name the first is read.
    if let meaning = EventColumnWords.meanings[name], names.contains(meaning) { return false }
    return known.contains(name) && names.firstIndex(of: name) == position
  }
}
