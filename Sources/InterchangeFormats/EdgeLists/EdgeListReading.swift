internal import Documents
internal import HistoricalDates
internal import Negotiations
internal import Typesetting

/// Puts a graph together from tables of nodes and of edges.
struct EdgeListReading {
  private var builder: NetworkBuilder
  private let choices: ReadingChoices
  private var hasNodes = false
  private var declared: Set<String> = []
  /// The nodes by their labels, of those that share theirs with no other.
  private var byLabel: [String: String?] = [:]
  /// The names of nodes as they were first written, without regard to case and blanks.
  private var spellings: [String: String] = [:]
  private var cells: NameCells
  /// How many edges cells of several names have made, and how many bytes those cells are long.
  private var (made, length) = (0, 0)
  private var account = TableAccount()
  private var dates: TableDates
  /// The columns of the two ends of an edge.
  private var endColumns = EdgeListColumns.ends[0]

  init(file: String, choices: ReadingChoices, ledger: Ledger) {
    builder = NetworkBuilder(file: file, impliesNodes: true, ledger: ledger)
    self.choices = choices
    dates = TableDates(takesSuggestions: choices.takesSuggestedDates)
    cells = NameCells(separators: choices.separators, arePersons: choices.actors == .person)
  }

  /// Puts on record what is to be told of a table.
  mutating func tell(_ note: Diagnostic) { builder.ledger.warn(note) }

  /// Tells of columns that mean what another does, of which the first is read: those of the ends, of weights and
  /// times. All others are kept as they are.
  private mutating func tellRepeated(_ table: borrowing HeadedTable, in file: String) {
    var firsts: [String: String] = [:]
    let read = Set(["weight", "label", "edge id", "id", "type"] + Self.timeColumns)
    for (heading, name) in zip(table.headings, table.names)
    where !heading.isBlank
      && (read.contains(name) || [endColumns.source, endColumns.target].contains(name))
    {
      guard let first = firsts[name] else {
        firsts[name] = heading
        continue
      }
      tell(
        Diagnostic(
          .warning, "column.repeated", at: Diagnostic.Location(file: file),
          "the column '\(heading.shown)' is called the same as '\(first.shown)' before it; "
            + ([endColumns.source, endColumns.target].contains(name)
              ? "rows in which they differ are rejected" : "it was left out"),
          help: "give it a heading of its own where it says something else"))
    }
  }

  /// Where further columns stand that are called as those of the two ends.
  private static func repeatedEnds(
    _ table: borrowing HeadedTable, _ ends: (source: String, target: String)
  ) -> [(position: Int, name: String)] {
    let names = table.names
    return names.indices.compactMap { position in
      let name = names[position]
      guard name == ends.source || name == ends.target, names.firstIndex(of: name) != position
      else { return nil }
      return (position, name)
    }
  }

  /// Rejects a row whose columns of one name say two things.
  private mutating func contradicts(
    _ row: HeadedTable.Row, _ repeated: [(position: Int, name: String)]
  ) -> Bool {
    for (position, name) in repeated {
      guard let other = row.value(at: position), let first = row[name],
        NameCells.key(other) != NameCells.key(first)
      else { continue }
      builder.reject(
        "edge", at: row.place,
        "two columns called '\(name)' say '\(first.shown)' and '\(other.shown)'",
        help: "write those of one side into one cell, as '\(first.shown); \(other.shown)'")
      return true
    }
    return false
  }

  mutating func readNodes(
    _ prepared: PreparedTable, _ renamed: [String: String]
  ) throws(InputError) {
    var table = try prepared.open(renamed, Self.spellWords)
    hasNodes = true
    let attributes = Attributes(
      table, without: ["id", "vertex id", "node", "label"] + Self.timeColumns,
      alternatives: [["name"]])
    while let row = try table.next() {
      if let problem = row.problem {
        builder.reject(
          "node", at: row.place, problem, code: row.isCutOff ? "row.unclosed" : nil)
        continue
      }
      guard let id = row["id", "vertex id", "node", "name", "label"] else {
        builder.reject("node", at: row.place, "the row names no node")
        continue
      }
      if declared.contains(id) {
        add(Self.spells(row), to: id, at: row.place)
        continue
      }
      var node = NetworkNode(id: id, label: row["label", "name"], place: row.place)
      node.attributes = attributes.of(row)
      node.spells = Self.spells(row)
      declared.insert(id)
      if let label = node.label.map(NameCells.key) {
        byLabel.updateValue(byLabel[label] == nil ? id : nil, forKey: label)
      }
      builder.add(node)
    }
  }

  /// Another row of one node tells of another time at which it was there.
  private mutating func add(_ spells: [NetworkSpell], to id: String, at place: DocumentPlace) {
    guard !spells.isEmpty else {
      return builder.reject("node", at: place, "'\(id.shown)' stands in a row before")
    }
    builder.change(id) { $0.spells += spells }
    builder.ledger.read("node")
    builder.ledger.use("node")
  }

  mutating func readEdges(
    _ prepared: PreparedTable, _ renamed: [String: String]
  ) throws(InputError) {
    var table = try prepared.open(renamed, Self.spellWords)
    // Beside "from" and "to", "source" says where that stands.
    endColumns = EdgeListColumns.ends(in: Set(table.names)) ?? EdgeListColumns.ends[0]
    let columns = DateColumns.found(
      names: table.names, headings: table.headings, renamed: renamed)
    let attributes = Attributes(
      table,
      without: [endColumns.source, endColumns.target, "weight", "label", "edge id", "id"]
        + Self.timeColumns,
      alternatives: [["type"]],
      positions: Set(columns.values.flatMap(\.positions)))
    tellRepeated(table, in: prepared.name)
    let repeated = Self.repeatedEnds(table, endColumns)
    try learn(prepared, renamed)
    var rows = 0
    let before = builder.network.edges.count
    while let row = try table.next() {
      rows += 1
      if let problem = row.problem {
        builder.reject(
          "edge", at: row.place, problem, code: row.isCutOff ? "row.unclosed" : nil)
        continue
      }
      if contradicts(row, repeated) { continue }
      let source = row[endColumns.source]
      guard let source, let target = row[endColumns.target] else {
        if let source, prepared.declaresNodes {
          builder.update(spelled(source), at: row.place)
        } else {
          builder.reject("edge", at: row.place, "the row names no source or no target")
        }
        continue
      }
      readEdge(source, target, row, attributes, columns)
    }
    account.tell(in: prepared.name, &builder.ledger)
    account = TableAccount()
    tellRows(rows, made: builder.network.edges.count - before, in: prepared.name)
  }

  /// Tells where the account counts more edges than the table has rows.
  private mutating func tellRows(_ rows: Int, made: Int, in file: String) {
    guard made > rows else { return }
    builder.ledger.warn(
      Diagnostic(
        .note, "edges.rows", at: Diagnostic.Location(file: file),
        "\(English.count(rows, "row")) with several names in a cell made \(made) edges, one for each "
          + "pair; the account counts edges"))
  }

  private mutating func learn(
    _ prepared: PreparedTable, _ renamed: [String: String]
  ) throws(InputError) {
    var table = try prepared.open(renamed, Self.spellWords)
    dates.beginTable()
    while let row = try table.next() {
      for name in Self.dateColumns {
        if let text = row[name] { dates.learn(text, line: row.place.line) }
      }
      if hasNodes { continue }
      // Those of both columns are the same people, spelled in the same way.
      if let source = row[endColumns.source] { cells.learn(source, column: 0) }
      if let target = row[endColumns.target] { cells.learn(target, column: 0) }
    }
  }

  /// The nodes that a cell names: one where nodes have a table of their own, else all that the cell
  /// names, and `nil` where the row is rejected.
  private mutating func ends(
    _ cell: String, heading: String, at place: DocumentPlace
  ) -> [String]? {
    if hasNodes {
      if declared.contains(cell) { return [cell] }
      guard let known = byLabel[NameCells.key(cell)] else { return [cell] }
      guard let known else {
        builder.reject(
          "edge", at: place, "'\(cell.shown)' is the name of several nodes",
          help: "call the node by its id")
        return nil
      }
      return [known]
    }
    let found = cells.read(cell, column: 0, isList: false)
    if let problem = found.problem {
      builder.reject(
        "edge", at: place, problem, help: TableAccount.help(for: problem, in: cell))
      return nil
    }
    account.count(found, cell, in: heading)
    for note in TableAccount.notes(on: found, cell, at: place) { builder.ledger.warn(note) }
    let names = found.people.map { spelled($0.titledName) }.distinct()
    if names.isEmpty { builder.reject("edge", at: place, "its \(heading) is nobody who is known") }
    return names.isEmpty ? nil : names
  }

  private mutating func spelled(_ name: String) -> String {
    // "a" and "A" may be two nodes; "Witte" and "witte" are one man.
    if name.unicodeScalars.count < 4 { return name.collapsed }
    let key = NameCells.key(name)
    if let known = spellings[key] { return known }
    spellings[key] = name.collapsed
    return name.collapsed
  }

  private mutating func readEdge(
    _ source: String, _ target: String, _ row: HeadedTable.Row, _ attributes: Attributes,
    _ columns: [String: DateColumns]
  ) {
    guard let times = times(row, columns),
      let sources = ends(source, heading: "source", at: row.place),
      let targets = ends(target, heading: "target", at: row.place)
    else { return }
    // A tie is between two; a letter or a meeting may be of many.
    let isEach = choices.edges == .ties
    length += source.utf8.count + target.utf8.count
    if isEach, !takes(sources.count * targets.count) {
      return builder.reject(
        "edge", at: row.place,
        "\(sources.count) names and \(targets.count) names are too many pairs for one row",
        help: "give each pair a row of its own, or say --edges meetings")
    }
    for source in isEach ? sources.map({ [$0] }) : [sources] {
      for target in isEach ? targets.map({ [$0] }) : [targets] {
        let others = target.filter { isEach || !source.contains($0) }
        var edge = edge(source + others, row, attributes, columns)
        edge.spells = times.spells
        for position in edge.attributes.indices {
          let name = edge.attributes[position].name.lowercased()
          if let text = times.dates[name] { edge.attributes[position].value = .text(text) }
        }
        edge.sources = source.count
        builder.add(edge)
      }
    }
  }

  /// Whether a row may make so many edges: what is made grows with what is read, not with its square.
  private mutating func takes(_ product: Int) -> Bool {
    guard product == 1 || product <= 1_000 && made + product <= max(10_000, 4 * length) else {
      return false
    }
    if product > 1 { made += product }
    return true
  }

  private func edge(
    _ ends: [String], _ row: HeadedTable.Row, _ attributes: Attributes,
    _ dates: [String: DateColumns]
  ) -> NetworkEdge {
    let type = row["type"]?.lowercased() ?? ""
    let isDirected =
      switch type {
      case "directed": true
      case "undirected", "mutual": false
      default:
        choices.edges == .messages
          || row["kind"].flatMap { EventKindWord.meaning(of: $0)?.kind } == .message
      }
    var edge = NetworkEdge(ends, isDirected: isDirected, place: row.place)
    edge.id = row["id", "edge id"]
    edge.label = row["label"]
    edge.weight = row["weight"].flatMap(WrittenNumber.value)
    edge.attributes = attributes.of(row)
    // What is no number is kept as it is written.
    if edge.weight == nil { edge.attributes.add("weight", row["weight"]) }
    if dates["start"] == nil, dates["end"] == nil {
      edge.attributes.add("date", dates["date"]?.text(in: row))
    }
    if !["directed", "undirected", "mutual"].contains(type) {
      edge.attributes.add("type", row["type"])
    }
    return edge
  }

  /// What the row says of time, with dates that are not in EDTF read as they are suggested; `nil` where
  /// one cannot be read and the row is rejected.
  private mutating func times(
    _ row: HeadedTable.Row, _ columns: [String: DateColumns]
  ) -> (spells: [NetworkSpell], dates: [String: String])? {
    var spells = Self.spells(row, columns)
    var dates: [String: String] = [:]
    do throws(RecordProblem) {
      if row["timeset", "interval", "onset", "terminus"] == nil {
        // Beside a date they may be hours.
        let isStrict = row["date", "when"] == nil && columns["date"] == nil
        for position in spells.indices {
          spells[position].start = try read(spells[position].start, row, isStrict: isStrict)
          spells[position].end = try read(spells[position].end, row, isStrict: isStrict)
        }
      }
      for name in Self.dateColumns where !Self.timeColumns.contains(name) {
        dates[name] = try read(row[name], row, isStrict: name == "date" || name == "when")
      }
    } catch {
      builder.ledger.read("edge")
      builder.ledger.reject(
        "edge",
        Diagnostic(
          .error, "date.syntax", at: row.place.location, error.message, help: error.help))
      return nil
    }
    return (spells, dates)
  }

  /// A date as it is to be read. What is none is left for a tie to keep in its note, and where it need be
  /// none.
  private mutating func read(
    _ text: String?, _ row: HeadedTable.Row, isStrict: Bool
  ) throws(RecordProblem) -> String? {
    guard let text, !ForeignDate.isOpenEnd(text), ForeignDate.point(text) == nil,
      Double(text.trimmed) == nil || isStrict && ForeignDate.serialDay(text) != nil,
      !TableDates.isNone(text)
    else { return text }
    do throws(RecordProblem) {
      let reading = try dates.read(text, line: row.place.line)
      guard let written = reading.written else { return text }
      builder.ledger.warn(
        Diagnostic(
          .note, "date.read-so", at: row.place.location,
          "'\(written)' was read as \(reading.date.text)"))
      return reading.date.text
    } catch {
      if choices.edges == .ties || !isStrict { return text }
      throw error
    }
  }

  private static let dateColumns = [
    "date", "when", "time", "timestamp", "year", "start", "end", "start date", "end date",
  ]

  private static let timeColumns = [
    "timeset", "interval", "onset", "terminus", "start", "end", "start date", "end date",
    "onset censored", "terminus censored", "duration",
  ]

  /// Other words for the columns of when something began and ended.
  private static let spellWords: [String: String] = {
    let starts = [
      "begin", "begins", "began", "beginn", "début", "inicio", "inizio", "начало", "开始", "開始",
    ]
    let ends = ["ends", "ended", "ende", "конец", "окончание", "结束", "結束"]
    return Dictionary(
      starts.map { ($0, "start") } + ends.map { ($0, "end") },
      uniquingKeysWith: { first, _ in first })
  }()

  private static func spells(
    _ row: HeadedTable.Row, _ dates: [String: DateColumns] = [:]
  ) -> [NetworkSpell] {
    if dates["start"] != nil || dates["end"] != nil {
      let start = dates["start"]?.text(in: row)
      let end = dates["end"]?.text(in: row)
      return start == nil && end == nil ? [] : [NetworkSpell(start: start, end: end)]
    }
    if let text = row["timeset", "interval"] { return TimeSet.spells(text) }
    let start = row["onset", "start", "start date"]
    let end = row["terminus", "end", "end date"]
    return start == nil && end == nil ? [] : [NetworkSpell(start: start, end: end)]
  }

  mutating func finish(_ ledger: inout Ledger) -> NetworkDocument {
    let known = builder.network.nodes.count
    let place = DocumentPlace(file: builder.file)
    var network = builder.finish(&ledger)
    let implied = network.nodes.count - known
    if hasNodes, implied > 0 {
      ledger.warn(
        Diagnostic(
          .warning, "node.undeclared", at: place.location,
          "\(English.count(implied, "node")) of the table of edges not in that of nodes, taken all the same"
        ))
    }
    network.isDirected = network.edges.contains(where: \.isDirected)
    return network
  }

  /// The columns that are kept as attributes, under the names they have.
  private struct Attributes {
    private var columns: [(heading: String, position: Int)] = []

    init(
      _ table: borrowing HeadedTable, without own: [String], alternatives: [[String]],
      positions: Set<Int> = []
    ) {
      let left = Set(own + alternatives.flatMap { $0 })
      for (position, (heading, name)) in zip(table.headings, table.names).enumerated()
      where !left.contains(name) && !positions.contains(position) {
        // A column that the user named goes by what it means.
        let isRenamed = ColumnName.plain(heading) != name
        if !heading.isBlank { columns.append((isRenamed ? name : heading, position)) }
      }
    }

    func of(_ row: HeadedTable.Row) -> [NetworkAttribute] {
      columns.compactMap { column in
        row.value(at: column.position).map { NetworkAttribute(column.heading, .text($0)) }
      }
    }
  }
}
