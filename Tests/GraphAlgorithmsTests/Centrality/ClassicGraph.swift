import Foundation
import GraphAlgorithms
import TestSupport
import Testing

/// A graph with published results, from the files beside the checkout.
struct ClassicGraph {
  let names: [String]
  let graph: WeightedGraph

  static let expected = Repository.sharedData("classic/expected.json")
  static let reference = Repository.sharedData("classic/static_reference.json")
  static let isThere = expected != nil && reference != nil

  /// The graph of an edge list: source, target, weight. Weights are left out where asked.
  init(_ name: String, weighted: Bool = false) throws {
    let file = try #require(Repository.sharedData("classic/\(name).edges.tsv"))
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let names = Set(rows.flatMap { [String($0[0]), String($0[1])] }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, Int32(0)...))
    var builder = WeightedGraph.Builder(nodeCount: names.count)
    for row in rows {
      let weight = weighted ? try #require(Double(row[2])) : 1
      builder.add(
        try #require(numbers[String(row[0])]), try #require(numbers[String(row[1])]),
        weight: weight)
    }
    self.names = names
    graph = builder.build()
  }

  /// The published values of one measure, in the order of the nodes.
  static func values(_ file: URL?, _ graph: String, _ key: String, for names: [String]) throws
    -> [Double]
  {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: #require(file)))
    let graphs = try #require(json as? [String: Any])
    let measures = try #require(graphs[graph] as? [String: Any])
    let values = try #require(measures[key] as? [String: Double])
    return try names.map { try #require(values[$0]) }
  }

  /// The published values of one measure of ties, under "one end|the other".
  static func tieValues(_ graph: String, _ key: String) throws -> [String: Double] {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: #require(reference)))
    let graphs = try #require(json as? [String: Any])
    let measures = try #require(graphs[graph] as? [String: Any])
    return try #require(measures[key] as? [String: Double])
  }

  static func list<Value>(_ graph: String, _ key: String, as type: Value.Type) throws -> Value {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: #require(expected)))
    let graphs = try #require(json as? [String: Any])
    let measures = try #require(graphs[graph] as? [String: Any])
    return try #require(measures[key] as? Value)
  }
}

/// Whether two lists of scores agree, what is not a number only with the same.
func agree(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-9) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy {
      $0.isNaN ? $1.isNaN : abs($0 - $1) <= tolerance * max(1, abs($1))
    }
}

/// A graph of ties given as pairs.
func graph(
  _ nodeCount: Int, _ ties: [(Int32, Int32)], isDirected: Bool = false
) -> WeightedGraph {
  var builder = WeightedGraph.Builder(nodeCount: nodeCount, isDirected: isDirected)
  for (from, to) in ties { builder.add(from, to) }
  return builder.build()
}
