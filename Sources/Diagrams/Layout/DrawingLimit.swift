import NegotiationAnalysis

/// How much each kind of drawing can hold before nobody would live to see it laid out. What can be read
/// is far less; for that there is ``SizeWarning``.
enum DrawingLimit {
  static let (networkNodes, networkLines) = (4_000, 80_000)
  static let twoModeNodes = 1_200
  static let timelineEvents = 1_000
  static let storylineEvents = 600
  static let surroundings = 250
  static let agreements = 250
  static let pathHops = 400
}

extension Diagram {
  /// In place of a drawing that would be too large: a note, and what would be small enough.
  static func refused(
    _ what: String, of content: DiagramContent, style: DiagramStyle, caption: Caption,
    alternativeText: String, fits: @escaping @Sendable (Narrowing.Extent) -> Bool
  ) -> Diagram {
    var diagram = empty(
      "Too much to draw", style: style, caption: caption, alternativeText: alternativeText)
    diagram.refusal =
      "\(what) are too many to be drawn; \(Narrowing(content: content, fits: fits).advice)"
    return diagram
  }
}
