import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// A register of events: each actor a row, in bands of their sides, and each event a column, in order of
/// time.
///
/// After P. Valdivia, P. Buono, C. Plaisant, N. Dufournaud and J.-D. Fekete, "Analyzing Dynamic
/// Hypergraphs with Parallel Aggregated Ordered Hypergraph Visualization", *IEEE Transactions on
/// Visualization and Computer Graphics* 27 (2021),
/// [doi:10.1109/TVCG.2019.2933196](https://doi.org/10.1109/TVCG.2019.2933196), made for the contracts of
/// historians.
public struct RegisterView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "register"
  /// What the view shows.
  public let summary =
    "A row for each actor, by side, and a column for each event, in order of time"
  /// The options that the view takes.
  public let options = ViewOption.ofEvents.union([.colour])

  /// The most events whose drawing makes any sense.
  private static let mostEvents = 600

  /// The most rows and columns that can be read on a page, and in a column of one.
  static func most(isUpright: Bool) -> (rows: Int, events: Int) {
    isUpright ? (rows: 12, events: 26) : (rows: 32, events: 76)
  }

  /// Drafts a register of the events of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    let content = content.sinceWindowBegan
    let captioned = EventsCaption(figure: .register, content: content, style: style)
    let measures = PageMeasures(style.width)
    let most = Self.most(isUpright: measures.isUpright)
    let plan = RegisterPlan(content: content, most: most.rows)
    let events = plan.entries.count
    guard events > 0 else { return .nothing(text: captioned, in: style) }
    let excess = OversizedDrawing(English.count(events, "event"), .onePage) {
      $0.events <= most.events
    }
    guard events <= Self.mostEvents else {
      return .tooMuch(
        OversizedDrawing(English.count(events, "event"), .feasible) { $0.events <= most.events },
        of: content, text: captioned)
    }
    let drawing = RegisterDrawing(plan: plan, content: content, style: style, measures: measures)
    return DiagramDraft(
      drawing, text: RegisterCaption(events: captioned, plan: plan),
      excess: events > most.events ? excess : nil, narrowable: content, steps: 0)
  }
}

/// The text that goes with a register.
private struct RegisterCaption: FigureText {
  let events: EventsCaption
  let plan: RegisterPlan

  private var words: any FigureLanguage { events.style.words }

  var counted: (actors: Int, events: Int)? { events.counted }

  var caption: Caption { events.caption.adding([words.word(.readingRegister), omission]) }

  var alternativeText: String {
    words.paragraph([
      events.alternativeText, words.word(.readingRegister), busiest, omission,
    ])
  }

  /// The actors with the most marks.
  private var busiest: String? {
    let counts = plan.rows.indices.map { row in plan.entries.count { $0.rows.contains(row) } }
    let ranked = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.prefix(3)
    let names = EventNames(content: events.content, style: events.style)
    let parts = ranked.filter { counts[$0] > 1 }.map {
      DotText.cleaned(names.name(of: plan.rows[$0].actor.id))
        + words.aside(words.count(counts[$0], .event))
    }
    return parts.isEmpty ? nil : words.longestRows(parts)
  }

  private var omission: String? {
    guard plan.actorsWithoutRow > 0 else { return nil }
    return words.rows(
      plan.rows.count, of: plan.rows.count + plan.actorsWithoutRow,
      eventsWithout: plan.eventsWithoutRow)
  }
}
