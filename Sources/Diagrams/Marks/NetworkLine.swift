import NegotiationAnalysis

/// A line between two nodes of a network, as it is drawn.
struct NetworkLine {
  var from: Int
  var to: Int
  var mark: LineMark

  /// The lines of `network`, in its order. A tie is drawn on a line without arrowheads between the same
  /// two nodes where there is one, and several ties as one line.
  static func lines(of network: NegotiationNetwork) -> [NetworkLine] {
    struct Pair: Hashable {
      var from: Int
      var to: Int
    }
    let tied = Set(network.edges.filter { $0.kind == .tie }.map { Pair(from: $0.from, to: $0.to) })
    var shown: Set<Pair> = []
    var lines: [NetworkLine] = []
    for edge in network.edges where edge.kind != .tie {
      let pair = Pair(from: edge.from, to: edge.to)
      var mark = LineMark(edge)
      if edge.kind.isDirected == false, tied.contains(pair), shown.insert(pair).inserted {
        mark.isTied = true
      }
      lines.append(NetworkLine(from: edge.from, to: edge.to, mark: mark))
    }
    for edge in network.edges where edge.kind == .tie {
      guard shown.insert(Pair(from: edge.from, to: edge.to)).inserted else { continue }
      lines.append(NetworkLine(from: edge.from, to: edge.to, mark: LineMark(edge)))
    }
    return lines
  }
}

/// The events of one kind in one direction, of those that a line stands for together.
struct LineShare {
  var kind: NegotiationNetwork.EdgeKind
  var isForward: Bool
  var count: Int
  /// Whether some of them are only possible, which the look of the line does not say.
  var isDoubtful = false
}
