import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// A storyline whose lines and marks are placed here, not by Graphviz.
struct StorylineDrawing: ViewDrawing {
  let storyline: Storyline
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  let order: StorylineOrder
  let scale: StorylineScale
  let axes: StorylineAxes
  let coordinates: StorylineCoordinates
  let curves: [StorylineCurve]
  let sides: SideAppearances
  let names: StorylineNames

  let layout = DiagramLayout.neatoPinned

  init(
    storyline: Storyline, content: DiagramContent, style: DiagramStyle, measures: PageMeasures
  ) {
    self.storyline = storyline
    self.content = content
    self.style = style
    self.measures = measures
    let sides = SideAppearances(
      of: storyline.members.map(\.side), in: content.corpus, style: style)
    self.sides = sides
    let known = EventNames(content: content, style: style)
    let names = StorylineNames(
      of: storyline.members, in: content, language: style.language, isUpright: measures.isUpright
    ) { member in
      let isNamed = sides.needsName(member.side) && member.side != member.actor.id
      return isNamed ? member.side.map { " (\(known.name(of: $0)))" } ?? "" : ""
    }
    self.names = names
    let events = storyline.entries.map(\.selected.event)
    axes = StorylineAxes(measures: measures, names: names, events: events)
    let moments = storyline.moments
    let order = StorylineOrder(lines: storyline.members.count, moments: moments)
    self.order = order
    let letter = axes.hasLetters ? Self.lettered("a", "") : ""
    let coordinates = StorylineCoordinates(
      orders: order.orders, groups: moments.map(\.together),
      distances: axes.distances(names: (order.orders.first ?? []).map { letter + names.whole[$0] }))
    self.coordinates = coordinates
    let scale = StorylineScale(
      events: events, length: axes.length, least: axes.leastStep,
      yearGap: axes.yearGap, isUpright: axes.isUpright)
    self.scale = scale
    curves = storyline.members.indices.map { line in
      StorylineCurve(
        times: scale.times, depths: coordinates.depths.map { $0[line] },
        level: storyline.meetings(of: line))
    }
  }

  // MARK: Drawing

  /// The drawing. Graphviz draws all lines before all marks, and lines in the order of the nodes they
  /// start at.
  var graph: DotGraph {
    var graph = DotGraph(
      attributes: [
        .fontname: .text(Typeface.name), .outputorder: .keyword("edgesfirst"), .pad: .number(0.04),
      ],
      nodeDefaults: measures.textDefaults,
      edgeDefaults: [.arrowsize: .number(0.5), .dir: .keyword("none")])
    addDates(to: &graph)
    addLines(to: &graph)
    addArrows(to: &graph)
    addMarks(to: &graph)
    addSecretNotes(to: &graph)
    addNames(to: &graph)
    addNumbers(to: &graph)
    return graph
  }

  // MARK: Lines

  /// Adds the line of each actor: thin before the first event and after the last, thick between.
  private func addLines(to graph: inout DotGraph) {
    let last = scale.times.count - 1
    let thin: DotAttributes = [.color: .colour(Colour(grey: 190)), .penwidth: .number(0.6)]
    let spans = storyline.spans
    for line in storyline.members.indices {
      let span = spans[line]
      graph.addCurve(curve(line, 0, span.lowerBound), "before", line, thin)
      graph.addCurve(curve(line, span.upperBound, last), "after", line, thin)
    }
    for line in storyline.members.indices {
      let look = sides[storyline.members[line].side]
      var spline = curve(line, spans[line].lowerBound, spans[line].upperBound)
      if spans[line].count == 1 { spline = stub(line, at: spans[line].lowerBound) }
      let inner = StorylineAxes.lineWidth - 1.6
      graph.addCurve(
        spline, "casing", line,
        [
          .color: .colour(look.outline),
          .penwidth: .number(inner + 2 * min(look.outlineWidth, 1.3)),
        ])
      graph.addCurve(
        spline, "line", line, [.color: .colour(look.fill), .penwidth: .number(inner)])
    }
  }

  private func curve(_ line: Int, _ from: Int, _ to: Int) -> Spline {
    Spline(
      controls: curves[line].controls(from: from, to: to).map {
        axes.point($0.time, $0.depth)
      })
  }

  /// The short line of an actor in a single event.
  private func stub(_ line: Int, at moment: Int) -> Spline {
    let depth = coordinates.depths[moment][line]
    let time = scale.times[moment]
    return .line(from: axes.point(time - 4, depth), to: axes.point(time + 4, depth))
  }

  private func addNames(to graph: inout DotGraph) {
    for (line, name) in names.whole.enumerated() {
      let begin = axes.point(0, coordinates.depths.first?[line] ?? 0)
      let id = storyline.members[line].actor.id.rawValue
      if axes.isUpright {
        addStep(line, name, at: begin, to: &graph)
      } else {
        graph.addText(
          DotName("actor", id: id, position: line), names.rows[line], left: begin.x - axes.names,
          right: begin.x - 3, y: begin.y, size: measures.smallSize, alignment: "RIGHT")
      }
      if axes.finalNames > 0 {
        let end = axes.point(scale.length, coordinates.depths.last?[line] ?? 0)
        graph.addText(
          DotName("actor", id: "again", line), names.repeated[line], left: end.x + 3,
          right: end.x + axes.finalNames, y: end.y, size: measures.smallSize)
      }
    }
  }

  /// The letter of a line that runs down, from left to right at the head; `nil` where lines have none.
  private func letter(of line: Int) -> String? {
    let rank = order.orders.first?.firstIndex(of: line) ?? line
    guard axes.hasLetters, rank < 26 else { return nil }
    return String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rank)))
  }

  private static func lettered(_ letter: String, _ name: String) -> String { "(\(letter)) \(name)" }

  /// Adds the letter of a line that runs down at its foot.
  private func addLetter(of line: Int, to graph: inout DotGraph) {
    guard let letter = letter(of: line) else { return }
    let end = axes.point(scale.length, coordinates.depths.last?[line] ?? 0)
    graph.addText(
      DotName("actor", id: "again", line), [letter], left: end.x - 4, right: end.x + 4,
      y: end.y - measures.smallSize * 0.7, size: measures.smallSize, alignment: "CENTER")
  }

  /// Adds a name above a line that runs down, each a step lower than the last, and the line up to it.
  private func addStep(
    _ line: Int, _ name: String, at begin: Point, to graph: inout DotGraph
  ) {
    let rank = order.orders.first?.firstIndex(of: line) ?? line
    let y = -(Double(rank) + 0.5) * measures.smallSize * 1.2
    graph.addCurve(
      .line(from: (begin.x, y), to: begin), "rise", line,
      [.color: .colour(Colour(grey: 190)), .penwidth: .number(0.6)])
    graph.addMark(
      DotName("actor", id: "mark", line), .circle, size: 5.5, at: (begin.x, y),
      sides[storyline.members[line].side].attributes)
    let name = letter(of: line).map { Self.lettered($0, name) } ?? name
    let right = begin.x + TextWidth.ems(name) * measures.smallSize * 1.1 + 8
    addLetter(of: line, to: &graph)
    graph.addText(
      DotName("actor", id: storyline.members[line].actor.id.rawValue, position: line), [name],
      left: begin.x + 5, right: max(measures.width - 6, right), y: y, size: measures.smallSize)
  }
}
