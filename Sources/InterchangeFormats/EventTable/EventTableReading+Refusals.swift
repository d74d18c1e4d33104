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
        || EventColumnWords.people[word] != nil
        || ["year", "month", "day", "from", "to", "id", "target", "weight", "type", "label"]
          .contains(word)
      if isKnown { continue }
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
    _ table: PreparedTable, _ opened: inout HeadedTable
  ) throws(InputError) -> InputError {
    if opened.headings.allSatisfy(\.isBlank) {
      return InputError(
        name: table.name, reason: "is empty: a table begins with a row that names its columns")
    }
    var rows = [opened.headings]
    while rows.count < 200, let row = try opened.next() {
      rows.append(opened.headings.indices.map { row.value(at: $0) ?? "" })
    }
    if AdjacencyTable.isTwoMode(rows) {
      return InputError(
        name: table.name,
        reason:
          "looks like a matrix of two modes, people in rows and what they went to in columns, "
          + "which is not read; give each that was there a row with the columns event, date and actor, "
          + "or save the matrix as UCINET's .dl and read it with --edges meetings --date EDTF")
    }
    return InputError(
      name: table.name,
      reason: "a table of events has columns 'event' and 'actor'; there are "
        + "\(opened.headings.map(\.shown).joined(separator: ", ")); say which they are with "
        + "--columns event=…,actor=…")
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
