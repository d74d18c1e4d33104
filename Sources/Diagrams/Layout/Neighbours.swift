import NegotiationAnalysis

extension NegotiationNetwork {
  /// Whom each actor is joined to, whatever the kind and direction of the line.
  var neighbours: [Set<Int>] {
    var result = [Set<Int>](repeating: [], count: nodes.count)
    for edge in edges where edge.from != edge.to {
      result[edge.from].insert(edge.to)
      result[edge.to].insert(edge.from)
    }
    return result
  }
}
