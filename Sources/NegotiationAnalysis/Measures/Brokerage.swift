import GraphAlgorithms
public import Negotiations

/// Who stood between whom, and in what part: Gould and Fernandez's five roles, by the side each actor
/// was on at the date of the event.
///
/// Someone who changed sides stands for one actor on each, and the counts of both are told apart; one
/// without a side is a side of his own. Beside each count stand the number to be expected among sides so
/// large with ties so dense, and how many standard deviations lie between.
///
/// ```swift
/// let found = Brokerage().answer(in: corpus)
/// found.brokers.first?.roles.first { $0.name == "gatekeeper" }?.z
/// ```
public struct Brokerage: Sendable {
  /// The events, and how they make ties.
  public var network: Influence

  /// A question.
  public init(network: Influence = Influence()) {
    self.network = network
  }

  /// How often an actor has one role.
  public struct Role: Hashable, Codable, Sendable {
    /// `coordinator`, `itinerant`, `representative`, `gatekeeper`, `liaison` or `total`.
    public var name: String
    /// How many pairs the actor stands between; without direction each pair counts both ways.
    public var raw: Int
    /// How many are to be expected.
    public var expected: Double
    /// How many standard deviations lie between; `nil` where nothing can vary.
    @Nullable public var z: Double?

    private enum CodingKeys: String, CodingKey {
      case name = "role"
      case raw, expected, z
    }
  }

  /// An actor on one side.
  public struct Broker: Hashable, Codable, Sendable {
    /// Who.
    public var actor: ActorID
    /// On whose side; `nil` for none.
    @Nullable public var side: ActorID?
    /// The five roles and their total.
    public var roles: [Role]
    /// The events that tie the actor to others, on whichever side, in order of time.
    public var events: [EventID]
    /// All roles together.
    public var total: Int { roles.last?.raw ?? 0 }

    private enum CodingKeys: String, CodingKey {
      case actor = "id"
      case side, roles, events
    }
  }

  /// What a question found.
  public struct Answer: Hashable, Codable, Sendable {
    /// The brokers: most pairs first, then by id and side.
    public var brokers: [Broker]
    /// The events that make the ties, in order of time, with what each source says of them.
    public var evidence: [EventEvidence]
  }

  /// Finds the brokers.
  public func answer(in corpus: Corpus) -> Answer {
    let network = InfluenceNetwork(network, in: corpus)
    let sided = network.measured().sides
    let found = GouldFernandez(sided.graph, sides: sided.sides)
    let events = network.eventsOfActors()
    let brokers = found.profiles.enumerated().map { node, profile in
      let actor = network.actors[Int(sided.actors[node])]
      let side = network.sideNames[Int(sided.sides[node])]
      return Broker(
        actor: actor, side: side == actor && !Self.isCollective(actor, corpus) ? nil : side,
        roles: GouldFernandez.Role.allCases.map { Role($0.name, profile[$0]) }
          + [Role("total", profile.total)],
        events: events[Int(sided.actors[node])])
    }
    return Answer(
      brokers: brokers.sorted {
        if $0.total != $1.total { return $0.total > $1.total }
        return ($0.actor, $0.side?.rawValue ?? "") < ($1.actor, $1.side?.rawValue ?? "")
      }, evidence: network.evidence(of: events.joined()))
  }

  private static func isCollective(_ actor: ActorID, _ corpus: Corpus) -> Bool {
    corpus.actors[actor]?.kind.isCollective ?? false
  }
}

extension Brokerage.Role {
  fileprivate init(_ name: String, _ count: GouldFernandez.Count) {
    self.init(
      name: name, raw: count.raw, expected: count.expected, z: count.z.isNaN ? nil : count.z)
  }
}
