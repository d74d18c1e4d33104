package import GraphAlgorithms

/// Between how many pairs who had no dealings of their own the actor stood, by the sides of the three
/// at the date of each event.
package struct BrokerageMeasure: InfluenceMeasure {
  private let role: GouldFernandez.Role?

  /// One role, or all together.
  package init(_ role: GouldFernandez.Role? = nil) {
    self.role = role
  }

  /// The total and every role.
  package static let all: [BrokerageMeasure] =
    [BrokerageMeasure()] + GouldFernandez.Role.allCases.map { BrokerageMeasure($0) }

  package var name: String { role?.name ?? "brokerage" }
  package var heading: String { name.prefix(1).uppercased() + name.dropFirst() }
  package var meaning: String {
    switch role {
    case nil: "between how many pairs without dealings of their own the actor stands"
    case .coordinator: "standing between two of the actor's own side"
    case .itinerant: "standing between two of one side, the actor being of another"
    case .representative: "taking what comes from the actor's own side to another"
    case .gatekeeper: "letting what comes from another side into the actor's own"
    case .liaison: "standing between two sides, the actor being of neither"
    }
  }

  package var basis: MeasureBasis { .sides }

  package func scores(on network: MeasuredNetwork) -> [Double] {
    let graph = network.sides.graph
    let counts =
      role.map { role in
        GouldFernandez.counts(graph, sides: network.sides.sides).map { $0[role.rawValue] }
      } ?? GouldFernandez.totals(graph)
    var sums = [Double](repeating: 0, count: network.events.actorCount)
    for (count, actor) in zip(counts, network.sides.actors) { sums[Int(actor)] += Double(count) }
    return sums
  }
}

extension GouldFernandez.Role {
  /// What the literature calls the role.
  package var name: String {
    switch self {
    case .coordinator: "coordinator"
    case .itinerant: "itinerant"
    case .representative: "representative"
    case .gatekeeper: "gatekeeper"
    case .liaison: "liaison"
    }
  }
}
