/// How a program wants its table of nodes and its table of edges.
package struct EdgeListDialect: Sendable {
  /// How times stand in the tables.
  enum Time: Sendable {
    /// All stretches of time in one column: `<[1945-07-11, 1945-07-12]>`.
    case set(String)
    /// The first and the last day of the outermost stretch, in two columns.
    case days(String, String)
    /// Numbers of days since 1970-01-01, the second the first day after; a row for each stretch.
    case numbers(String, String)
  }

  let name: String
  let summary: String
  /// The heading of what edges call a node.
  let node: String
  let label: String
  let source: String
  let target: String
  /// The heading under which `Undirected` or `Directed` stands, where there is one.
  var direction: String?
  /// The heading of an edge's own id, where there is one.
  var edge: String?
  let weight: String
  let time: Time
  /// Whether nodes are called by numbers from 1.
  var isNumbered = false
  /// Whether nodes are called by their labels.
  var isLabelled = false

  /// The tables of Gephi's data laboratory.
  package static let gephi = EdgeListDialect(
    name: "gephi", summary: "CSV tables of nodes and edges: Gephi", node: "Id", label: "Label",
    source: "Source", target: "Target", direction: "Type", edge: "Id", weight: "Weight",
    time: .set("Timeset"))

  /// The data frames that igraph and statnet build graphs of in R.
  package static let igraph = EdgeListDialect(
    name: "igraph", summary: "CSV tables of nodes and edges: igraph and statnet in R",
    node: "name", label: "label", source: "from", target: "to", weight: "weight",
    time: .days("start", "end"))

  /// The tables of spells that networkDynamic is built of in R.
  package static let networkDynamic = EdgeListDialect(
    name: "networkdynamic", summary: "CSV tables of spells: networkDynamic in R",
    node: "vertex.id", label: "label", source: "tail", target: "head", weight: "weight",
    time: .numbers("onset", "terminus"), isNumbered: true)

  /// The tables that Palladio takes, in which people go by their names.
  package static let palladio = EdgeListDialect(
    name: "palladio", summary: "CSV tables of people and links: Palladio", node: "Name",
    label: "Label", source: "Source", target: "Target", weight: "Weight",
    time: .days("Start Date", "End Date"), isLabelled: true)
}
