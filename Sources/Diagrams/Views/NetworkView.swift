import Foundation
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
    NetworkDrawing(content: content, style: style).diagram
  }
}

/// One network on its way to becoming a diagram.
private struct NetworkDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let measures: Measures
  let sides: SideAppearances
  let lines: [NetworkLine]
  /// How many others each actor is joined to.
  let degrees: [Int]
  /// Where the layout begins; `nil` where it begins by itself.
  let start: StartingPositions?

  private var network: NegotiationNetwork { content.network }

  init(content: DiagramContent, style: DiagramStyle) {
    self.content = content
    self.style = style
    measures = Measures(style.width)
    sides = SideAppearances(
      of: content.network.nodes.map(\.side), in: content.corpus, theme: style.theme)
    lines = NetworkLine.lines(of: content.network)
    degrees = content.network.neighbours.map(\.count)
    start = Self.start(
      of: content.network, lines: lines, isUpright: measures.isUpright)
  }

  var diagram: Diagram {
    var graph = DotGraph(
      attributes: graphAttributes, nodeDefaults: nodeDefaults, edgeDefaults: edgeDefaults)
    let caption = NetworkCaption(content: content, style: style)
    guard !network.nodes.isEmpty else {
      graph.addEmptyNote(measures: measures)
      return Diagram(
        graph, layout: .neato, measures: measures, caption: caption.caption,
        alternativeText: caption.alternativeText)
    }
    let names = network.nodes.enumerated().map {
      DotName("actor", id: $1.id.rawValue, position: $0)
    }
    for (position, node) in network.nodes.enumerated() {
      graph.addNode(names[position], attributes(of: node, at: start?.points[position]))
    }
    for line in lines {
      var attributes = line.mark.attributes(in: style.theme)
      attributes[.len] = .number(Self.length(of: line, degrees: degrees))
      graph.addEdge(names[line.from], names[line.to], attributes)
    }
    return Diagram(
      graph, layout: start == nil ? .sfdp : .neato, measures: measures, caption: caption.caption,
      alternativeText: caption.alternativeText,
      warnings: SizeWarning.warnings(nodes: network.nodes.count, lines: network.edges.count))
  }

  // MARK: Attributes

  private var graphAttributes: DotAttributes {
    var attributes: DotAttributes = [
      .fontname: .text(Typeface.name), .outputorder: .word("edgesfirst"),
      .overlap: .word("prism"), .overlapScaling: .number(measures.isUpright ? 1.1 : 1.25),
      .sep: .word("+4"),
      .esep: .word("+2"), .start: .number(1), .pack: .number(10), .pad: .number(0.04),
      .splines: .word(network.edges.count > 400 ? "line" : "true"),
    ]
    if let start, start.parts <= 2 {
      // Two parts stand one below the other, or side by side; more are packed like parcels.
      attributes[.packmode] = measures.isUpright ? .word("array_1") : .word("array_c1")
    }
    if let limit = measures.limit {
      attributes[.size] = .pair(limit.width / 72, limit.height / 72)
    }
    if style.hasLegend, let legend = legend.table(width: measures.width, size: measures.smallSize) {
      attributes[.label] = .markup(legend)
      attributes[.labelloc] = .word("b")
    }
    return attributes
  }

  private var nodeDefaults: DotAttributes {
    [
      .fontname: .text(Typeface.name), .fontsize: .number(measures.labelSize),
      .margin: .pair(0.06, 0.03), .width: .number(0.2), .height: .number(0.2),
    ]
  }

  private var edgeDefaults: DotAttributes {
    [
      .fontname: .text(Typeface.name), .fontsize: .number(measures.smallSize),
      .arrowsize: .number(0.5),
    ]
  }

  private func attributes(
    of node: NegotiationNetwork.Node, at position: (x: Double, y: Double)?
  ) -> DotAttributes {
    var attributes: DotAttributes = [.label: .text(label(of: node))]
    attributes = attributes.merging(ActorShape(of: node.actor.kind).attributes)
    attributes = attributes.merging(sides[node.side].attributes)
    if let position {
      attributes[.pos] = .pair(position.x * 72, position.y * 72)
    }
    return attributes
  }

  private func label(of node: NegotiationNetwork.Node) -> String {
    let name = node.actor.label(language: style.language, window: content.window)
    let label = LineBreaking.balanced(name, ems: 7.5)
    guard sides.needsName(node.side), let side = node.side, side != node.id else { return label }
    let sideName =
      content.corpus.actors[side]?.label(language: style.language, window: content.window)
      ?? side.rawValue
    return label + "\n" + LineBreaking.balanced("(\(sideName))", ems: 9)
  }

  // MARK: Layout

  /// More nodes than this have their springs worked out on many levels.
  private static let mostSprings = 200

  private static func start(
    of network: NegotiationNetwork, lines: [NetworkLine], isUpright: Bool
  ) -> StartingPositions? {
    guard network.nodes.count <= mostSprings else { return nil }
    let degrees = network.neighbours.map(\.count)
    let springs = lines.map {
      StartingPositions.Spring(
        from: $0.from, to: $0.to, length: length(of: $0, degrees: degrees))
    }
    return StartingPositions(nodes: network.nodes.count, springs: springs, isUpright: isUpright)
  }

  /// The length of a line in inches: the more company both ends keep, the longer, so that a crowd
  /// gets room and a messenger stays near.
  private static func length(of line: NetworkLine, degrees: [Int]) -> Double {
    let company = Double(1 + min(degrees[line.from], degrees[line.to])) / 2
    return 0.5 * pow(company, 0.4)
  }

  // MARK: Legend

  private var legend: Legend {
    var legend = Legend()
    let size = measures.smallSize
    legend.addSides(sides, content: content, style: style, size: size)
    legend.addShapes(of: Set(network.nodes.map(\.actor.kind)), size: size)
    legend.addLines(
      lines.map(\.mark), ties: network.edges.compactMap(\.tie), theme: style.theme, size: size)
    return legend
  }
}
