/// Who is joined to whom, and how strongly, time left aside: the graph on which static measures work.
///
/// Nodes are numbered from 0 by the caller. A weight says how strong a tie is (how many meetings, how
/// close the company), never how long. Rows are compressed and sorted by neighbour; nothing changes
/// after ``Builder/build()``.
///
/// Conventions: ties given twice are one tie whose weights add up; a tie of a node to itself is left
/// out; an undirected edge stands in the rows of both its ends.
///
///     var builder = WeightedGraph.Builder(nodeCount: 3)
///     builder.add(0, 1, weight: 2)
///     builder.add(1, 2)
///     builder.build().neighbours(of: 1)  // [0, 2]
///
/// Space: 4 bytes an arc and 8 more where ties differ in weight, 4 a node; twice that when directed.
public struct WeightedGraph: Sendable {
  /// Arcs in compressed rows: from each node to its neighbours on one side.
  struct Arcs: Hashable, Sendable {
    var offsets: [Int32]
    var targets: [Int32]
    /// One weight an arc; `nil` where every weight is 1.
    var weights: [Double]?

    func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

    func weight(at arc: Int) -> Double { weights?[arc] ?? 1 }

    /// The sum of the weights in a row.
    func strength(_ node: Int) -> Double {
      guard let weights else { return Double(row(node).count) }
      return weights[row(node)].reduce(0, +)
    }
  }

  /// How many nodes there are.
  public let nodeCount: Int
  /// Whether a tie goes from one to the other only.
  public let isDirected: Bool
  /// To whom each node's ties go.
  let outgoing: Arcs
  /// From whom ties come to each node; the same as `outgoing` where there is no direction.
  let incoming: Arcs

  init(nodeCount: Int, isDirected: Bool, outgoing: Arcs, incoming: Arcs) {
    self.nodeCount = nodeCount
    self.isDirected = isDirected
    self.outgoing = outgoing
    self.incoming = incoming
  }

  /// How many ties there are; an undirected one counts once.
  public var edgeCount: Int {
    isDirected ? outgoing.targets.count : outgoing.targets.count / 2
  }

  /// Whether some tie weighs other than 1.
  public var isWeighted: Bool { outgoing.weights != nil }

  /// Those a node's ties go to, in the order of their numbers.
  public func neighbours(of node: Int32) -> ArraySlice<Int32> {
    outgoing.targets[outgoing.row(Int(node))]
  }

  /// The weight of the tie from one node to another, or `nil` where there is none.
  ///
  /// Time O(*d*) for *d* neighbours.
  public func weight(from: Int32, to: Int32) -> Double? {
    outgoing.row(Int(from)).first { outgoing.targets[$0] == to }.map(outgoing.weight)
  }

  /// The ties, by their first and then their second end; an undirected one stands once, its lower
  /// number first.
  public var edges: [Edge] {
    (0..<nodeCount).flatMap { node in
      outgoing.row(node).compactMap { arc in
        isDirected || outgoing.targets[arc] > Int32(node)
          ? Edge(from: Int32(node), to: outgoing.targets[arc], weight: outgoing.weight(at: arc))
          : nil
      }
    }
  }

  /// A tie between two nodes.
  public struct Edge: Hashable, Sendable {
    /// The first end.
    public var from: Int32
    /// The second end.
    public var to: Int32
    /// How strong it is.
    public var weight: Double

    /// A tie.
    public init(from: Int32, to: Int32, weight: Double = 1) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }
}

/// On which side of a node its ties are looked at; the two are the same in an undirected graph.
public enum TieDirection: Hashable, Sendable, CaseIterable {
  /// Ties that go out from a node: what it sends, whom it reaches.
  case outgoing
  /// Ties that come in to a node: what it is sent, who reaches it.
  case incoming
}

extension WeightedGraph {
  func arcs(_ direction: TieDirection) -> Arcs {
    direction == .outgoing ? outgoing : incoming
  }

  /// The same ties without their direction; of two that go both ways the weights add up.
  ///
  /// Time and space O(*n* + *m*); the graph itself where it has no direction.
  public var undirected: WeightedGraph {
    guard isDirected else { return self }
    var builder = Builder(nodeCount: nodeCount)
    for edge in edges { builder.add(edge.from, edge.to, weight: edge.weight) }
    return builder.build()
  }
}
