/// With what chance word passes over a tie.
public enum TieChance: Hashable, Sendable {
  /// The same for every tie.
  case equal(Double)
  /// One over the number of ties that come in to the one who is told: everyone has the same ear, shared
  /// among those who talk to him. Known as the weighted cascade.
  case perPartner
}

extension TieChance {
  /// The chance of each of so many ties that come in to one actor.
  func probability(ofEach count: Int) -> Double {
    switch self {
    case .equal(let probability): probability
    case .perPartner: 1 / Double(max(1, count))
    }
  }
}
