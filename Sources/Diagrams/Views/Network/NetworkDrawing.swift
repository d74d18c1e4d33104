import Foundation
import NegotiationAnalysis
import Negotiations

/// One network on its way to becoming a diagram: its boxes and lines stand where they are put.
struct NetworkDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let measures: Measures
  let actors: ActorNodes
  let lines: [NetworkLine]
  let routes: LineRoutes

  var network: NegotiationNetwork { content.network }

  /// More nodes than this are laid out by Graphviz, on many levels.
  static let most = 200

  init(content: DiagramContent, style: DiagramStyle) {
    self.content = content
    self.style = style
    let nodes = content.network.nodes
    let crowd = Crowd(nodes: nodes.count, measures: Measures(style.width))
    let measures = crowd.measures
    self.measures = measures
    let actors = ActorNodes(sides: nodes.map(\.side), content: content, style: style)
    self.actors = actors
    let lines = NetworkLine.lines(of: content.network)
    self.lines = lines
    let sizes = nodes.map { node in
      Self.size(
        of: actors.label(of: node.actor, on: node.side), shape: ActorShape(of: node.actor.kind),
        type: measures.labelSize * Self.scale(content.sizes?.shares[node.id]))
    }
    let places = NetworkPlaces(
      sizes: sizes, springs: Self.springs(of: lines, sizes: sizes),
      groups: style.gathersSides ? Self.groups(of: nodes) : [], width: crowd.width - 8,
      isUpright: measures.isUpright)
    routes = LineRoutes(points: places.points, sizes: sizes)
  }

  /// The room for a network: many nodes have small names and are drawn wider than the page, so that they
  /// come out smaller, but not too small to be read.
  private struct Crowd {
    let measures: Measures
    let width: Double

    init(nodes: Int, measures: Measures) {
      let isCrowded = nodes > (measures.isUpright ? 16 : 30)
      self.measures = isCrowded ? measures.small : measures
      width = measures.width * (isCrowded ? measures.smallSize / 6.3 : 1)
    }
  }

  private static func springs(
    of lines: [NetworkLine], sizes: [NetworkBoxes.Size]
  ) -> [StartingPositions.Spring] {
    zip(lines, SpringLayout.lengths(of: lines, nodes: sizes.count)).map { line, length in
      let room = (sizes[line.from].width + sizes[line.to].width) / 4
      return StartingPositions.Spring(
        from: line.from, to: line.to, length: length * 72 * 1.15 + room)
    }
  }

  /// The number of each node's side, by the order in which sides occur; less than nought for those who
  /// are on none.
  private static func groups(of nodes: [NegotiationNetwork.Node]) -> [Int] {
    var numbers: [ActorID: Int] = [:]
    return nodes.enumerated().map { position, node in
      guard let side = node.side else { return -1 - position }
      let number = numbers[side] ?? numbers.count
      numbers[side] = number
      return number
    }
  }

  /// The size of a box around a label.
  static func size(of label: String, shape: ActorShape, type: Double) -> NetworkBoxes.Size {
    let lines = label.split(separator: "\n")
    let widest = lines.map { TextWidth.ems($0) }.max() ?? 0
    let rim = shape == .doubleBox ? 8.0 : 0
    return NetworkBoxes.Size(
      width: widest * type * 1.06 + 10 + rim,
      height: Double(max(1, lines.count)) * type * 1.2 + 5 + rim)
  }

  /// From names as small as the legend's to ones twice the usual size.
  static func scale(_ share: Double?) -> Double {
    share.map { 0.85 + 1.15 * min(max($0, 0), 1) } ?? 1
  }

  // MARK: Drawing

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: graphAttributes, nodeDefaults: ActorNodes.defaults(measures),
      edgeDefaults: [.arrowsize: .number(0.5), .dir: .word("none")])
    if style.gathersSides { addGrounds(to: &graph) }
    addLines(to: &graph)
    for (position, node) in network.nodes.enumerated() {
      var attributes = actors.attributes(of: node.actor, on: node.side)
      let (point, size) = (routes.points[position], routes.sizes[position])
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

  private var graphAttributes: DotAttributes {
    var attributes: DotAttributes = [
      .fontname: .text(Typeface.name), .outputorder: .word("edgesfirst"), .pad: .number(0.08),
    ]
    attributes.add(measures: measures)
    if style.hasLegend { attributes.add(legend: legend, measures: measures) }
    return attributes
  }

  // MARK: Lines

  /// All lines of one pair side by side, in one bow, and the notes on them.
  private func addLines(to graph: inout DotGraph) {
    var notes = LineNotes(routes: routes, size: measures.smallSize)
    let least = LineNotes.leastCount(on: lines, isUpright: measures.isUpright)
    let pairs = Self.pairs(of: lines)
    for pair in pairs {
      // In a thicket bows make nothing clearer.
      let isThicket = pairs.count > 400
      let bow = isThicket ? 0 : routes.bow(from: lines[pair[0]].from, to: lines[pair[0]].to)
      let shifts = LineRoutes.shifts(of: pair.map { lines[$0].mark })
      for (number, shift) in zip(pair, shifts) {
        let line = lines[number]
        let spline = routes.spline(
          from: line.from, to: line.to, shift: shift, bow: bow,
          isArrow: line.mark.kind.isDirected, isTie: line.mark.isTied)
        var look = line.mark.attributes(in: style.theme)
        look[.label] = nil
        if line.mark.kind.isDirected { look[.dir] = .word("forward") }
        graph.addCurve(spline, "line", number, look)
        if let words = LineNotes.words(on: line.mark, leastCount: least) {
          notes.add(words, to: spline, line: number, ink: style.theme.ink(of: line.mark.kind))
        }
      }
    }
    notes.draw(in: &graph)
  }

  /// The lines that join the same two nodes, whatever their direction, in the order of the first.
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

  // MARK: Sides

  /// A ground in a tint of the colour of each side, under its people: around each of them and along the
  /// shortest ways between them.
  private func addGrounds(to graph: inout DotGraph) {
    var number = 0
    for side in actors.sides.distinct {
      let members = network.nodes.indices.filter { network.nodes[$0].side == side }
      guard members.count > 1 else { continue }
      let look = actors.sides[side]
      let ways = Self.shortestWays(between: members, at: routes.points)
      for (grown, colour) in [(0.9, look.outline), (0, look.fill.mixed(with: .white, share: 0.5))] {
        let pieces =
          ways.map { (DotSpline.line(from: $0.0, to: $0.1), 13 + 2 * grown) }
          + members.map { member -> (DotSpline, Double) in
            let (point, size) = (routes.points[member], routes.sizes[member])
            let half = size.width / 2 + 6 + grown
            return (
              .line(from: (point.x - half, point.y), to: (point.x + half, point.y)),
              size.height + 11 + 2 * grown
            )
          }
        for (spline, width) in pieces {
          graph.addCurve(
            spline, "ground", number, [.color: .colour(colour), .penwidth: .number(width)])
          number += 1
        }
      }
    }
    // Graphviz leaves the width of lines out of account where it measures the drawing.
    let middles = zip(routes.points, routes.sizes)
    let top = middles.map { $0.y + $1.height / 2 }.max() ?? 0
    let foot = middles.map { $0.y - $1.height / 2 }.min() ?? 0
    let left = middles.map { $0.x - $1.width / 2 }.min() ?? 0
    let right = middles.map { $0.x + $1.width / 2 }.max() ?? 0
    graph.addPoint(DotName("ground", id: "edge", 0), at: (left - 8, foot - 8))
    graph.addPoint(DotName("ground", id: "edge", 1), at: (right + 8, top + 8))
  }

  /// The shortest tree that joins the points of some nodes (Prim).
  private static func shortestWays(
    between members: [Int], at points: [DotSpline.Point]
  ) -> [(DotSpline.Point, DotSpline.Point)] {
    var joined = Array(members.prefix(1))
    var left = Array(members.dropFirst())
    var ways: [(DotSpline.Point, DotSpline.Point)] = []
    func distance(_ one: Int, _ other: Int) -> Double {
      let (dx, dy) = (points[one].x - points[other].x, points[one].y - points[other].y)
      return dx * dx + dy * dy
    }
    while !left.isEmpty {
      var best = (distance: Double.infinity, from: 0, position: 0)
      for one in joined {
        for (position, other) in left.enumerated() where distance(one, other) < best.distance {
          best = (distance(one, other), one, position)
        }
      }
      let next = left.remove(at: best.position)
      ways.append((points[best.from], points[next]))
      joined.append(next)
    }
    return ways
  }

  // MARK: Legend

  var legend: Legend {
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
    if LineNotes.leastCount(on: lines, isUpright: measures.isUpright) != nil {
      let sample = Markup.element(.font, [.fontSize: .size(size)], [.text("2, 3 …")])
      legend.add([Legend.Entry(sample: sample, text: "events on the line")])
    }
    return legend
  }
}

extension Colour {
  /// A colour between this one and another.
  fileprivate func mixed(with other: Colour, share: Double) -> Colour {
    func mix(_ one: UInt8, _ other: UInt8) -> UInt32 {
      UInt32((Double(one) * (1 - share) + Double(other) * share).rounded())
    }
    return Colour(
      mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue))
  }
}
