public import HistoricalDates
public import Negotiations

/// Actors and what joined them, ready to be drawn, exported or measured, with the way back to the
/// events and so to the evidence.
///
/// Nodes and edges are numbered from 0 and stand in a fixed order: nodes by actor id, edges by
/// kind and ends.
public struct NegotiationNetwork: Sendable {
  /// An actor in the network.
  public struct Node: Sendable, Identifiable {
    /// The actor.
    public var actor: Actor
    /// The collective at the top of the actor's affiliations in the network's time: the side.
    public var side: ActorID?
    /// The number of the node's community, from 1, where the network was divided into communities.
    public var community: Int?
    /// The id by which the record refers to it.
    public var id: ActorID { actor.id }
  }

  /// What joins two actors.
  public enum EdgeKind: String, CaseIterable, Hashable, Sendable {
    /// They met.
    case meeting
    /// The first wrote to the second.
    case message
    /// Both are parties or signatories of an agreement.
    case agreement
    /// The first did something that concerns the second.
    case act
    /// They are kin, married, patron and client.
    case tie

    /// Whether the order of the two ends says something.
    public var isDirected: Bool { self == .message || self == .act }
  }

  /// One line between two actors: everything of one kind that joins them.
  public struct Edge: Sendable {
    /// What kind it is.
    public var kind: EdgeKind
    /// The positions of the two actors in ``NegotiationNetwork/nodes``; `from < to` where the kind
    /// has no direction.
    public var from: Int
    /// The position of the second actor in the nodes.
    public var to: Int
    /// The events behind the line, in order of time; empty for a tie.
    public var events: [SelectedEvent]
    /// The tie behind the line.
    public var tie: Tie?

    /// How often the two were joined: a conference and its sittings are one event.
    public var count: Int { events.occasionCount }
    /// Certain when one of the events is.
    public var certainty: Certainty {
      tie != nil || events.contains { $0.certainty == .certain } ? .certain : .possible
    }
    /// Whether everything behind the line was kept secret.
    public var isSecret: Bool { !events.isEmpty && events.allSatisfy(\.event.isSecret) }
  }

  /// The actors, by id.
  public var nodes: [Node]
  /// The lines between them, by their ends and kind.
  public var edges: [Edge]
}
