import NegotiationAnalysis
import Negotiations

/// Actors, and lines between them for what they did together.
public struct NetworkView: DiagramView {
  /// The view.
  public init() {}

  /// The name by which it is chosen.
  public let name = "network"
  /// What it shows.
  public let summary = "Actors, with lines for what they did together"

  /// Draws the network of the content.
  public func diagram(of content: DiagramContent, style: DiagramStyle) -> Diagram {
    guard !content.network.nodes.isEmpty else {
      let caption = NetworkCaption(content: content, style: style)
      return Diagram.empty(
        style: style, caption: caption.caption, alternativeText: caption.alternativeText)
    }
    return NetworkDrawing(content: content, style: style).diagram
  }
}

/// One network on its way to becoming a diagram.
private struct NetworkDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let measures: Measures
  let actors: ActorNodes
  let lines: [NetworkLine]
  let layout: SpringLayout

  private var network: NegotiationNetwork { content.network }

  init(content: DiagramContent, style: DiagramStyle) {
    self.content = content
    self.style = style
    measures = Measures(style.width)
    actors = ActorNodes(sides: content.network.nodes.map(\.side), content: content, style: style)
    lines = NetworkLine.lines(of: content.network)
    layout = SpringLayout(nodes: content.network.nodes.count, lines: lines, measures: measures)
  }

  var diagram: Diagram {
    let caption = NetworkCaption(content: content, style: style)
    return Diagram(
      graph, layout: layout.engine, measures: measures, caption: caption.caption,
      alternativeText: caption.alternativeText,
      warnings: SizeWarning.warnings(nodes: network.nodes.count, lines: network.edges.count))
  }

  private var graph: DotGraph {
    var graph = DotGraph(
      attributes: layout.graphAttributes, nodeDefaults: ActorNodes.defaults(measures),
      edgeDefaults: LineMark.defaults(measures))
    if style.hasLegend { graph.attributes.add(legend: legend, measures: measures) }
    let names = network.nodes.enumerated().map {
      DotName("actor", id: $1.id.rawValue, position: $0)
    }
    for (position, node) in network.nodes.enumerated() {
      var attributes = actors.attributes(of: node.actor, on: node.side)
      attributes[.pos] = layout.position(of: position)
      if let share = content.sizes?.shares[node.id] {
        attributes[.fontsize] = .number(measures.labelSize * Self.scale(share))
      }
      graph.addNode(names[position], attributes)
    }
    for (line, length) in zip(lines, layout.lengths) {
      var attributes = line.mark.attributes(in: style.theme)
      attributes[.len] = .number(length)
      graph.addEdge(names[line.from], names[line.to], attributes)
    }
    return graph
  }

  /// From names as small as the legend's to ones twice the usual size.
  private static func scale(_ share: Double) -> Double {
    0.85 + 1.15 * min(max(share, 0), 1)
  }

  private var legend: Legend {
    var legend = Legend()
    let size = measures.smallSize
    legend.addSides(actors.sides, content: content, style: style, size: size)
    legend.addShapes(of: Set(network.nodes.map(\.actor.kind)), size: size)
    if let sizes = content.sizes {
      legend.add([
        Legend.Entry(
          sample: LegendSamples.sizes(size: size), text: "the larger, the more: \(sizes.meaning)")
      ])
    }
    legend.addLines(
      lines.map(\.mark), ties: network.edges.compactMap(\.tie), theme: style.theme, size: size)
    return legend
  }
}
