import NegotiationAnalysis
import Negotiations

/// One actor in the middle and around it whom it dealt with: the nearer, the more often; clockwise in
/// the order in which they first did.
public struct EgoView: DiagramView {
  /// The view.
  public init() {}

  /// The name by which it is chosen.
  public let name = "ego"
  /// What it shows.
  public let summary =
    "One actor in the middle, and around it whom it dealt with, how much and when"

  /// Draws the surroundings of the content's centre.
  public func diagram(of content: DiagramContent, style: DiagramStyle) -> Diagram {
    guard let ego = EgoNetwork(content: content) else {
      let caption = EventsCaption(figure: "ego network", content: content, style: style)
      return Diagram.empty(
        style: style, caption: caption.caption, alternativeText: caption.alternativeText)
    }
    var shown = content
    shown.events = ego.events
    guard ego.alters.count <= DrawingLimit.surroundings else {
      let caption = EventsCaption(figure: "ego network", content: shown, style: style)
      return Diagram.refused(
        "\(English.count(ego.alters.count, "actor")) around one", of: shown, style: style,
        caption: caption.caption, alternativeText: caption.alternativeText
      ) { $0.actors <= 40 }
    }
    let drawing = EgoDrawing(ego: ego, content: shown, style: style)
    let caption = EgoCaption(
      ego: ego, events: EventsCaption(figure: "ego network", content: shown, style: style))
    return Diagram(
      drawing.graph, layout: .neatoPinned, measures: drawing.measures, caption: caption.caption,
      alternativeText: caption.alternativeText,
      warnings: SizeWarning(content: shown, measures: drawing.measures).surroundings(
        ego.alters.count), content: shown)
  }
}
