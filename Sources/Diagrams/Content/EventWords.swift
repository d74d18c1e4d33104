import NegotiationAnalysis
import Negotiations

/// What events are called in legends and captions: of stands in place of events, by what they stand for.
struct EventWords {
  let stands: PositionNetwork.Measure?

  /// What those did whom an event of this kind joins.
  func interaction(_ kind: Event.Kind) -> Interaction {
    switch kind {
    case .meeting: stands == nil ? .met : stands == .conflict ? .disagreed : .stoodAlike
    case .message: .wrote
    case .agreement: .signed
    case .act: .acted
    }
  }

  /// What an event of this kind is.
  func noun(_ kind: Event.Kind) -> FigureNoun {
    guard kind == .meeting, let stands else { return kind.noun }
    return stands == .conflict ? .disagreement : .stand
  }

  /// What events stand behind a line of this kind.
  func noun(behind kind: NegotiationNetwork.EdgeKind) -> FigureNoun {
    Event.Kind(rawValue: kind.rawValue).map(noun) ?? .tie
  }

  /// What an event of any kind is.
  var event: FigureNoun { stands == nil ? .event : noun(.meeting) }

  /// What is missing where there is none.
  var missing: MissingThings {
    stands == nil ? .events : stands == .conflict ? .disagreements : .stands
  }
}

extension DiagramContent {
  /// What its events are called.
  var words: EventWords { EventWords(stands: asked.stands) }
}

extension Event.Kind {
  /// What an event of this kind is called where it is counted.
  var noun: FigureNoun {
    switch self {
    case .meeting: .meeting
    case .message: .message
    case .agreement: .agreement
    case .act: .act
    }
  }

  /// What an event of this kind is called.
  var word: FigureWord {
    switch self {
    case .meeting: .meeting
    case .message: .message
    case .agreement: .agreement
    case .act: .act
    }
  }
}
