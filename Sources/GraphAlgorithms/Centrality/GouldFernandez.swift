/// Who stands between whom: an actor's part as a broker within and between sides.
///
/// *v* brokers from *a* to *b* when ties lead from *a* to *v* and from *v* to *b* and none from *a* to *b*. The sides of
/// the three make the role, of which there are five (``Role``). For each actor and role come the number
/// of such pairs (*a*, *b*), the number to be expected, and *z*, the distance between the two in standard
/// deviations.
///
/// Conventions: expected is what a graph with ties as dense and sides as large gives, each tie there
/// or not independently of the others; with density *d* a pair brokers with probability *d*²(1 − *d*). In an
/// undirected graph (*a*, *b*) and (*b*, *a*) both count, as they do in a symmetric matrix, and the deviation
/// takes account of it. Weights play no part. Where nothing can vary *z* is not a number. *z* is large
/// easily in small networks and is no test of significance: many roles of many actors are looked at.
///
///     let found = GouldFernandez(graph, sides: [0, 0, 1, 1])
///     found.counts[0][.itinerant]  // raw, expected and z of one role of one actor
///
/// Time O(*n* *d*² log *d*) for degrees up to *d* and O(*s* *n*²) for *s* sides; space O(*n*). R's
/// `sna::brokerage` agrees on directed graphs, and on undirected ones in all but *z*. Without sides of
/// three kinds there can be no liaison, and so on: an expected count of 0 says so.
///
/// Reference: R. Gould, R. Fernandez, "Structures of Mediation: A Formal Approach to Brokerage in
/// Transaction Networks", Sociological Methodology 19 (1989), https://doi.org/10.2307/270949.
public struct GouldFernandez: Hashable, Sendable {
  /// What a broker does, by the sides of the three.
  public enum Role: Int, CaseIterable, Hashable, Sendable {
    /// All three are of one side.
    case coordinator
    /// The two others are of one side and the broker is of another.
    case itinerant
    /// The broker speaks for the side of the one from whom it comes, to another side.
    case representative
    /// The broker lets into the side of the one to whom it goes what comes from another side.
    case gatekeeper
    /// All three are of different sides.
    case liaison

    /// The role of one of side `broker` between `from` and `to`.
    init(from: Int32, broker: Int32, to: Int32) {
      if from == to {
        self = broker == from ? .coordinator : .itinerant
      } else if broker == from {
        self = .representative
      } else {
        self = broker == to ? .gatekeeper : .liaison
      }
    }
  }

  /// How often an actor has a role.
  public struct Count: Hashable, Sendable {
    /// How many pairs it stands between in this role.
    public var raw: Int
    /// How many are to be expected.
    public var expected: Double
    /// How many standard deviations lie between; not a number where nothing can vary.
    public var z: Double
  }

  /// An actor's counts.
  public struct Profile: Hashable, Sendable {
    fileprivate var roles: [Count]
    /// All roles together.
    public fileprivate(set) var total: Count

    /// The count in one role.
    public subscript(role: Role) -> Count { roles[role.rawValue] }
  }

  /// One profile for each actor.
  public let profiles: [Profile]

  /// The brokerage in a graph whose nodes are of the given sides.
  public init(_ graph: WeightedGraph, sides: [Int32]) {
    precondition(sides.count == graph.nodeCount, "every node has a side")
    let raw = Self.counts(graph, sides: sides)
    let n = Double(graph.nodeCount)
    let arcs = Double(graph.isDirected ? graph.edgeCount : 2 * graph.edgeCount)
    let model = BrokerageModel(
      sides: sides, density: n > 1 ? arcs / (n * (n - 1)) : 0, isDirected: graph.isDirected)
    var expectations: [Int32: [BrokerageModel.Moments]] = [:]
    profiles = raw.indices.map { node in
      let side = sides[node]
      let moments = expectations[side] ?? model.moments(ofBroker: node)
      expectations[side] = moments
      let counts = zip(raw[node] + [raw[node].reduce(0, +)], moments).map { raw, moments in
        Count(
          raw: raw, expected: moments.mean,
          z: moments.variance > 1e-12
            ? (Double(raw) - moments.mean) / moments.variance.squareRoot() : .nan)
      }
      return Profile(roles: Array(counts.dropLast()), total: counts[counts.count - 1])
    }
  }

  /// How often each actor has each role, in the order of the roles, with nothing to compare it to.
  ///
  /// - Complexity: O(Σ *d*²) over degrees *d*.
  public static func counts(_ graph: WeightedGraph, sides: [Int32]) -> [[Int]] {
    var isNext = [Bool](repeating: false, count: graph.nodeCount)
    var raw = [[Int]](
      repeating: [Int](repeating: 0, count: Role.allCases.count), count: graph.nodeCount)
    for from in 0..<Int32(graph.nodeCount) {
      for next in graph.neighbours(of: from) { isNext[Int(next)] = true }
      for broker in graph.neighbours(of: from) {
        for to in graph.neighbours(of: broker) where to != from && !isNext[Int(to)] {
          let role = Role(
            from: sides[Int(from)], broker: sides[Int(broker)], to: sides[Int(to)])
          raw[Int(broker)][role.rawValue] += 1
        }
      }
      for next in graph.neighbours(of: from) { isNext[Int(next)] = false }
    }
    return raw
  }

  /// How often each actor brokers in any role, which does not depend on the sides.
  ///
  /// - Complexity: O(Σ *d*²) over degrees *d*.
  public static func totals(_ graph: WeightedGraph) -> [Int] {
    var isNext = [UInt8](repeating: 0, count: graph.nodeCount)
    var totals = [Int](repeating: 0, count: graph.nodeCount)
    let arcs = graph.outgoing
    arcs.targets.withUnsafeBufferPointer { targets in
      isNext.withUnsafeMutableBufferPointer { isNext in
        for from in 0..<graph.nodeCount {
          // Nobody brokers from an actor to itself.
          isNext[from] = 1
          for arc in arcs.row(from) { isNext[Int(targets[arc])] = 1 }
          for arc in arcs.row(from) {
            let row = arcs.row(Int(targets[arc]))
            var joined = 0
            for next in row { joined &+= Int(isNext[Int(targets[next])]) }
            totals[Int(targets[arc])] += row.count - joined
          }
          for arc in arcs.row(from) { isNext[Int(targets[arc])] = 0 }
          isNext[from] = 0
        }
      }
    }
    return totals
  }
}

/// Brokerage in a graph of independent ties.
private struct BrokerageModel {
  struct Moments: Hashable {
    var mean: Double
    var variance: Double
  }

  let sides: [Int32]
  let density: Double
  let isDirected: Bool

  /// The moments of each role's count and of their sum, for a broker.
  ///
  /// Two pairs with one actor in common on the same end share a tie with the broker, which ties their
  /// fates: together they broker with probability *d*³(1 − *d*)².
  func moments(ofBroker broker: Int) -> [Moments] {
    let p = density * density * (1 - density)
    let shared = density * density * density * (1 - density) * (1 - density) - p * p
    return (GouldFernandez.Role.allCases.map { [$0] } + [GouldFernandez.Role.allCases]).map {
      let pairs = pairs(ofBroker: broker, roles: $0)
      return Moments(
        mean: Double(pairs.count) * p,
        variance: pairs.alone * p * (1 - p) + pairs.sharing * shared)
    }
  }

  /// How many pairs can have one of the roles; their variance counts, alone and two by two.
  private func pairs(
    ofBroker broker: Int, roles: [GouldFernandez.Role]
  ) -> (count: Int, alone: Double, sharing: Double) {
    func fits(_ from: Int, _ to: Int) -> Bool {
      roles.contains(
        GouldFernandez.Role(from: sides[from], broker: sides[broker], to: sides[to]))
    }
    var (count, alone, sharing) = (0, 0.0, 0.0)
    let others = sides.indices.filter { $0 != broker }
    for one in others {
      // Without direction a tie serves both ways, and (a, b) and (b, a) stand and fall together.
      var (outgoing, incoming, both, squares) = (0.0, 0.0, 0.0, 0.0)
      for other in others where other != one {
        let (out, back) = (fits(one, other) ? 1.0 : 0, fits(other, one) ? 1.0 : 0)
        count += Int(out)
        outgoing += out
        incoming += back
        both += out + back
        squares += (out + back) * (out + back)
      }
      if isDirected {
        alone += outgoing
        sharing += outgoing * (outgoing - 1) + incoming * (incoming - 1)
      } else {
        alone += squares / 2
        sharing += both * both - squares
      }
    }
    return (count, alone, sharing)
  }
}
