/// The layout engines of Graphviz that diagrams use.
public enum DiagramLayout: String, CaseIterable, Sendable {
  /// Ranks, for what flows one way.
  case dot
  /// Springs, for up to a few hundred nodes; also for given positions.
  case neato
  /// No engine: nodes and lines stay where the drawing puts them.
  case neatoPinned = "neato-pinned"
  /// Springs on many levels, for more nodes.
  case sfdp
}
