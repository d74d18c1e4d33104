import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// The answer to a question about a path: who told whom, at which event, from top to bottom.
///
/// Certain steps are solid, possible ones dotted; alternative paths share the actors they have in
/// common.
public struct PathView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "path"
  /// What the view shows.
  public let summary = "The way that word went, or could have gone, from one to another"
  /// The options that the view takes.
  public let options = ViewOption.ofPaths.union([.colour])
  /// What of its figures can be measured.
  public let measured = MeasuredParts.boxes
  /// What a journal asks of its figures.
  public let bars: [FigureMeasure: FigureBar] =
    .ofBoxes.and([.wordsOnWords: .most(0)])
  /// The two ends of the path.
  public let requiredOptions: Set<ViewOption> = [.from, .to]

  /// The most steps whose layout comes to an end.
  private static let mostSteps = 400

  /// Drafts a diagram of the path of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    var events = EventsCaption(
      figure: .path, nothing: .chains, content: content, style: style)
    guard let path = content.path, !path.answer.chains.isEmpty else {
      events.content.events = []
      return .nothing(.chains, text: events, in: style)
    }
    let (chains, steps) = (path.answer.chains.count, path.answer.chains.flatMap(\.hops).count)
    guard steps <= Self.mostSteps else {
      let amount = "\(English.count(chains, "chain")) of \(English.count(steps, "step"))"
      return .tooMuch(OversizedDrawing(amount, .feasible) { _ in false }, of: content, text: events)
    }
    let drawing = PathDrawing(path: path, content: content, style: style)
    return DiagramDraft(drawing, text: drawing, narrowable: nil)
  }
}

/// A drawing of a path, which Graphviz lays out in ranks.
private struct PathDrawing: ViewDrawing, FigureText {
  let path: PathFigure
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  private let names: EventNames
  private let actors: ActorNodes
  private let members: [ActorNodes.Member]

  let layout = DiagramLayout.dot

  init(path: PathFigure, content: DiagramContent, style: DiagramStyle) {
    self.path = path
    self.content = content
    self.style = style
    measures = PageMeasures(style.width)
    names = EventNames(content: content, style: style)
    members = Self.members(of: path, in: content)
    actors = ActorNodes(sides: members.map(\.side), content: content, style: style)
  }

  /// The actors of all chains, in the order in which the news reaches them.
  private static func members(
    of path: PathFigure, in content: DiagramContent
  ) -> [ActorNodes.Member] {
    let sides = Sides(of: content.corpus)
    var seen: Set<ActorID> = []
    let steps = path.answer.chains.flatMap(\.hops).flatMap { [$0.from, $0.to.actor] }
    // An actor who has the news from the start stands alone.
    let ids = (steps.isEmpty ? [path.question.from.actor] : steps)
      .compactMap(\.self).filter { seen.insert($0).inserted }
    return ids.map { id in
      ActorNodes.Member(
        actor: content.corpus.actors[id] ?? Actor(id: id, kind: .group, name: id.rawValue),
        side: sides.side(of: id, in: content.window))
    }
  }

  // MARK: The graph

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: [
        .fontname: .text(Typeface.name), .rankdir: .keyword("TB"), .nodesep: .number(0.3),
        .ranksep: .number(0.3), .pad: .number(0.04), .splines: .keyword("true"),
      ],
      nodeDefaults: ActorNodes.defaults(measures), edgeDefaults: LineMark.defaults(measures))
    for (position, member) in members.enumerated() {
      graph.addNode(
        node(member.actor.id, position), actors.attributes(of: member.actor, on: member.side))
    }
    addEnds(to: &graph)
    for hop in hops { graph.addEdge(start(of: hop), end(of: hop), line(of: hop)) }
    return graph
  }

  /// The steps of all chains, without repetitions.
  private var hops: [Path.Hop] {
    struct Step: Hashable {
      var from: ActorID
      var to: Endpoint
      var event: EventID
    }
    var seen: Set<Step> = []
    return path.answer.chains.flatMap(\.hops).filter {
      seen.insert(Step(from: $0.from, to: $0.to, event: $0.event.id)).inserted
    }
  }

  private func node(_ id: ActorID, _ position: Int) -> DotName {
    DotName("actor", id: id.rawValue, position: position)
  }

  private func name(of actor: ActorID) -> DotName {
    node(actor, members.firstIndex { $0.actor.id == actor } ?? 0)
  }

  private func start(of hop: Path.Hop) -> DotName { name(of: hop.from) }

  private func end(of hop: Path.Hop) -> DotName {
    switch hop.to {
    case .actor(let actor): name(of: actor)
    case .event(let event): DotName("event", id: event.rawValue, position: 1)
    }
  }

  private var origin: Event? { path.question.from.event.flatMap { content.corpus.events[$0] } }

  private var goal: Event? { path.question.to.event.flatMap { content.corpus.events[$0] } }

  /// Adds the boxes of the events at the ends of the path.
  private func addEnds(to graph: inout DotGraph) {
    if let event = origin {
      let name = DotName("event", id: event.id.rawValue, position: 0)
      graph.addNode(name, box(of: event))
      let firsts = Set(path.answer.chains.compactMap { $0.hops.first?.from })
      for actor in firsts.sorted() {
        graph.addEdge(
          name, self.name(of: actor),
          [.dir: .keyword("none"), .color: .colour(Colour(grey: 120)), .penwidth: .number(0.7)])
      }
    }
    if let event = goal {
      graph.addNode(
        DotName("event", id: event.id.rawValue, position: 1), box(of: event))
    }
  }

  private func box(of event: Event) -> DotAttributes {
    let title = names.title(of: event) ?? event.about ?? names.kind(of: event)
    return [
      .label: .text(
        LineBreaking.balanced(title, ems: 16) + "\n" + style.dates.text(event.date, under: nil)),
      .shape: .keyword("box"), .fontsize: .number(measures.smallSize),
      .color: .colour(style.theme.ink(of: event.kind.edgeKind)), .penwidth: .number(0.7),
      .style: .keyword(event.isSecret ? "dashed" : "solid"),
    ]
  }

  private func line(of hop: Path.Hop) -> DotAttributes {
    var attributes = mark(of: hop).attributes(in: style.theme, style.words)
    // News has a direction, even where the event has none.
    attributes[.dir] = .keyword("forward")
    attributes[.arrowhead] = .keyword("normal")
    for clip in [DotAttribute.headclip, .tailclip, .arrowtail] { attributes[clip] = nil }
    attributes[.label] = .text(label(of: hop))
    return attributes
  }

  private func mark(of hop: Path.Hop) -> LineMark {
    LineMark(
      kind: hop.event.kind.edgeKind, count: 2, isSecret: hop.event.isSecret,
      isPossible: !hop.isCertain)
  }

  /// The date, and the title, subject or kind of the event; spaces keep each line off the arrow.
  private func label(of hop: Path.Hop) -> String {
    let what =
      names.title(of: hop.event) ?? hop.event.about ?? names.kind(of: hop.event)
    let secret =
      mark(of: hop).needsSecretNote ? style.words.aside(style.words.word(.secret)) : ""
    let lines =
      [style.dates.text(hop.event.date, under: nil) + secret]
      + LineBreaking.balanced(what, ems: measures.isUpright ? 13 : 20).split(separator: "\n")
      .map(String.init)
    return lines.map { "  \($0)  " }.joined(separator: "\n")
  }

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    legend.addSides(actors.sides)
    let marks = hops.map(mark)
    legend.addLines(
      marks.map { mark in
        var mark = mark
        mark.count = 1
        return mark
      }, meaning: { style.words.word(behind: $0, content.words) })
    // A dashed line in the legend explains a dashed box as well.
    let hasSecretLine = marks.contains { $0.isSecret && !$0.isPossible }
    if let event = [origin, goal].compactMap(\.self).first(where: \.isSecret), !hasSecretLine {
      let ink = style.theme.ink(of: event.kind.edgeKind)
      legend.add(legend.samples.eventBox(ink: ink, fill: .white, style: "DASHED"), .secret)
    }
    return legend
  }

  // MARK: Text

  var caption: Caption {
    CaptionSentences(content: content, style: style)
      .caption(of: style.words.sentence(finding), [arrival])
  }

  var alternativeText: String {
    let words = style.words
    let steps = (path.answer.best?.hops ?? []).map { hop in
      (
        from: name(of: .actor(hop.from)), to: name(of: hop.to),
        date: style.dates.text(hop.event.date, under: nil)
      )
    }
    return words.paragraph([
      words.figure(.path), words.sentence(finding), steps.isEmpty ? nil : words.steps(steps),
    ])
  }

  private var finding: String {
    let (from, to) = (name(of: path.question.from), name(of: path.question.to))
    guard let best = path.answer.best, !best.hops.isEmpty else {
      return style.words.needsNobody(from)
    }
    return style.words.titleOfPath(
      PathWords(
        from: from, to: to, isCertain: path.answer.certainty == .certain, steps: best.hops.count,
        others: path.answer.chains.count - 1))
  }

  private var arrival: String? {
    guard let days = path.answer.best?.arrival, let first = days.earliest else { return nil }
    return style.words.arrival(first, days.latest)
  }

  private func name(of endpoint: Endpoint) -> String {
    switch endpoint {
    case .actor(let actor): DotText.cleaned(names.name(of: actor))
    case .event(let id):
      DotText.cleaned(content.corpus.events[id].flatMap { names.title(of: $0) } ?? id.rawValue)
    }
  }
}
