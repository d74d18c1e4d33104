import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Each actor as a line through time; lines run together where actors met.
public struct StorylineView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "storyline"
  /// What the view shows.
  public let summary = "Each actor a line through time, drawn together where they met"
  /// The options that the view takes.
  public let options = ViewOption.ofEvents.union([.colour])
  /// What of its figures can be measured.
  public let measured = MeasuredParts.threads
  /// What a journal asks of its figures.
  public let bars: [FigureMeasure: FigureBar] =
    .ofAnyFigure.and([
      .cutTexts: .most(0), .legend: .most(0.25), .arrowsAcrossActors: .most(30),
    ])

  /// The most events whose layout comes to an end.
  private static let mostEvents = 600
  /// The most lines and events for one page.
  private static let onePage = (lines: 20, events: 40)

  /// Drafts a diagram of the events of `content` and the actors in them.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    let content = content.sinceWindowBegan
    let captioned = EventsCaption(figure: .storyline, content: content, style: style)
    let measures = PageMeasures(style.width)
    let storyline = Storyline(content: content, most: measures.isUpright ? 12 : 20)
    let (lines, events) = (storyline.members.count, storyline.entries.count)
    guard events > 0 else { return .nothing(text: captioned, in: style) }
    guard events <= Self.mostEvents else {
      let excess = OversizedDrawing(English.count(events, "event"), .feasible) {
        $0.events <= Self.onePage.events && $0.actors <= 60
      }
      return .tooMuch(excess, of: content, text: captioned)
    }
    let drawing = StorylineDrawing(
      storyline: storyline, content: content, style: style, measures: measures)
    let text = StorylineCaption(
      events: captioned, storyline: storyline, isTrueToScale: drawing.scale.isTrueToScale,
      crossings: drawing.order.crossings, isUpright: measures.isUpright)
    let amount = "\(English.count(lines, "line")) and \(English.count(events, "event"))"
    let share = Double(events) / Double(max(1, content.events.count))
    let excess = OversizedDrawing(amount, .onePage) {
      Double($0.events) * share <= Double(Self.onePage.events) && $0.actors <= 60
    }
    let isTooMuch = lines > Self.onePage.lines || events > Self.onePage.events
    return DiagramDraft(
      drawing, text: text, excess: isTooMuch ? excess : nil,
      warnings: text.omissionWarning.map { [$0] } ?? [], narrowable: content, steps: 0)
  }
}

/// The text that goes with a storyline.
private struct StorylineCaption: FigureText {
  let events: EventsCaption
  let storyline: Storyline
  let isTrueToScale: Bool
  let crossings: Int
  let isUpright: Bool

  var counted: (actors: Int, events: Int)? { events.counted }

  var caption: Caption { events.caption.adding([reading, omission]) }

  private var words: any FigureLanguage { events.style.words }

  var alternativeText: String {
    let lines = storyline.members.count
    return words.paragraph([
      events.alternativeText, reading,
      lines < 2 ? nil : words.crossings(crossings, of: lines), omission,
    ])
  }

  /// A warning that names the actors without a line; `nil` where all have one.
  var omissionWarning: String? {
    let left = storyline.leftOut
    guard !left.isEmpty else { return nil }
    let names = EventNames(content: events.content, style: events.style)
    let shown = left.prefix(8).map { DotText.cleaned(names.name(of: $0.actor.id)) }
    let more = left.count - shown.count
    let who = English.list(shown + (more > 0 ? ["\(more) more"] : []))
    return """
      \(English.count(left.count, "actor")) of few events \(left.count == 1 ? "has" : "have") no \
      line, so that the others can be read: \(who); to give them one, narrow the drawing with \
      --during, --topic, or --actor NAME --steps 0, which draws the lines of those named alone
      """
  }

  private var reading: String {
    words.readingStoryline(isUpright: isUpright, isToScale: isTrueToScale)
  }

  /// `Of the 45 actors 19 have a line; 2 events touch none of them.`
  private var omission: String? {
    let lines = storyline.members.count
    guard lines < storyline.participants else { return nil }
    return words.lines(
      lines, of: storyline.participants, eventsWithout: storyline.eventsWithoutLine)
  }
}
