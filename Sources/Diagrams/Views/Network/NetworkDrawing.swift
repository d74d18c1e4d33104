import NegotiationAnalysis
import Negotiations

/// A network whose boxes and lines are placed here, not by Graphviz.
struct NetworkDrawing: ViewDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  let actors: ActorNodes
  let lines: [NetworkLine]
  let routing: EdgeRouting

  let layout = DiagramLayout.neatoPinned

  var network: NegotiationNetwork { content.network }

  /// The most nodes to place; Graphviz lays out larger networks.
  static let mostNodes = 200

  init(content: DiagramContent, style: DiagramStyle) {
    self.content = content
    self.style = style
    let nodes = content.network.nodes
    let page = PageMeasures(style.width)
    let isCrowded = nodes.count > (page.isUpright ? 16 : 30)
    let measures = isCrowded ? page.small : page
    self.measures = measures
    let actors = ActorNodes(groups: nodes.map(\.group), content: content, style: style)
    self.actors = actors
    let lines = NetworkLine.lines(of: content.network)
    self.lines = lines
    let sizes = nodes.map { node in
      Self.size(
        of: actors.label(of: node.actor, in: node.group), shape: ActorShape(of: node.actor.kind),
        type: measures.labelSize * Self.scale(content.sizes?.shares[node.id]))
    }
    // A crowd is drawn wider than the page and scaled down, to the smallest type that can be read.
    let width = page.width * (isCrowded ? page.smallSize / 6.3 : 1)
    let places = NetworkLayout(
      sizes: sizes, springs: Self.springs(of: lines, sizes: sizes),
      groups: style.groupsSides ? Self.groups(of: nodes) : [], width: width - 8,
      isUpright: page.isUpright)
    routing = EdgeRouting(points: places.points, sizes: sizes)
  }

  private static func springs(
    of lines: [NetworkLine], sizes: [Size]
  ) -> [ClassicalScaling.Spring] {
    zip(lines, SpringLayout.lengths(of: lines, nodes: sizes.count)).map { line, length in
      let room = (sizes[line.from].width + sizes[line.to].width) / 4
      return ClassicalScaling.Spring(
        from: line.from, to: line.to, length: length * 72 * 1.15 + room)
    }
  }

  /// The number of each node's side, in the order in which sides occur; a number below 0 for a node
  /// without a side.
  private static func groups(of nodes: [NegotiationNetwork.Node]) -> [Int] {
    var numbers: [NodeGroup: Int] = [:]
    return nodes.enumerated().map { position, node in
      guard let group = node.group else { return -1 - position }
      let number = numbers[group] ?? numbers.count
      numbers[group] = number
      return number
    }
  }

  /// The size of a box around a label.
  private static func size(of label: String, shape: ActorShape, type: Double) -> Size {
    let lines = label.split(separator: "\n")
    let widest = lines.map { TextWidth.ems($0) }.max() ?? 0
    let rim = shape == .doubleBox ? 8.0 : 0
    return (
      width: widest * type * 1.06 + 10 + rim,
      height: Double(max(1, lines.count)) * type * 1.2 + 5 + rim
    )
  }

  /// The scale of a name, from 0.85 for the least share to twice the usual size for the greatest.
  private static func scale(_ share: Double?) -> Double {
    share.map { 0.85 + 1.15 * min(max($0, 0), 1) } ?? 1
  }

  // MARK: Drawing

  var graph: DotGraph {
    var graph = ActorNodes.emptyGraph(measures)
    if style.groupsSides { addSideBackgrounds(to: &graph) }
    addLines(to: &graph)
    for (position, node) in network.nodes.enumerated() {
      var attributes = actors.attributes(of: node.actor, in: node.group)
      let (point, size) = (routing.points[position], routing.sizes[position])
      let rim = ActorShape(of: node.actor.kind) == .doubleBox ? 8.0 : 0
      attributes[.width] = .number((size.width - rim) / 72)
      attributes[.height] = .number((size.height - rim) / 72)
      attributes[.pos] = .pair(point.x, point.y, isPinned: true)
      if let share = content.sizes?.shares[node.id] {
        attributes[.fontsize] = .number(measures.labelSize * Self.scale(share))
      }
      graph.addNode(DotName("actor", id: node.id.rawValue, position: position), attributes)
    }
    return graph
  }

  // MARK: Lines

  /// Adds the lines, those of one pair side by side in one bow, and the labels on them.
  private func addLines(to graph: inout DotGraph) {
    var labels = LineLabels(routing: routing, size: measures.smallSize)
    let least = LineLabels.leastCount(on: lines, isUpright: measures.isUpright)
    let pairs = Self.pairs(of: lines)
    for pair in pairs {
      // Among so many lines bows make nothing clearer.
      let bow =
        pairs.count > 400 ? 0 : routing.bow(from: lines[pair[0]].from, to: lines[pair[0]].to)
      let shifts = LineMark.shifts(of: pair.map { lines[$0].mark })
      for (number, shift) in zip(pair, shifts) {
        let line = lines[number]
        let spline = routing.spline(
          from: line.from, to: line.to, shift: shift, bow: bow,
          isArrow: line.mark.kind.isDirected, isTie: line.mark.isTied)
        var look = line.mark.attributes(in: style.theme)
        look[.label] = nil
        if line.mark.kind.isDirected { look[.dir] = .keyword("forward") }
        graph.addCurve(spline, "line", number, look)
        if let text = LineLabels.text(on: line.mark, leastCount: least) {
          labels.add(text, to: spline, line: number, ink: style.theme.ink(of: line.mark.kind))
        }
      }
    }
    labels.draw(in: &graph)
  }

  /// The lines grouped by the two nodes they join, whatever their direction.
  private static func pairs(of lines: [NetworkLine]) -> [[Int]] {
    var order: [[Int]] = []
    var pairs: [[Int]: [Int]] = [:]
    for (number, line) in lines.enumerated() where line.from != line.to {
      let pair = [min(line.from, line.to), max(line.from, line.to)]
      if pairs[pair] == nil { order.append(pair) }
      pairs[pair, default: []].append(number)
    }
    return order.compactMap { pairs[$0] }
  }

  // MARK: Legend

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    legend.addSides(actors.sides)
    legend.addShapes(of: Set(network.nodes.map(\.actor.kind)))
    if let sizes = content.sizes {
      legend.add(legend.samples.sizes(), "the larger, the more: \(sizes.meaning)")
    }
    legend.addLines(lines.map(\.mark), ties: network.edges.compactMap(\.tie))
    if LineLabels.leastCount(on: lines, isUpright: measures.isUpright) != nil {
      legend.add(legend.samples.text("2, 3 …"), "events on the line")
    }
    return legend
  }
}
