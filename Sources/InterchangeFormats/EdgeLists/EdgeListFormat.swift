package import Documents
internal import Typesetting

/// A table of nodes and a table of edges, in the dialect of one program. All dialects are read alike,
/// by the names of their columns; they differ in what is written.
public struct EdgeListFormat: NetworkFormat {
  private let dialect: EdgeListDialect
  /// What the command line calls it.
  public var name: String { dialect.name }
  /// What it is.
  public var summary: String { dialect.summary }
  /// The endings of its files.
  public let endings = ["csv", "tsv", "tab"]
  /// The endings of spreadsheets and lists of edges, which are read.
  public var endingsRead: [String] { Spreadsheet.endings + PreparedTable.plainEndings }
  package let holdsWhole = false
  package let readsColumns = true

  package init(_ dialect: EdgeListDialect) { self.dialect = dialect }

  /// Whether a document that begins so may be in the format.
  public func recognises(_ beginning: DocumentBeginning) -> Bool {
    EdgeListColumns.content(of: TableHead.names(in: beginning)) != nil
  }

  package func network(
    in document: InputDocument, _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    try network(in: [document], choices, &ledger)
  }

  /// Tables of nodes are read before those of edges, whatever their order.
  package func network(
    in documents: [InputDocument], _ choices: ReadingChoices, _ ledger: inout Ledger
  ) throws(InputError) -> NetworkDocument {
    var ofEdges: [(PreparedTable, [String: String])] = []
    var reading = EdgeListReading(
      file: documents.first?.name ?? name, choices: choices, ledger: ledger)
    for (table, renamed) in try PreparedTable.all(documents, choices) {
      for note in table.notes { reading.tell(note) }
      // The headings say which table it is, and then it is read from its beginning.
      let head = try table.open(renamed, [:])
      switch EdgeListColumns.content(of: Set(head.names)) {
      case .edges?: ofEdges.append((table, renamed))
      case .nodes?: try reading.readNodes(table, renamed)
      case nil: throw EdgeListColumns.unknown(head.headings, in: table.name)
      }
    }
    for (table, renamed) in ofEdges { try reading.readEdges(table, renamed) }
    return reading.finish(&ledger)
  }

  package func parts(
    of network: NetworkDocument, _ choices: WritingChoices, _ leftOut: inout LeftOut
  ) -> [WrittenDocument.Part] {
    let writer = EdgeListWriter(dialect: dialect, csv: CSVText(separator: choices.separator))
    return writer.parts(of: network)
  }
}

/// The columns by which tables of nodes and of edges are known.
enum EdgeListColumns {
  enum Content { case nodes, edges }

  /// What the columns of the two ends of an edge may be called.
  static let ends = [
    (source: "source", target: "target"), (source: "from", target: "to"),
    (source: "tail", target: "head"), (source: "sender", target: "recipient"),
    (source: "source id", target: "target id"), (source: "node1", target: "node2"),
    (source: "node 1", target: "node 2"), (source: "ego", target: "alter"),
  ]

  /// The columns of the two ends among those of these names.
  static func ends(in names: Set<String>) -> (source: String, target: String)? {
    ends.first { names.contains($0.source) && names.contains($0.target) }
  }

  /// What a table with columns of these plain names holds.
  static func content(of names: Set<String>) -> Content? {
    if ends(in: names) != nil { return .edges }
    let ids: Set = ["id", "name", "vertex id", "node", "label"]
    // A table of events names actors too.
    if names.isDisjoint(with: EventColumn.eventNames), !names.isDisjoint(with: ids) {
      return .nodes
    }
    return nil
  }

  static func unknown(_ headings: [String], in file: String) -> InputError {
    let shown = headings.prefix(12).map(\.shown).joined(separator: ", ")
    return InputError(
      name: file,
      reason: "its columns are \(shown.isEmpty ? "none" : shown). A table of edges has Source and "
        + "Target, or from and to; one of nodes Id or name; one of events event and actor. Say "
        + "which they are with --columns source=…,target=…")
  }
}
