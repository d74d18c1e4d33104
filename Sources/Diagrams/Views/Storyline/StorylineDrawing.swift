import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// One storyline on its way to becoming a diagram.
struct StorylineDrawing {
  let storyline: Storyline
  let content: DiagramContent
  let style: DiagramStyle
  let measures: Measures
  let order: StorylineOrder
  let scale: StorylineScale
  let geometry: StorylineGeometry
  let coordinates: StorylineCoordinates
  let curves: [StorylineCurve]
  let sides: SideAppearances
  let names: [String]

  init(
    storyline: Storyline, content: DiagramContent, style: DiagramStyle, measures: Measures
  ) {
    self.storyline = storyline
    self.content = content
    self.style = style
    self.measures = measures
    let sides = SideAppearances(
      of: storyline.members.map(\.side), in: content.corpus, style: style)
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
  func add(
    _ spline: DotSpline, _ kind: StaticString, _ number: Int, to graph: inout DotGraph,
    _ look: DotAttributes
  ) {
    graph.addCurve(spline, kind, number, look)
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

  // MARK: Legend

  private var legend: Legend {
    var legend = Legend()
    let size = measures.smallSize
    legend.addSides(sides, content: content, style: style, size: size)
    legend.addStoryline(storyline, theme: style.theme, size: size)
    let names = EventNames(content: content, style: style)
    legend.addKey(
      numbered.map { position in
        let event = storyline.entries[position].selected.event
        return names.title(of: event) ?? event.about ?? names.people(of: event)
      })
    return legend
  }
}
