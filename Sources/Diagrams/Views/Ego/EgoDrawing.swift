import HistoricalDates
import NegotiationAnalysis
import Negotiations
internal import Typesetting

/// A drawing of an ego network.
struct EgoDrawing: ViewDrawing {
  let ego: EgoNetwork
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  private let actors: ActorNodes
  private let dates: EgoDates
  private let places: RadialLayout
  /// The size of the box in the middle.
  private let middle: Size
  /// The sizes of the boxes of the alters.
  private let boxes: [Size]

  let layout = DiagramLayout.neatoPinned

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
    places = RadialLayout(
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
    var graph = ActorNodes.emptyGraph(measures)
    addAlterPairs(to: &graph)
    addLines(to: &graph)
    var centre = actors.attributes(of: ego.centre.actor, on: ego.centre.side)
    centre[.fontsize] = .number(measures.labelSize * Self.centreScale)
    add(ego.centre, 0, size: middle, at: (0, 0), centre, to: &graph)
    for (position, alter) in ego.alters.enumerated() {
      var attributes = actors.attributes(of: alter.node.actor, on: alter.node.side)
      attributes[.label] = .markup(label(of: alter, note: dates.note(of: alter.events)))
      add(
        alter.node, position + 1, size: boxes[position], at: places.points[position], attributes,
        to: &graph)
    }
    return graph
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
        .line(from: places.points[pair.0], to: places.points[pair.1]), "others", number,
        [.color: .colour(Self.faint), .penwidth: .number(0.5)])
    }
  }

  private static let faint = Colour(grey: 170)

  /// Adds the lines between the centre and the alters, one for each kind, side by side.
  private func addLines(to graph: inout DotGraph) {
    var number = 0
    for (position, alter) in ego.alters.enumerated() {
      let end = places.points[position]
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
        if line.mark.needsSecretNote {
          graph.addSecretNote(
            number, at: spline.point(at: 0.5), size: measures.smallSize,
            ink: style.theme.ink(of: line.mark.kind))
        }
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
    let centre = line.isOutward ? places.points[box] : (x: 0, y: 0)
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

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    let nodes = [ego.centre] + ego.alters.map(\.node)
    legend.addSides(actors.sides)
    legend.addShapes(of: Set(nodes.map(\.actor.kind)))
    legend.addLines(
      ego.alters.flatMap(\.lines).map(\.mark), ties: content.network.edges.compactMap(\.tie))
    if !ego.alterPairs.isEmpty {
      legend.add(legend.samples.hair(Self.faint), "joined to each other")
    }
    if let most = ego.alters.map(\.events.count).max(), most > 0 {
      legend.add(legend.samples.text("\(most): …"), "events together, first and last")
    }
    return legend
  }
}

/// The number and dates of the events that two actors share, in short: `14: 2 Jul–14 Aug`.
private struct EgoDates {
  /// The year, where all events fall in one, which the caption gives.
  private let onlyYear: Int?

  init(events: [SelectedEvent]) {
    let years = Set(
      events.flatMap { [$0.event.date.start.earliest?.year, $0.event.date.end.latest?.year] })
    onlyYear = years.count == 1 ? years.first ?? nil : nil
  }

  /// The number of `events`, which are in order of time, and the dates of the first and last; `nil`
  /// where there are none.
  func note(of events: [SelectedEvent]) -> String? {
    guard let first = events.first?.event.date, let last = events.last?.event.date else {
      return nil
    }
    let date = events.count == 1 ? DateLabel.text(first, under: onlyYear) : span(first, last)
    return date.isEmpty ? "\(events.count)" : "\(events.count): \(date)"
  }

  private func span(_ first: HistoricalDate, _ last: HistoricalDate) -> String {
    if onlyYear == nil, let start = first.start.earliest?.year, let end = last.end.latest?.year {
      return start == end ? English.year(start) : "\(English.year(start))–\(English.year(end))"
    }
    let (start, end) = (coarse(first.start), coarse(last.end))
    if let day = first.start.earliest, first.start.isOneDay, last.end.isOneDay,
      let final = last.end.latest, day.month == final.month, day.year == final.year, day != final
    {
      return "\(day.day)–\(end)"
    }
    return start == end ? start : "\(start)–\(end)"
  }

  /// The day, or as much of it as is known: `Jul`, `Jul/Aug`, the year.
  private func coarse(_ bounds: DayBounds) -> String {
    guard !bounds.isOneDay, let first = bounds.earliest, let last = bounds.latest,
      first.year == onlyYear, last.year == onlyYear
    else { return DateLabel.bounds(bounds, under: onlyYear) }
    let months = [first, last].map { English.months[$0.month - 1].prefix(3) }
    return first.month == last.month ? String(months[0]) : "\(months[0])/\(months[1])"
  }
}
