import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Charts of positions whose rows, lines and marks are placed here, not by Graphviz.
struct PositionsDrawing: ViewDrawing {
  let plan: PositionsPlan
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  let sides: SideAppearances
  /// Where the charts stand.
  let places: PositionsLayout
  /// How much it is scaled down to be printed.
  let scale: Double

  let layout = DiagramLayout.neatoPinned

  init(
    plan: PositionsPlan, content: DiagramContent, style: DiagramStyle, measures: PageMeasures
  ) {
    self.plan = plan
    self.content = content
    self.style = style
    sides = SideAppearances(
      of: plan.panels.flatMap(\.tracks).map(\.side), in: content.corpus, style: style)
    (places, self.measures, scale) = PositionsLayout.largest(
      of: plan.panels, legend: Self.legendHeight(of: plan, content, style, measures), measures)
  }

  /// About the height of the legend, which names all actors.
  private static func legendHeight(
    of plan: PositionsPlan, _ content: DiagramContent, _ style: DiagramStyle,
    _ measures: PageMeasures
  ) -> Double {
    guard style.hasLegend else { return 0 }
    let names = EventNames(content: content, style: style)
    let sides = Set(plan.panels.flatMap(\.tracks).compactMap(\.side)).sorted()
    let texts = (sides + plan.actors).map { names.name(of: $0) }
    let width = texts.reduce(0) { $0 + (TextWidth.ems($1) + 4) * measures.smallSize }
    // Signs of doubt, refusals and settlements take a row or two more.
    return ((width / measures.legendWidth).rounded(.up) + 2) * measures.smallSize * 1.55
  }

  var naturalSize: Size? {
    (measures.width, places.height + measures.smallSize * 8)
  }

  /// That the charts are higher than a page.
  var warning: String? {
    guard measures.limit != nil, scale < PositionsLayout.leastScale else { return nil }
    return "\(English.count(plan.panels.count, "issue")) are more than a page holds at this width; "
      + "draw some of them with --issue, --topic or --during"
  }

  /// The place of a day in a chart.
  func place(of day: Double, in panel: Int) -> Double {
    let share = (day - plan.span.lowerBound) / (plan.span.upperBound - plan.span.lowerBound)
    let (left, right) = (places.panels[panel].left, places.panels[panel].right)
    return left + min(max(share, 0), 1) * (right - left)
  }

  /// The middle of a row of a panel, the first option below the others.
  func height(of row: Double, in panel: Int) -> Double {
    places.panels[panel].top - measures.smallSize * 1.7
      - (plan.panels[panel].height - row - 0.5) * places.panels[panel].rowHeight
  }

  // MARK: Drawing

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: [
        .fontname: .text(Typeface.name), .outputorder: .keyword("edgesfirst"), .pad: .number(0.06),
      ],
      nodeDefaults: measures.textDefaults,
      edgeDefaults: [.arrowsize: .number(0.5), .dir: .keyword("none")])
    for panel in plan.panels.indices { addFrame(of: panel, to: &graph) }
    for column in places.columns.indices { addAxis(of: column, to: &graph) }
    for panel in plan.panels.indices { addLines(of: panel, to: &graph) }
    graph.addPoint(DotName("point", id: "left", 0), at: (0, 0))
    graph.addPoint(DotName("point", id: "right", 0), at: (measures.width - 9, 0))
    return graph
  }

  private var size: Double { measures.smallSize }

  private func addFrame(of number: Int, to graph: inout DotGraph) {
    let (panel, place) = (plan.panels[number], places.panels[number])
    let (left, right) = (place.left, place.right)
    let end = end(of: number)
    let ems = (left - place.edge) / size / 1.08
    graph.addText(
      DotName("issue", id: panel.issue.id.rawValue, position: number),
      [
        LineBreaking.filled(
          DotText.cleaned(panel.issue.name(in: style.language)),
          ems: (end - place.edge) * 0.9 / size, lines: 1)
      ], left: place.edge, right: end, y: place.top - size * 0.75, size: size * 1.05, isBold: true)
    for (rank, row) in panel.rows.enumerated() {
      let y = height(of: row.row, in: number)
      let key = number * 100 + rank
      graph.addCurve(
        .line(from: (left, y), to: (right, y)), "rule", key,
        [
          .color: .colour(Colour(grey: row.isSettled ? 228 : 236)),
          .penwidth: .number(row.isSettled ? place.rowHeight * 0.9 : 0.6),
        ])
      let label = PositionsLayout.lines(of: row, ems: ems, most: place.lines)
      graph.addText(
        DotName("row", id: "\(panel.issue.id.rawValue)-\(rank)", position: key),
        label, left: place.edge, right: left - 5, y: y,
        size: size * 0.92, alignment: "RIGHT", isBold: row.isSettled)
    }
  }

  /// Where the names behind the lines of a panel end.
  private func end(of panel: Int) -> Double {
    places.columns.first { $0.panels.contains(panel) }?.end ?? places.width
  }

  // MARK: Lines

  /// How far a line lies from the middle of its rows, so that those on one row do not hide each other.
  private func offset(of track: Int, among count: Int, in panel: Int) -> Double {
    guard count > 1 else { return 0 }
    let room = places.panels[panel].rowHeight * 0.62
    return room / 2 - room * Double(track) / Double(count - 1)
  }

  private func addLines(of number: Int, to graph: inout DotGraph) {
    let panel = plan.panels[number]
    for (place, settled) in panel.settlements.enumerated() {
      let x = self.place(of: settled.day, in: number)
      graph.addCurve(
        .line(
          from: (x, height(of: panel.height - 0.5, in: number)),
          to: (x, height(of: -0.5, in: number))),
        "settled", number * 100 + place,
        [
          .color: .colour(Colour(grey: 120)), .penwidth: .number(0.7),
          .style: .keyword(settled.isPossible ? "dotted" : "solid"),
        ])
      graph.addMark(
        DotName("agreed", id: "\(number)-\(place)", position: number * 100 + place), .square,
        size: size * 0.95, at: (x, height(of: settled.row, in: number)),
        [
          .fillcolor: .colour(.white), .color: .colour(style.theme.ink(of: .agreement)),
          .penwidth: .number(1.4),
        ])
    }
    var ends: [(track: Int, y: Double)] = []
    for (place, track) in panel.tracks.enumerated() {
      let shift = offset(of: place, among: panel.tracks.count, in: number)
      add(track, number * 100 + place, in: number, shift: shift, to: &graph)
      if let last = track.steps.last {
        ends.append((place, height(of: last.row, in: number) + shift))
      }
    }
    addNames(ends, of: number, to: &graph)
  }

  /// The day at which lines of a panel end: where it was settled, or at the edge.
  private func end(of panel: PositionsPlan.Panel, after day: Double) -> Double {
    panel.settlements.map(\.day).filter { $0 > day }.min() ?? plan.span.upperBound
  }

  private func add(
    _ track: PositionsPlan.Track, _ key: Int, in panel: Int, shift: Double, to graph: inout DotGraph
  ) {
    let mark = shape(of: track.actor)
    let pen: DotAttributes = [
      .color: .colour(sides.ink(of: track.side)), .penwidth: .number(1.3),
    ]
    for (place, step) in track.steps.enumerated() {
      let id = key * 100 + place
      let y = height(of: step.row, in: panel) + shift
      let next = place + 1 < track.steps.count ? track.steps[place + 1] : nil
      let until = next?.day ?? end(of: plan.panels[panel], after: step.day)
      var line = pen
      line[.style] = .keyword(track.isInternal ? "dashed" : "solid")
      if step.isPossible { line[.style] = .keyword("dotted") }
      graph.addCurve(
        .line(
          from: (self.place(of: step.day, in: panel), y),
          to: (self.place(of: until, in: panel), y)), "held", id, line)
      if let next, next.row != step.row {
        var rise = pen
        rise[.style] = .keyword(
          next.isPossible ? "dotted" : track.isInternal ? "dashed" : "solid")
        let x = self.place(of: next.day, in: panel)
        graph.addCurve(
          .line(from: (x, y), to: (x, height(of: next.row, in: panel) + shift)), "step", id, rise)
      }
      if !step.isEarlier { addMark(of: step, mark, track, id, at: y, in: panel, to: &graph) }
    }
    for (place, refusal) in track.refusals.enumerated() {
      let x = self.place(of: refusal.day, in: panel)
      let y = height(of: refusal.row, in: panel) + shift
      for (number, rise) in [1.0, -1.0].enumerated() {
        graph.addCurve(
          .line(from: (x - 2.4, y - 2.4 * rise), to: (x + 2.4, y + 2.4 * rise)), "refused",
          (key * 100 + place) * 2 + number,
          pen.merging([.style: .keyword(refusal.isPossible ? "dotted" : "solid")]))
      }
    }
  }

  /// A mark where a stand was taken, and a bar over the days in one of which it was.
  private func addMark(
    of step: PositionsPlan.Step, _ shape: EventShape, _ track: PositionsPlan.Track, _ id: Int,
    at y: Double, in panel: Int, to graph: inout DotGraph
  ) {
    // Where colours do not tell sides apart, a white fill is that of a private view alone.
    let fill = sides.outlinesDiffer ? sides[track.side].fill : .black
    let (first, last) = (
      place(of: step.days.lowerBound, in: panel), place(of: step.days.upperBound, in: panel)
    )
    if last - first > 1 {
      graph.addCurve(
        .line(from: (first, y), to: (last, y)), "vague", id,
        [.color: .colour(fill.mixed(with: .white, share: 0.35)), .penwidth: .number(3.6)])
    }
    graph.addMark(
      DotName("taken", id: "\(id)", position: id), shape, size: size * 0.58,
      at: (place(of: step.day, in: panel), y),
      [
        .fillcolor: .colour(track.isInternal ? .white : fill),
        .color: .colour(sides.ink(of: track.side)),
        .penwidth: .number(0.9),
      ])
  }

  /// The names at the ends of the lines, one below the other.
  private func addNames(
    _ ends: [(track: Int, y: Double)], of number: Int, to graph: inout DotGraph
  ) {
    let panel = plan.panels[number]
    let (right, edge) = (places.panels[number].right, end(of: number))
    let step = size * 0.98
    var below = Double.infinity
    let ems = (edge - right - 6) / size / 0.9
    let written = panel.tracks.map { track in
      (track.isInternal ? "○ " : "") + DotText.cleaned(called[track.actor] ?? "")
    }
    // Names take several lines where all of them have room.
    let whole = written.map { LineBreaking.filled($0, ems: ems, lines: 3).split(separator: "\n") }
    let needed = ends.reduce(0) { $0 + whole[$1.track].count }
    let isWhole = Double(needed) * step <= (panel.height + 0.5) * places.panels[number].rowHeight
    for end in ends.sorted(by: { ($0.y, -$0.track) > ($1.y, -$1.track) }) {
      let track = panel.tracks[end.track]
      let lines =
        isWhole
        ? whole[end.track].map(String.init)
        : [LineBreaking.shortened(written[end.track], ems: ems)]
      let height = Double(lines.count) * step
      let y = min(end.y, below - height / 2)
      below = y - height / 2
      graph.addText(
        DotName("name", id: "\(number)-\(end.track)", position: number * 100 + end.track),
        lines, left: right + 6,
        right: edge, y: y, size: size * 0.86)
      graph.addCurve(
        .line(from: (right, end.y), to: (right + 5, y)), "lead", number * 100 + end.track,
        [.color: .colour(sides.ink(of: track.side)), .penwidth: .number(0.5)])
    }
  }

  /// What the lines of actors are called: persons by the part of the name by which they are known, where no
  /// other is called so.
  private var called: [ActorID: String] {
    let names = EventNames(content: content, style: style)
    let short = plan.actors.map { id in
      content.corpus.actors[id]?.callName(in: names.name(of: id))
    }
    return Dictionary(
      uniqueKeysWithValues: zip(plan.actors, short).map { id, word in
        let isOneOnly = short.count { $0 == word } == 1
        return (id, isOneOnly ? word ?? names.name(of: id) : names.name(of: id))
      })
  }

  /// The mark of an actor among those of the side, whose colour it has, or among all.
  private func shape(of actor: ActorID) -> EventShape {
    let tracks = plan.panels.flatMap(\.tracks)
    let side = tracks.first { $0.actor == actor }?.side
    // Where no colour tells sides apart, the shapes are told out among all.
    let own = plan.actors.filter { other in
      !sides.outlinesDiffer || tracks.first { $0.actor == other }?.side == side
    }
    let place = own.firstIndex(of: actor) ?? 0
    return EventShape.allCases[place % EventShape.allCases.count]
  }

  // MARK: Time

  /// The days at which the axis of a column has a line, with what stands below.
  private func addAxis(of number: Int, to graph: inout DotGraph) {
    let axis = TimeAxis(plan.span, in: style.words)
    let column = places.columns[number]
    guard let first = column.panels.first else { return }
    let (foot, top) = (column.foot, places.panels[first].top - size * 1.7)
    func place(_ day: Double) -> Double { self.place(of: day, in: first) }
    // What is drawn in several columns bears several numbers.
    let base = number * 10_000
    for (number, selected) in plan.meetings.enumerated() {
      let day = Double(selected.event.date.start.low) + 0.5
      guard plan.span.contains(day) else { continue }
      graph.addCurve(
        .line(from: (place(day), foot + size * 0.7), to: (place(day), foot + size * 0.05)),
        "meeting", base + number,
        [
          .color: .colour(Colour(grey: 70)), .penwidth: .number(0.8),
          .style: .keyword(selected.certainty == .possible ? "dotted" : "solid"),
        ])
    }
    graph.addCurve(
      .line(from: (places.panels[first].left, foot), to: (places.panels[first].right, foot)),
      "axis", base, [.color: .colour(Colour(grey: 90)), .penwidth: .number(0.8)])
    for (number, tick) in axis.ticks.enumerated() {
      let x = place(tick.day)
      graph.addCurve(
        .line(from: (x, top), to: (x, foot)), "grid", base + number,
        [.color: .colour(Colour(grey: tick.isMajor ? 205 : 228)), .penwidth: .number(0.5)])
    }
    axis.addLabels(to: &graph, below: foot, size: size, from: base, place: place)
  }

  // MARK: Legend

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    if sides.outlinesDiffer { legend.addSides(sides) }
    let names = EventNames(content: content, style: style)
    let tracks = plan.panels.flatMap(\.tracks)
    for actor in plan.actors {
      let side = tracks.first { $0.actor == actor }?.side
      let glyph = DotMarkup.element(
        .font, [.colour: .colour(sides.ink(of: side)), .fontSize: .size(size * 1.1)],
        [.text(shape(of: actor).glyph)])
      legend.add(glyph, DotText.cleaned(names.name(of: actor)))
    }
    if tracks.contains(where: \.isInternal) {
      legend.add(
        legend.samples.line(LineMark(kind: .meeting, isSecret: true)),
        .privateView)
    }
    if tracks.contains(where: { $0.steps.contains(where: \.isPossible) }) {
      legend.add(
        legend.samples.line(LineMark(kind: .meeting, isPossible: true)), .notCertain)
    }
    if tracks.contains(where: { !$0.refusals.isEmpty }) {
      legend.add(legend.samples.text("×"), .refused)
    }
    if plan.panels.contains(where: { !$0.settlements.isEmpty }) {
      legend.add(legend.samples.text("□"), .settled)
    }
    if !plan.meetings.isEmpty {
      legend.add(legend.samples.text("|"), .aMeeting)
    }
    return legend
  }
}
