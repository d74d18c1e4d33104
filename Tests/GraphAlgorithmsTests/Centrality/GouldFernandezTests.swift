import GraphAlgorithms
import Testing

/// Brokerage between sides.
@Suite struct GouldFernandezTests {
  typealias Role = GouldFernandez.Role

  /// Four actors on two sides, with the values of R's sna 2.7-1.
  static let four = graph(
    4, [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (3, 0)], isDirected: true)

  @Test func `four actors on two sides have the values of sna`() {
    let found = GouldFernandez(Self.four, sides: [0, 0, 1, 1]).profiles
    let order: [Role] = [.coordinator, .itinerant, .representative, .gatekeeper, .liaison]
    #expect(
      found.map { profile in order.map { profile[$0].raw } + [profile.total.raw] } == [
        [0, 1, 0, 1, 0, 2], [0, 0, 1, 0, 0, 1], [0, 0, 0, 1, 0, 1], [0, 1, 1, 0, 0, 2],
      ])
    for profile in found {
      #expect(order.map { profile[$0].expected } == [0, 0.25, 0.25, 0.25, 0])
      #expect(profile.total.expected == 0.75)
      #expect(profile[.coordinator].z.isNaN && profile[.liaison].z.isNaN)
    }
    let z = found[0]
    let rounded = [z[.itinerant].z, z[.representative].z, z[.gatekeeper].z, z.total.z].map {
      ($0 * 10_000).rounded() / 10_000
    }
    #expect(rounded == [1.6036, -0.5, 1.5, 1.3608])
  }

  /// The mean and the variance of each count over all graphs of independent ties of chance ½.
  @Test(arguments: [false, true])
  func `expected and deviation are those of all graphs`(isDirected: Bool) {
    let sides: [Int32] = isDirected ? [0, 0, 1, 2] : [0, 0, 1, 1, 2]
    let graphs = EverySmallGraphTests.all(Int32(sides.count), isDirected: isDirected)
    let counts = graphs.map { GouldFernandez.counts($0, sides: sides) }
    // Half of all ties, so that the model has the same chance of each.
    let half = graphs.first { 2 * $0.edgeCount == (isDirected ? 12 : 10) }
    guard let half else { return #expect(Bool(false), "no graph has half of the ties") }
    let raw = GouldFernandez.counts(half, sides: sides)
    let model = GouldFernandez(half, sides: sides).profiles
    let total = Double(graphs.count)
    for node in sides.indices {
      for role in Role.allCases {
        let values = counts.map { Double($0[node][role.rawValue]) }
        let mean = values.reduce(0, +) / total
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / total
        let found = model[node][role]
        #expect(agree([found.expected], [mean]))
        if variance < 1e-12 {
          #expect(found.z.isNaN)
        } else {
          let z = (Double(raw[node][role.rawValue]) - mean) / variance.squareRoot()
          #expect(agree([found.z], [z]))
        }
      }
      let sums = counts.map { Double($0[node].reduce(0, +)) }
      let mean = sums.reduce(0, +) / total
      let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / total
      let z = (Double(raw[node].reduce(0, +)) - mean) / variance.squareRoot()
      #expect(agree([model[node].total.z], [z]))
    }
  }

  @Test func `graphs of nothing and of one have no brokers`() {
    #expect(GouldFernandez(graph(0, []), sides: []).profiles.isEmpty)
    #expect(GouldFernandez(graph(1, []), sides: [0]).profiles[0].total.raw == 0)
  }
}
