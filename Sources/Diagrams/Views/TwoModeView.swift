import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Actors and events, with a line from each actor to each event that it took part in.
public struct TwoModeView: DiagramView {
  /// The view.
  public init() {}

  /// The name by which it is chosen.
  public let name = "two-mode"
  /// What it shows.
  public let summary = "Actors and the events they took part in, both as nodes"

  /// Draws the events of the content and those who took part in them.
  public func diagram(of content: DiagramContent, style: DiagramStyle) -> Diagram {
    let caption = EventsCaption(figure: "two-mode network", content: content, style: style)
    guard !content.events.isEmpty else {
      return Diagram.empty(
        style: style, caption: caption.caption, alternativeText: caption.alternativeText)
    }
    let actors = Set(content.events.flatMap(\.event.participants)).count
    guard actors + content.events.count <= DrawingLimit.twoModeNodes else {
      return Diagram.refused(
        "\(English.count(actors, "actor")) and \(English.count(content.events.count, "event"))",
        of: content, style: style, caption: caption.caption,
        alternativeText: caption.alternativeText
      ) { $0.actors + $0.events <= 60 }
    }
    let drawing = TwoModeDrawing(content: content, style: style)
    return Diagram(
      drawing.graph, layout: drawing.layout.engine, measures: drawing.measures,
      caption: caption.caption, alternativeText: caption.alternativeText,
      warnings: SizeWarning(content: content, measures: drawing.measures).network(
        nodes: drawing.people.count + content.events.count, lines: drawing.lines.count,
        holdsEvents: true), content: content)
  }
}

/// One two-mode network. Its nodes are first the actors, by id, then the events, by time.
private struct TwoModeDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let measures: Measures
  let people: [ActorNodes.Member]
  let actors: ActorNodes
  let lines: [NetworkLine]
  let layout: SpringLayout

  init(content: DiagramContent, style: DiagramStyle) {
    self.content = content
    self.style = style
    measures = Measures(style.width).small
    people = ActorNodes.Member.all(in: content)
    actors = ActorNodes(sides: people.map(\.side), content: content, style: style)
    lines = Self.lines(from: people, to: content.events)
    layout = SpringLayout(
      nodes: people.count + content.events.count, lines: lines, measures: measures,
      hasLargeBoxes: true)
  }

  /// A line for each part in each event; where somebody acts on others, the lines run from the one
  /// through the event to the others.
  private static func lines(
    from people: [ActorNodes.Member], to events: [SelectedEvent]
  ) -> [NetworkLine] {
    let positions = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.actor.id, $0) })
    return events.enumerated().flatMap { number, selected -> [NetworkLine] in
      let event = selected.event
      var seen: Set<ActorID> = []
      return event.participations.compactMap { participation in
        guard participation.status.counts, let actor = positions[participation.actor],
          seen.insert(participation.actor).inserted
        else { return nil }
        let isPossible = selected.certainty == .possible || !participation.status.isFirm
        let mark = LineMark(
          kind: event.kind.edgeKind, isSecret: event.isSecret, isPossible: isPossible)
        let node = people.count + number
        let isTarget = participation.part == .to || participation.part == .of
        return isTarget
          ? NetworkLine(from: node, to: actor, mark: mark)
          : NetworkLine(from: actor, to: node, mark: mark)
      }
    }
  }

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: layout.graphAttributes, nodeDefaults: ActorNodes.defaults(measures),
      edgeDefaults: LineMark.defaults(measures))
    if style.hasLegend { graph.attributes.add(legend: legend, measures: measures) }
    var names: [DotName] = []
    for (position, node) in people.enumerated() {
      var attributes = actors.attributes(of: node.actor, on: node.side)
      attributes[.pos] = layout.position(of: position)
      names.append(DotName("actor", id: node.actor.id.rawValue, position: position))
      graph.addNode(names[position], attributes)
    }
    for (number, selected) in content.events.enumerated() {
      let position = people.count + number
      var attributes = attributes(of: selected)
      attributes[.pos] = layout.position(of: position)
      names.append(DotName("event", id: selected.event.id.rawValue, position: position))
      graph.addNode(names[position], attributes)
    }
    for (line, length) in zip(lines, layout.lengths) {
      graph.addEdge(names[line.from], names[line.to], attributes(of: line, length: length))
    }
    return graph
  }

  /// An event is a small plain box with its date and, where it has one, its name.
  private func attributes(of selected: SelectedEvent) -> DotAttributes {
    let event = selected.event
    let names = EventNames(content: content, style: style)
    let title = names.title(of: event).map { LineBreaking.balanced($0, ems: 10) }
    let date = DateLabel.text(event.date, under: onlyYear)
    let isPossible = selected.certainty == .possible
    return [
      .label: .text([date, title].compactMap(\.self).joined(separator: "\n")),
      .shape: .word("box"), .fillcolor: .colour(.white), .fontsize: .number(measures.smallSize),
      .color: .colour(style.theme.ink(of: event.kind.edgeKind)), .penwidth: .number(0.7),
      .style: .word(isPossible ? "filled,dotted" : event.isSecret ? "filled,dashed" : "filled"),
      .margin: .pair(0.04, 0.02),
    ]
  }

  /// The year, where all events fall in one and the caption says it.
  private var onlyYear: Int? {
    let years = Set(content.events.map { DateLabel.year(of: $0.event.date) })
    return years.count == 1 ? years.first ?? nil : nil
  }

  private func attributes(of line: NetworkLine, length: Double) -> DotAttributes {
    var attributes = line.mark.attributes(in: style.theme)
    attributes[.len] = .number(length)
    // The box of the event says that it is secret.
    attributes[.label] = nil
    // The sender's line carries no arrowhead: it ends at the event, not at a person.
    if line.mark.kind.isDirected && line.to >= people.count { attributes[.dir] = .word("none") }
    return attributes
  }

  private var legend: Legend {
    var legend = Legend()
    let size = measures.smallSize
    legend.addSides(actors.sides, content: content, style: style, size: size)
    legend.addShapes(of: Set(people.map(\.actor.kind)), size: size)
    legend.addLines(
      lines.map(\.mark), ties: [], theme: style.theme, size: size, meaning: \.asEvent)
    return legend
  }
}
