import NegotiationAnalysis
import Negotiations

/// A network of more nodes than can be read, for whoever wants to see its shape: Graphviz lays it out on
/// many levels, with straight lines.
struct CrowdedNetwork {
  let content: DiagramContent
  let style: DiagramStyle

  var diagram: Diagram {
    let measures = Measures(style.width)
    let lines = NetworkLine.lines(of: content.network)
    let layout = SpringLayout(
      nodes: content.network.nodes.count, lines: lines, measures: measures)
    let caption = NetworkCaption(content: content, style: style)
    return Diagram(
      graph(layout, lines, measures), layout: layout.engine, measures: measures,
      caption: caption.caption, alternativeText: caption.alternativeText,
      warnings: SizeWarning(content: content, measures: measures).network(
        nodes: content.network.nodes.count, lines: content.network.edges.count))
  }

  private func graph(
    _ layout: SpringLayout, _ lines: [NetworkLine], _ measures: Measures
  ) -> DotGraph {
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
