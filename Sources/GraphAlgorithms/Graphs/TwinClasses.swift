/// The nodes of an undirected graph that have the same neighbours, taken together.
///
/// Two nodes are *twins* where each has the neighbours of the other, each other left aside. Whoever was at one
/// meeting and nowhere else is a twin of all others of whom that is true, so that a network of meetings has few
/// classes of twins for its nodes. No shortest path between others runs through two twins, and what is
/// measured on shortest paths is the same for all of a class.
///
/// Classes are numbered by their least node. A node cannot have twins that it is tied to and twins that it is not, so
/// that a class is of one kind. In a directed graph each node is a class of its own.
///
/// Time O(*m* + *n*) on average, space O(*n* + *m*).
///
/// Reference: A. E. Sarıyüce, K. Kaya, E. Saule, Ü. V. Çatalyürek, "Graph Manipulations for Fast Centrality
/// Computation", ACM Transactions on Knowledge Discovery from Data 11 (2017), https://doi.org/10.1145/3022668, which calls
/// twins identical vertices.
struct TwinClasses {
  /// The class of each node.
  let classOf: [Int]
  /// The least node of each class, in increasing order.
  let representatives: [Int32]
  /// How many nodes each class has.
  let sizes: [Int]
  /// The classes as nodes, joined where their nodes are; nothing joins a class to itself.
  let graph: WeightedGraph

  /// The graph whose nodes they are.
  private let whole: WeightedGraph

  init(_ whole: WeightedGraph) {
    self.whole = whole
    let leaders = whole.isDirected ? Array(0..<whole.nodeCount) : Self.leaders(whole)
    var numbers = [Int](repeating: -1, count: whole.nodeCount)
    var representatives: [Int32] = []
    for node in leaders.indices where leaders[node] == node {
      numbers[node] = representatives.count
      representatives.append(Int32(node))
    }
    let classOf = leaders.map { numbers[$0] }
    var sizes = [Int](repeating: 0, count: representatives.count)
    for number in classOf { sizes[number] += 1 }
    self.classOf = classOf
    self.representatives = representatives
    self.sizes = sizes
    graph =
      representatives.count == whole.nodeCount
      ? whole : Self.joined(whole, representatives, classOf, leaders)
  }

  /// Whether the nodes of a class have ties.
  func hasTies(_ number: Int) -> Bool { !whole.outgoing.row(node(number)).isEmpty }

  /// What each neighbour of a node has of the shortest ways, of two steps, between the node and those of its twins
  /// that it is not tied to; 0 where it is tied to them.
  func shareAmongTwins(_ number: Int) -> Double {
    guard sizes[number] > 1, hasTies(number) else { return 0 }
    let neighbours = whole.neighbours(of: representatives[number])
    let isTied = neighbours.contains { classOf[Int($0)] == number }
    return isTied ? 0 : Double(sizes[number] - 1) / Double(neighbours.count)
  }

  private func node(_ number: Int) -> Int { Int(representatives[number]) }

  private static func joined(
    _ whole: WeightedGraph, _ representatives: [Int32], _ classOf: [Int], _ leaders: [Int]
  ) -> WeightedGraph {
    var builder = WeightedGraph.Builder(nodeCount: representatives.count)
    for (number, node) in representatives.enumerated() {
      for neighbour in whole.neighbours(of: node)
      where neighbour > node && leaders[Int(neighbour)] == Int(neighbour) {
        builder.add(Int32(number), Int32(classOf[Int(neighbour)]))
      }
    }
    return builder.build()
  }

  /// The least twin of each node, or the node itself.
  private static func leaders(_ graph: WeightedGraph) -> [Int] {
    let marks = (0..<graph.nodeCount).map { SplitMix64(seed: UInt64($0)).first }
    // A sum does not depend on the order, and leaves out or takes in the node itself at no cost.
    let sums = (0..<graph.nodeCount).map { node in
      graph.neighbours(of: Int32(node)).reduce(0) { $0 &+ marks[Int($1)] }
    }
    var leaders = Array(0..<graph.nodeCount)
    var (apart, tied): ([UInt64: Int], [UInt64: Int]) = ([:], [:])
    for node in leaders.indices {
      let leader = apart[sums[node]] ?? tied[sums[node] &+ marks[node]]
      if let leader, areTwins(Int32(leader), Int32(node), in: graph) {
        leaders[node] = leader
      } else {
        apart[sums[node]] = node
        tied[sums[node] &+ marks[node]] = node
      }
    }
    return leaders
  }

  private static func areTwins(_ one: Int32, _ other: Int32, in graph: WeightedGraph) -> Bool {
    graph.neighbours(of: one).lazy.filter { $0 != other }
      .elementsEqual(graph.neighbours(of: other).lazy.filter { $0 != one })
  }
}

extension SplitMix64 {
  /// The first number.
  fileprivate var first: UInt64 {
    var generator = self
    return generator.next()
  }
}
