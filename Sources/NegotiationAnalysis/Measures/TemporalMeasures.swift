package import GraphAlgorithms

/// To how many others the actor's word can have come, or from how many the actor can have heard.
package struct ReachMeasure: InfluenceMeasure {
  private let direction: TieDirection

  /// Forward (`outgoing`) or backward reach.
  package init(_ direction: TieDirection) {
    self.direction = direction
  }

  package var name: String { direction == .outgoing ? "reach" : "heard" }
  package var heading: String { direction == .outgoing ? "Can tell" : "Can hear" }
  package var usesTime: Bool { true }
  package var meaning: String {
    direction == .outgoing
      ? "to how many others word of the actor can have come, in the order of time"
      : "from how many others word can have come to the actor, in the order of time"
  }

  package func scores(on network: MeasuredNetwork) -> [Double] {
    let counts =
      network.reach
      ?? ReachCounts(
        on: network.events, bound: network.bound, window: network.window,
        without: network.exclusions)
    return direction == .outgoing ? counts.forward : counts.backward
  }
}

/// How few hands word passes through from the actor to others, in the order of time.
package struct TemporalClosenessMeasure: InfluenceMeasure {
  /// The measure.
  package init() {}

  package var name: String { "temporal-closeness" }
  package var heading: String { "In few hands" }
  package var meaning: String {
    "through how few hands word of the actor can have come to others, in the order of time"
  }
  package var usesTime: Bool { true }

  package func scores(on network: MeasuredNetwork) -> [Double] {
    TemporalCloseness(bound: network.bound, window: network.window)
      .scores(on: network.events, without: network.exclusions)
  }
}
