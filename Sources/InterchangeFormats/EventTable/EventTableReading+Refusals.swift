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
        + hint(opened.headings, rows.dropFirst(), edges))
  }

  /// How the user may say what the columns mean: the first two with names in them are those who met, or who wrote
  /// and received.
  private static func hint(
    _ headings: [String], _ rows: some Collection<[String]>,
    _ edges: ReadingChoices.EdgeMeaning
  ) -> String {
    let ofNames = headings.indices.filter { position in
      let name = ColumnName.plain(headings[position])
      if headings[position].isBlank || known.contains(EventColumnWords.meanings[name] ?? name) {
        return false
      }
      let cells = rows.map { position < $0.count ? $0[position] : "" }.filter { !$0.isBlank }
      return !cells.isEmpty && cells.allSatisfy { $0.contains(where: \.isLetter) }
    }
    guard ofNames.count > 1 else { return "--columns event=…,actor=…" }
    let meanings = edges == .messages ? ["sender", "recipient"] : ["actor 1", "actor 2"]
    let pairs = zip(meanings, ofNames).map { "\($0)=\(headings[$1].shown)" }
      .joined(separator: ",")
    return "--columns \(pairs.contains(" ") ? "'\(pairs)'" : pairs)"
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
