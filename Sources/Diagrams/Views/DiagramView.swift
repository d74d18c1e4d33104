/// A way to look at a negotiation: what becomes a node, what a line, and where they stand.
public protocol DiagramView: Sendable {
  /// The name by which the view is chosen: `network`.
  var name: String { get }
  /// What the view shows, in a line.
  var summary: String { get }
  /// The options that the view takes. All views take events, language, width and theme.
  var options: Set<ViewOption> { get }
  /// The options that the view cannot do without.
  var requiredOptions: Set<ViewOption> { get }
  /// Whether it shows, of the events of a window, what came of them at other times as well.
  var looksBeyondWindow: Bool { get }
  /// Whether it draws each pair of those who were together.
  var drawsPairs: Bool { get }
  /// What of its figures can be measured beside the page.
  var measured: MeasuredParts { get }
  /// What a journal asks of its figures.
  var bars: [FigureMeasure: FigureBar] { get }
  /// Drafts a diagram of `content`. The result depends on the two arguments alone.
  func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft
}

extension DiagramView {
  /// None, unless the view says otherwise.
  public var requiredOptions: Set<ViewOption> { [] }

  /// It does not, unless the view says otherwise.
  public var looksBeyondWindow: Bool { false }

  /// It does not, unless the view says otherwise.
  public var drawsPairs: Bool { false }

  /// Nothing, unless the view says otherwise.
  public var measured: MeasuredParts { .page }

  /// Type that can be read, unless the view says more.
  public var bars: [FigureMeasure: FigureBar] { .ofAnyFigure }

  /// Draws `content`. The result depends on the two arguments alone.
  public func diagram(of content: DiagramContent, style: DiagramStyle) -> Diagram {
    guard let pairs = content.excessivePairs else {
      return Diagram(draft(of: content, style: style), style: style)
    }
    let text = EventsCaption(figure: .network, content: content, style: style)
    let excess = OversizedDrawing("\(pairs) pairs of participants", .feasible) { $0.actors <= 60 }
    return Diagram(.tooMuch(excess, of: content, text: text), style: style)
  }
}

/// An option that only some views take. Its raw value is the name of the flag.
public enum ViewOption: String, CaseIterable, Sendable {
  /// An actor to draw around.
  case actor
  /// More than one actor to draw around.
  case actors
  /// How far to draw around the actors.
  case steps
  /// How many events two actors must share to be drawn.
  case atLeast = "at-least"
  /// The measure that sizes the actors.
  case sizeBy = "size-by"
  /// What the colours of actors stand for.
  case colourBy = "colour-by"
  /// What groups the actors.
  case groupBy = "group-by"
  /// How many actors an event must join to be drawn whole.
  case wholeFrom = "whole-from"
  /// Whether each kind of event gets a line of its own.
  case kindsApart = "kinds-apart"
  /// Whether the lines between those around an actor are drawn, however many they are.
  case others
  /// The colour of a side.
  case colour
  /// An issue whose stands are drawn.
  case issue
  /// Whether stands are drawn in place of events.
  case stands
  /// The start of a path.
  case from
  /// The end of a path.
  case to
  /// What makes a path the best.
  case objective
  /// Whom a path passes through.
  case through
  /// Whom a path avoids.
  case avoiding
  /// What a path does without.
  case without
  /// How long an actor keeps what they know.
  case wait
  /// How many paths to draw.
  case count = "k"
  /// Whether a path ignores the order of time.
  case ignoreTime = "ignore-time"
  /// Whether a path uses meetings alone.
  case meetingsOnly = "meetings-only"

  /// The options of views that draw events, of any number of actors.
  static let ofEvents: Set<ViewOption> = [.actor, .actors, .steps, .atLeast]
  /// The options of views that draw a path.
  static let ofPaths: Set<ViewOption> = [
    .from, .to, .objective, .through, .avoiding, .without, .wait, .count, .ignoreTime,
    .meetingsOnly,
  ]
}
