import Negotiations

/// The outline that says what kind of actor a node is.
enum ActorShape: CaseIterable {
  /// A person: a box with round corners.
  case rounded
  /// A state or government: a box.
  case box
  /// A party or organisation: a box in a box.
  case doubleBox
  /// A delegation or a group without a name: a box with a tab.
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

  /// How a node takes the shape.
  var attributes: DotAttributes {
    switch self {
    case .rounded: [.shape: .word("box"), .style: .word("rounded,filled")]
    case .box: [.shape: .word("box"), .style: .word("filled")]
    case .doubleBox: [.shape: .word("box"), .style: .word("filled"), .peripheries: .number(2)]
    case .tab: [.shape: .word("tab"), .style: .word("filled")]
    }
  }
}
