import NegotiationAnalysis
import Negotiations
import Typesetting

/// Actors, and lines between them for what they did together.
public struct NetworkView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "network"
  /// What the view shows.
  public let summary = "Actors, with lines for what they did together"
  /// The options that the view takes.
  public let options = ViewOption.ofEvents.union([
    .colour, .sizeBy, .colourBy, .groupBy, .wholeFrom, .kindsApart, .stands,
  ])
  /// What of its figures can be measured.
  public let measured = MeasuredParts.boxes
  /// It does.
  public var drawsPairs: Bool { true }
  /// What a journal asks of its figures.
  public let bars: [FigureMeasure: FigureBar] =
    .ofBoxes.and([
      .grazedBoxes: .most(0), .mergedLines: .most(0), .wordsOnWords: .most(0),
      .wordsOnLines: .most(0), .shortLines: .most(0), .legend: .most(0.2),
      .smallestName: .least(6.5), .angleAtBoxes: .least(8),
    ])

  /// The most nodes and lines whose layout comes to an end.
  private static let most = (nodes: 4_000, lines: 80_000)

  /// Drafts a diagram of the network of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    let text = NetworkCaption(content: content, style: style)
    let (nodes, lines) = (content.network.nodes.count, content.network.edges.count)
    guard nodes > 0 else { return .nothing(text: text, in: style) }
    guard nodes <= Self.most.nodes && lines <= Self.most.lines else {
      let amount = "\(English.count(nodes, "node")) and \(English.count(lines, "line"))"
      let excess = OversizedDrawing(amount, .feasible) { $0.actors <= 60 && $0.lines <= 200 }
      return .tooMuch(excess, of: content, text: text)
    }
    let plan = NetworkPlan(
      content.network, leastGathering: style.leastGathering,
      keepsKindsApart: style.keepsKindsApart)
    let excess = OversizedDrawing.ofNetwork(
      nodes: nodes, lines: plan.lines.count, isUpright: PageMeasures(style.width).isUpright)
    guard nodes > PageMeasures.mostNodes else {
      let drawing = NetworkDrawing(content: content, style: style)
      return DiagramDraft(
        drawing, text: text, excess: excess, warnings: drawing.warnings, narrowable: content)
    }
    return DiagramDraft(
      CrowdedNetworkDrawing(content: content, style: style), text: text, excess: excess,
      narrowable: content)
  }
}

/// A network of more nodes than anyone can read, for readers who want to see its shape: Graphviz lays
/// it out on many levels, with straight lines.
private struct CrowdedNetworkDrawing: ViewDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  private let actors: ActorNodes
  private let lines: [NetworkLine]
  private let springs: SpringLayout

  var layout: DiagramLayout { springs.engine }

  init(content: DiagramContent, style: DiagramStyle) {
    self.content = content
    self.style = style
    measures = PageMeasures(style.width)
    let nodes = content.network.nodes
    actors = ActorNodes(groups: nodes.map(\.group), content: content, style: style)
    lines = NetworkLine.lines(of: content.network)
    springs = SpringLayout(nodes: nodes.count, lines: lines, measures: measures)
  }

  var graph: DotGraph {
    let nodes = content.network.nodes
    var graph = DotGraph(
      attributes: springs.graphAttributes, nodeDefaults: ActorNodes.defaults(measures),
      edgeDefaults: LineMark.defaults(measures))
    let names = nodes.enumerated().map { DotName("actor", id: $1.id.rawValue, position: $0) }
    for (name, node) in zip(names, nodes) {
      graph.addNode(name, actors.attributes(of: node.actor, in: node.group))
    }
    for (line, length) in zip(lines, springs.lengths) {
      var attributes = line.mark.attributes(in: style.theme, style.words)
      attributes[.len] = .number(length)
      graph.addEdge(names[line.from], names[line.to], attributes)
    }
    return graph
  }

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    legend.addSides(
      actors.sides, except: Set(selfNamed: content.network.nodes.map { ($0.id, $0.group) }))
    legend.addLines(lines.map(\.mark), ties: content.network.edges.compactMap(\.tie))
    return legend
  }
}
