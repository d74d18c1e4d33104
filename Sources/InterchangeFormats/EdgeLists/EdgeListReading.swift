internal import Documents
internal import Negotiations
internal import Typesetting

/// Puts a graph together from tables of nodes and of edges.
struct EdgeListReading {
  private var builder: NetworkBuilder
  private let choices: ReadingChoices
  private var hasNodes = false
  private var declared: Set<String> = []

  init(file: String, choices: ReadingChoices, ledger: Ledger) {
    builder = NetworkBuilder(file: file, impliesNodes: true, ledger: ledger)
    self.choices = choices
  }

  mutating func readNodes(_ document: InputDocument) throws(InputError) {
    var table = try HeadedTable(document, renamed: choices.columns)
    hasNodes = true
    let attributes = Attributes(
      table, without: ["id", "vertex id", "node", "label"] + Self.timeColumns,
      alternatives: [["name"]])
    while let row = try table.next() {
      if let problem = row.problem {
        builder.reject("node", at: row.place, problem)
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

  mutating func readEdges(_ document: InputDocument) throws(InputError) {
    var table = try HeadedTable(document, renamed: choices.columns)
    let attributes = Attributes(
      table,
      without: [
        "source", "target", "from", "to", "tail", "head", "sender", "recipient", "weight", "label",
        "edge id", "id",
      ] + Self.timeColumns, alternatives: [["type"]])
    while let row = try table.next() {
      if let problem = row.problem {
        builder.reject("edge", at: row.place, problem)
        continue
      }
      guard let source = row["source", "from", "tail", "sender"],
        let target = row["target", "to", "head", "recipient"]
      else {
        builder.reject("edge", at: row.place, "the row names no source or no target")
        continue
      }
      builder.add(edge(source, target, row, attributes))
    }
  }

  private func edge(
    _ source: String, _ target: String, _ row: HeadedTable.Row, _ attributes: Attributes
  ) -> NetworkEdge {
    let type = row["type"]?.lowercased() ?? ""
    let isDirected =
      switch type {
      case "directed": true
      case "undirected", "mutual": false
      default: choices.edges == .messages
      }
    var edge = NetworkEdge([source, target], isDirected: isDirected, place: row.place)
    edge.id = row["id", "edge id"]
    edge.label = row["label"]
    edge.weight = row["weight"].flatMap { Double($0) }
    edge.spells = Self.spells(row)
    edge.attributes = attributes.of(row)
    if !["directed", "undirected", "mutual"].contains(type) {
      edge.attributes.add("type", row["type"])
    }
    return edge
  }

  private static let timeColumns = [
    "timeset", "interval", "onset", "terminus", "start", "end", "start date", "end date",
    "onset censored", "terminus censored", "duration",
  ]

  private static func spells(_ row: HeadedTable.Row) -> [NetworkSpell] {
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
    private var columns: [(heading: String, name: String)] = []

    init(_ table: borrowing HeadedTable, without own: [String], alternatives: [[String]]) {
      let left = Set(own + alternatives.flatMap { $0 })
      for (heading, name) in zip(table.headings, table.names) where !left.contains(name) {
        // A column that the user named goes by what it means.
        let isRenamed = ColumnName.plain(heading) != name
        if !heading.isBlank { columns.append((isRenamed ? name : heading, name)) }
      }
    }

    func of(_ row: HeadedTable.Row) -> [NetworkAttribute] {
      columns.compactMap { column in
        row[column.name].map { NetworkAttribute(column.heading, .text($0)) }
      }
    }
  }
}
