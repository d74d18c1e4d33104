import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Each actor a line through time; the lines run together where the actors met.
public struct StorylineView: DiagramView {
  /// The view.
  public init() {}

  /// The name by which it is chosen.
  public let name = "storyline"
  /// What it shows.
  public let summary = "Each actor a line through time, drawn together where they met"

  /// Draws the events of the content and the actors in them.
  public func diagram(of content: DiagramContent, style: DiagramStyle) -> Diagram {
    let caption = EventsCaption(figure: "storyline", content: content, style: style)
    let measures = Measures(style.width)
    let storyline = Storyline(content: content, most: measures.isUpright ? 12 : 20)
    guard !storyline.entries.isEmpty else {
      return Diagram.empty(
        style: style, caption: caption.caption, alternativeText: caption.alternativeText)
    }
    let drawing = StorylineDrawing(
      storyline: storyline, content: content, style: style, measures: measures)
    let words = StorylineCaption(
      events: caption, storyline: storyline, isTrueToScale: drawing.scale.isTrueToScale,
      crossings: drawing.order.crossings, isUpright: measures.isUpright)
    return Diagram(
      drawing.graph, layout: .neatoPinned, measures: measures, caption: words.caption,
      alternativeText: words.alternativeText, warnings: words.warnings)
  }
}

/// One storyline on its way to becoming a diagram.
private struct StorylineDrawing {
  let storyline: Storyline
  let content: DiagramContent
  let style: DiagramStyle
  let measures: Measures
  let order: StorylineOrder
  let scale: StorylineScale
  private let geometry: StorylineGeometry
  private let coordinates: StorylineCoordinates
  private let curves: [StorylineCurve]
  private let sides: SideAppearances
  private let names: [String]

  init(
    storyline: Storyline, content: DiagramContent, style: DiagramStyle, measures: Measures
  ) {
    self.storyline = storyline
    self.content = content
    self.style = style
    self.measures = measures
    let sides = SideAppearances(
      of: storyline.members.map(\.side), in: content.corpus, theme: style.theme)
    self.sides = sides
    let known = EventNames(content: content, style: style)
    let names = storyline.members.map { member -> String in
      let name = member.actor.name(in: style.language, during: content.window)
      let isNamed = sides.needsName(member.side) && member.side != member.actor.id
      let side = isNamed ? member.side.map { " (\(known.name(of: $0)))" } ?? "" : ""
      return LineBreaking.filled(name + side, ems: measures.isUpright ? 22 : 12, lines: 1)
    }
    self.names = names
    let events = storyline.entries.map(\.selected.event)
    geometry = StorylineGeometry(measures: measures, names: names, events: events.count)
    let moments = storyline.moments
    order = StorylineOrder(lines: names.count, moments: moments)
    let coordinates = StorylineCoordinates(
      orders: order.orders, groups: moments.map(\.together),
      distances: geometry.distances(names: (order.orders.first ?? []).map { names[$0] }))
    self.coordinates = coordinates
    let scale = StorylineScale(
      events: events, length: geometry.length(events: events.count), least: geometry.leastStep,
      yearGap: geometry.yearGap)
    self.scale = scale
    curves = names.indices.map { line in
      StorylineCurve(
        times: scale.times, depths: coordinates.depths.map { $0[line] },
        level: storyline.meetings(of: line))
    }
  }

  // MARK: Drawing

  /// Graphviz draws all lines before all marks, and lines in the order of the nodes they begin at.
  var graph: DotGraph {
    var graph = DotGraph(
      attributes: graphAttributes,
      nodeDefaults: [
        .fontname: .text(Typeface.name), .fontsize: .number(measures.smallSize),
        .shape: .word("plaintext"), .margin: .number(0), .width: .number(0), .height: .number(0),
      ],
      edgeDefaults: [.arrowsize: .number(0.5), .dir: .word("none")])
    addDates(to: &graph)
    addLines(to: &graph)
    addArrows(to: &graph)
    addMarks(to: &graph)
    addNames(to: &graph)
    addNumbers(to: &graph)
    return graph
  }

  private var graphAttributes: DotAttributes {
    var attributes: DotAttributes = [
      .fontname: .text(Typeface.name), .outputorder: .word("edgesfirst"), .pad: .number(0.04),
    ]
    attributes.add(measures: measures)
    if style.hasLegend { attributes.add(legend: legend, measures: measures) }
    return attributes
  }

  /// A curve with a point that is not seen at either end.
  private func add(
    _ spline: DotSpline, _ kind: StaticString, _ number: Int, to graph: inout DotGraph,
    _ look: DotAttributes
  ) {
    let (from, to) = (DotName(kind, id: "from", number), DotName(kind, id: "to", number))
    guard let first = spline.controls.first, let last = spline.controls.last else { return }
    graph.addPoint(from, at: first)
    graph.addPoint(to, at: last)
    graph.addEdge(from, to, look.merging([.pos: .spline(spline)]))
  }

  // MARK: Lines

  /// Each actor's line: thin until the first event and after the last, a tube between.
  private func addLines(to graph: inout DotGraph) {
    let last = scale.times.count - 1
    let thin: DotAttributes = [.color: .colour(Colour(grey: 190)), .penwidth: .number(0.6)]
    let spans = storyline.spans
    for line in names.indices {
      let span = spans[line]
      add(curve(line, 0, span.lowerBound), "before", line, to: &graph, thin)
      add(curve(line, span.upperBound, last), "after", line, to: &graph, thin)
    }
    for line in names.indices {
      let look = sides[storyline.members[line].side]
      var spline = curve(line, spans[line].lowerBound, spans[line].upperBound)
      if spans[line].count == 1 { spline = stub(line, at: spans[line].lowerBound) }
      let inner = StorylineGeometry.tube - 1.6
      add(
        spline, "casing", line, to: &graph,
        [
          .color: .colour(look.outline),
          .penwidth: .number(inner + 2 * min(look.outlineWidth, 1.3)),
        ])
      add(
        spline, "line", line, to: &graph,
        [.color: .colour(look.fill), .penwidth: .number(inner)])
    }
  }

  private func curve(_ line: Int, _ from: Int, _ to: Int) -> DotSpline {
    DotSpline(
      controls: curves[line].controls(from: from, to: to).map {
        geometry.point($0.time, $0.depth)
      })
  }

  /// The short line of somebody who takes part once.
  private func stub(_ line: Int, at moment: Int) -> DotSpline {
    let depth = coordinates.depths[moment][line]
    let time = scale.times[moment]
    return .line(from: geometry.point(time - 4, depth), to: geometry.point(time + 4, depth))
  }

  private func addNames(to graph: inout DotGraph) {
    for (line, name) in names.enumerated() {
      let begin = geometry.point(0, coordinates.depths.first?[line] ?? 0)
      let id = storyline.members[line].actor.id.rawValue
      if geometry.isUpright {
        addStep(line, name, at: begin, to: &graph)
      } else {
        graph.addText(
          DotName("actor", id: id, position: line), [name], left: begin.x - geometry.names,
          right: begin.x - 3, y: begin.y, size: measures.smallSize, alignment: "RIGHT")
      }
      if geometry.finalNames > 0 {
        let end = geometry.point(scale.length, coordinates.depths.last?[line] ?? 0)
        graph.addText(
          DotName("actor", id: "again", line), [name], left: end.x + 3,
          right: end.x + geometry.finalNames, y: end.y, size: measures.smallSize)
      }
    }
  }

  /// A name on a step of its own above a line that runs down, and the line up to it.
  private func addStep(
    _ line: Int, _ name: String, at begin: DotSpline.Point, to graph: inout DotGraph
  ) {
    let rank = order.orders.first?.firstIndex(of: line) ?? line
    let y = -(Double(rank) + 0.5) * measures.smallSize * 1.2
    add(
      .line(from: (begin.x, y), to: begin), "rise", line, to: &graph,
      [.color: .colour(Colour(grey: 190)), .penwidth: .number(0.6)])
    graph.addMark(
      DotName("actor", id: "mark", line), .circle, size: 5.5, at: (begin.x, y),
      sides[storyline.members[line].side].attributes)
    graph.addText(
      DotName("actor", id: storyline.members[line].actor.id.rawValue, position: line), [name],
      left: begin.x + 5, right: max(measures.width - 6, begin.x + 40), y: y,
      size: measures.smallSize)
  }

  // MARK: Events

  private func mark(of entry: Storyline.Entry) -> LineMark {
    LineMark(
      kind: entry.kind.edgeKind, isSecret: entry.selected.event.isSecret,
      isPossible: entry.selected.certainty == .possible)
  }

  private func depth(_ line: Int, _ position: Int) -> Double {
    coordinates.depths[position + 1][line]
  }

  /// The arrows of messages and acts, and the double lines of agreements.
  private func addArrows(to graph: inout DotGraph) {
    var number = 0
    for (position, entry) in storyline.entries.enumerated() {
      let time = scale.times[position + 1]
      var look = mark(of: entry).attributes(in: style.theme)
      look[.label] = nil
      look[.penwidth] = .number(entry.kind == .agreement ? 0.9 : 1)
      if entry.kind == .agreement {
        let depths = entry.lines.map { depth($0, position) }
        guard let top = depths.min(), let foot = depths.max(), top < foot else { continue }
        add(
          .line(from: geometry.point(time, top), to: geometry.point(time, foot)), "agreed",
          number, to: &graph, look)
        number += 1
      }
      let arrival = self.arrival(of: entry, at: position)
      for from in entry.from {
        for to in entry.to where from != to {
          let tip = geometry.point(arrival, curves[to].depth(at: arrival))
          add(
            .arrow(
              from: geometry.point(time, depth(from, position)), to: tip, head: 5,
              gap: StorylineGeometry.tube / 2),
            "arrow", number, to: &graph, look.merging([.dir: .word("forward")]))
          number += 1
        }
      }
    }
  }

  /// When a message arrives; when it was sent, where the record does not say.
  private func arrival(of entry: Storyline.Entry, at position: Int) -> Double {
    let sent = scale.times[position + 1]
    guard let day = entry.selected.event.received?.start.earliest else { return sent }
    return max(sent, scale.time(of: day.number))
  }

  /// The marks that stand on the lines.
  private func addMarks(to graph: inout DotGraph) {
    for (position, entry) in storyline.entries.enumerated() {
      switch entry.kind {
      case .meeting: addCapsule(entry, at: position, to: &graph)
      case .message:
        if entry.from.isEmpty || entry.to.isEmpty {
          addShapes(entry, on: entry.lines, at: position, to: &graph)
        }
      case .agreement: addShapes(entry, on: entry.lines, at: position, to: &graph)
      case .act:
        let doers = entry.from.isEmpty ? entry.to : entry.from
        addShapes(entry, on: doers, at: position, to: &graph)
      }
    }
  }

  /// The capsule around those who met.
  private func addCapsule(
    _ entry: Storyline.Entry, at position: Int, to graph: inout DotGraph
  ) {
    let depths = entry.from.map { depth($0, position) }
    guard let top = depths.min(), let foot = depths.max() else { return }
    let mark = mark(of: entry)
    let size = geometry.size(6, foot - top + 8)
    graph.addNode(
      name(of: entry, position),
      [
        .label: .text(""), .shape: .word("box"), .fixedsize: .word("true"),
        .width: .number(size.width / 72), .height: .number(size.height / 72),
        .fillcolor: .colour(.white), .color: .colour(style.theme.ink(of: mark.kind)),
        .penwidth: .number(1),
        .style: .word(
          mark.isPossible
            ? "rounded,filled,dotted" : mark.isSecret ? "rounded,filled,dashed" : "rounded,filled"),
        .pos: pinned(geometry.point(scale.times[position + 1], (top + foot) / 2)),
      ])
  }

  private func addShapes(
    _ entry: Storyline.Entry, on lines: [Int], at position: Int, to graph: inout DotGraph
  ) {
    for line in lines {
      var look = sides[storyline.members[line].side].attributes
      look[.color] = .colour(style.theme.ink(of: entry.kind.edgeKind))
      look[.penwidth] = .number(1)
      let id = "\(position)-\(line)"
      graph.addMark(
        DotName("mark", id: id, position: position), EventShape(of: entry.kind), size: 6,
        at: geometry.point(scale.times[position + 1], depth(line, position)), look)
    }
  }

  private func name(of entry: Storyline.Entry, _ position: Int) -> DotName {
    DotName("event", id: entry.selected.event.id.rawValue, position: position)
  }

  private func pinned(_ point: DotSpline.Point) -> DotValue {
    .pair(point.x, point.y, isPinned: true)
  }

  /// The numbers by which the legend names the agreements, above their marks, or beside them where
  /// time runs down.
  private func addNumbers(to graph: inout DotGraph) {
    let size = measures.smallSize
    for (number, position) in numbered.enumerated() {
      let time = scale.times[position + 1]
      let depth = geometry.isUpright ? coordinates.height + 12 : -11
      let at = geometry.point(time, depth)
      graph.addText(
        DotName("number", id: "agreement", position), ["\(number + 1)"], left: at.x - size / 2,
        right: at.x + size / 2, y: at.y, size: size, alignment: "CENTER")
    }
  }

  /// The agreements that the legend names, unless they are too many.
  private var numbered: [Int] {
    let names = EventNames(content: content, style: style)
    let titled = storyline.entries.indices.filter {
      storyline.entries[$0].kind == .agreement
        && names.title(of: storyline.entries[$0].selected.event) != nil
    }
    return style.hasLegend && titled.count <= 9 ? titled : []
  }

  // MARK: Dates

  private func addDates(to graph: inout DotGraph) {
    let events = storyline.entries.map(\.selected.event)
    let ticks = StorylineTicks(events: events, times: scale.times, size: measures.smallSize)
    let rule: DotAttributes = [.color: .colour(Colour(grey: 225)), .penwidth: .number(0.4)]
    let foot = coordinates.height + 8
    for (number, position) in ticks.changes.enumerated() {
      let time = scale.times[position + 1]
      add(
        .line(from: geometry.point(time, -6), to: geometry.point(time, foot)), "rule", number,
        to: &graph, rule)
    }
    let lanes = addBars(from: foot, to: &graph)
    if geometry.isUpright {
      addDatesBeside(ticks.changes, to: &graph)
    } else {
      let top = foot + 3 + Double(lanes) * 4
      for (number, tick) in ticks.ticks.enumerated() {
        let y = -(top + (Double(tick.row) + 0.5) * measures.smallSize * 1.15)
        let x = geometry.point(scale.times[tick.event + 1], 0).x
        let half = (TextWidth.ems(tick.text) * measures.smallSize / 2).rounded(.up)
        graph.addText(
          DotName("date", id: "tick", number), [tick.text], left: x - half, right: x + half, y: y,
          size: measures.smallSize, alignment: "CENTER")
      }
    }
  }

  /// The dates at the side of a figure on which time runs down.
  private func addDatesBeside(_ changes: [Int], to graph: inout DotGraph) {
    var year: Int?
    for position in changes {
      let date = storyline.entries[position].selected.event.date
      let at = geometry.point(scale.times[position + 1], 0)
      if let new = DateLabel.year(of: date), new != year {
        year = new
        graph.addText(
          DotName("year", id: "beside", position), [English.year(new)], left: 0,
          right: at.x - 20, y: at.y + measures.smallSize * 1.25, size: measures.smallSize,
          alignment: "RIGHT", isBold: true)
      }
      graph.addText(
        DotName("date", id: "beside", position), [shortDate(date, under: year)], left: 0, right: at.x - 20, y: at.y,
        size: measures.smallSize, alignment: "RIGHT")
    }
  }

  /// The date as far as there is room for it; of one that lasts the beginning, for its bar shows the
  /// end.
  private func shortDate(_ date: HistoricalDate, under year: Int?) -> String {
    let words = DateLabel.text(date, under: year)
    guard TextWidth.ems(words) > 5.9, let dash = words.firstIndex(of: "–") else {
      return LineBreaking.filled(words, ems: 5.9, lines: 1)
    }
    return LineBreaking.filled(String(words[...dash]), ems: 5.9, lines: 1)
  }

  /// Bars along the dates: what lasted, and dotted the days of which one is meant. Returns how many
  /// stand side by side.
  private func addBars(from foot: Double, to graph: inout DotGraph) -> Int {
    var ends: [Double] = []
    for (position, entry) in storyline.entries.enumerated() {
      guard let bar = scale.bar(of: entry.selected.event, at: position) else { continue }
      let free = ends.firstIndex { $0 + 3 < bar.from }
      let lane = free ?? min(ends.count, 2)
      if lane == ends.count { ends.append(bar.to) } else { ends[lane] = max(ends[lane], bar.to) }
      let depth = geometry.isUpright ? -10 - Double(lane) * 3 : foot + 2 + Double(lane) * 4
      let isSpan = entry.selected.event.date.isSpan
      let (from, to) = (geometry.point(bar.from, depth), geometry.point(bar.to, depth))
      add(
        bar.isEndless ? .arrow(from: from, to: to, head: 5, gap: 0) : .line(from: from, to: to),
        "bar", position, to: &graph,
        [
          .color: .colour(Colour(grey: 110)), .penwidth: .number(isSpan ? 2.2 : 1.2),
          .style: .word(isSpan ? "solid" : "dotted"),
          .dir: .word(bar.isEndless ? "forward" : "none"),
        ])
    }
    return ends.count
  }

  // MARK: Legend

  private var legend: Legend {
    var legend = Legend()
    let size = measures.smallSize
    legend.addSides(sides, content: content, style: style, size: size)
    legend.addStoryline(storyline, theme: style.theme, size: size)
    let names = EventNames(content: content, style: style)
    legend.add(
      numbered.enumerated().compactMap { number, position in
        let event = storyline.entries[position].selected.event
        guard let title = names.title(of: event) else { return nil }
        let sample = Markup.element(.font, [.fontSize: .size(size)], [.text("\(number + 1)")])
        return Legend.Entry(sample: sample, text: title)
      })
    return legend
  }
}
