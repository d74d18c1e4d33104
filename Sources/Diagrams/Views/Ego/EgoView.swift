import NegotiationAnalysis
import Negotiations
import Negotiations
import Typesetting

/// One actor in the middle, and around it the actors it dealt with, clockwise in the order of first
/// dealings, each with their number and time.
public struct EgoView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "ego"
  /// What the view shows.
  public let summary =
    "One actor in the middle, and around it whom it dealt with, how much and when"
  /// The options that the view takes.
  public let options: Set<ViewOption> = [.actor, .atLeast, .colour, .others, .stands]
  /// What of its figures can be measured.
  public let measured = MeasuredParts.boxes
  /// It does.
  public var drawsPairs: Bool { true }
  /// What a journal asks of its figures.
  public let bars: [FigureMeasure: FigureBar] =
    .ofBoxes.and([.wordsOnWords: .most(0), .mergedLines: .most(0), .shortLines: .most(0)])
  /// The actor in the middle.
  public let requiredOptions: Set<ViewOption> = [.actor]

  /// The most actors around one whose layout comes to an end.
  private static let mostAlters = 250

  /// Drafts a diagram of the surroundings of the centre of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    var events = EventsCaption(figure: .ego, content: content, style: style)
    guard let ego = EgoNetwork(content: content) else { return .nothing(text: events, in: style) }
    var content = content
    content.events = ego.events
    events.content = content
    // Of an agreement, those who signed and those who are bound by it are different actors, and a line joins
    // the one in the middle to its own kind alone.
    events.drawnActors = ego.alters.count + 1
    let amount = "\(English.count(ego.alters.count, "actor")) around one"
    guard ego.alters.count <= Self.mostAlters else {
      return .tooMuch(
        OversizedDrawing(amount, .feasible) { $0.actors <= 40 }, of: content, text: events)
    }
    let drawing = EgoDrawing(ego: ego, content: content, style: style)
    let most = drawing.measures.isUpright ? 24 : 40
    return DiagramDraft(
      drawing,
      text: EgoCaption(
        ego: ego, events: events, hidden: ego.alterPairs.count - drawing.shownPairs.count),
      excess: ego.alters.count > most
        ? OversizedDrawing(amount, .legible) { $0.actors <= most + 1 } : nil,
      warnings: [drawing.warning].compactMap(\.self), narrowable: content)
  }
}

/// The text that goes with an ego network.
private struct EgoCaption: FigureText {
  let ego: EgoNetwork
  let events: EventsCaption
  /// How many pairs of the others are joined by lines that are left out.
  let hidden: Int

  var counted: (actors: Int, events: Int)? { events.counted }

  var caption: Caption { events.caption.adding([reading, omission]) }

  private var words: any FigureLanguage { events.style.words }

  private var omission: String? { hidden > 0 ? words.hiddenPairs(hidden) : nil }

  /// The actor in the middle, how many are around, and the nearest of them.
  var alternativeText: String {
    let nearest = ego.alters.enumerated()
      .sorted { ($0.element.count, $1.offset) > ($1.element.count, $0.offset) }
      .map(\.element).prefix(3).filter { !$0.events.isEmpty }
      .map {
        name($0.node) + words.aside(words.count($0.count, events.content.words.event))
      }
    return words.paragraph([
      events.alternativeText, reading, nearest.isEmpty ? nil : words.sharedMost(Array(nearest)),
    ])
  }

  private var reading: String { words.readingEgo(name(ego.centre), others: ego.alters.count) }

  private func name(_ node: NegotiationNetwork.Node) -> String {
    DotText.cleaned(
      node.actor.name(in: events.style.language, during: events.content.window))
  }
}
