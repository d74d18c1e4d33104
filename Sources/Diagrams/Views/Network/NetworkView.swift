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
    let (nodes, lines) = (content.network.nodes.count, content.network.edges.count)
    guard nodes <= DrawingLimit.networkNodes && lines <= DrawingLimit.networkLines else {
      let caption = NetworkCaption(content: content, style: style)
      return Diagram.refused(
        "\(English.count(nodes, "node")) and \(English.count(lines, "line"))", of: content,
        style: style, caption: caption.caption, alternativeText: caption.alternativeText
      ) { $0.actors <= 60 && $0.lines <= 200 }
    }
    return nodes > NetworkDrawing.most
      ? CrowdedNetwork(content: content, style: style).diagram
      : NetworkDrawing(content: content, style: style).diagram
  }
}

extension NetworkDrawing {
  fileprivate var diagram: Diagram {
    let caption = NetworkCaption(content: content, style: style)
    return Diagram(
      graph, layout: .neatoPinned, measures: measures, caption: caption.caption,
      alternativeText: caption.alternativeText,
      warnings: SizeWarning(content: content, measures: measures)
        .network(nodes: network.nodes.count, lines: network.edges.count), content: content)
  }
}
