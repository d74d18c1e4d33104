import Foundation
import GraphAlgorithms
import TestSupport
import Testing

/// Sums whose parts go on at once must come to the same bytes each time, in whatever order the parts
/// end, and to the values of the same graph in one part.
@Suite struct SameOnEveryMachineTests {
  /// A graph large enough for several parts of rows and of sources.
  static let large: WeightedGraph = {
    var random = SeededGenerator(seed: 5)
    var builder = WeightedGraph.Builder(nodeCount: 2_100)
    for one in Int32(1)..<2_100 {
      // Each pair is drawn once at most, so that no tie weighs more than another.
      for other in 0..<one where Int.random(in: 0..<60, using: &random) == 0 {
        builder.add(other, one)
      }
    }
    return builder.build()
  }()

  static let names = [
    "harmonic", "closeness", "eigenvector", "pagerank", "constraint", "core",
  ]

  @Test(arguments: names)
  func `scores are the same to the last digit, run alone or beside others`(name: String) throws {
    let measure = try #require(CentralityCatalogue.measure(name))
    let alone = measure.scores(on: Self.large).map(\.bitPattern)
    nonisolated(unsafe) var others = [[UInt64]](repeating: [], count: 2)
    others.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: 2) {
        slots[$0] = measure.scores(on: Self.large).map(\.bitPattern)
      }
    }
    #expect(others.allSatisfy { $0 == alone })
  }

  @Test func `communities are the same, run alone or beside others`() {
    let method = LeidenCommunities(starts: 2, seed: 3)
    let alone = method.partition(of: Self.large)
    nonisolated(unsafe) var other: Partition?
    DispatchQueue.concurrentPerform(iterations: 2) { run in
      let found = method.partition(of: Self.large)
      if run == 0 { other = found }
    }
    #expect(other == alone)
  }

  @Test func `rows in several parts have the sums of the definition`() {
    let graph = Self.large
    let sample = stride(from: Int32(0), to: 2_100, by: 131)
    let constraint = BurtConstraint().scores(on: graph)
    let ranks = PageRank().scores(on: graph)
    for node in sample {
      let contacts = graph.neighbours(of: node)
      let share = 1 / Double(contacts.count)
      let expected = contacts.reduce(0.0) { sum, contact in
        let shared = Set(graph.neighbours(of: contact)).intersection(contacts)
        let indirect = shared.reduce(0.0) {
          $0 + share / Double(graph.neighbours(of: $1).count)
        }
        return sum + (share + indirect) * (share + indirect)
      }
      #expect(agree([constraint[Int(node)]], [expected]))
      let received = contacts.reduce(0.0) {
        $0 + ranks[Int($1)] / Double(graph.neighbours(of: $1).count)
      }
      #expect(agree([ranks[Int(node)]], [0.15 / 2_100 + 0.85 * received], within: 1e-12))
    }
  }
}
