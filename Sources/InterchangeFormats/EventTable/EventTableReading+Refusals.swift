internal import Documents
internal import Negotiations

// Tables that are not read as they are asked to be.

extension EventTableReading {
  /// Refuses a meaning that no column has: `sendr=From`.
  static func requireMeanings(
    _ renamed: [String: String], in file: String
  ) throws(InputError) {
    for meaning in renamed.keys.sorted() {
      let plain = ColumnName.plain(meaning)
      let word = EventColumnWords.withoutNumber(plain)
      let isKnown =
        known.contains(plain) || EventColumnWords.meanings[plain] != nil
        || EventColumnWords.people(called: plain) != nil
        || ["year", "month", "day", "from", "to", "id", "target", "weight", "type", "label"]
          .contains(word)
      if isKnown { continue }
      if word != plain, known.contains(word) || EventColumnWords.meanings[word] != nil {
        throw InputError(
          name: file, reason: "--columns: two columns cannot both be '\(word)'; name one of them",
          isMisnamed: true)
      }
      let nearest = Nearest.suggestions(for: plain, among: EventColumns.meanings).first
      let hint =
        nearest.map { "did you mean '\($0)'?" }
        ?? "there are \(EventColumns.meanings.joined(separator: ", "))"
      throw InputError(
        name: file, reason: "--columns: no column of a table of events means '\(meaning)'; \(hint)",
        isMisnamed: true)
    }
  }

  /// Why a table without the columns of events is not read.
  static func unreadable(
    _ table: PreparedTable, _ opened: inout HeadedTable, _ edges: ReadingChoices.EdgeMeaning
  ) throws(InputError) -> InputError {
    if opened.headings.allSatisfy(\.isBlank) {
      return InputError(
        name: table.name, reason: "is empty: a table begins with a row that names its columns")
    }
    let rows = try rows(of: &opened)
    if AdjacencyTable.isTwoMode(rows) { return twoModes(table.name) }
    return InputError(
      name: table.name,
      reason: "a table of events has columns 'event' and 'actor'; there are "
        + "\(opened.headings.map(\.shown).joined(separator: ", ")); say which they are with "
        + hint(opened.headings, rows.dropFirst(), edges) + table.otherSheets)
  }

  /// How the user may say what the columns mean. Columns are proposed where their cells tell what they hold; which
  /// of several hold people, no cell tells.
  private static func hint(
    _ headings: [String], _ rows: some Collection<[String]>,
    _ edges: ReadingChoices.EdgeMeaning
  ) -> String {
    let unknown = headings.indices.filter { position in
      let name = ColumnName.plain(headings[position])
      return !headings[position].isBlank
        && !known.contains(EventColumnWords.meanings[name] ?? name)
    }
    let hasDate = headings.contains { heading in
      let name = ColumnName.plain(heading)
      return ["date", "earliest", "start", "year"].contains(EventColumnWords.meanings[name] ?? name)
    }
    let ofDates = hasDate ? nil : unknown.first { areDates(cells(at: $0, rows)) }
    let ofNames = unknown.filter { position in
      let cells = cells(at: position, rows)
      return !cells.isEmpty && cells.allSatisfy { $0.contains(where: \.isLetter) }
        && position != ofDates
        && !cells.contains { $0.contains(where: \.isNumber) }
    }
    let ends = headings.map(ColumnName.plain).filter { ["source", "target"].contains($0) }
    let others = ofNames.filter {
      !ends.contains(ColumnName.plain(headings[$0])) && !PlainLines.hasKnownHeading([headings[$0]])
    }
    if ends.count == 1, others.count == 1 {
      let other = ends[0] == "target" ? "source" : "target"
      let pair = "\(other)=\(headings[others[0]].shown)"
      return "--columns \(pair.contains(" ") ? "'\(pair)'" : pair)"
    }
    let dated = ofDates.map { ["date=\(headings[$0].shown)"] } ?? []
    guard ofNames.count == 2, areOfOneKind(ofNames, headings, rows) else {
      return "--columns participants=…" + (dated.isEmpty ? "" : ",\(dated[0])")
        + ", with the heading of the column of people for …"
    }
    let meanings =
      !hasDate && dated.isEmpty && edges == .ties
      ? ["source", "target"]
      : edges == .messages ? ["sender", "recipient"] : ["actor 1", "actor 2"]
    let pairs = (zip(meanings, ofNames).map { "\($0)=\(headings[$1].shown)" } + dated)
      .joined(separator: ",")
    return "--columns \(pairs.contains(" ") ? "'\(pairs)'" : pairs)"
  }

  private static func cells(at position: Int, _ rows: some Collection<[String]>) -> [String] {
    rows.map { position < $0.count ? $0[position] : "" }.filter { !$0.isBlank }
  }

  /// Whether two columns hold the same kind of thing: their headings differ in a number or a letter, or somebody
  /// stands in both.
  private static func areOfOneKind(
    _ columns: [Int], _ headings: [String], _ rows: some Collection<[String]>
  ) -> Bool {
    let names = columns.map { ColumnName.plain(headings[$0]) }
    let (one, other) = (names[0], names[1])
    if one.dropLast() == other.dropLast() { return true }
    return !Set(cells(at: columns[0], rows).map(NameCells.key))
      .isDisjoint(with: cells(at: columns[1], rows).map(NameCells.key))
  }

  /// Whether most cells are dates, as they stand or as they may be read.
  private static func areDates(_ cells: [String]) -> Bool {
    guard !cells.isEmpty else { return false }
    let count = cells.count { $0.contains(where: \.isNumber) && TableDates.mayBeDate($0) }
    return count * 5 >= cells.count * 4
  }

  /// Refuses a table of which no column is known as the date, where the cells of another say dates.
  func requireDate(_ table: PreparedTable, _ opened: inout HeadedTable) throws(InputError) {
    let known = ["date", "earliest", "latest", "start", "end", "year"]
    guard !columns.isOwn, choices.date == nil, columns.dates.isEmpty,
      columns.names.allSatisfy({ !known.contains($0) })
    else { return }
    let rows = try Self.rows(of: &opened).dropFirst()
    let position = columns.names.indices.first { position in
      !columns.headings[position].isBlank && !columns.isUsed(position, known: Self.known)
        && Self.areDates(Self.cells(at: position, rows))
    }
    guard let position else { return }
    let heading = columns.headings[position].shown
    let pair = heading.contains(" ") ? "'date=\(heading)'" : "date=\(heading)"
    throw InputError(
      name: table.name,
      reason:
        "no column is known as the date of the events, and '\(heading)' holds dates; say --columns \(pair)"
    )
  }

  /// Refuses what has people in its rows and is another table than one of events: a matrix of people and what they
  /// went to, the parties of one treaty.
  func requireOneTable(
    _ table: PreparedTable, _ opened: inout HeadedTable
  ) throws(InputError) {
    guard !columns.isOwn, columns.event == nil, columns.people.count == 1,
      let people = columns.people.first
    else { return }
    let others = columns.names.indices.filter { $0 != people.position }
    if columns.dates.isEmpty, others.count > 1,
      others.allSatisfy({ !columns.isUsed($0, known: Self.known) })
    {
      let rows = try Self.rows(of: &opened).map { row in
        [row[people.position]] + others.map { row[$0] }
      }
      if AdjacencyTable.isTwoMode(rows) { throw Self.twoModes(table.name) }
    }
    if columns.names.contains("ratified"), !people.isList, !columns.names.contains("title") {
      throw InputError(
        name: table.name,
        reason: "has a party in each row and no column that names the agreement; add a column "
          + "'agreement' with its name in each row")
    }
  }

  /// The head and the first rows of a table.
  private static func rows(of opened: inout HeadedTable) throws(InputError) -> [[String]] {
    var rows = [opened.headings]
    while rows.count < 200, let row = try opened.next() {
      rows.append(opened.headings.indices.map { row.value(at: $0) ?? "" })
    }
    return rows
  }

  private static func twoModes(_ file: String) -> InputError {
    InputError(
      name: file,
      reason:
        "looks like a matrix of two modes, people in rows and what they went to in columns, "
        + "which is not read; give each that was there a row with the columns event, date and actor, "
        + "or save the matrix as UCINET's .dl and read it with --edges meetings --date EDTF")
  }

  /// Refuses a meaning of edges that the columns of the table contradict.
  func requireMeaning(in file: String) throws(InputError) {
    let parts = Set(columns.people.compactMap(\.part))
    let isOfMessages = parts.contains(.from) || parts.contains(.to)
    if columns.isOwn || columns.names.contains("kind") || columns.names.contains("part") { return }
    if choices.edges == .messages, !isOfMessages {
      throw InputError(
        name: file,
        reason:
          "--edges messages does not go with this table of events: its columns do not say who "
          + "wrote and who received; call them 'sender' and 'recipient', or leave --edges out",
        isMisnamed: true)
    }
    if choices.edges == .meetings, isOfMessages {
      throw InputError(
        name: file,
        reason:
          "--edges meetings does not go with this table of events: its columns say who wrote and "
          + "who received, and so its rows are messages; leave --edges out", isMisnamed: true)
    }
  }
}
