import GraphAlgorithms
public import Negotiations

/// Where the record would fall apart: the actors and the ties whose loss would cut some off from
/// others, and what these ties rest on.
///
/// ```swift
/// let found = Bridges().answer(in: corpus)
/// found.actors           // those without whom the network has more parts
/// found.ties.first?.sources   // what the busiest bridge rests on
/// ```
public struct Bridges: Sendable {
  /// The events, and how they make ties.
  public var network: Influence

  /// A question.
  public init(network: Influence = Influence()) {
    self.network = network
  }

  /// A tie that nothing in the record goes round.
  public struct Tie: Hashable, Codable, Sendable {
    /// The two, by id.
    public var actors: [ActorID]
    /// The share of the shortest ways between others and the two that lead over it (edge betweenness).
    public var betweenness: Double
    /// The events that make it, in order of time.
    public var events: [EventID]
    /// The sources that tell of them, by key.
    public var sources: [SourceKey]
  }

  /// What a question found.
  public struct Answer: Hashable, Codable, Sendable {
    /// The actors without whom others fall apart, by id.
    public var actors: [ActorID]
    /// The bridges: highest betweenness first, then by ids.
    public var ties: [Tie]
    /// The events that make them, in order of time, with what each source says of them.
    public var evidence: [EventEvidence]
    /// How many ties there are in all.
    public var tieCount: Int
  }

  /// Finds the cut vertices and bridges.
  ///
  /// - Complexity: O(*n* *m*) for *n* actors and *m* ties.
  public func answer(in corpus: Corpus) -> Answer {
    let network = InfluenceNetwork(network, in: corpus)
    let graph = network.ties(without: IndexMask()).undirected
    let found = CutPoints(graph)
    let scores = Dictionary(
      zip(graph.edges, EdgeBetweenness().scores(on: graph)).map { (Pair($0), $1) },
      uniquingKeysWith: { first, _ in first })
    let ties = found.bridges.map { bridge in
      let shared = network.eventsShared(by: bridge.from, and: bridge.to)
      return Tie(
        actors: [bridge.from, bridge.to].map { network.actors[Int($0)] },
        betweenness: scores[Pair(bridge)] ?? 0, events: shared.map(\.id),
        sources: Set(shared.flatMap(\.citedSources)).sorted())
    }
    return Answer(
      actors: found.cutVertices.map { network.actors[Int($0)] },
      ties: ties.sorted {
        $0.betweenness == $1.betweenness
          ? $0.actors.lexicographicallyPrecedes($1.actors) : $0.betweenness > $1.betweenness
      },
      evidence: network.evidence(of: ties.flatMap(\.events)), tieCount: graph.edgeCount)
  }

  private struct Pair: Hashable {
    var from: Int32
    var to: Int32

    init(_ edge: WeightedGraph.Edge) {
      (from, to) = (edge.from, edge.to)
    }
  }
}
