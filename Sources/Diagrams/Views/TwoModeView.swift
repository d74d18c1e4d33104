import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// Actors and events, with a line from each actor to each event they took part in.
public struct TwoModeView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "two-mode"
  /// What the view shows.
  public let summary = "Actors and the events they took part in, both as nodes"
  /// The options that the view takes.
  public let options = ViewOption.ofEvents.union([.colour, .stands])
  /// What of its figures can be measured.
  public let measured = MeasuredParts.boxes
  /// What a journal asks of its figures.
  public let bars: [FigureMeasure: FigureBar] =
    .ofBoxes.and([.grazedBoxes: .most(0), .mergedLines: .most(0)])

  /// The most nodes whose layout comes to an end.
  private static let mostNodes = 1_200

  /// Drafts a diagram of the events of `content` and the actors who took part in them.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    let text = EventsCaption(figure: .twoMode, content: content, style: style)
    let attendance = content.attendance
    let actors = Set(content.events.flatMap { attendance.actors(in: $0.event) }).count
    let events = content.events.count
    guard events > 0 else { return .nothing(text: text, in: style) }
    guard actors + events <= Self.mostNodes else {
      let amount = "\(English.count(actors, "actor")) and \(English.count(events, "event"))"
      let excess = OversizedDrawing(amount, .feasible) { $0.actors + $0.events <= 60 }
      return .tooMuch(excess, of: content, text: text)
    }
    let drawing = TwoModeDrawing(content: content, style: style)
    let excess = OversizedDrawing.ofNetwork(
      nodes: drawing.people.count + events, lines: drawing.lines.count,
      isUpright: drawing.measures.isUpright, holdsEvents: true)
    return DiagramDraft(
      drawing, text: text, excess: excess, warnings: drawing.warnings, narrowable: content)
  }
}

/// A two-mode network, whose nodes are the actors by id, then the events in order of time.
private struct TwoModeDrawing: ViewDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  let people: [ActorNodes.Member]
  let actors: ActorNodes
  let lines: [NetworkLine]
  /// The boxes and the ways between them; `nil` for so many that Graphviz lays them out.
  private let routing: LineRouting?
  private let springs: SpringLayout
  /// The width that the boxes were set out in.
  private let width: Double

  var layout: DiagramLayout { routing == nil ? springs.engine : .neatoPinned }

  init(content: DiagramContent, style: DiagramStyle) {
    self.content = content
    self.style = style
    let measures = PageMeasures(style.width).small
    self.measures = measures
    people = ActorNodes.Member.all(in: content)
    actors = ActorNodes(sides: people.map(\.side), content: content, style: style)
    lines = Self.lines(from: people, in: content)
    let count = people.count + content.events.count
    springs = SpringLayout(nodes: count, lines: lines, measures: measures, hasLargeBoxes: true)
    // A crowd is drawn wider than the page and scaled down, to the smallest type that can be read.
    let isCrowded = count > (measures.isUpright ? 16 : 30)
    let start =
      measures.width * (isCrowded ? measures.smallSize / PageMeasures.leastType : 1) - 12
    guard count <= PageMeasures.mostNodes else {
      (width, routing) = (start, nil)
      return
    }
    let labels = content.events.map { Self.label(of: $0, content: content, style: style) }
    let sizes =
      people.map { [actors] member in
        ActorNodes.size(
          of: actors.label(of: member.actor, on: member.side),
          shape: ActorShape(of: member.actor.kind), type: measures.labelSize)
      } + labels.map { Self.size(of: $0, type: measures.smallSize) }
    // So many boxes take long to place, and come out too small whatever their width.
    let found = measures.widened(from: start, isFixed: count > 60) { [lines, springs] width in
      let routing = Self.routing(
        of: lines, sizes: sizes, lengths: springs.lengths, width: width,
        isUpright: measures.isUpright)
      return (routing, Box.union(of: routing.boxes).map { 2 * $0.halfHeight } ?? 0)
    }
    width = found.width
    // What is drawn only to be tried need not be at its best.
    let others: [LineRouting] =
      count > 60 || content.trial == nil
      ? []
      : [UInt64(1_911), 1_924].map { [lines, springs] seed in
        Self.routing(
          of: lines, sizes: sizes, lengths: springs.lengths, width: found.width,
          isUpright: measures.isUpright, seed: seed)
      }
    routing = LineRouting.clearest(of: [found.1] + others, room: lines.map { _ in 14 })
  }

  private static func routing(
    of lines: [NetworkLine], sizes: [Size], lengths: [Double], width: Double, isUpright: Bool,
    seed: UInt64 = 1_945
  ) -> LineRouting {
    let springs = zip(lines, lengths).map { line, length in
      ClassicalScaling.Spring(
        from: line.from, to: line.to,
        length: length * 72 + (sizes[line.from].width + sizes[line.to].width) / 4)
    }
    let places = NetworkLayout(
      sizes: sizes, springs: springs, width: width, isUpright: isUpright, seed: seed)
    return LineRouting(
      boxes: zip(places.points, sizes).map { Box(at: $0, $1) },
      lines: lines.map { LineRouting.Line(from: $0.from, to: $0.to, width: $0.mark.extent) })
  }

  /// The size of the box of an event.
  private static func size(of label: String, type: Double) -> Size {
    let lines = label.split(separator: "\n")
    let widest = lines.map { Typeface.ems(String($0)) }.max() ?? 0
    return (width: widest * type * 1.02 + 6, height: Double(max(1, lines.count)) * type * 1.2 + 4)
  }

  /// A line for each actor in each event. Where one actor acts on others, lines run from the one to
  /// the event and from there to the others.
  private static func lines(
    from people: [ActorNodes.Member], in content: DiagramContent
  ) -> [NetworkLine] {
    let positions = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.actor.id, $0) })
    let attendance = content.attendance
    return content.events.enumerated().flatMap { number, selected -> [NetworkLine] in
      let event = selected.event
      return attendance.participants(in: event).compactMap { participant in
        guard let actor = positions[participant.actor] else { return nil }
        let mark = LineMark(
          kind: event.kind.edgeKind, isSecret: event.isSecret,
          isPossible: selected.certainty == .possible || !participant.isFirm)
        let node = people.count + number
        let isTarget = participant.part == .to || participant.part == .of
        return isTarget
          ? NetworkLine(from: node, to: actor, mark: mark)
          : NetworkLine(from: actor, to: node, mark: mark)
      }
    }
  }

  var graph: DotGraph {
    let own = ActorNodes.emptyGraph(measures).attributes
    var graph = DotGraph(
      attributes: routing == nil ? springs.graphAttributes : own,
      nodeDefaults: ActorNodes.defaults(measures),
      edgeDefaults: LineMark.defaults(measures))
    // Lines are drawn in the order of the nodes they start at.
    for (number, line) in lines.enumerated() {
      if let faint = line.mark.underlay, let route = routing?.routes[number] {
        graph.addCurve(route.rounded(), "bar", number, faint)
      }
    }
    var names: [DotName] = []
    let words = LineWords(content: content, style: style)
    for (position, node) in people.enumerated() {
      var attributes = actors.attributes(of: node.actor, on: node.side)
      place(position, as: ActorShape(of: node.actor.kind), &attributes)
      names.append(DotName("actor", id: node.actor.id.rawValue, position: position))
      graph.addNode(names[position], attributes, meaning: words.actor(node.actor.id, on: node.side))
    }
    for (number, selected) in content.events.enumerated() {
      let position = people.count + number
      var attributes = attributes(of: selected)
      place(position, as: .box, &attributes)
      names.append(DotName("event", id: selected.event.id.rawValue, position: position))
      graph.addNode(names[position], attributes, meaning: words.gathering(selected.event))
    }
    for (number, line) in lines.enumerated() {
      graph.addEdge(names[line.from], names[line.to], attributes(of: line, number))
    }
    if let first = routing?.boxes.first, measures.limit != nil {
      graph.addPoint(DotName("point", id: "left", 0), at: (0, first.y))
      graph.addPoint(DotName("point", id: "right", 0), at: (width, first.y))
    }
    return graph
  }

  /// Adds where a node stands, or starts from.
  private func place(_ node: Int, as shape: ActorShape, _ attributes: inout DotAttributes) {
    if let routing {
      attributes = attributes.merging(ActorNodes.placed(routing.boxes[node], shape: shape))
    } else {
      attributes[.pos] = springs.position(of: node)
    }
  }

  /// The label of an event: its date and its title, if any.
  private static func label(
    of selected: SelectedEvent, content: DiagramContent, style: DiagramStyle
  ) -> String {
    let event = selected.event
    let names = EventNames(content: content, style: style)
    // The end of a stand says what it is, and it is held for longer than the day that is asked about.
    let isStand = content.asked.stands != nil
    let title = names.title(of: event).map {
      LineBreaking.balanced($0, ems: 10, lines: isStand ? 8 : 3)
    }
    let date = isStand ? nil : style.dates.text(event.date, under: content.onlyYear)
    // Dots say only that it is possible.
    let secret =
      event.isSecret && selected.certainty == .possible ? style.words.word(.secret) : nil
    return [date, title, secret].compactMap(\.self).joined(separator: "\n")
  }

  /// The look of an event: a small plain box.
  private func attributes(of selected: SelectedEvent) -> DotAttributes {
    let event = selected.event
    let isPossible = selected.certainty == .possible
    return [
      .label: .text(Self.label(of: selected, content: content, style: style)),
      .shape: .keyword("box"), .fillcolor: .colour(.white), .fontsize: .number(measures.smallSize),
      .color: .colour(style.theme.ink(of: event.kind.edgeKind)), .penwidth: .number(0.7),
      .style: .keyword(isPossible ? "filled,dotted" : event.isSecret ? "filled,dashed" : "filled"),
      .margin: .pair(0.04, 0.02),
    ]
  }

  private func attributes(of line: NetworkLine, _ number: Int) -> DotAttributes {
    var attributes = line.mark.attributes(in: style.theme, style.words)
    // The box of the event shows that it is secret.
    attributes[.label] = nil
    // The line of a sender ends at the event, not at a person, and has no arrowhead.
    let hasNoHead = line.mark.kind.isDirected && line.to >= people.count
    if hasNoHead { attributes[.dir] = .keyword("none") }
    if let routing {
      let route = routing.routes[number]
      attributes[.pos] = .spline(
        hasNoHead
          ? route.rounded()
          : line.mark.curve(
            along: route, from: routing.boxes[line.from], to: routing.boxes[line.to]))
    } else {
      attributes[.len] = .number(springs.lengths[number])
    }
    return attributes
  }

  /// About how large the drawing is.
  var naturalSize: Size? {
    guard let boxes = routing?.boxes else { return nil }
    let top = boxes.map { $0.y + $0.halfHeight }.max() ?? 0
    let foot = boxes.map { $0.y - $0.halfHeight }.min() ?? 0
    return (width + 12, top - foot + measures.smallSize * 6)
  }

  /// The warnings that lines run behind boxes.
  var warnings: [String] {
    guard let blocked = routing?.blocked.count, blocked > 0 else { return [] }
    let lines = blocked == 1 ? "1 line runs" : "\(blocked) lines run"
    return ["\(lines) behind a box that is not an end of it, for want of room"]
  }

  var legend: Legend {
    var legend = Legend(
      content: content, style: style, measures: measures.drawn(within: width + 12))
    legend.addSides(
      actors.sides,
      except: Set(selfNamed: people.map { ($0.actor.id, $0.side.map(NodeGroup.side)) }))
    legend.addShapes(of: Set(people.map(\.actor.kind)))
    legend.addLines(lines.map(\.mark), meaning: { style.words.word(behind: $0, content.words) })
    return legend
  }
}
