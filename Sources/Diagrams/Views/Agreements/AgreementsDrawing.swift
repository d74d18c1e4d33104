import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// A dated list of agreements, with arcs from later events to the agreements they bear on.
struct AgreementsDrawing: ViewDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let relations: AgreementRelations
  let measures: PageMeasures
  private let names: EventNames
  private let list: AgreementRows
  private let arcs: AgreementArcs
  /// The middle of the marks, and the left edges of dates, titles and details.
  private let edges: Edges

  private typealias Edges = (mark: Double, date: Double, head: Double, side: Double, right: Double)

  let layout = DiagramLayout.neatoPinned

  init(content: DiagramContent, style: DiagramStyle, relations: AgreementRelations) {
    self.content = content
    self.style = style
    self.relations = relations
    let names = EventNames(content: content, style: style)
    self.names = names
    let page = PageMeasures(style.width)
    // A list that is too tall for the page is set wider, so that its lines are longer and fewer.
    let (width, found) = page.widened(from: page.width) { width in
      let set = Self.set(relations, names, page.drawn(within: width))
      return (set, set.list.height)
    }
    measures = page.drawn(within: width)
    (edges, list) = (found.edges, found.list)
    arcs = AgreementArcs(
      rows: list.rows, links: relations.links,
      lanes: AgreementArcs.mostLanes(isUpright: page.isUpright))
  }

  /// The list as it is set in a width, and where its columns stand.
  private static func set(
    _ relations: AgreementRelations, _ names: EventNames, _ measures: PageMeasures
  ) -> (edges: Edges, list: AgreementRows) {
    let right = measures.width - 9
    let lanes = AgreementArcs.mostLanes(isUpright: measures.isUpright)
    let gutter = relations.links.isEmpty ? 4 : 7 + Double(min(lanes, relations.links.count)) * 5
    let date = gutter + 10
    let dateWidth =
      measures.smallSize
      * Self.dateEms(of: relations, in: names.style.dates, least: measures.isUpright ? 5.2 : 7.2)
    let head = date + dateWidth + 4
    // On a page, details stand beside the titles.
    let side = measures.isUpright ? right : head + (right - head) * 0.6
    let edges: Edges = (gutter + 4, date, head, side, right)
    let list = AgreementRows(
      relations: relations, names: names, measures: measures,
      ems: (
        date: dateWidth / measures.smallSize / 1.02,
        head: (side - head - 6) / measures.labelSize / 1.06,
        side: measures.isUpright ? 0 : (right - side) / measures.smallSize / 1.04
      ))
    return (edges, list)
  }

  var naturalSize: Size? { (measures.width, list.height + measures.smallSize * 8) }

  /// The width of the dates: as much as they usually take, or as one needs that cannot be broken.
  private static func dateEms(
    of relations: AgreementRelations, in dates: DateLabel, least: Double
  ) -> Double {
    let lines = relations.boxes.flatMap {
      dates.lines(relations.events[$0].event.date, under: nil, ems: least)
    }
    return min(least + 3, lines.map { TextWidth.ems($0) * 1.04 }.reduce(least, max))
  }

  // MARK: Drawing

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: [
        .fontname: .text(Typeface.name), .outputorder: .keyword("edgesfirst"), .pad: .number(0.06),
      ],
      nodeDefaults: measures.textDefaults,
      edgeDefaults: [.arrowsize: .number(0.5), .dir: .keyword("none")])
    for (number, arc) in arcs.arcs.enumerated() { add(arc, number, to: &graph) }
    for (position, row) in list.rows.enumerated() { add(row, position, to: &graph) }
    if measures.limit != nil {
      graph.addPoint(DotName("point", id: "left", 0), at: (0, 0))
      graph.addPoint(DotName("point", id: "right", 0), at: (edges.right, 0))
    }
    return graph
  }

  private func add(_ row: AgreementRows.Row, _ position: Int, to graph: inout DotGraph) {
    let event = row.selected.event
    let first = row.head.first?.y ?? row.top
    graph.addNode(
      DotName("event", id: event.id.rawValue, position: position),
      mark(of: row.selected, at: (edges.mark, -first)))
    for (number, line) in row.date.enumerated() {
      graph.addText(
        DotName("date", id: "\(position)-\(number)", position: position), [line],
        left: edges.date, right: edges.head - 2,
        y: -first - Double(number) * measures.smallSize * 1.17, size: measures.smallSize)
    }
    for (number, line) in row.head.enumerated() {
      add(line, "\(position)-\(number)", left: edges.head, right: edges.side - 4, to: &graph)
    }
    for (number, line) in row.side.enumerated() {
      add(line, "\(position)-s\(number)", left: edges.side, right: edges.right, to: &graph)
    }
  }

  private func add(
    _ line: AgreementRows.Line, _ id: String, left: Double, right: Double,
    to graph: inout DotGraph
  ) {
    let size = line.isTitle ? measures.labelSize : measures.smallSize
    var text = DotMarkup.element(
      .font, [.fontSize: .size(size), .colour: .colour(ink(of: line))], [.text(line.text)])
    if line.isTitle { text = .element(.bold, [:], [text]) }
    graph.addRows(
      DotName("words", id: id, position: 0), [[text]], left: left, right: right, y: -line.y)
  }

  private func ink(of line: AgreementRows.Line) -> Colour {
    switch line.content {
    case .title: .black
    case .detail, .annex: Colour(grey: 70)
    case .link(let number): ink(of: relations.links[number].effect).onWhite
    }
  }

  private func mark(of selected: SelectedEvent, at point: Point) -> DotAttributes {
    let event = selected.event
    let ink = style.theme.ink(of: event.kind.edgeKind)
    let isPossible = selected.certainty == .possible
    var look = EventShape(of: event.kind).attributes(size: 6)
    look[.pos] = .pair(point.x, point.y, isPinned: true)
    look[.color] = .colour(ink)
    look[.penwidth] = .number(1)
    // Dots and dashes would leave nothing of so small an outline; that it was secret stands beside it.
    look[.fillcolor] = .colour(isPossible ? .white : ink)
    look[.style] = .keyword("filled")
    return look
  }

  // MARK: Arcs

  private func add(_ arc: AgreementArcs.Arc, _ number: Int, to graph: inout DotGraph) {
    let link = relations.links[arc.link]
    let lane = edges.mark - 8 - Double(arc.lane) * 5
    let tip = Point(edges.mark - 4.5, -arc.end)
    let way = Polyline(points: [
      (edges.mark - 4, -arc.start), (lane, -arc.start), (lane, tip.y), (tip.x - 3.4, tip.y),
    ])
    var spline = way.rounded(cut: 1.8)
    spline.tip = tip
    graph.addCurve(spline, "arc", number, look(of: link.effect), meaning: meaning(of: link))
  }

  /// `Karakhan's note violates the Agreement of 1924`.
  private func meaning(of link: AgreementRelations.Link) -> String? {
    func title(_ id: EventID) -> String {
      content.corpus.events[id].flatMap { names.title(of: $0) ?? $0.about } ?? id.rawValue
    }
    let effect = link.text.split(separator: "\n").joined(separator: style.words.punctuation.colon)
    return DotText.cleaned("\(title(link.event)) – \(effect) – \(title(link.agreement))")
  }

  private func ink(of effect: AgreementRelations.Effect) -> Colour {
    switch effect {
    case .violates, .breaks: style.theme.ink(of: .act)
    case .fulfils: style.theme.ink(of: .message)
    case .annexes, .amends, .replaces, .terminates, .concerns: Colour(grey: 60)
    }
  }

  private func look(of effect: AgreementRelations.Effect) -> DotAttributes {
    let heavy = effect == .violates || effect == .breaks
    let head: StaticString =
      switch effect {
      case .fulfils: "dot"
      case .terminates: "tee"
      case .amends, .annexes: "vee"
      case .replaces: "obox"
      case .concerns: "none"
      case .violates, .breaks: "normal"
      }
    return [
      .color: .colour(ink(of: effect)), .penwidth: .number(heavy ? 1.3 : 0.9),
      .dir: .keyword("forward"), .arrowhead: .keyword(head),
    ]
  }

  // MARK: Legend

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    let shown = relations.boxes.map { content.events[$0] }
    for kind in Event.Kind.allCases where shown.contains(where: { $0.event.kind == kind }) {
      legend.add(legend.samples.event(kind), kind.word)
    }
    if shown.contains(where: { $0.certainty == .possible }) {
      legend.add(legend.samples.text("□"), .notCertain)
    }
    if !relations.annexes.isEmpty { legend.add(.text("+"), .annex) }
    let samples = legend.samples
    let arcs: [(effects: [AgreementRelations.Effect], words: [FigureWord], head: String)] = [
      ([.fulfils], [.fulfils], "●"), ([.breaks, .violates], [.breaksOrViolates], "►"),
      ([.replaces], [.replaces], "□"), ([.terminates], [.terminates], "┤"),
      ([.amends], [.amends], ">"), ([.annexes], [.annexes], ">"), ([.concerns], [.concerns], ""),
    ]
    for arc in arcs {
      guard relations.links.contains(where: { arc.effects.contains($0.effect) }) else { continue }
      let isHeavy = arc.effects.contains(.breaks)
      legend.add(
        samples.arc(ink(of: arc.effects[0]), head: arc.head, isHeavy: isHeavy),
        style.words.either(arc.words.map(style.words.word)))
    }
    return legend
  }
}

extension LegendSamples {
  /// A stroke in the ink of an arc, with its end.
  fileprivate func arc(_ ink: Colour, head: String, isHeavy: Bool) -> DotMarkup {
    let border = isHeavy ? 2.0 : 1
    let stroke = DotMarkup.cell([
      .border: .points(border), .sides: .keyword("B"), .colour: .colour(ink),
      .fixedSize: .keyword("TRUE"), .width: .points(size * 1.8), .height: .points(2 * border),
    ])
    let end = DotMarkup.cell(
      [:],
      .element(.font, [.colour: .colour(ink), .fontSize: .size(size * 0.9)], [.text(head)]))
    return frame([.cell([:], frame([stroke]))] + (head.isEmpty ? [] : [end]))
  }
}
