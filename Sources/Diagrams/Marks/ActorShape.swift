import Negotiations

/// The shape that shows the kind of an actor.
enum ActorShape: CaseIterable {
  /// A box with round corners, for a person.
  case rounded
  /// A box, for a state or government.
  case box
  /// A box in a box, for a party or organisation.
  case doubleBox
  /// A box with a tab, for a delegation or unnamed group.
  case tab

  init(of kind: Actor.Kind) {
    self =
      switch kind {
      case .person: .rounded
      case .state, .government: .box
      case .party, .organisation: .doubleBox
      case .delegation, .group: .tab
      }
  }

  /// The attributes of a node of this shape.
  var attributes: DotAttributes {
    switch self {
    case .rounded: [.shape: .keyword("box"), .style: .keyword("rounded,filled")]
    case .box: [.shape: .keyword("box"), .style: .keyword("filled")]
    case .doubleBox:
      [.shape: .keyword("box"), .style: .keyword("filled"), .peripheries: .number(2)]
    case .tab: [.shape: .keyword("tab"), .style: .keyword("filled")]
    }
  }
}
