import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// A network whose boxes and lines are placed here, not by Graphviz.
struct NetworkDrawing: ViewDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  let actors: ActorNodes
  let plan: NetworkPlan
  /// The boxes of the actors, then the marks of gatherings, and the ways of the bonds between them.
  private(set) var routing: LineRouting
  /// The width that the boxes were set out in.
  let width: Double
  let dates: GatheringDates
  /// The grounds of sides that stand together.
  private(set) var grounds: [SideGrounds.Ground]
  /// The sides that do not stand together.
  private var scattered: [NodeGroup]

  let layout = DiagramLayout.neatoPinned

  var network: NegotiationNetwork { plan.network }
  var boxes: [Box] { routing.boxes }

  /// - Parameter isQuick: whether to leave crossings as they come, which takes far less time.
  init(content: DiagramContent, style: DiagramStyle, isQuick: Bool = false) {
    self.content = content
    self.style = style
    let nodes = content.network.nodes
    let plan = NetworkPlan(
      content.network, leastGathering: style.leastGathering,
      keepsKindsApart: style.keepsKindsApart)
    self.plan = plan
    let page = PageMeasures(style.width)
    let isCrowded = nodes.count > (page.isUpright ? 16 : 30)
    let measures = isCrowded ? page.small : page
    self.measures = measures
    let actors = ActorNodes(groups: nodes.map(\.group), content: content, style: style)
    self.actors = actors
    let dates = GatheringDates(under: content.onlyYear, in: style)
    self.dates = dates
    let sizes =
      nodes.map { node in
        ActorNodes.size(
          of: actors.label(of: node.actor, in: node.group), shape: ActorShape(of: node.actor.kind),
          type: measures.labelSize * Self.scale(content.sizes?.shares[node.id]))
      } + plan.gatherings.map { Self.markSize(of: dates.label(of: $0), type: measures.smallSize) }
    // A crowd is drawn wider than the page and scaled down, to the smallest type that can be read.
    let start = page.width * (isCrowded ? page.smallSize / PageMeasures.leastType : 1) - 12
    let room = plan.bonds.map { Self.room(for: $0, type: measures.smallSize) }
    func routed(
      in width: Double, groups: [Int] = [], pull: Double = 1, seed: UInt64 = 1_945
    ) -> LineRouting {
      let places = NetworkLayout(
        sizes: sizes, springs: Self.springs(of: plan.bonds, sizes: sizes), groups: groups,
        pull: pull, room: room, width: width, isUpright: page.isUpright, isQuick: isQuick,
        seed: seed)
      return LineRouting(
        boxes: zip(places.points, sizes).map { Box(at: $0, $1) },
        lines: plan.bonds.map { bond in
          let marks = bond.lines.map(\.mark)
          let width = marks.reduce(0) { $0 + $1.extent } + 2.4 * Double(marks.count - 1)
          return LineRouting.Line(from: bond.from, to: bond.to, width: width)
        })
    }
    let (width, first) = page.widened(from: start, isFixed: isQuick) { width in
      let routing = routed(in: width)
      return (routing, Box.union(of: routing.boxes).map { 2 * $0.halfHeight } ?? 0)
    }
    self.width = width
    (routing, grounds, scattered) = (first, [], [])
    // The search for fewer crossings comes out better one time than another. What is drawn only to be tried
    // need not be at its best.
    if content.trial != nil, !isQuick, sizes.count <= Self.mostOfManyTries {
      let tries = sizes.count <= 45 ? Self.seeds.count : Self.seeds.count / 2
      let others = Self.seeds.prefix(tries).map { routed(in: width, seed: $0) }
      routing = clearest(of: [first] + others, room: room)
    }
    guard style.groupsSides else { return }
    // Sides are drawn together as far as that makes the picture no less clear.
    let groups = Self.groups(of: nodes, in: plan)
    let pulls = isQuick || nodes.count > 64 ? [] : [1, 0.4, 0.15]
    let plain = routing
    routing =
      pulls.lazy.map { routed(in: width, groups: groups, pull: $0) }
      .first { !plain.isClearer(than: $0) } ?? plain
    let found = SideGrounds(of: groups, around: routing.boxes)
    grounds = found.grounds
    scattered = found.scattered.compactMap { group in
      groups.firstIndex(of: group).flatMap { $0 < nodes.count ? nodes[$0].group : nil }
    }
  }

  /// What further searches for fewer crossings draw their moves by, and the most boxes to search again for.
  private static let seeds: [UInt64] = [1_911, 1_924, 1_936, 1_950, 1_918, 1_921, 1_962, 1_990]
  private static let mostOfManyTries = 80

  /// The drawing with the least that crosses, hides or is hidden, words on lines included.
  private func clearest(of drawings: [LineRouting], room: [Double]) -> LineRouting {
    let costs = drawings.map { drawing -> (Double, Double) in
      var copy = self
      copy.routing = drawing
      return (Double(drawing.blocked.count), drawing.cost(with: room) + 50 * copy.costOfLabels)
    }
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    return drawings[best]
  }

  private static func springs(
    of bonds: [NetworkPlan.Bond], sizes: [Size]
  ) -> [ClassicalScaling.Spring] {
    let lines = bonds.compactMap(\.lines.first)
    return zip(bonds, SpringLayout.lengths(of: lines, nodes: sizes.count)).map { bond, length in
      let room = (sizes[bond.from].width + sizes[bond.to].width) / 4
      return ClassicalScaling.Spring(
        from: bond.from, to: bond.to, length: length * 72 * 1.15 + room)
    }
  }

  /// How much of a bond must be seen, for what is written on it.
  private static func room(for bond: NetworkPlan.Bond, type: Double) -> Double {
    guard bond.shares.isEmpty else { return 12 + 0.62 * type * 2.6 * Double(bond.shares.count) }
    // A word stands on it, which is wider than a number.
    if bond.lines.contains(where: \.mark.needsSecretNote) { return 12 + type * 3.2 }
    return bond.lines.contains { $0.mark.count > 1 } ? 24 : 17
  }

  /// The number of each node's side, in the order in which sides occur; a number below 0 for a node
  /// without a side, and for a gathering.
  private static func groups(
    of nodes: [NegotiationNetwork.Node], in plan: NetworkPlan
  ) -> [Int] {
    var numbers: [NodeGroup: Int] = [:]
    let sides = nodes.enumerated().map { position, node in
      guard let group = node.group else { return -1 - position }
      let number = numbers[group] ?? numbers.count
      numbers[group] = number
      return number
    }
    return sides + plan.gatherings.indices.map { -1 - nodes.count - $0 }
  }

  /// The size of the mark of a gathering around its date.
  static func markSize(of label: String, type: Double) -> Size {
    // An ellipse is narrower above and below its middle, where the first and last character stand.
    (width: Typeface.ems(label) * type * 1.14 + 9, height: type * 1.2 + 6)
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
    let words = LineWords(content: content, style: style)
    for (position, node) in network.nodes.enumerated() {
      var attributes = actors.attributes(of: node.actor, in: node.group)
      let shape = ActorShape(of: node.actor.kind)
      attributes = attributes.merging(ActorNodes.placed(boxes[position], shape: shape))
      if let share = content.sizes?.shares[node.id] {
        attributes[.fontsize] = .number(measures.labelSize * Self.scale(share))
      }
      graph.addNode(
        DotName("actor", id: node.id.rawValue, position: position), attributes,
        meaning: words.actor(node.id, on: node.side))
    }
    addGatherings(to: &graph)
    addGatheringKey(to: &graph)
    if measures.limit != nil {
      graph.addPoint(DotName("point", id: "left", 0), at: (0, boxes.first?.y ?? 0))
      graph.addPoint(DotName("point", id: "right", 0), at: (width, boxes.first?.y ?? 0))
    }
    return graph
  }

  var naturalSize: Size? {
    let top = boxes.map { $0.y + $0.halfHeight }.max() ?? 0
    let foot = boxes.map { $0.y - $0.halfHeight }.min() ?? 0
    return (width + 12, top - foot + keyHeight + measures.smallSize * 8)
  }

  /// The warnings that lines have to be looked at, because they run behind a box.
  var warnings: [String] { [blockedWarning, scatteredWarning].compactMap(\.self) }

  /// That sides which were to be drawn together are not.
  private var scatteredWarning: String? {
    guard !scattered.isEmpty else { return nil }
    let names = EventNames(content: content, style: style)
    let shown = scattered.prefix(3).map { DotText.cleaned(names.name(of: $0)) }
    let rest = scattered.count - shown.count
    return "not all of \(English.list(shown + (rest > 0 ? ["\(rest) more"] : []))) could be drawn "
      + "together, so that the side has no ground of its own"
  }

  private var blockedWarning: String? {
    let names = routing.blocked.prefix(3).map { number in
      let bond = plan.bonds[number]
      return "\(name(of: bond.from)) – \(name(of: bond.to))"
    }
    guard !names.isEmpty else { return nil }
    let rest = routing.blocked.count - names.count
    let all = English.list(names + (rest > 0 ? ["\(rest) more"] : []))
    let lines = routing.blocked.count == 1 ? "a line runs" : "lines run"
    return "\(lines) behind a box that is not its end, for want of room: \(all)"
  }

  private func name(of node: Int) -> String {
    guard node >= network.nodes.count else {
      return DotText.cleaned(
        network.nodes[node].actor.name(in: style.language, during: content.window))
    }
    return dates.label(of: plan.gatherings[node - network.nodes.count])
  }
}

/// The dates on the marks of gatherings: `2 Jul`, or `3 × 2–10 Jul` for several of the same people.
struct GatheringDates {
  /// The year of all, which the caption gives; `nil` where there are several.
  private let year: Int?
  private let style: DiagramStyle

  init(under year: Int?, in style: DiagramStyle) {
    (self.year, self.style) = (year, style)
  }

  func label(of gathering: NetworkPlan.Gathering) -> String {
    guard let first = gathering.events.first?.event.date,
      let last = gathering.events.last?.event.date
    else { return "" }
    let start = style.dates.text(first, under: year)
    let count = gathering.events.occasionCount
    guard gathering.events.count > 1 else {
      return start.isEmpty ? style.words.word(.noDate) : start
    }
    let dates = style.dates.text(from: first, to: last, under: year)
    return count > 1 ? "\(count) × \(dates)" : dates
  }
}
