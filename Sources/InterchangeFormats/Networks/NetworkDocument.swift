package import Documents
internal import Negotiations

/// A graph as other programs keep it: nodes and edges with attributes, before anything is said of
/// what they stand for. Every graph format reads into it and writes out of it.
package struct NetworkDocument: Hashable, Sendable {
  /// Whether edges have a direction where they do not say so themselves.
  package var isDirected = false
  /// Whether the nodes are divided in two, so that edges only join one part to the other.
  package var isTwoMode = false
  /// What is said of the whole.
  package var attributes: [NetworkAttribute] = []
  /// The nodes.
  package var nodes: [NetworkNode] = []
  /// The edges; each joins nodes that are in `nodes`.
  package var edges: [NetworkEdge] = []

  package init() {}

  /// The value of the attribute of the whole that is called `name`.
  package subscript(name: String) -> NetworkValue? { attributes.value(of: name) }

  /// Whether two edges join the same nodes.
  package var hasParallelEdges: Bool {
    var seen: Set<[String]> = []
    return edges.contains { edge in
      !seen.insert(edge.isDirected ? edge.ends : edge.ends.sorted()).inserted
    }
  }
}

/// A node of a graph.
package struct NetworkNode: Hashable, Sendable {
  /// What edges call it; unique.
  package var id: String
  /// What it is drawn with; `nil` where the document gives none.
  package var label: String?
  /// The label, where it says anything.
  var name: String? { label.flatMap { $0.isEmpty ? nil : $0 } }
  /// In which part of a graph of two modes it is: 0 or 1.
  package var mode = 0
  /// What else is said of it.
  package var attributes: [NetworkAttribute] = []
  /// When it is there; always where there is none.
  package var spells: [NetworkSpell] = []
  /// Where the document says so.
  package var place: DocumentPlace

  package init(id: String, label: String? = nil, place: DocumentPlace) {
    self.id = id
    self.label = label
    self.place = place
  }

  package subscript(name: String) -> NetworkValue? { attributes.value(of: name) }
}

/// An edge of a graph; one that joins more than two nodes is a hyperedge.
package struct NetworkEdge: Hashable, Sendable {
  /// Its own id; `nil` where the document gives none.
  package var id: String?
  /// The nodes it joins, two or more, in the order written.
  package var ends: [String]
  /// Whether it leads from the first to the second.
  package var isDirected: Bool
  /// How many of the nodes it leads from, where it has a direction.
  package var sources = 1
  /// What it is drawn with.
  package var label: String?
  /// The label, where it says anything.
  var name: String? { label.flatMap { $0.isEmpty ? nil : $0 } }
  /// Its weight; `nil` where the document gives none.
  package var weight: Double?
  /// What else is said of it.
  package var attributes: [NetworkAttribute] = []
  /// When it is there; always where there is none.
  package var spells: [NetworkSpell] = []
  /// Where the document says so.
  package var place: DocumentPlace

  package init(_ ends: [String], isDirected: Bool, place: DocumentPlace) {
    self.ends = ends
    self.isDirected = isDirected
    self.place = place
  }

  package subscript(name: String) -> NetworkValue? { attributes.value(of: name) }
}

/// A stretch of time as a document writes it: an end that is `nil` is not said, `Infinity` that there is
/// none.
package struct NetworkSpell: Hashable, Sendable {
  package var start: String?
  package var end: String?

  package init(start: String?, end: String?) {
    self.start = start
    self.end = end
  }
}
