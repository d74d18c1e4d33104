import NegotiationAnalysis
import Negotiations

/// Whom to tell first, as JSON.
struct SpreadingRecord: Encodable {
  struct Actor: Encodable {
    var id: String
  }

  struct Spread: Encodable {
    var mean: Double
    var low: Double
    var high: Double

    init(_ choice: Spreading.Choice) {
      mean = choice.spread
      low = choice.interval.lowerBound
      high = choice.interval.upperBound
    }
  }

  struct Stability: Encodable {
    var runs: Int
    var losing: Int
    var withoutSource: Int
    var readings: Int
    var same: Int
    var shares: [Double]
  }

  var probability: Double
  var alongTime: Bool
  var epsilon: Double
  var delta: Double
  var seed: UInt64
  var seeds: [Actor]
  @Nullable var spread: Spread?
  var byDegree: [Actor]
  @Nullable var spreadByDegree: Spread?
  var guarantee: Double
  var promise: Double
  var sameFor: [Double]
  var tried: [Double]
  @Nullable var stability: Stability?

  init(_ question: Spreading, _ answer: Spreading.Answer) {
    probability = question.probability
    alongTime = question.isAlongTime
    epsilon = question.epsilon
    delta = question.delta
    seed = question.seed
    seeds = (answer.best?.actors ?? []).map { Actor(id: $0.rawValue) }
    spread = answer.best.map { Spread($0) }
    byDegree = (answer.byDegree?.actors ?? []).map { Actor(id: $0.rawValue) }
    spreadByDegree = answer.byDegree.map { Spread($0) }
    guarantee = answer.guarantee
    promise = answer.promise
    sameFor = [answer.sameFor.lowerBound, answer.sameFor.upperBound]
    tried = [answer.tried.lowerBound, answer.tried.upperBound]
    stability = answer.stability.map {
      Stability(
        runs: $0.runs, losing: $0.losing, withoutSource: $0.withoutSource, readings: $0.readings,
        same: $0.same, shares: $0.shares)
    }
  }
}
