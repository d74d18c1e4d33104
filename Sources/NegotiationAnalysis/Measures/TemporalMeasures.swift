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
  package var basis: MeasureBasis { .events }
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
  package var basis: MeasureBasis { .events }

  package func scores(on network: MeasuredNetwork) -> [Double] {
    TemporalCloseness(bound: network.bound, window: network.window)
      .scores(on: network.events, without: network.exclusions)
  }
}

/// Through whose hands word passes between others, in the order of time.
package struct TemporalBetweennessMeasure: InfluenceMeasure {
  private let choice: TemporalBetweenness.Choice

  /// The measure over the shortest chains, or the shortest of those that arrive first.
  package init(_ choice: TemporalBetweenness.Choice) {
    self.choice = choice
  }

  package var name: String {
    choice == .shortest ? "temporal-betweenness" : "foremost-betweenness"
  }
  package var heading: String { choice == .shortest ? "Carrier" : "First carrier" }
  package var basis: MeasureBasis { .events }
  package var meaning: String {
    choice == .shortest
      ? "on how many of the shortest chains of word between others the actor lies, in the order of time"
      : "on how many of the chains by which word comes to others first the actor lies"
  }

  package func scores(on network: MeasuredNetwork) -> [Double] {
    TemporalBetweenness(choice, bound: network.bound, window: network.window)
      .scores(on: network.events, without: network.exclusions)
  }
}

/// Along how many chains word goes out from the actor, or comes to it, in the order of time.
package struct CommunicabilityMeasure: InfluenceMeasure {
  private let direction: Communicability.Direction

  /// What goes out, or what comes in.
  package init(_ direction: Communicability.Direction) {
    self.direction = direction
  }

  package var name: String { direction == .broadcast ? "broadcast" : "receive" }
  package var heading: String { direction == .broadcast ? "Word sent" : "Word received" }
  package var basis: MeasureBasis { .events }
  package var meaning: String {
    direction == .broadcast
      ? "along how many chains word of the actor can have gone out in the order of time, long ones counting less"
      : "along how many chains word can have come to the actor in the order of time, long ones counting less"
  }

  package func scores(on network: MeasuredNetwork) -> [Double] {
    Communicability(direction, order: network.bound.order, window: network.window)
      .scores(on: network.events, without: network.exclusions)
  }
}
