import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension NetworkDrawing {
  /// A line as it is drawn.
  private struct Strand {
    var line: NetworkLine
    var bond: Int
    /// Its way, from the first box of the bond to the second.
    var route: Polyline
  }

  /// All lines, those of one bond side by side.
  private var strands: [Strand] {
    plan.bonds.enumerated().flatMap { number, bond -> [Strand] in
      let shifts = LineMark.shifts(of: bond.lines.map(\.mark))
      return zip(bond.lines, shifts).map { line, shift in
        Strand(
          line: line, bond: number,
          route: routing.routes[number].spread(
            aside: shift, from: boxes[bond.from], to: boxes[bond.to]))
      }
    }
  }

  private var leastCount: Int? {
    LineLabels.leastCount(on: plan.lines, isUpright: measures.isUpright)
  }

  /// The words on the lines, in their places.
  private func labels(of strands: [Strand]) -> LineLabels {
    let least = leastCount
    let requests = strands.enumerated().compactMap { number, strand -> LineLabels.Request? in
      let bond = plan.bonds[strand.bond]
      guard strand.line.mark.kind != .tie else { return nil }
      let (start, end) = (boxes[bond.from], boxes[bond.to])
      let text = LineBadge.text(
        on: strand.line, of: bond, from: start.centre, to: end.centre, leastCount: least,
        in: style.words)
      guard let text else { return nil }
      let isNumber = bond.shares.isEmpty && text == strand.line.mark.number
      return LineLabels.Request(
        text: text, line: number,
        route: strand.route.stopping(at: end, gap: 0).reversed.stopping(at: start, gap: 0).reversed,
        ink: strand.line.mark.ink(in: style.theme), ends: [start, end],
        optional: isNumber ? strand.line.mark.count : nil)
    }
    return LineLabels(
      boxes: boxes,
      routes: strands.enumerated().map { (line: $0, bond: $1.bond, route: $1.route) },
      size: measures.smallSize, least: least, requests)
  }

  /// What the words on lines hide, and how many stand where they could be taken for those of another.
  var costOfLabels: Double { Double(labels(of: strands).cost) }

  /// Adds the lines, and the labels on them.
  func addLines(to graph: inout DotGraph) {
    let strands = strands
    for (number, strand) in strands.enumerated() {
      let mark = strand.line.mark
      var look = mark.attributes(in: style.theme, style.words)
      look[.label] = nil
      if mark.kind.isDirected, mark.blend == nil { look[.dir] = .keyword("forward") }
      if let faint = mark.underlay {
        graph.addCurve(strand.route.rounded(), "bar", number, faint)
      }
      graph.addCurve(
        spline(of: strand), "line", number, look, meaning: meaning(of: strand))
    }
    labels(of: strands).draw(in: &graph)
  }

  /// What a line stands for; `nil` for the spoke of a gathering, whose mark says it.
  private func meaning(of strand: Strand) -> String? {
    let (nodes, line, bond) = (network.nodes, strand.line, plan.bonds[strand.bond])
    guard nodes.indices.contains(line.from), nodes.indices.contains(line.to) else { return nil }
    let words = LineWords(content: content, style: style)
    return bond.shares.isEmpty || line.mark.kind == .tie
      ? words.line(from: nodes[line.from].id, to: nodes[line.to].id, line.mark)
      : words.line(between: nodes[bond.from].id, and: nodes[bond.to].id, bond.shares, line.mark)
  }

  private func spline(of strand: Strand) -> Spline {
    let line = strand.line
    let isForward = line.from == plan.bonds[strand.bond].from
    return line.mark.curve(
      along: isForward ? strand.route : strand.route.reversed, from: boxes[line.from],
      to: boxes[line.to])
  }

  // MARK: Legend

  var legend: Legend {
    var legend = Legend(
      content: content, style: style, measures: measures.drawn(within: width + 12))
    legend.addSides(
      actors.sides, except: Set(selfNamed: network.nodes.map { ($0.id, $0.group) }))
    if let first = grounds.first?.members.first {
      let look = actors.sides[network.nodes[first].group]
      let ground = SideAppearance(
        fill: look.fill.mixed(with: .white, share: 0.6), outline: look.outline)
      legend.add(legend.samples.side(ground), .wholeSide)
    }
    legend.addShapes(of: Set(network.nodes.map(\.actor.kind)))
    if let sizes = content.sizes {
      legend.add(legend.samples.sizes(), style.words.size(sizes.meaning))
    }
    legend.addLines(plan.lines.map(\.mark), ties: network.edges.compactMap(\.tie))
    if plan.bonds.contains(where: { !$0.shares.isEmpty }) {
      let kinds = NegotiationNetwork.EdgeKind.allCases.filter { kind in
        plan.bonds.contains { $0.shares.contains { $0.kind == kind } }
      }
      legend.addBadges(of: kinds)
    }
    let doubts = doubtSigns
    if !doubts.isEmpty {
      legend.add(
        legend.samples.text(doubts.map { "2\($0)" }.joined(separator: " ")), .someNotCertain)
    }
    if let least = labels(of: strands).least {
      let numbers = least == 2 ? "2, 3 …" : "\(least) …"
      legend.add(
        legend.samples.text(numbers),
        style.words.numbers(from: least, content.words.event))
    }
    return legend
  }

  /// The signs behind numbers some of which are only possible, as far as they are drawn.
  private var doubtSigns: [String] {
    let shares = plan.bonds.flatMap(\.shares).filter(\.isDoubtful)
    let numbers = plan.bonds.filter(\.shares.isEmpty).flatMap(\.lines).map(\.mark)
    let hasMark =
      shares.contains { $0.kind.hollowSign == nil }
      || numbers.contains { $0.isMixed && $0.isCounted && $0.count > 1 }
    let hollow = NegotiationNetwork.EdgeKind.allCases.filter { kind in
      shares.contains { $0.kind == kind }
    }
    return (hasMark ? ["?"] : []) + hollow.compactMap(\.hollowSign)
  }
}
