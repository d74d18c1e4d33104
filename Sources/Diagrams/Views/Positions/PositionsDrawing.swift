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
  /// The edges of the charts.
  let left: Double
  let right: Double
  let rowHeight: Double
  /// The most lines of the name of a stand.
  private let rowLines: Int
  /// The top of each panel, where its name stands.
  let tops: [Double]

  let layout = DiagramLayout.neatoPinned

  init(
    plan: PositionsPlan, content: DiagramContent, style: DiagramStyle, measures: PageMeasures
  ) {
    self.plan = plan
    self.content = content
    self.style = style
    sides = SideAppearances(
      of: plan.panels.flatMap(\.tracks).map(\.side), in: content.corpus, style: style)
    // Charts that are too tall for the page are set wider, so that the names of stands take fewer lines.
    let (width, set) = measures.widened(from: measures.width) { width in
      let set = Rows(plan, measures.drawn(within: width))
      return (set, -set.foot)
    }
    self.measures = measures.drawn(within: width)
    (left, right) = (set.left, set.right)
    (rowHeight, rowLines, tops, foot) = (set.height, set.lines, set.tops, set.foot)
  }

  /// The rows of all panels as they are set in a width.
  private struct Rows {
    let left: Double
    let right: Double
    let lines: Int
    let height: Double
    let tops: [Double]
    let foot: Double

    init(_ plan: PositionsPlan, _ measures: PageMeasures) {
      left = (measures.width - 12) * 0.29
      right = (measures.width - 12) * 0.85
      let (size, ems) = (measures.smallSize, left / measures.smallSize / 1.08)
      let needed =
        plan.panels.flatMap(\.rows).map { PositionsDrawing.lines(of: $0, ems: ems, most: 4).count }
        .max()
        ?? 1
      lines = max(2, needed)
      let height = size * max(2.3, 0.96 * Double(lines) + 0.4)
      self.height = height
      var tops: [Double] = []
      var y = 0.0
      for panel in plan.panels {
        tops.append(y)
        y -= size * 1.7 + panel.height * height + size * 1.1
      }
      self.tops = tops
      foot = y
    }
  }

  /// The name of a stand in lines.
  private static func lines(
    of row: PositionsPlan.Row, ems: Double, most: Int
  ) -> [String] {
    LineBreaking.filled(DotText.cleaned(row.label), ems: ems, lines: most).split(separator: "\n")
      .map(String.init)
  }

  /// The foot of the last panel.
  private let foot: Double

  var naturalSize: Size? { (measures.width, -foot + measures.smallSize * 8) }

  /// That the charts are higher than a page.
  var warning: String? {
    guard let limit = measures.limit, let size = naturalSize, size.height > limit.height * 1.15
    else { return nil }
    return "\(English.count(plan.panels.count, "issue")) are more than a page holds at this width; "
      + "draw some of them with --issue, --topic or --during"
  }

  func place(of day: Double) -> Double {
    let share = (day - plan.span.lowerBound) / (plan.span.upperBound - plan.span.lowerBound)
    return left + min(max(share, 0), 1) * (right - left)
  }

  /// The middle of a row of a panel, the first option below the others.
  func height(of row: Double, in panel: Int) -> Double {
    tops[panel] - measures.smallSize * 1.7
      - (plan.panels[panel].height - row - 0.5) * rowHeight
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
    addAxis(to: &graph)
    for panel in plan.panels.indices { addLines(of: panel, to: &graph) }
    graph.addPoint(DotName("point", id: "left", 0), at: (0, 0))
    graph.addPoint(DotName("point", id: "right", 0), at: (measures.width - 9, 0))
    return graph
  }

  private var size: Double { measures.smallSize }

  private func addFrame(of number: Int, to graph: inout DotGraph) {
    let panel = plan.panels[number]
    let ems = left / size / 1.08
    graph.addText(
      DotName("issue", id: panel.issue.id.rawValue, position: number),
      [
        LineBreaking.filled(
          DotText.cleaned(panel.issue.name(in: style.language)), ems: measures.width * 0.9 / size,
          lines: 1)
      ], left: 0, right: measures.width - 12, y: tops[number] - size * 0.75, size: size * 1.05,
      isBold: true)
    for (place, row) in panel.rows.enumerated() {
      let y = height(of: row.row, in: number)
      let key = number * 100 + place
      graph.addCurve(
        .line(from: (left, y), to: (right, y)), "rule", key,
        [
          .color: .colour(Colour(grey: row.isSettled ? 228 : 236)),
          .penwidth: .number(row.isSettled ? rowHeight * 0.9 : 0.6),
        ])
      let label = Self.lines(of: row, ems: ems, most: rowLines)
      graph.addText(
        DotName("row", id: "\(panel.issue.id.rawValue)-\(place)", position: key),
        label, left: 0, right: left - 5, y: y,
        size: size * 0.92, alignment: "RIGHT", isBold: row.isSettled)
    }
  }

  // MARK: Lines

  /// How far a line lies from the middle of its rows, so that those on one row do not hide each other.
  private func offset(of track: Int, among count: Int) -> Double {
    guard count > 1 else { return 0 }
    let room = rowHeight * 0.62
    return room / 2 - room * Double(track) / Double(count - 1)
  }

  private func addLines(of number: Int, to graph: inout DotGraph) {
    let panel = plan.panels[number]
    for (place, settled) in panel.settlements.enumerated() {
      let x = self.place(of: settled.day)
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
      let shift = offset(of: place, among: panel.tracks.count)
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
    let look = sides[track.side]
    let mark = shape(of: track.actor)
    let pen: DotAttributes = [.color: .colour(look.outline), .penwidth: .number(1.3)]
    for (place, step) in track.steps.enumerated() {
      let id = key * 100 + place
      let y = height(of: step.row, in: panel) + shift
      let next = place + 1 < track.steps.count ? track.steps[place + 1] : nil
      let until = next?.day ?? end(of: plan.panels[panel], after: step.day)
      var line = pen
      line[.style] = .keyword(track.isInternal ? "dashed" : "solid")
      if step.isPossible { line[.style] = .keyword("dotted") }
      graph.addCurve(
        .line(from: (self.place(of: step.day), y), to: (self.place(of: until), y)), "held", id, line
      )
      if let next, next.row != step.row {
        var rise = pen
        rise[.style] = .keyword(
          next.isPossible ? "dotted" : track.isInternal ? "dashed" : "solid")
        let x = self.place(of: next.day)
        graph.addCurve(
          .line(from: (x, y), to: (x, height(of: next.row, in: panel) + shift)), "step", id, rise)
      }
      if !step.isEarlier { addMark(of: step, mark, track, id, at: y, to: &graph) }
    }
    for (place, refusal) in track.refusals.enumerated() {
      let (x, y) = (self.place(of: refusal.day), height(of: refusal.row, in: panel) + shift)
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
    at y: Double, to graph: inout DotGraph
  ) {
    let look = sides[track.side]
    let (first, last) = (place(of: step.days.lowerBound), place(of: step.days.upperBound))
    if last - first > 1 {
      graph.addCurve(
        .line(from: (first, y), to: (last, y)), "vague", id,
        [.color: .colour(look.fill.mixed(with: .white, share: 0.35)), .penwidth: .number(3.6)])
    }
    graph.addMark(
      DotName("taken", id: "\(id)", position: id), shape, size: size * 0.58,
      at: (place(of: step.day), y),
      [
        .fillcolor: .colour(track.isInternal ? .white : look.fill), .color: .colour(look.outline),
        .penwidth: .number(0.9),
      ])
  }

  /// The names at the ends of the lines, one below the other.
  private func addNames(
    _ ends: [(track: Int, y: Double)], of number: Int, to graph: inout DotGraph
  ) {
    let names = EventNames(content: content, style: style)
    let panel = plan.panels[number]
    let step = size * 0.98
    var below = Double.infinity
    let ems = (measures.width - 12 - right - 6) / size / 0.9
    let written = panel.tracks.map { track in
      (track.isInternal ? "○ " : "") + DotText.cleaned(names.name(of: track.actor))
    }
    // Names take several lines where all of them have room.
    let whole = written.map { LineBreaking.filled($0, ems: ems, lines: 3).split(separator: "\n") }
    let needed = ends.reduce(0) { $0 + whole[$1.track].count }
    let isWhole = Double(needed) * step <= (panel.height + 0.5) * rowHeight
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
        right: measures.width - 12, y: y, size: size * 0.86)
      graph.addCurve(
        .line(from: (right, end.y), to: (right + 5, y)), "lead", number * 100 + end.track,
        [.color: .colour(sides[track.side].outline), .penwidth: .number(0.5)])
    }
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

  /// The days at which the axis has a line, with what stands below.
  private func addAxis(to graph: inout DotGraph) {
    let axis = TimeAxis(plan.span, in: style.words)
    let top = tops[0] - size * 1.7
    for (number, selected) in plan.meetings.enumerated() {
      let day = Double(selected.event.date.start.low) + 0.5
      guard plan.span.contains(day) else { continue }
      graph.addCurve(
        .line(from: (place(of: day), foot + size * 0.7), to: (place(of: day), foot + size * 0.05)),
        "meeting", number,
        [
          .color: .colour(Colour(grey: 70)), .penwidth: .number(0.8),
          .style: .keyword(selected.certainty == .possible ? "dotted" : "solid"),
        ])
    }
    graph.addCurve(
      .line(from: (left, foot), to: (right, foot)), "axis", 0,
      [.color: .colour(Colour(grey: 90)), .penwidth: .number(0.8)])
    for (number, tick) in axis.ticks.enumerated() {
      let x = place(of: tick.day)
      graph.addCurve(
        .line(from: (x, top), to: (x, foot)), "grid", number,
        [.color: .colour(Colour(grey: tick.isMajor ? 205 : 228)), .penwidth: .number(0.5)])
    }
    axis.addLabels(to: &graph, below: foot, size: size, place: place)
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
        .font, [.colour: .colour(sides[side].outline), .fontSize: .size(size * 1.1)],
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
