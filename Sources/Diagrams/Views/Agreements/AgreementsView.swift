import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Agreements from earlier to later, their annexes, and the events that amended, replaced, broke or
/// ended them.
public struct AgreementsView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "agreements"
  /// What the view shows.
  public let summary = "Agreements, their annexes, and what amended, ended or broke them"
  /// The options that the view takes.
  public let options = ViewOption.ofEvents
  /// What of its figures can be measured.
  public let measured = MeasuredParts.boxes
  /// What a journal asks of its figures.
  public let bars: [FigureMeasure: FigureBar] =
    .ofBoxes.and([.wordsOnWords: .most(0), .wordsOnLines: .most(0), .blank: .most(0.45)])
  /// What became of it may be told by any later event.
  public let looksBeyondWindow = true

  /// The most boxes whose layout comes to an end, and the most for one page.
  private static let most = (feasible: 250, onePage: 24)

  /// Drafts a diagram of the agreements among the events of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    let relations = AgreementRelations(
      events: content.events, EventNames(content: content, style: style))
    var content = content
    content.events = relations.events
    let text = EventsCaption(
      figure: .agreements, nothing: .agreements, content: content, style: style)
    let (events, boxes) = (relations.events.count, relations.boxes.count)
    guard events > 0 else { return .nothing(.agreements, text: text, in: style) }
    let amount = "\(English.count(boxes, "agreement")) and events that bear on them"
    guard boxes <= Self.most.feasible else {
      let excess = OversizedDrawing(amount, .feasible) { $0.events <= Self.most.onePage }
      return .tooMuch(excess, of: content, text: text)
    }
    let share = Double(boxes) / Double(events)
    let excess = OversizedDrawing(amount, .onePage) {
      Double($0.events) * share <= Double(Self.most.onePage)
    }
    return DiagramDraft(
      AgreementsDrawing(content: content, style: style, relations: relations), text: text,
      excess: boxes > Self.most.onePage ? excess : nil, narrowable: content)
  }
}
