import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// What stands in a chart of terms: rows of terms under their agreements, in days.
struct TermsPlan {
  /// Something done to a term.
  struct TermEvent {
    /// The days in one of which it was done.
    var days: ClosedRange<Double>
    /// Whether it is possible only.
    var isPossible: Bool

    /// Where it is marked.
    var day: Double { (days.lowerBound + days.upperBound) / 2 }
  }

  /// One term.
  struct Row {
    var obligation: Obligations.Obligation
    /// Who owes it, one or several together.
    var debtors: [ActorID]
    /// When it began to be owed.
    var start: Double
    /// By when; `nil` where no time was set, or it lies beyond the axis.
    var due: ClosedRange<Double>?
    var kept: [TermEvent]
    var broken: [TermEvent]
    /// Where the line of the term ends.
    var end: Double
    /// Whether it is owed still where the axis ends.
    var isOpen: Bool
  }

  /// An agreement with its terms.
  struct Group {
    var agreement: Event
    var rows: [Row]
  }

  let groups: [Group]
  let span: ClosedRange<Double>
  /// The day at whose end it is asked what had become of the terms; `nil` for all that is recorded.
  let day: Day?
  /// The claims on what is drawn.
  let claims: [Claim]

  var rows: [Row] { groups.flatMap(\.rows) }

  init(_ content: DiagramContent) {
    let corpus = content.corpus
    let asked = Set(content.asked.actors)
    let window = content.window
    day = window?.last
    var selection = Selection(
      topics: Set(content.asked.topics), atLeast: content.asked.atLeast,
      policy: content.asked.policy)
    (selection.window, selection.place) = (window, content.asked.place)
    selection.isSecretOnly = content.asked.isSecretOnly
    let found = Obligations(on: window?.last, selection: selection).answer(in: corpus).terms
    let terms = found.filter { term in
      asked.isEmpty || !asked.isDisjoint(with: term.by + term.to)
    }
    let span = Self.span(of: terms, in: corpus, window)
    self.span = span
    groups = terms.map(\.agreement).distinct().compactMap { id in
      corpus.events[id].map { agreement in
        Group(
          agreement: agreement,
          rows: terms.filter { $0.agreement == id }.map {
            Self.row($0, of: agreement, in: corpus, span: span)
          })
      }
    }
    claims = terms.flatMap(\.claims).map {
      Claim(source: $0.source, locator: $0.locator, status: $0.status)
    }
  }

  /// The days from the first agreement to the end asked about, or to the last thing recorded.
  private static func span(
    of terms: [Obligations.Obligation], in corpus: Corpus, _ window: DateWindow?
  ) -> ClosedRange<Double> {
    let made = terms.compactMap { corpus.events[$0.agreement]?.date.start.earliest }
    let done = terms.flatMap { $0.fulfilledBy + $0.brokenBy }.compactMap { corpus.events[$0] }
      .compactMap { ($0.received ?? $0.date).end.latest }
    let due = terms.compactMap { $0.due?.end.latest }
    let first = (made.min() ?? window?.first).map { Double($0.number) } ?? 0
    let last = (window?.last ?? (made + done + due).max()).map { Double($0.number) } ?? first
    // A mark at the edge stands within the chart.
    let margin = max(1, (last - first) * 0.02)
    return (first - margin)...(max(last, first) + margin)
  }

  /// When an agreement ended, by other events or by a stage of its own.
  private static func end(
    of agreement: Event, by events: [EventID], in corpus: Corpus
  ) -> DayBounds? {
    let others = events.filter { $0 != agreement.id }.compactMap { corpus.events[$0]?.date }
    let stages = agreement.stages.filter { [.denounced, .lapsed].contains($0.kind) }.map(\.date)
    return (others + stages).map(\.end).min { $0.low < $1.low }
  }

  private static func row(
    _ term: Obligations.Obligation, of agreement: Event, in corpus: Corpus,
    span: ClosedRange<Double>
  ) -> Row {
    func days(_ bounds: DayBounds, from least: Int = .min) -> ClosedRange<Double> {
      let first = min(max(Double(max(bounds.low, least)), span.lowerBound), span.upperBound)
      return first...max(first, min(Double(bounds.high), span.upperBound))
    }
    let agreed = agreement.date.start
    func interactions(_ ids: [EventID], _ end: KeyPath<HistoricalDate, DayBounds>) -> [TermEvent] {
      ids.compactMap { corpus.events[$0] }.map { event in
        TermEvent(
          // Nothing is done about a term before it is agreed.
          days: days((event.received ?? event.date)[keyPath: end], from: agreed.low),
          isPossible: !event.hasFirmDate || !event.date.qualification.isEmpty)
      }
    }
    let made = days(agreed)
    let start = (made.lowerBound + made.upperBound) / 2
    let due = term.due.flatMap { date in
      Double(date.end.low) > span.upperBound ? nil : days(date.end)
    }
    let kept = interactions(term.fulfilledBy, \.end)
    let broken = interactions(term.brokenBy, \.start)
    let hasLapsed = term.states == [.lapsed]
    let isOpen = kept.isEmpty && broken.isEmpty && !hasLapsed
    let ended =
      hasLapsed ? Self.end(of: agreement, by: term.endedBy, in: corpus).map { days($0) } : nil
    let last = (kept + broken).map(\.day).max() ?? ended.map { ($0.lowerBound + $0.upperBound) / 2 }
    return Row(
      obligation: term, debtors: term.by, start: start, due: due, kept: kept, broken: broken,
      end: max(last ?? span.upperBound, start), isOpen: isOpen)
  }
}
