internal import Documents
internal import Negotiations
internal import Typesetting

/// A column that means what another before it does.
struct RepeatedColumn {
  var position: Int
  /// Where the other stands.
  var first: Int
  var meaning: String
  /// Whether the user said that the other is meant.
  var isSettled: Bool

  /// What becomes of what it says otherwise.
  enum Use { case joined, cited, contradiction, note }

  var use: Use {
    switch meaning {
    case "note", "topics": .joined
    case "source", "locator": .cited
    case "date", "received", "earliest", "latest", "start", "end", "time", "ratified", "in force",
      "kind", "part", "status", "actor kind":
      .contradiction
    default: .note
    }
  }
}

extension EventColumns {
  /// The column that is read in place of the one at `position`, which means the same; `nil` where that one is
  /// read itself or is not known.
  func repeated(at position: Int, known: Set<String>) -> RepeatedColumn? {
    if headings[position].isBlank || isUsed(position, known: known) { return nil }
    let plain = ColumnName.plain(headings[position])
    let meaning = EventColumnWords.meanings[plain] ?? plain
    guard known.contains(names[position]) || known.contains(meaning),
      let first = names.firstIndex(of: meaning) ?? names.firstIndex(of: names[position]),
      first != position
    else { return nil }
    let isSettled =
      renamed.contains(ColumnName.plain(headings[first]))
      && ColumnName.plain(headings[first]) != plain
    return RepeatedColumn(
      position: position, first: first, meaning: names[first], isSettled: isSettled)
  }

  /// All columns that mean what another before them does.
  func repeated(known: Set<String>) -> [RepeatedColumn] {
    isOwn ? [] : headings.indices.compactMap { repeated(at: $0, known: known) }
  }
}

extension EventColumns {
  /// Whether the rows are those of agreements.
  var areOfAgreements: Bool {
    event?.isAgreement == true || names.contains("ratified") || names.contains("part or kind")
      || people.contains { $0.part == .parties || $0.part == .signed }
  }

  /// What is told of a column that means what another does.
  func remark(on column: RepeatedColumn, in file: String) -> Diagnostic {
    let becomes =
      if column.isSettled {
        "it was left out"
      } else {
        switch column.use {
        case .joined: "it was read as more of that"
        case .cited: "it was read as well"
        case .contradiction: "rows in which the two differ are rejected"
        case .note: "what it says otherwise stands in the notes"
        }
      }
    return Diagnostic(
      .warning, "column.repeated", at: Diagnostic.Location(file: file),
      "the column '\(headings[column.position].shown)' means the same as "
        + "'\(headings[column.first].shown)'\(column.isSettled ? "" : " before it"); \(becomes)",
      help: column.isSettled ? nil : "give it a heading of its own where it says something else")
  }
}

// What columns of one meaning say together.

extension EventTableReading {
  /// A row in which the first of several columns of one meaning has what they say together, and what is left for
  /// the note of the event.
  func joined(
    _ row: HeadedTable.Row
  ) throws(RecordProblem) -> (row: HeadedTable.Row, notes: [String]) {
    var (row, notes) = (row, [String]())
    for column in repeated where !column.isSettled && column.use != .cited {
      guard let value = row.value(at: column.position), !UnknownName.contains(value) else {
        continue
      }
      guard let first = row.value(at: column.first), !UnknownName.contains(first) else {
        row = row.with(value, at: column.first)
        continue
      }
      if NameCells.key(first) == NameCells.key(value) { continue }
      let heading = columns.headings[column.position].collapsed.shown
      switch column.use {
      case .joined: row = row.with("\(first); \(value)", at: column.first)
      case .contradiction:
        throw RecordProblem(
          "the columns '\(columns.headings[column.first].collapsed.shown)' and '\(heading)' say "
            + "'\(first.collapsed.shown)' and '\(value.collapsed.shown)'",
          help: "leave one of them out, or give it a heading that says what else it is")
      default: notes.append(English.sentence("\(heading): \(value.collapsed)"))
      }
    }
    takeStatus(&row, &notes)
    notes += uncited(row)
    return (row, notes)
  }

  /// A status that is none of a claim's or a party's is a word of the table's own, and stands in the note.
  private func takeStatus(_ row: inout HeadedTable.Row, _ notes: inout [String]) {
    guard !columns.isOwn, let status = row["status"]?.collapsed,
      let position = columns.names.firstIndex(of: "status"),
      Claim.Status(rawValue: status.lowercased()) == nil
    else { return }
    if columns.areOfAgreements,
      TreatyStatus.role(status) != nil || TreatyStatus.isNoParty(status)
    {
      return
    }
    row = row.with("", at: position)
    if !UnknownName.contains(status) { notes.append(English.sentence("Status: \(status)")) }
  }

  /// A page of a row that cites no work.
  private func uncited(_ row: HeadedTable.Row) -> [String] {
    guard !columns.isOwn, !columns.names.contains("claims"), cited(row).isEmpty else { return [] }
    return positions(of: "locator").compactMap { position in
      guard let place = row.value(at: position)?.collapsed, !UnknownName.contains(place) else {
        return nil
      }
      return English.sentence("\(columns.headings[position].collapsed.shown): \(place)")
    }
  }

  /// The works that a row cites, each with the place in it: those of several columns, and those of one cell that
  /// names as many as another names places.
  func cited(_ row: HeadedTable.Row) -> [(work: String, locator: String?)] {
    if columns.isOwn {
      return row["source"].map { [($0, row["locator", "page"])] } ?? []
    }
    let works = positions(of: "source")
    let places = positions(of: "locator")
    var cited: [(String, String?)] = []
    for (index, position) in works.enumerated() {
      guard let work = row.value(at: position)?.trimmed, !UnknownName.contains(work) else {
        continue
      }
      let place =
        works.count == places.count
        ? places[index]
        : places.first { $0 > position && ($0 < works.first { $0 > position } ?? Int.max) }
          ?? (index == 0 ? places.first : nil)
      cited += Self.works(work, at: place.flatMap { row.value(at: $0)?.trimmed }, citedAlone)
    }
    return cited
  }

  /// The columns of a meaning, the one that is read first.
  private func positions(of meaning: String) -> [Int] {
    let first = columns.names.firstIndex(of: meaning)
    return [first].compactMap(\.self)
      + repeated.filter { $0.meaning == meaning && !$0.isSettled }.map(\.position)
  }

  /// The works of one cell. A semicolon may stand within a title, so that it parts works only where the cell of
  /// places has as many pieces, or each of them is cited by itself elsewhere.
  private static func works(
    _ cell: String, at place: String?, _ alone: Set<String>
  ) -> [(String, String?)] {
    let works = NameCells.pieces(of: cell, at: [";"]).0
    let places = place.map { NameCells.pieces(of: $0, at: [";"]).0 } ?? []
    if works.count > 1, works.count == places.count {
      return zip(works, places).map { ($0, $1) }
    }
    if works.count > 1, place == nil, works.allSatisfy(alone.contains) {
      return works.map { ($0, nil) }
    }
    return [(cell, place)]
  }
}
