import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Events in order of time, one to a row, with a lane for each side that shows who took part.
public struct TimelineView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "timeline"
  /// What the view shows.
  public let summary = "Events in order of time, with a lane for each side"
  /// The options that the view takes.
  public let options = ViewOption.ofEvents.union([.colour])
  /// What a journal asks of its figures.
  public let bars: [FigureMeasure: FigureBar] =
    .ofAnyFigure.and([.cutTexts: .most(0)])

  /// The most events whose layout comes to an end, and the most for one page.
  private static let most = (feasible: 1_000, onePage: 45)

  /// Drafts a diagram of the events of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    let content = content.sinceWindowBegan
    let text = EventsCaption(figure: .timeline, content: content, style: style)
    let events = content.events.count
    func excess(_ limit: OversizedDrawing.Limit) -> OversizedDrawing {
      OversizedDrawing(English.count(events, "event"), limit) { $0.events <= Self.most.onePage }
    }
    guard events > 0 else { return .nothing(text: text, in: style) }
    guard events <= Self.most.feasible else {
      return .tooMuch(excess(.feasible), of: content, text: text)
    }
    let detailed = TimelineDrawing(content: content, style: style, details: .below)
    let drawing =
      detailed.fitsPage
      ? detailed
      : TimelineDrawing.largest(
        content: content, style: style,
        details: detailed.measures.isUpright ? .none : .beside)
    return DiagramDraft(
      drawing, text: text,
      excess: drawing.table.eventRows > Self.most.onePage ? excess(.onePage) : nil,
      narrowable: content)
  }
}
