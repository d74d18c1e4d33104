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
}
