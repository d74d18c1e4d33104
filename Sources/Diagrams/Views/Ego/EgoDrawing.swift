import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// A drawing of an ego network.
struct EgoDrawing {
  let ego: EgoNetwork
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  private let actors: ActorNodes
  private let dates: EgoDates
  private let layout: RadialLayout
  /// The size of the box in the middle.
  private let middle: Size
  /// The sizes of the boxes of the alters.
  private let boxes: [Size]

  init(ego: EgoNetwork, content: DiagramContent, style: DiagramStyle) {
    self.ego = ego
    self.content = content
    self.style = style
    let measures = PageMeasures(style.width)
    self.measures = measures
    let actors = ActorNodes(
      sides: [ego.centre.side] + ego.alters.map(\.node.side), content: content, style: style)
    self.actors = actors
    let dates = EgoDates(events: content.events)
    self.dates = dates
    let boxes = ego.alters.map { alter in
      Self.size(
        of: actors.label(of: alter.node.actor, on: alter.node.side),
        note: dates.note(of: alter.events),
        measures: measures)
    }
    self.boxes = boxes
    let size = Self.size(
      of: actors.label(of: ego.centre.actor, on: ego.centre.side), note: nil, measures: measures)
    middle = (size.width * Self.centreScale, size.height * Self.centreScale)
    let most = Double(ego.alters.map(\.events.count).max() ?? 1)
    let weights = ego.alters.map { alter in
      most > 1 ? (Double(alter.events.count) / most).squareRoot() : 0.5
    }
    layout = RadialLayout(
      boxes: boxes, weights: weights, middle: middle, width: measures.width - 8)
  }

  /// The scale of the actor in the middle.
  private static let centreScale = 1.3

  /// The size of a box with a name, and a note in small print below it.
  private static func size(of label: String, note: String?, measures: PageMeasures) -> Size {
    let lines = label.split(separator: "\n")
    let name = (lines.map { TextWidth.ems($0) }.max() ?? 0) * measures.labelSize
    let small = note.map { TextWidth.ems($0) * measures.smallSize } ?? 0
    let height =
      Double(lines.count) * measures.labelSize * 1.2
      + (note == nil ? 0 : measures.smallSize * 1.2)
    return (max(name, small) * 1.06 + 11, height + 6)
  }

  // MARK: Drawing

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: graphAttributes, nodeDefaults: ActorNodes.defaults(measures),
      edgeDefaults: [.arrowsize: .number(0.5), .dir: .keyword("none")])
    addAlterPairs(to: &graph)
    addLines(to: &graph)
    var centre = actors.attributes(of: ego.centre.actor, on: ego.centre.side)
    centre[.fontsize] = .number(measures.labelSize * Self.centreScale)
    add(ego.centre, 0, size: middle, at: (0, 0), centre, to: &graph)
    for (position, alter) in ego.alters.enumerated() {
      var attributes = actors.attributes(of: alter.node.actor, on: alter.node.side)
      attributes[.label] = .markup(label(of: alter, note: dates.note(of: alter.events)))
      add(
        alter.node, position + 1, size: boxes[position], at: layout.points[position], attributes,
        to: &graph)
    }
    return graph
  }

  private var graphAttributes: DotAttributes {
    var attributes: DotAttributes = [
      .fontname: .text(Typeface.name), .outputorder: .keyword("edgesfirst"), .pad: .number(0.08),
    ]
    attributes.add(measures: measures)
    if style.hasLegend { attributes.add(legend: legend, measures: measures) }
    return attributes
  }

  private func add(
    _ node: NegotiationNetwork.Node, _ position: Int, size: Size, at point: Point,
    _ look: DotAttributes, to graph: inout DotGraph
  ) {
    var attributes = look
    attributes[.width] = .number(size.width / 72)
    attributes[.height] = .number(size.height / 72)
    attributes[.pos] = .pair(point.x, point.y, isPinned: true)
    graph.addNode(DotName("actor", id: node.id.rawValue, position: position), attributes)
  }

  /// The name, with the number and dates of events below it.
  private func label(of alter: EgoNetwork.Alter, note: String?) -> DotMarkup {
    let name = actors.label(of: alter.node.actor, on: alter.node.side)
    var rows = name.split(separator: "\n").map { DotMarkup.text(String($0)) }
    if let note {
      rows.append(.element(.font, [.fontSize: .size(measures.smallSize)], [.text(note)]))
    }
    return .plainTable(rows.map { [.cell([:], $0)] })
  }

  // MARK: Lines

  /// Adds faint lines between the alters.
  private func addAlterPairs(to graph: inout DotGraph) {
    for (number, pair) in ego.alterPairs.enumerated() {
      graph.addCurve(
        .line(from: layout.points[pair.0], to: layout.points[pair.1]), "others", number,
        [.color: .colour(Self.faint), .penwidth: .number(0.5)])
    }
  }

  private static let faint = Colour(grey: 170)

  /// Adds the lines between the centre and the alters, one for each kind, side by side.
  private func addLines(to graph: inout DotGraph) {
    var number = 0
    for (position, alter) in ego.alters.enumerated() {
      let end = layout.points[position]
      let length = max(1, (end.x * end.x + end.y * end.y).squareRoot())
      let aside = (x: -end.y / length, y: end.x / length)
      for (line, shift) in zip(alter.lines, LineMark.shifts(of: alter.lines.map(\.mark))) {
        let from = (x: aside.x * shift, y: aside.y * shift)
        let to = (x: end.x + aside.x * shift, y: end.y + aside.y * shift)
        let spline = spline(line, from: from, to: to, box: position)
        var look = line.mark.attributes(in: style.theme)
        look[.label] = nil
        if line.mark.kind.isDirected { look[.dir] = .keyword("forward") }
        graph.addCurve(spline, "line", number, look)
        number += 1
      }
    }
  }

  /// The line from the centre to a box; an arrow ends at the outline of the box it points to.
  private func spline(
    _ line: EgoNetwork.Line, from: Point, to: Point, box: Int
  ) -> Spline {
    guard line.mark.kind.isDirected else { return .line(from: from, to: to) }
    let (start, end) = line.isOutward ? (from, to) : (to, from)
    let centre = line.isOutward ? layout.points[box] : (x: 0, y: 0)
    let size = line.isOutward ? boxes[box] : middle
    let gap = Self.distance(from: end, back: start, inside: size, around: centre)
    return .arrow(from: start, to: end, head: 5, gap: gap + 0.5)
  }

  /// The length that a line to `end` runs within a box.
  private static func distance(
    from end: Point, back start: Point,
    inside size: Size, around centre: Point
  ) -> Double {
    let length = max(
      0.01,
      ((start.x - end.x) * (start.x - end.x)
        + (start.y - end.y) * (start.y - end.y)).squareRoot())
    let step = (x: (start.x - end.x) / length, y: (start.y - end.y) / length)
    func exit(_ place: Double, _ step: Double, _ half: Double) -> Double {
      guard abs(step) > 1e-9 else { return .infinity }
      return ((step > 0 ? half : -half) - place) / step
    }
    return max(
      0,
      min(
        exit(end.x - centre.x, step.x, size.width / 2),
        exit(end.y - centre.y, step.y, size.height / 2)))
  }

  // MARK: Legend

  private var legend: Legend {
    var legend = Legend()
    let size = measures.smallSize
    let nodes = [ego.centre] + ego.alters.map(\.node)
    legend.addSides(actors.sides, content: content, style: style, size: size)
    legend.addShapes(of: Set(nodes.map(\.actor.kind)), size: size)
    legend.addLines(
      ego.alters.flatMap(\.lines).map(\.mark), ties: content.network.edges.compactMap(\.tie),
      theme: style.theme, size: size)
    if !ego.alterPairs.isEmpty {
      legend.add([
        Legend.Entry(
          sample: LegendSamples.hair(Self.faint, size: size), text: "joined to each other")
      ])
    }
    if let most = ego.alters.map(\.events.count).max(), most > 0 {
      let sample = DotMarkup.element(.font, [.fontSize: .size(size)], [.text("\(most): …")])
      legend.add([Legend.Entry(sample: sample, text: "events together, first and last")])
    }
    return legend
  }
}
