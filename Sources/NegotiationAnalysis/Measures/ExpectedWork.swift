import GraphAlgorithms
package import Negotiations

extension Influence {
  /// How many seconds of a processor the answer takes, roughly: a word for those who would wait.
  ///
  /// Counted from the sizes alone, as measured once, so that the same question always gives the same
  /// number; a slow machine may take three times as long.
  package func expectedSeconds(in corpus: Corpus) -> Double {
    let network = InfluenceNetwork(self, in: corpus)
    let ties = network.ties(without: IndexMask()).edgeCount
    let size = NetworkSize(
      actors: Double(network.actors.count), arcs: 2 * Double(ties),
      incidences: Double(network.graph.incidenceCount))
    let runs = robustness.map { test in
      RobustnessRuns(test, network: network, dependsOnDates: usesTime || network.window != .all).all
    }
    let readings = Double(runs?.count { $0.kind == 2 } ?? 0)
    let others = 1 + Double(runs?.count { $0.kind != 2 } ?? 0)
    return measures.compactMap(InfluenceMeasures.measure).reduce(0) { sum, measure in
      let isRead = measure.usesTime || network.window != .all
      return sum + measure.expectedSeconds(size) * (others + (isRead ? readings : 0))
    }
  }
}

/// How large a network is that is measured.
package struct NetworkSize: Sendable {
  /// How many actors there are.
  package var actors: Double
  /// How many ties, each counted from both its ends.
  package var arcs: Double
  /// How many times an actor is named in an event.
  package var incidences: Double
}

extension InfluenceMeasure {
  /// How many seconds of a processor the measure takes once, where that grows faster than the record.
  fileprivate func expectedSeconds(_ size: NetworkSize) -> Double {
    let (actors, incidences) = (size.actors, size.incidences)
    return switch name {
    case "betweenness", "harmonic", "closeness": 1.5e-9 * actors * size.arcs
    case "reach", "heard": 1e-9 * actors * incidences
    case "temporal-closeness": 6e-8 * actors * incidences
    case "temporal-betweenness", "foremost-betweenness":
      1e-8 * actors * incidences * incidences.squareRoot()
    case "broadcast", "receive": 2e-7 * actors * incidences
    default: 0
    }
  }
}
