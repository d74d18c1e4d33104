import NegotiationAnalysis
import Negotiations

/// A ranking as JSON.
struct InfluenceRecord: Encodable {
  struct Actor: Encodable {
    var id: String
    @Nullable var score: Double?
    var rank: Int
    @Nullable var rankInterval: [Int]?
    @Nullable var topShare: Double?
  }

  struct Stability: Encodable {
    struct Loss: Encodable {
      var source: String
      var events: Int
      var first: String
    }

    var runs: Int
    var firstHeld: Int
    @Nullable var correlation: Double?
    @Nullable var leastCorrelation: Double?
    var firstBySource: [Loss]
    var seed: UInt64
  }

  var measure: String
  var actors: [Actor]
  @Nullable var sourceCorrelation: Double?
  @Nullable var stability: Stability?

  init(_ ranking: Influence.Ranking, actors: [Influence.Ranked], seed: UInt64?) {
    measure = ranking.measure
    sourceCorrelation = ranking.sourceCorrelation
    self.actors = actors.map {
      Actor(
        id: $0.id.rawValue, score: $0.score, rank: $0.rank,
        rankInterval: $0.rankInterval.map { [$0.lowerBound, $0.upperBound] },
        topShare: $0.topShare)
    }
    stability = ranking.stability.map { stability in
      Stability(
        runs: stability.runs, firstHeld: stability.firstHeld,
        correlation: stability.correlation, leastCorrelation: stability.leastCorrelation,
        firstBySource: stability.firstBySource.map {
          Stability.Loss(
            source: $0.source.rawValue, events: $0.events, first: $0.first.rawValue)
        }, seed: seed ?? 0)
    }
  }
}
