import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// A drawing of an ego network.
struct EgoDrawing: ViewDrawing {
  let ego: EgoNetwork
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  private let actors: ActorNodes
  private let dates: EgoDates
  private let places: RadialLayout
  /// The width that the boxes were set out in.
  private let width: Double
  /// The size of the box in the middle.
  private let middle: Size
  /// The sizes of the boxes of the alters.
  private let boxes: [Size]
  /// The ways of the lines to the alters, then of those between them that are drawn.
  private let routing: LineRouting
  /// The pairs of alters whose lines are drawn.
  let shownPairs: [(Int, Int)]

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
    let dates = EgoDates(under: content.onlyYear, in: style)
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
    let greatest = Double(ego.alters.map(\.count).max() ?? 1)
    let weights = ego.alters.map { alter in
      greatest > 1 ? (Double(alter.count) / greatest).squareRoot() : 0.5
    }
    let centre = middle
    let found = measures.widened(from: measures.width - 8) { width in
      let places = RadialLayout(boxes: boxes, weights: weights, middle: centre, width: width)
      let frames = zip(places.points, boxes).map { Box(at: $0, $1) }
      return (places, Box.union(of: frames).map { 2 * $0.halfHeight } ?? 0)
    }
    width = found.width
    let places = found.1
    self.places = places
    let most = measures.isUpright ? Self.mostPairs / 2 : Self.mostPairs
    let isShown = style.showsOthers || ego.alterPairs.count <= most
    let shownPairs = isShown ? ego.alterPairs : []
    self.shownPairs = shownPairs
    let own = ego.alters.indices.map { alter -> LineRouting.Line in
      let marks = ego.alters[alter].lines.map(\.mark)
      let width = marks.reduce(0) { $0 + $1.extent } + 2.4 * Double(max(0, marks.count - 1))
      return LineRouting.Line(from: 0, to: alter + 1, width: width)
    }
    routing = LineRouting(
      boxes: [Box(at: (0, 0), middle)] + zip(places.points, boxes).map { Box(at: $0, $1) },
      lines: own
        + shownPairs.map { LineRouting.Line(from: $0.0 + 1, to: $0.1 + 1, width: 0.5) })
  }

  /// The most lines between alters that leave the others readable.
  private static let mostPairs = 24

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
    if measures.limit != nil {
      let half = (width - 4) / 2
      graph.addPoint(DotName("point", id: "left", 0), at: (-half, 0))
      graph.addPoint(DotName("point", id: "right", 0), at: (half, 0))
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
    graph.addNode(
      DotName("actor", id: node.id.rawValue, position: position), attributes,
      meaning: LineWords(content: content, style: style).actor(node.id, on: node.side))
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
    for number in shownPairs.indices {
      graph.addCurve(
        routing.routes[ego.alters.count + number].rounded(), "others", number,
        [.color: .colour(Self.faint), .penwidth: .number(0.5)])
    }
  }

  private static let faint = Colour(grey: 140)

  /// Adds the lines between the centre and the alters, one for each kind, side by side.
  private func addLines(to graph: inout DotGraph) {
    var number = 0
    for (position, alter) in ego.alters.enumerated() {
      for (line, shift) in zip(alter.lines, LineMark.shifts(of: alter.lines.map(\.mark))) {
        let (middle, end) = (routing.boxes[0], routing.boxes[position + 1])
        let outward = routing.routes[position].spread(aside: shift, from: middle, to: end)
        let spline = line.mark.curve(
          along: line.isOutward ? outward : outward.reversed,
          from: line.isOutward ? middle : end, to: line.isOutward ? end : middle)
        var look = line.mark.attributes(in: style.theme, style.words)
        look[.label] = nil
        if line.mark.kind.isDirected { look[.dir] = .keyword("forward") }
        if let faint = line.mark.underlay {
          graph.addCurve(outward.rounded(), "bar", number, faint)
        }
        let (from, to) = line.isOutward ? (ego.centre, alter.node) : (alter.node, ego.centre)
        graph.addCurve(
          spline, "line", number, look,
          meaning: LineWords(content: content, style: style)
            .line(from: from.id, to: to.id, line.mark))
        if line.mark.needsSecretNote {
          graph.addSecretNote(
            number, at: outward.point(at: outward.length / 2), size: measures.smallSize,
            ink: style.theme.ink(of: line.mark.kind), in: style.words)
        }
        number += 1
      }
    }
  }

  /// A warning that names the lines that run behind a box; `nil` where none does.
  var warning: String? {
    let names = EventNames(content: content, style: style)
    let blocked = routing.blocked.filter { $0 < ego.alters.count }.prefix(3).map {
      DotText.cleaned(names.name(of: ego.alters[$0].node.id))
    }
    guard !blocked.isEmpty else { return nil }
    return "the lines to \(English.list(blocked)) run behind another box, for want of room"
  }

  // MARK: Legend

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures.drawn(within: width + 8))
    let nodes = [ego.centre] + ego.alters.map(\.node)
    legend.addSides(
      actors.sides, except: Set(selfNamed: nodes.map { ($0.id, $0.side.map(NodeGroup.side)) }))
    legend.addShapes(of: Set(nodes.map(\.actor.kind)))
    legend.addLines(
      ego.alters.flatMap(\.lines).map(\.mark), ties: content.network.edges.compactMap(\.tie))
    if !shownPairs.isEmpty {
      legend.add(legend.samples.hair(Self.faint), .joined)
    }
    if let most = ego.alters.map(\.count).max(), most > 0 {
      legend.add(
        legend.samples.text("\(most): …"), style.words.together(content.words.event))
    }
    return legend
  }
}

/// The number and dates of the events that two actors share, in short: `14: 2 Jul–14 Aug`.
private struct EgoDates {
  /// The year of all events, which the caption gives; `nil` where there are several.
  private let onlyYear: Int?
  private let words: any FigureLanguage
  private let dates: DateLabel

  init(under year: Int?, in style: DiagramStyle) {
    (onlyYear, words, dates) = (year, style.words, style.dates)
  }

  /// The number of `events`, which are in order of time, and the dates of the first and last; `nil`
  /// where there are none.
  func note(of events: [SelectedEvent]) -> String? {
    guard let first = events.first?.event.date, let last = events.last?.event.date else {
      return nil
    }
    let date = events.count == 1 ? dates.text(first, under: onlyYear) : span(first, last)
    let count = events.occasionCount
    return date.isEmpty ? "\(count)" : "\(count): \(date)"
  }

  private func span(_ first: HistoricalDate, _ last: HistoricalDate) -> String {
    if onlyYear == nil, let start = first.start.earliest?.year, let end = last.end.latest?.year {
      return start == end ? words.year(start) : "\(words.year(start))–\(words.year(end))"
    }
    let (start, end) = (coarse(first.start), coarse(last.end))
    if let day = first.start.earliest, first.start.isOneDay, last.end.isOneDay,
      let final = last.end.latest, day.month == final.month, day.year == final.year, day != final
    {
      return words.shortDays(from: day.day, "–", to: final, under: onlyYear)
    }
    return start == end ? start : "\(start)–\(end)"
  }

  /// The day, or as much of it as is known: `Jul`, `Jul/Aug`, the year.
  private func coarse(_ bounds: DayBounds) -> String {
    guard !bounds.isOneDay, let first = bounds.earliest, let last = bounds.latest,
      first.year == onlyYear, last.year == onlyYear
    else { return dates.bounds(bounds, under: onlyYear) }
    let months = [first, last].map { words.month($0.month) }
    return first.month == last.month ? months[0] : "\(months[0])/\(months[1])"
  }
}
