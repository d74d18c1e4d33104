import NegotiationAnalysis

extension NegotiationNetwork.EdgeKind {
  /// The character that stands for the kind beside a count: `11● 4→` for eleven meetings and four
  /// letters to the right.
  var sign: String {
    switch self {
    case .meeting: "●"
    case .message: "→"
    case .agreement: "■"
    case .act: "◊"
    case .tie: ""
    }
  }

  /// The same where some of those counted are only possible; `nil` for a kind whose sign cannot be hollow, or is
  /// so always.
  var hollowSign: String? {
    switch self {
    case .meeting: "○"
    case .agreement: "□"
    case .message, .act, .tie: nil
    }
  }
}
