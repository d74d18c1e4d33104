/// A way to look at a negotiation: what becomes a node, what a line, and where they stand.
public protocol DiagramView: Sendable {
  /// The name by which the view is chosen: `network`.
  var name: String { get }
  /// What it shows, in a line.
  var summary: String { get }
  /// Draws `content`. What is drawn depends on nothing but the two arguments.
  func diagram(of content: DiagramContent, style: DiagramStyle) -> Diagram
}

/// The views there are.
public enum DiagramViews {
  /// All views; the first is the one used unless another is asked for.
  public static let all: [any DiagramView] = [
    NetworkView(), EgoView(), TwoModeView(), TimelineView(), StorylineView(), AgreementsView(),
    PathView(),
  ]
}
