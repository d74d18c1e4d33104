import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Each actor a line through time; the lines run together where the actors met.
public struct StorylineView: DiagramView {
  /// The view.
  public init() {}

  /// The name by which it is chosen.
  public let name = "storyline"
  /// What it shows.
  public let summary = "Each actor a line through time, drawn together where they met"

  /// Draws the events of the content and the actors in them.
  public func diagram(of content: DiagramContent, style: DiagramStyle) -> Diagram {
    let content = content.grouping == .affiliation ? content.withSidesForPeople : content
    let caption = EventsCaption(figure: "storyline", content: content, style: style)
    let measures = Measures(style.width)
    let storyline = Storyline(content: content, most: measures.isUpright ? 12 : 20)
    guard !storyline.entries.isEmpty else {
      return Diagram.empty(
        style: style, caption: caption.caption, alternativeText: caption.alternativeText)
    }
    guard storyline.entries.count <= DrawingLimit.storylineEvents else {
      return Diagram.refused(
        English.count(storyline.entries.count, "event"), of: content, style: style,
        caption: caption.caption, alternativeText: caption.alternativeText
      ) { $0.events <= 40 && $0.actors <= 60 }
    }
    let drawing = StorylineDrawing(
      storyline: storyline, content: content, style: style, measures: measures)
    let words = StorylineCaption(
      events: caption, storyline: storyline, isTrueToScale: drawing.scale.isTrueToScale,
      crossings: drawing.order.crossings, isUpright: measures.isUpright)
    return Diagram(
      drawing.graph, layout: .neatoPinned, measures: measures, caption: words.caption,
      alternativeText: words.alternativeText, warnings: words.warnings, content: content, steps: 0)
  }
}
