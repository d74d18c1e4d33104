import Negotiations

extension Spreading.Answer: Encodable {
  private enum Key: String, CodingKey {
    case probability, alongTime, epsilon, delta, seed
    case seeds, spread, byDegree, spreadByDegree, guarantee, promise, sameFor, tried, stability,
      evidence
  }

  /// Writes the choice with the question's numbers.
  public func encode(to encoder: any Encoder) throws {
    var answer = encoder.container(keyedBy: Key.self)
    try answer.encode(question.probability, forKey: .probability)
    try answer.encode(question.isAlongTime, forKey: .alongTime)
    try answer.encode(question.epsilon, forKey: .epsilon)
    try answer.encode(question.delta, forKey: .delta)
    try answer.encode(question.seed, forKey: .seed)
    try answer.encode(Self.listed(best), forKey: .seeds)
    try answer.encode(best, forKey: .spread)
    try answer.encode(Self.listed(byDegree), forKey: .byDegree)
    try answer.encode(byDegree, forKey: .spreadByDegree)
    try answer.encode(guarantee, forKey: .guarantee)
    try answer.encode(promise, forKey: .promise)
    try answer.encode(sameFor, forKey: .sameFor)
    try answer.encode(tried, forKey: .tried)
    try answer.encode(stability, forKey: .stability)
    try answer.encode(evidence, forKey: .evidence)
  }

  private struct Seed: Encodable {
    var id: ActorID
    var events: [EventID]
  }

  private static func listed(_ choice: Spreading.Choice?) -> [Seed] {
    guard let choice else { return [] }
    return zip(choice.actors, choice.events).map(Seed.init)
  }
}

extension Spreading.Choice: Encodable {
  private enum Key: String, CodingKey {
    case mean, low, high
  }

  /// Writes how far word spreads; who is told stands beside it.
  public func encode(to encoder: any Encoder) throws {
    var spread = encoder.container(keyedBy: Key.self)
    try spread.encode(self.spread, forKey: .mean)
    try spread.encode(interval.lowerBound, forKey: .low)
    try spread.encode(interval.upperBound, forKey: .high)
  }
}

extension Spreading.Stability: Encodable {
  private enum Key: String, CodingKey {
    case runs, losing, withoutSource, readings, same, shares
  }

  /// Writes the runs, all and by kind.
  public func encode(to encoder: any Encoder) throws {
    var stability = encoder.container(keyedBy: Key.self)
    try stability.encode(runs, forKey: .runs)
    try stability.encode(losing, forKey: .losing)
    try stability.encode(withoutSource, forKey: .withoutSource)
    try stability.encode(readings, forKey: .readings)
    try stability.encode(same, forKey: .same)
    try stability.encode(shares, forKey: .shares)
  }
}
