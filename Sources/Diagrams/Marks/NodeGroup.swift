import NegotiationAnalysis
import Negotiations

/// What the colour of an actor stands for: the side it was on, or the community it belongs to.
enum NodeGroup: Hashable {
  case side(ActorID)
  /// A community of the network, numbered from 1.
  case community(Int)

  /// What it is sorted by.
  var key: String {
    switch self {
    case .side(let id): id.rawValue
    case .community(let number): "circle \(number < 10 ? "0" : "")\(number)"
    }
  }

  /// The side, where it is one.
  var side: ActorID? {
    if case .side(let id) = self { return id }
    return nil
  }
}

extension NegotiationNetwork.Node {
  /// The community, where the network is divided into communities, else the side.
  var group: NodeGroup? {
    community.map(NodeGroup.community) ?? side.map(NodeGroup.side)
  }
}

extension EventNames {
  /// The name of a side or community.
  func name(of group: NodeGroup) -> String {
    switch group {
    case .side(let side): name(of: side)
    case .community(let number): style.words.circle(number)
    }
  }
}

extension Set<NodeGroup> {
  /// The sides that some actors are on of whom each is the side itself.
  init(selfNamed actors: [(id: ActorID, group: NodeGroup?)]) {
    let groups = Dictionary(grouping: actors, by: \.group)
    self = Set(
      groups.compactMap { group, members in
        guard let group, members.allSatisfy({ group.side == $0.id }) else { return nil }
        return group
      })
  }
}
