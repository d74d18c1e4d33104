import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// A timeline whose rows and marks are placed here, not by Graphviz.
struct TimelineDrawing: ViewDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  let lanes: TimelineLanes
  let table: TimelineTable
  private let geometry: Geometry
  /// How much wider it is laid out than it is printed.
  private let stretch: Double
  private let details: TimelineTable.Details

  let layout = DiagramLayout.neato

  /// The places of the columns, in points from the left.
  private struct Geometry {
    let width: Double
    let dateEdge: Double
    let firstLane: Double
    let laneStep: Double
    let label: Double

    init(measures: PageMeasures, stretch: Double, lanes: Int) {
      width = measures.width * stretch - 6
      // Where there is room, an hour stands beside its date; in a column it stands below.
      dateEdge =
        measures.smallSize * min(measures.isUpright ? 5.8 : 9.5, 5.4 + (stretch - 1) * 12)
      firstLane = dateEdge + 18
      laneStep = measures.isUpright ? 12.5 : 16
      label = firstLane + Double(max(0, lanes - 1)) * laneStep + 9
    }
  }

  init(
    content: DiagramContent, style: DiagramStyle, details: TimelineTable.Details,
    stretch: Double = 1
  ) {
    self.stretch = stretch
    self.details = details
    self.content = content
    self.style = style
    let measures = PageMeasures(style.width)
    // Where there is no room for every detail, the heads are small.
    self.measures = details == .below ? measures : measures.small
    lanes = TimelineLanes(content: content, style: style, most: measures.isUpright ? 7 : 10)
    geometry = Geometry(measures: measures, stretch: stretch, lanes: lanes.count)
    // Widths of text are estimates, so a little is kept in reserve.
    let room = (geometry.width - geometry.label) / 1.03
    table = TimelineTable(
      content: content, style: style,
      columns: TimelineTable.Columns(
        date: geometry.dateEdge / measures.smallSize / 1.03, head: room / self.measures.labelSize,
        detail: room / measures.smallSize),
      details: details)
  }

  /// The drawing whose type comes out largest on the page that all rows have to fit: the wider it is laid
  /// out, the fewer lines they take, and the less it has to be scaled down.
  static func largest(
    content: DiagramContent, style: DiagramStyle, details: TimelineTable.Details
  ) -> TimelineDrawing {
    func drawing(_ stretch: Double) -> TimelineDrawing {
      TimelineDrawing(content: content, style: style, details: details, stretch: stretch)
    }
    var best = drawing(1)
    for step in 1...16 {
      let wider = drawing(1 + Double(step) / 10)
      if wider.scale > best.scale { best = wider }
    }
    return best
  }

  /// The rows one below the other.
  private var rowsHeight: Double { table.rows.reduce(0) { $0 + height(of: $1) } }

  /// Whether the rows fit the height of a page.
  var fitsPage: Bool { rowsHeight <= (measures.limit?.height ?? 900) - 100 }

  /// What the drawing, with its lanes and legend, is scaled to on a page.
  private var scale: Double {
    guard let limit = measures.limit else { return 1 }
    let names = Double(lanes.count) * measures.smallSize * 1.25
    return min(1 / stretch, limit.height / (rowsHeight + names + measures.smallSize * 5))
  }

  // MARK: Drawing

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: [
        .fontname: .text(Typeface.name), .outputorder: .keyword("edgesfirst"),
        .overlap: .keyword("true"), .inputscale: .number(72), .splines: .keyword("line"),
        .pad: .number(0.04),
      ],
      nodeDefaults: measures.textDefaults, edgeDefaults: [.arrowsize: .number(0.5)])
    let header = -Double(lanes.count) * measures.smallSize * 1.25 - 4
    let bottom = header - rowsHeight
    addLanes(to: &graph, bottom: bottom)
    let tops = table.rows.reduce(into: [header]) { $0.append(($0.last ?? 0) - height(of: $1)) }
    for (position, row) in table.rows.enumerated() {
      let middle = (tops[position] + tops[position + 1]) / 2
      switch row {
      case .year(let year): addYear(year, at: position, middle: middle, to: &graph)
      case .event(let entry): add(entry, at: position, middle: middle, to: &graph)
      }
    }
    addBars(tops: tops, to: &graph)
    return graph
  }

  private func height(of row: TimelineTable.Row) -> Double {
    switch row {
    case .year: measures.labelSize * 1.5
    case .event(let entry):
      max(
        Double(entry.head.count) * measures.labelSize * 1.17
          + Double(entry.detail.count) * measures.smallSize * 1.17,
        Double(entry.date.count) * measures.smallSize * 1.17) + gap
    }
  }

  /// The space between two rows: little where all have to fit one page.
  private var gap: Double { details == .below ? (measures.isUpright ? 3 : 5) : 2 }

  // MARK: Lanes

  /// Adds a line down the page for each side, and its name at the top, each a step lower than the
  /// last.
  private func addLanes(to graph: inout DotGraph, bottom: Double) {
    for (lane, side) in lanes.sides.enumerated() {
      let x = geometry.firstLane + Double(lane) * geometry.laneStep
      let y = -(Double(lane) + 0.5) * measures.smallSize * 1.25
      let (top, foot) = (DotName("lane", id: "top", lane), DotName("lane", id: "foot", lane))
      graph.addMark(
        top, .circle, size: 6, at: (x, y), lanes.appearances[side].attributes)
      graph.addPoint(foot, at: (x, bottom))
      graph.addEdge(
        top, foot,
        [.color: .colour(Colour(grey: 205)), .penwidth: .number(0.8), .dir: .keyword("none")])
      let room = (geometry.width - x - 6) / measures.smallSize / 1.03
      let name = LineBreaking.shortened(lanes.name(of: side, content, style), ems: room)
      graph.addText(
        DotName("lane", id: "name", lane), [name], left: x + 6, right: geometry.width, y: y,
        size: measures.smallSize)
    }
  }

  private func addYear(
    _ year: String, at position: Int, middle: Double, to graph: inout DotGraph
  ) {
    let (left, right) = (
      DotName("year", id: "left", position), DotName("year", id: "right", position)
    )
    graph.addPoint(left, at: (geometry.dateEdge + 6, middle))
    graph.addPoint(right, at: (geometry.width, middle))
    graph.addEdge(
      left, right,
      [.color: .colour(Colour(grey: 205)), .penwidth: .number(0.5), .dir: .keyword("none")])
    graph.addText(
      DotName("year", id: "name", position), [year], left: 0, right: geometry.dateEdge, y: middle,
      size: measures.labelSize, alignment: "RIGHT", isBold: true)
  }

  // MARK: Events

  private func add(
    _ entry: TimelineTable.Entry, at position: Int, middle: Double, to graph: inout DotGraph
  ) {
    let event = entry.selected.event
    graph.addText(
      DotName("date", id: event.id.rawValue, position: position),
      entry.date,
      left: 0, right: geometry.dateEdge, y: middle, size: measures.smallSize, alignment: "RIGHT")
    graph.addRows(
      DotName("label", id: event.id.rawValue, position: position), labelRows(of: entry),
      left: geometry.label, right: geometry.width, y: middle)
    addMarks(of: entry.selected, at: position, middle: middle, to: &graph)
  }

  /// The head in black, and the detail in smaller grey type below or beside it.
  private func labelRows(of entry: TimelineTable.Entry) -> [[DotMarkup]] {
    func small(_ text: String) -> DotMarkup {
      let grey = Colour(grey: 90)
      return .element(
        .font, [.fontSize: .size(measures.smallSize), .colour: .colour(grey)], [.text(text)])
    }
    var rows = entry.head.map {
      [DotMarkup.element(.font, [.fontSize: .size(measures.labelSize)], [.text($0)])]
    }
    if let aside = entry.aside, !rows.isEmpty {
      rows[rows.count - 1].append(small("\u{2002}" + aside))
    }
    return rows + entry.detail.map { [small($0)] }
  }

  /// Adds a mark in the lane of each side that took part, and the lines that join them.
  private func addMarks(
    of selected: SelectedEvent, at position: Int, middle: Double, to graph: inout DotGraph
  ) {
    let event = selected.event
    let mark = LineMark(
      kind: event.kind.edgeKind, isSecret: event.isSecret,
      isPossible: selected.certainty == .possible)
    func name(_ lane: Int) -> DotName {
      DotName("mark", id: "\(position)-\(lane)", position: position)
    }
    let parts = lanes.parts(of: event)
    for lane in parts.all {
      var attributes = lanes.appearances[lanes.sides[lane]].attributes
      attributes[.color] = .colour(style.theme.ink(of: mark.kind))
      attributes[.penwidth] = .number(1)
      let x = geometry.firstLane + Double(lane) * geometry.laneStep
      graph.addMark(name(lane), EventShape(of: event.kind), size: 6, at: (x, middle), attributes)
    }
    var stroke = mark.attributes(in: style.theme, style.words)
    stroke[.label] = nil
    for (number, join) in parts.joins.enumerated() {
      if mark.kind == .agreement {
        stroke[.color] = .colour(style.theme.ink(of: mark.kind))
        for rail in [-1, 1] {
          addRail(
            rail, from: join.from, to: join.to, at: (position, number), middle, stroke, &graph)
        }
      } else {
        graph.addEdge(name(join.from), name(join.to), stroke)
      }
    }
  }

  /// Adds one of the two lines that join the parties of an agreement, a little above or below the
  /// middle.
  private func addRail(
    _ rail: Int, from: Int, to: Int, at place: (row: Int, join: Int), _ middle: Double,
    _ stroke: DotAttributes, _ graph: inout DotGraph
  ) {
    let ends = [from, to].map { lane in
      DotName("rail", id: "\(place.row)-\(place.join)-\(rail)-\(lane)", position: place.row)
    }
    for (end, lane) in zip(ends, [from, to]) {
      let x = geometry.firstLane + Double(lane) * geometry.laneStep
      graph.addPoint(end, at: (x, middle + Double(rail) * 1.3))
    }
    graph.addEdge(ends[0], ends[1], stroke)
  }

  /// Adds the bars beside the dates: a solid one for a span, a dotted one for the bounds of an unknown
  /// day.
  private func addBars(tops: [Double], to graph: inout DotGraph) {
    var ends = [Double](repeating: .infinity, count: 3)
    for (position, row) in table.rows.enumerated() {
      guard case .event(let entry) = row, let last = entry.lastRow else { continue }
      let top = (tops[position] + tops[position + 1]) / 2 + measures.smallSize * 0.45
      let isEndless = last >= table.rows.count
      let foot = (isEndless ? tops[tops.count - 1] : tops[last + 1]) + 2
      guard let lane = ends.firstIndex(where: { $0 > top }) else { continue }
      ends[lane] = foot
      let x = geometry.dateEdge + 3 + Double(lane) * 3.5
      let (head, tail) = (DotName("bar", id: "top", position), DotName("bar", id: "foot", position))
      graph.addPoint(head, at: (x, top))
      graph.addPoint(tail, at: (x, min(foot, top - 2)))
      graph.addEdge(
        head, tail,
        DateBar.attributes(isSpan: entry.selected.event.date.isSpan, isEndless: isEndless))
    }
  }

  // MARK: Legend

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    legend.addEvents(content.events)
    legend.addBars(of: content.events.map(\.event.date))
    if let most = table.mostSignings {
      legend.add(legend.samples.text("×\(most)"), .signingsOfOneDay)
    }
    return legend
  }
}
