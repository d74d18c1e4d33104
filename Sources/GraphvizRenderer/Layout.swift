/// The way Graphviz places the nodes of a graph.
public enum Layout: String, Sendable, CaseIterable {
  /// Layers from top to bottom, for graphs whose edges have a direction.
  case dot
  /// Springs between all pairs of nodes; good to a few hundred nodes.
  case neato
  /// Springs along the edges.
  case fdp
  /// Springs on several scales; the one for graphs of a thousand nodes and more.
  case sfdp
  /// Circles, one for each part that holds together.
  case circo
  /// Rings around one node.
  case twopi
  /// No layout: every node stays where its `pos` attribute puts it.
  case neatoPinned = "neato-pinned"

  /// The name under which Graphviz knows the layout.
  var engine: String {
    switch self {
    case .neatoPinned: "nop2"
    default: rawValue
    }
  }
}
