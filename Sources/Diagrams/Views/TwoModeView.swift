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
      drawing, text: text, excess: excess, narrowable: content)
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
  private let springs: SpringLayout

  var layout: DiagramLayout { springs.engine }

  init(content: DiagramContent, style: DiagramStyle) {
    self.content = content
    self.style = style
    measures = PageMeasures(style.width).small
    people = ActorNodes.Member.all(in: content)
    actors = ActorNodes(sides: people.map(\.side), content: content, style: style)
    lines = Self.lines(from: people, in: content)
    springs = SpringLayout(
      nodes: people.count + content.events.count, lines: lines, measures: measures,
      hasLargeBoxes: true)
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
    var graph = DotGraph(
      attributes: springs.graphAttributes, nodeDefaults: ActorNodes.defaults(measures),
      edgeDefaults: LineMark.defaults(measures))
    var names: [DotName] = []
    let words = LineWords(content: content, style: style)
    for (position, node) in people.enumerated() {
      var attributes = actors.attributes(of: node.actor, on: node.side)
      attributes[.pos] = springs.position(of: position)
      names.append(DotName("actor", id: node.actor.id.rawValue, position: position))
      graph.addNode(names[position], attributes, meaning: words.actor(node.actor.id, on: node.side))
    }
    for (number, selected) in content.events.enumerated() {
      let position = people.count + number
      var attributes = attributes(of: selected)
      attributes[.pos] = springs.position(of: position)
      names.append(DotName("event", id: selected.event.id.rawValue, position: position))
      graph.addNode(names[position], attributes, meaning: words.gathering(selected.event))
    }
    for (line, length) in zip(lines, springs.lengths) {
      graph.addEdge(names[line.from], names[line.to], attributes(of: line, length: length))
    }
    return graph
  }

  /// The look of an event: a small plain box with its date and its title, if any.
  private func attributes(of selected: SelectedEvent) -> DotAttributes {
    let event = selected.event
    let names = EventNames(content: content, style: style)
    let title = names.title(of: event).map { LineBreaking.balanced($0, ems: 10) }
    let date = style.dates.text(event.date, under: onlyYear)
    let isPossible = selected.certainty == .possible
    // Dots say only that it is possible.
    let secret = event.isSecret && isPossible ? style.words.word(.secret) : nil
    return [
      .label: .text([date, title, secret].compactMap(\.self).joined(separator: "\n")),
      .shape: .keyword("box"), .fillcolor: .colour(.white), .fontsize: .number(measures.smallSize),
      .color: .colour(style.theme.ink(of: event.kind.edgeKind)), .penwidth: .number(0.7),
      .style: .keyword(isPossible ? "filled,dotted" : event.isSecret ? "filled,dashed" : "filled"),
      .margin: .pair(0.04, 0.02),
    ]
  }

  /// The year, where all events fall in one, which the caption gives.
  private var onlyYear: Int? {
    let years = Set(content.events.map { DateLabel.year(of: $0.event.date) })
    return years.count == 1 ? years.first ?? nil : nil
  }

  private func attributes(of line: NetworkLine, length: Double) -> DotAttributes {
    var attributes = line.mark.attributes(in: style.theme, style.words)
    attributes[.len] = .number(length)
    // The box of the event shows that it is secret.
    attributes[.label] = nil
    // The line of a sender ends at the event, not at a person, and has no arrowhead.
    if line.mark.kind.isDirected && line.to >= people.count { attributes[.dir] = .keyword("none") }
    return attributes
  }

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    legend.addSides(actors.sides)
    legend.addShapes(of: Set(people.map(\.actor.kind)))
    legend.addLines(lines.map(\.mark), meaning: { style.words.word(behind: $0, content.words) })
    return legend
  }
}
