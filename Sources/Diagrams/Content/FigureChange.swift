import NegotiationAnalysis
import Negotiations

/// A flag that would change what a figure shows.
enum FigureChange: Sendable {
  case during(String)
  case atLeast(Int)
  case actor(ActorID)
  case topic(TopicID)
  case sides
  case view(String)

  /// The flag as it is typed.
  var flags: String {
    switch self {
    case .during(let dates): "--during \(dates)"
    case .atLeast(let number): "--at-least \(number)"
    case .actor(let actor): "--actor \(actor)"
    case .topic(let topic): "--topic \(topic)"
    case .sides: "--by affiliation"
    case .view(let name): "--view \(name)"
    }
  }
}

/// What a changed figure would come out as.
struct FigureTrial: Sendable {
  var actors: Int
  var events: Int
  /// Whether it shows something, and nothing is to be warned of.
  var isGood: Bool
}
