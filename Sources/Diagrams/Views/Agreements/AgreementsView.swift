import HistoricalDates
import NegotiationAnalysis
import Negotiations
internal import Typesetting

/// Agreements from earlier to later, their annexes, and the events that amended, replaced, broke or
/// ended them.
public struct AgreementsView: DiagramView {
  /// Creates the view.
  public init() {}

  /// The name by which the view is chosen.
  public let name = "agreements"
  /// What the view shows.
  public let summary = "Agreements, their annexes, and what amended, ended or broke them"
  /// The options that the view takes.
  public let options = ViewOption.ofEvents

  /// The most boxes whose layout comes to an end, and the most for one page.
  private static let most = (feasible: 250, onePage: 24)

  /// Drafts a diagram of the agreements among the events of `content`.
  public func draft(of content: DiagramContent, style: DiagramStyle) -> DiagramDraft {
    let relations = AgreementRelations(events: content.events)
    var content = content
    content.events = relations.events
    let text = EventsCaption(
      figure: "diagram of agreements", nothing: "agreements", content: content, style: style)
    let (events, boxes) = (relations.events.count, relations.boxes.count)
    guard events > 0 else { return .nothing("No agreements found", text: text) }
    let amount = "\(English.count(boxes, "agreement")) and events that bear on them"
    guard boxes <= Self.most.feasible else {
      let excess = Excess(amount, .feasible) { $0.events <= Self.most.onePage }
      return .tooMuch(excess, of: content, text: text)
    }
    let share = Double(boxes) / Double(events)
    let excess = Excess(amount, .onePage) {
      Double($0.events) * share <= Double(Self.most.onePage)
    }
    return DiagramDraft(
      AgreementsDrawing(content: content, style: style, relations: relations), text: text,
      excess: boxes > Self.most.onePage ? excess : nil, narrowable: content)
  }
}

/// A drawing of agreements, which Graphviz lays out in ranks.
private struct AgreementsDrawing: ViewDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let relations: AgreementRelations
  let measures: PageMeasures
  let names: EventNames

  let layout = DiagramLayout.dot

  init(content: DiagramContent, style: DiagramStyle, relations: AgreementRelations) {
    self.content = content
    self.style = style
    self.relations = relations
    measures = PageMeasures(style.width)
    names = EventNames(content: content, style: style)
  }

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: [
        .fontname: .text(Typeface.name), .rankdir: .keyword("TB"), .nodesep: .number(0.12),
        .ranksep: .number(0.18), .newrank: .keyword("true"), .pad: .number(0.04),
        .splines: .keyword("true"),
      ],
      nodeDefaults: [
        .fontname: .text(Typeface.name), .fontsize: .number(measures.smallSize),
        .margin: .pair(0.09, 0.04), .width: .number(0.3), .height: .number(0.2),
      ],
      edgeDefaults: [
        .fontname: .text(Typeface.name), .fontsize: .number(measures.smallSize),
        .arrowsize: .number(0.5), .color: .colour(Colour(grey: 60)), .penwidth: .number(0.8),
      ])
    let boxes = relations.boxes.map { content.events[$0] }
    let nodes = boxes.enumerated().map { DotName("event", id: $1.event.id.rawValue, position: $0) }
    let positions = Dictionary(
      uniqueKeysWithValues: zip(boxes.map(\.event.id), nodes))
    addYears(to: &graph, boxes: boxes, nodes: nodes)
    for (selected, node) in zip(boxes, nodes) { graph.addNode(node, attributes(of: selected)) }
    for link in relations.links {
      guard let earlier = positions[link.agreement], let later = positions[link.event] else {
        continue
      }
      graph.addEdge(earlier, later, attributes(of: link))
    }
    return graph
  }

  // MARK: Years

  /// Adds a column of years at the side; the boxes of a year stand beside it or below it.
  private func addYears(to graph: inout DotGraph, boxes: [SelectedEvent], nodes: [DotName]) {
    let years = boxes.map { DateLabel.year(of: $0.event.date) }
    let distinct = Set(years.compactMap(\.self)).sorted()
    func name(_ year: Int) -> DotName { DotName("year", id: "\(year)", position: year) }
    for year in distinct {
      graph.addNode(
        name(year),
        [
          .label: .text(English.year(year)), .shape: .keyword("plaintext"),
          .fontcolor: .colour(Colour(grey: 90)), .fontsize: .number(measures.labelSize),
        ])
    }
    for (year, next) in zip(distinct, distinct.dropFirst()) {
      graph.addEdge(
        name(year), name(next),
        [.style: .keyword("invis"), .weight: .number(20)])
    }
    if measures.isUpright && nodes.count <= 10 {
      // Few enough boxes to stand one below the other.
      for (one, next) in zip(nodes, nodes.dropFirst()) {
        graph.addEdge(one, next, [.style: .keyword("invis"), .weight: .number(0)])
      }
    }
    for (position, year) in years.enumerated() {
      guard let year, years[..<position].contains(year) == false else { continue }
      graph.addRank([name(year), nodes[position]])
    }
    // No more boxes of a year stand side by side than fit the width.
    let abreast = measures.isUpright ? 1 : 3
    for year in distinct {
      let own = years.indices.filter { years[$0] == year }
      for (above, below) in zip(own, own.dropFirst(abreast)) {
        graph.addEdge(
          nodes[above], nodes[below], [.style: .keyword("invis"), .weight: .number(0)])
      }
    }
    // Later boxes of a year stand below its first, and above the next year.
    for (position, year) in years.enumerated() {
      guard let year else { continue }
      let first = years.firstIndex(of: year) ?? position
      if first != position {
        graph.addEdge(
          nodes[first], nodes[position], [.style: .keyword("invis"), .weight: .number(2)])
      }
      if let next = distinct.first(where: { $0 > year }) {
        graph.addEdge(
          nodes[position], name(next), [.style: .keyword("invis"), .weight: .number(0)])
      }
    }
  }

  // MARK: Boxes

  private func attributes(of selected: SelectedEvent) -> DotAttributes {
    let event = selected.event
    let isAgreement = event.kind == .agreement
    var attributes: DotAttributes = [
      .label: .markup(label(of: selected)), .shape: .keyword("box"),
      .fillcolor: .colour(isAgreement ? Colour(grey: 244) : .white),
      .color: .colour(style.theme.ink(of: event.kind.edgeKind)),
      .penwidth: .number(isAgreement ? 1.1 : 0.9),
    ]
    let isPossible = selected.certainty == .possible
    let looks: (StaticString, StaticString, StaticString) =
      isAgreement
      ? ("filled", "filled,dashed", "filled,dotted")
      : ("rounded,filled", "rounded,filled,dashed", "rounded,filled,dotted")
    attributes[.style] = .keyword(isPossible ? looks.2 : event.isSecret ? looks.1 : looks.0)
    return attributes
  }

  /// The title in bold, the date and the parties, then the annexes.
  private func label(of selected: SelectedEvent) -> DotMarkup {
    let event = selected.event
    let ems = measures.isUpright ? 15.0 : 19
    let label = EventLabel(selected, content: content, style: style)
    let head =
      event.kind == .agreement ? names.title(of: event) ?? names.kind(of: event) : label.head
    var rows = LineBreaking.balanced(head, ems: ems, lines: 4).split(separator: "\n").map {
      DotMarkup.element(
        .bold, [:],
        [.element(.font, [.fontSize: .size(measures.labelSize)], [.text(String($0))])])
    }
    let date = DateLabel.text(event.date, under: nil)
    rows += lines(([date] + label.remarks).joined(separator: ", "), ems: ems)
    let people = names.people(of: event)
    if people != head { rows += lines(people, ems: ems) }
    for annex in relations.annexes[event.id] ?? [] {
      let name = names.title(of: annex.event) ?? names.kind(of: annex.event)
      let secret = annex.event.isSecret ? " (secret)" : ""
      rows += lines("+ \(name)\(secret)", ems: ems, isGrey: true)
    }
    return .plainTable(rows.map { [.cell([:], $0)] })
  }

  private func lines(_ text: String, ems: Double, isGrey: Bool = false) -> [DotMarkup] {
    let wide = ems * measures.labelSize / measures.smallSize
    return LineBreaking.balanced(text, ems: wide, lines: 3).split(separator: "\n").map { line in
      isGrey
        ? .element(.font, [.colour: .colour(Colour(grey: 90))], [.text(String(line))])
        : .text(String(line))
    }
  }

  // MARK: Links

  /// The arrow from the later event to the earlier agreement, which stands above it.
  private func attributes(of link: AgreementRelations.Link) -> DotAttributes {
    let text = link.text.split(separator: "\n").map { " \($0) " }.joined(separator: "\n")
    var attributes: DotAttributes = [.dir: .keyword("back"), .label: .text(text)]
    switch link.effect {
    case .amends, .annexes: attributes[.arrowtail] = .keyword("vee")
    case .replaces: attributes[.arrowtail] = .keyword("normal")
    case .terminates:
      attributes[.arrowtail] = .keyword("tee")
      attributes[.penwidth] = .number(1.6)
    case .violates, .breaks:
      attributes[.arrowtail] = .keyword("normal")
      attributes[.color] = .colour(style.theme.ink(of: .act))
      attributes[.penwidth] = .number(1.3)
    case .fulfils: attributes[.arrowtail] = .keyword("dot")
    }
    return attributes
  }

  // MARK: Legend

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    legend.addBoxes(relations.boxes.map { content.events[$0] })
    if !relations.annexes.isEmpty { legend.add(.text("+"), "annex") }
    return legend
  }
}
