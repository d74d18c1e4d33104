import NegotiationAnalysis
import Negotiations

/// What events are called in legends and captions: of stands in place of events, by what they stand for.
struct EventWords {
  let stands: PositionNetwork.Measure?

  /// What a line of this kind means: `met`.
  func verb(_ kind: Event.Kind) -> String {
    switch kind {
    case .meeting: stands == nil ? met : stands == .conflict ? "\(met) with" : "\(met) as"
    case .message: "wrote to"
    case .agreement: "signed with"
    case .act: "acted on"
    }
  }

  /// What those who met did, without whom: `met`.
  var met: String {
    switch stands {
    case nil: "met"
    case .conflict?: "disagreed"
    case _?: "took the same stand"
    }
  }

  /// What an event of this kind is: `meeting`.
  func noun(_ kind: Event.Kind) -> String {
    guard kind == .meeting, let stands else { return kind.rawValue }
    return stands == .conflict ? "disagreement" : "stand"
  }

  /// What events stand behind a line of this kind; `nil` for a tie.
  func noun(behind kind: NegotiationNetwork.EdgeKind) -> String? {
    Event.Kind(rawValue: kind.rawValue).map(noun)
  }

  /// What an event of any kind is.
  var event: String { stands == nil ? "event" : noun(.meeting) }

  /// The word for several of them.
  var events: String { event + "s" }
}

extension DiagramContent {
  /// What its events are called.
  var words: EventWords { EventWords(stands: asked.stands) }
}
