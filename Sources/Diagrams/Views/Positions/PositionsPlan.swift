import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Who stood where, as charts: a panel for each issue, a row for each stand, a stepped line for each actor.
struct PositionsPlan {
  /// A stand taken, on its days.
  struct Step {
    var position: PositionID
    /// The days in one of which it was taken, as far as they lie on the axis.
    var days: ClosedRange<Double>
    /// The day at which the line steps: the middle of these.
    var day: Double { (days.lowerBound + days.upperBound) / 2 }
    /// How far above the lowest row.
    var row: Double
    /// Whether it, or the step to it, is possible only.
    var isPossible: Bool
    /// Whether it was taken before the axis begins.
    var isEarlier: Bool
  }

  /// What one actor held on an issue, openly or within its own side.
  struct Track {
    var actor: ActorID
    var side: ActorID?
    var isInternal: Bool
    /// The stands held, by day.
    var steps: [Step]
    /// The stands refused.
    var refusals: [Step]
  }

  /// A row, from below.
  struct Row {
    var row: Double
    var label: String
    var isSettled: Bool
  }

  /// What an agreement settled on.
  struct Settlement {
    var day: Double
    var row: Double
    var isPossible: Bool
  }

  /// One issue.
  struct Panel {
    var issue: BargainingIssue
    var rows: [Row]
    var tracks: [Track]
    var settlements: [Settlement]
    /// How many rows it is high.
    var height: Double { (rows.map(\.row).max() ?? 0) + 1 }
    /// The stands taken or refused within the time of the axis.
    var taken: [Step] { tracks.flatMap { $0.steps + $0.refusals }.filter { !$0.isEarlier } }
  }

  /// The issues that are drawn, in the order of the corpus.
  private(set) var panels: [Panel]
  /// The issues on which stands were taken as well, and that are not drawn for want of room.
  var leftOut: [BargainingIssue] = []
  /// The days from left to right.
  let span: ClosedRange<Double>
  /// The actors, those of a side together.
  private(set) var actors: [ActorID]
  /// The moves that the lines show.
  let moves: [Moves.Move]
  /// The positions on the issues, and on others of the content.
  private let entries: [Positions.Entry]
  /// The meetings in the time asked about, of those asked about.
  let meetings: [SelectedEvent]

  /// - Parameter issues: the issues to draw; `nil` for those asked for.
  init(_ content: DiagramContent, of issues: Set<IssueID>? = nil) {
    let corpus = content.corpus
    let issues = issues ?? Set(content.asked.issues)
    var selection = Selection(
      topics: Set(content.asked.topics), atLeast: content.asked.atLeast,
      policy: content.asked.policy)
    let asked = Positions(
      of: Set(content.asked.actors), issues: issues, selection: selection,
      grouping: content.grouping
    ).answer(in: corpus)
    selection.window = content.window
    let attendance = content.attendance
    let askedActors = Set(content.asked.actors)
    var there = selection
    there.place = content.asked.place
    meetings = there.events(in: corpus).filter { selected in
      selected.event.kind == .meeting
        && (askedActors.isEmpty
          || !askedActors.isDisjoint(with: attendance.actors(in: selected.event)))
    }
    moves =
      Moves(
        by: Set(content.asked.actors), on: issues, selection: selection,
        grouping: content.grouping, tellsHeard: false
      ).answer(in: corpus).moves
    let sides = Sides(of: corpus)
    let entries = asked.positions.filter { entry in
      guard let last = content.window?.last else { return true }
      return entry.date.start.low <= last.number
    }
    let span = Self.span(of: entries, content)
    self.span = span
    let possible = Set(moves.filter { $0.certainty == .possible }.map(\.position))
    var panels: [Panel] = []
    for issue in corpus.issues {
      let own = entries.filter { $0.issue == issue.id && $0.stand != nil }
      let tracks = Self.tracks(
        of: own, on: issue, span: span, possible: possible, sides: sides, grouping: content.grouping
      )
      let settled = Self.settlements(of: issue, in: corpus, span: span)
      let panel = Panel(
        issue: issue, rows: Self.rows(of: issue, settled: settled, language: content.language),
        tracks: tracks, settlements: settled)
      if !panel.taken.isEmpty { panels.append(panel) }
    }
    (self.panels, self.entries) = (panels, entries)
    actors = Self.actors(of: panels)
  }

  private static func actors(of panels: [Panel]) -> [ActorID] {
    panels.flatMap(\.tracks).sorted {
      ($0.side?.rawValue ?? "~", $0.actor) < ($1.side?.rawValue ?? "~", $1.actor)
    }.map(\.actor).distinct()
  }

  /// The same with some of the issues alone.
  func keeping(_ issues: some Sequence<IssueID>) -> PositionsPlan {
    let kept = Set(issues)
    var plan = self
    plan.panels = panels.filter { kept.contains($0.issue.id) }
    plan.leftOut = panels.map(\.issue).filter { !kept.contains($0.id) }
    plan.actors = Self.actors(of: plan.panels)
    return plan
  }

  // MARK: What is drawn

  /// The positions on the issues that are drawn: with a stand, or in words alone.
  private func entries(withStand hasStand: Bool) -> [Positions.Entry] {
    let shown = Set(panels.map(\.issue.id))
    return entries.filter { shown.contains($0.issue) && ($0.stand != nil) == hasStand }
  }

  /// How many positions are drawn.
  var count: Int { entries(withStand: true).count }

  /// How many are in words alone, and not drawn.
  var inWords: Int { entries(withStand: false).count }

  /// The claims on what is drawn.
  var claims: [Claim] {
    entries(withStand: true).flatMap(\.claims).map {
      Claim(source: $0.source, locator: $0.locator, status: $0.status)
    }
  }

  /// The issues, those first on which most moved, then those on which most stands were taken.
  var issuesByMoves: [IssueID] {
    let moved = moves.reduce(into: [IssueID: Int]()) { $0[$1.issue, default: 0] += 1 }
    let ranked = panels.enumerated().map { place, panel in
      (-moved[panel.issue.id, default: 0], -panel.taken.count, place, panel.issue.id)
    }
    return ranked.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  /// Some issues, as far as their stands were taken about when those of the first were: stands of other decades
  /// would leave them no room on the axis of time.
  func contemporary(_ issues: [IssueID]) -> [IssueID] {
    let extents = Dictionary(
      uniqueKeysWithValues: panels.map { panel -> (IssueID, ClosedRange<Double>) in
        let days = panel.taken.map(\.day)
        return (panel.issue.id, (days.min() ?? 0)...(days.max() ?? 0))
      })
    guard let first = issues.first.flatMap({ extents[$0] }) else { return issues }
    let about = first.lowerBound - 365...first.upperBound + 365
    return issues.filter { id in
      extents[id].map { about.contains($0.lowerBound) && about.contains($0.upperBound) } ?? false
    }
  }

  // MARK: Time

  private static func span(
    of entries: [Positions.Entry], _ content: DiagramContent
  ) -> ClosedRange<Double> {
    var days = entries.flatMap { [$0.date.start.earliest, $0.date.start.latest] }.compactMap(\.self)
      .map { Double($0.number) }
    let issues = Set(entries.map(\.issue))
    for event in content.corpus.events where event.wasHeld {
      guard event.terms.contains(where: { $0.settles.contains { issues.contains($0.issue) } }),
        content.window == nil
      else { continue }
      days += [event.date.start.earliest].compactMap(\.self).map { Double($0.number) }
    }
    let first = content.window?.first.map { Double($0.number) } ?? days.min() ?? 0
    let last = content.window?.last.map { Double($0.number) + 1 } ?? (days.max() ?? first) + 1
    return first...max(last, first + 1)
  }

  private static func days(
    _ bounds: DayBounds, in span: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let first = min(max(Double(bounds.low), span.lowerBound), span.upperBound)
    // A day is drawn at its middle.
    let last = min(max(Double(bounds.high), span.lowerBound), span.upperBound)
    let half = bounds.low == bounds.high ? 0.5 : 0
    return min(first + half, span.upperBound)...min(max(last, first) + half, span.upperBound)
  }

  // MARK: Lines

  private static func tracks(
    of entries: [Positions.Entry], on issue: BargainingIssue, span: ClosedRange<Double>,
    possible: Set<PositionID>, sides: Sides, grouping: NegotiationNetwork.Grouping
  ) -> [Track] {
    var tracks: [Track] = []
    for entry in entries {
      guard let held = entry.stand, let stand = held.stand, let row = row(of: stand, on: issue)
      else { continue }
      let side = sides.side(of: entry.actor, at: entry.date)
      let actor = grouping == .affiliation ? side ?? entry.actor : entry.actor
      let isEarlier = Double(entry.date.start.high) < span.lowerBound
      let step = Step(
        position: entry.id, days: days(entry.date.start, in: span), row: row,
        isPossible: possible.contains(entry.id) || entry.certainty == .possible,
        isEarlier: isEarlier)
      let place = tracks.firstIndex {
        $0.actor == actor && $0.isInternal == entry.kind.isInternal
      }
      var track =
        place.map { tracks[$0] }
        ?? Track(
          actor: actor, side: side, isInternal: entry.kind.isInternal, steps: [], refusals: [])
      if held.isRefused {
        if !isEarlier { track.refusals.append(step) }
      } else {
        track.steps.append(step)
      }
      if let place { tracks[place] = track } else { tracks.append(track) }
    }
    for place in tracks.indices {
      // Of what was held before the axis begins, the last stand leads in.
      let earlier = tracks[place].steps.lastIndex(where: \.isEarlier) ?? 0
      tracks[place].steps.removeFirst(earlier)
      tracks[place].steps = tracks[place].steps.enumerated().sorted {
        ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
      }.map(\.element)
    }
    return tracks.filter { !$0.steps.isEmpty || !$0.refusals.isEmpty }.sorted {
      ($0.side?.rawValue ?? "~", $0.actor.rawValue, $0.isInternal ? 1 : 0)
        < ($1.side?.rawValue ?? "~", $1.actor.rawValue, $1.isInternal ? 1 : 0)
    }
  }

  /// The rows that a scale takes.
  private static let scaleRows = 3.0

  private static func row(of stand: Stand, on issue: BargainingIssue) -> Double? {
    switch stand {
    case .option(let id):
      return issue.options.firstIndex { $0.id == id }.map { Double($0) }
    case .value(let value):
      guard let range = issue.range else { return nil }
      return (value - range.lowerBound) / (range.upperBound - range.lowerBound) * (scaleRows - 1)
    }
  }

  private static func rows(
    of issue: BargainingIssue, settled: [Settlement], language: String?
  ) -> [Row] {
    let settledRows = Set(settled.map(\.row))
    guard issue.range == nil else {
      let marks = issue.scale.compactMap { mark in
        row(of: .value(mark.value), on: issue).map { row in
          Row(
            row: row, label: "\(Stand.value(mark.value).text): \(mark.meaning)",
            isSettled: settledRows.contains(row))
        }
      }
      return marks
    }
    return issue.options.enumerated().map { number, option in
      Row(
        row: Double(number), label: option.name(in: language),
        isSettled: settledRows.contains(Double(number)))
    }
  }

  private static func settlements(
    of issue: BargainingIssue, in corpus: Corpus, span: ClosedRange<Double>
  ) -> [Settlement] {
    corpus.events.filter(\.wasHeld).flatMap { event -> [Settlement] in
      let days =
        Double(event.date.start.low)...Double(max(event.date.start.high, event.date.start.low))
      guard days.overlaps(span) else { return [] }
      return event.terms.flatMap(\.settles).filter { $0.issue == issue.id }.compactMap { settled in
        settled.stand.flatMap { row(of: $0, on: issue) }.map { row in
          let shown = Self.days(event.date.start, in: span)
          return Settlement(
            day: (shown.lowerBound + shown.upperBound) / 2, row: row,
            isPossible: !event.hasFirmDate)
        }
      }
    }
  }
}
