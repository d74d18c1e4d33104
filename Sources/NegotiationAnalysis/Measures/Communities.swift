import GraphAlgorithms
public import Negotiations

/// The communities that a negotiation falls into: actors who dealt with one another more than with others.
///
/// Found by the Leiden method on the ties of the question; the seed decides between partitions that
/// are equally good.
///
/// ```swift
/// let communities = Communities().answer(in: corpus)
/// communities.members[0]     // the largest community
/// communities.modularity     // how much better than chance it fits, 0 to 1
/// ```
public struct Communities: Sendable {
  /// The events, and how they make ties.
  public var network: Influence
  /// How finely to divide; 1 is modularity as published.
  public var resolution: Double
  /// Where the random numbers start.
  public var seed: UInt64

  /// A question.
  public init(network: Influence = Influence(), resolution: Double = 1, seed: UInt64 = 1) {
    self.network = network
    self.resolution = resolution
    self.seed = seed
  }

  /// What a question found.
  public struct Answer: Sendable {
    /// The communities, the largest first, equals by their first member; members by id.
    public var members: [[ActorID]]
    /// Newman and Girvan's modularity.
    public var modularity: Double

    /// The number of the community each actor is in.
    public var communityOfActor: [ActorID: Int] {
      Dictionary(
        uniqueKeysWithValues: members.enumerated().flatMap { number, actors in
          actors.map { ($0, number) }
        })
    }
  }

  /// Finds the communities.
  public func answer(in corpus: Corpus) -> Answer {
    let network = InfluenceNetwork(network, in: corpus)
    let ties = network.measured().ties
    let partition = LeidenCommunities(resolution: resolution, seed: seed).partition(of: ties)
    var members = [[ActorID]](repeating: [], count: partition.count)
    for (actor, label) in partition.labels.enumerated() {
      members[Int(label)].append(network.actors[actor])
    }
    let sorted = members.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
    return Answer(
      members: sorted, modularity: partition.modularity(of: ties, resolution: resolution))
  }
}
