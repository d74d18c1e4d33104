import NegotiationAnalysis
import Negotiations

/// Actors, and lines between them for what they did together.
public struct NetworkView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "network"
  /// What the view shows.
  public let summary = "Actors, with lines for what they did together"
  /// The options that the view takes.
  public let options = ViewOption.ofEvents.union([.colour, .sizeBy, .colourBy, .groupBy])

  /// The most nodes and lines whose layout comes to an end.
  private static let most = (nodes: 4_000, lines: 80_000)

  /// Drafts a diagram of the network of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    let text = NetworkCaption(content: content, style: style)
    let (nodes, lines) = (content.network.nodes.count, content.network.edges.count)
    guard nodes > 0 else { return .nothing(text: text) }
    guard nodes <= Self.most.nodes && lines <= Self.most.lines else {
      let amount = "\(English.count(nodes, "node")) and \(English.count(lines, "line"))"
      let excess = Excess(amount, .feasible) { $0.actors <= 60 && $0.lines <= 200 }
      return .tooMuch(excess, of: content, text: text)
    }
    let excess = Excess.ofNetwork(
      nodes: nodes, lines: lines, isUpright: PageMeasures(style.width).isUpright)
    guard nodes > NetworkDrawing.mostNodes else {
      let drawing = NetworkDrawing(content: content, style: style)
      return DiagramDraft(
        drawing.graph, layout: .neatoPinned, measures: drawing.measures, text: text,
        excess: excess, narrowable: content)
    }
    let drawing = CrowdedNetworkDrawing(content: content, style: style)
    return DiagramDraft(
      drawing.graph, layout: drawing.layout.engine, measures: drawing.measures, text: text,
      excess: excess, narrowable: content)
  }
}

/// A network of more nodes than anyone can read, for readers who want to see its shape: Graphviz lays
/// it out on many levels, with straight lines.
private struct CrowdedNetworkDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  let layout: SpringLayout
  private let lines: [NetworkLine]

  init(content: DiagramContent, style: DiagramStyle) {
    self.content = content
    self.style = style
    measures = PageMeasures(style.width)
    lines = NetworkLine.lines(of: content.network)
    layout = SpringLayout(
      nodes: content.network.nodes.count, lines: lines, measures: measures)
  }

  var graph: DotGraph {
    let nodes = content.network.nodes
    let actors = ActorNodes(sides: nodes.map(\.side), content: content, style: style)
    var graph = DotGraph(
      attributes: layout.graphAttributes, nodeDefaults: ActorNodes.defaults(measures),
      edgeDefaults: LineMark.defaults(measures))
    if style.hasLegend {
      var legend = Legend()
      legend.addSides(actors.sides, content: content, style: style, size: measures.smallSize)
      legend.addLines(
        lines.map(\.mark), ties: content.network.edges.compactMap(\.tie), theme: style.theme,
        size: measures.smallSize)
      graph.attributes.add(legend: legend, measures: measures)
    }
    let names = nodes.enumerated().map { DotName("actor", id: $1.id.rawValue, position: $0) }
    for (name, node) in zip(names, nodes) {
      graph.addNode(name, actors.attributes(of: node.actor, on: node.side))
    }
    for (line, length) in zip(lines, layout.lengths) {
      var attributes = line.mark.attributes(in: style.theme)
      attributes[.len] = .number(length)
      attributes[.label] = nil
      graph.addEdge(names[line.from], names[line.to], attributes)
    }
    return graph
  }
}
