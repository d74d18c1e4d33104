import GraphAlgorithms
import Negotiations

/// Runs a ranking again and again on less than the whole record.
struct RobustnessTrial: Sendable {
  /// What became of one measure's ranking.
  struct Outcome {
    var intervals: [ClosedRange<Int>]
    var topShares: [Double]
    var stability: Influence.Stability
  }

  private let network: InfluenceNetwork
  private let base: [Influence.Base]
  private let top: Int
  private let runs: RobustnessRuns
  private let seed: UInt64

  init(_ question: Robustness, network: InfluenceNetwork, base: [Influence.Base], top: Int) {
    self.network = network
    self.base = base
    self.top = top
    seed = question.seed
    runs = RobustnessRuns(
      question, network: network,
      dependsOnDates: base.contains { Self.dependsOnDates($0, network) })
  }

  /// Whether a ranking can change with the reading of the dates.
  private static func dependsOnDates(
    _ base: Influence.Base, _ network: InfluenceNetwork
  ) -> Bool {
    base.measure.usesTime || network.window != .all
  }

  /// One outcome for each measure.
  func outcomes(
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void
  ) -> [Outcome] {
    let places = runs.results(progress: progress) { self.places(in: $0) }
    return base.indices.map { measure in outcome(of: measure, places: places.map { $0[measure] }) }
  }

  /// The places of all actors by each measure in a run; `nil` where it says nothing of a measure.
  private func places(in run: RobustnessRuns.Run) -> [[Int]?] {
    let record = runs.record(of: run)
    let isMeasured = base.map { base in
      if case .reading = run { return Self.dependsOnDates(base, network) }
      return true
    }
    let measured = network.measured(
      without: record.without, reading: record.reading,
      for: Set(zip(base, isMeasured).filter(\.1).map(\.0.measure.basis)))
    return zip(base, isMeasured).map { base, isMeasured in
      isMeasured
        ? Ranks(base.measure.scores(on: measured), order: base.measure.order).places : nil
    }
  }

  // MARK: Outcome

  private func outcome(of measure: Int, places: [[Int]?]) -> Outcome {
    let base = base[measure]
    let kinds = [0, 1, 2].map { kind in
      zip(runs.all, places).compactMap { run, places in run.kind == kind ? places : nil }
    }
    let all = kinds.flatMap(\.self)
    let actors = network.actors.indices
    let intervals = actors.map { actor in
      kinds.enumerated().map { kind, runs in
        let places = runs.map { $0[actor] }
        return kind == 1 ? RankInterval.whole(of: places) : RankInterval.middle(of: places)
      }.compactMap(\.self).reduce(base.ranks.places[actor]...base.ranks.places[actor]) {
        min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
      }
    }
    let topShares = actors.map { actor in
      all.isEmpty ? 1 : Double(all.count { $0[actor] <= top }) / Double(all.count)
    }
    return Outcome(
      intervals: intervals, topShares: topShares,
      stability: stability(of: base, all: all, places: places))
  }

  private func stability(
    of base: Influence.Base, all: [[Int]], places: [[Int]?]
  ) -> Influence.Stability {
    guard let first = base.ranks.order.first else {
      return Influence.Stability(
        runs: 0, firstHeld: 0, correlation: nil, leastCorrelation: nil, firstBySource: [],
        seed: seed)
    }
    let correlations = all.compactMap { Ranks.correlation(base.ranks.places, $0) }
    let losses = zip(runs.all, places).compactMap { run, places -> Influence.SourceLoss? in
      guard case .without(let source, let events) = run, let places, places[first] != 1,
        let other = places.firstIndex(of: 1)
      else { return nil }
      return Influence.SourceLoss(
        source: source, events: network.eventCount(of: events), first: network.actors[other])
    }
    return Influence.Stability(
      runs: all.count, firstHeld: all.count { $0[first] == 1 },
      correlation: correlations.isEmpty
        ? nil : correlations.reduce(0, +) / Double(correlations.count),
      leastCorrelation: correlations.min(), firstBySource: losses, seed: seed)
  }
}
