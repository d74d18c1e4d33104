import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// Agreements from the earlier to the later, what they annex, amend and replace, and what broke or
/// ended them.
public struct AgreementsView: DiagramView {
  /// The view.
  public init() {}

  /// The name by which it is chosen.
  public let name = "agreements"
  /// What it shows.
  public let summary = "Agreements, their annexes, and what amended, ended or broke them"

  /// Draws the agreements among the events of the content.
  public func diagram(of content: DiagramContent, style: DiagramStyle) -> Diagram {
    let ties = AgreementTies(events: content.events)
    var shown = content
    shown.events = ties.events
    let caption = EventsCaption(
      figure: "diagram of agreements", nothing: "agreements", content: shown, style: style)
    guard !ties.events.isEmpty else {
      return Diagram.empty(
        "No agreements found", style: style, caption: caption.caption,
        alternativeText: caption.alternativeText)
    }
    guard ties.boxes.count <= DrawingLimit.agreements else {
      return Diagram.refused(
        "\(English.count(ties.boxes.count, "agreement")) and events that bear on them", of: shown,
        style: style, caption: caption.caption, alternativeText: caption.alternativeText
      ) { $0.events <= 24 }
    }
    let drawing = AgreementsDrawing(content: shown, style: style, ties: ties)
    return Diagram(
      drawing.graph, layout: .dot, measures: drawing.measures, caption: caption.caption,
      alternativeText: caption.alternativeText,
      warnings: SizeWarning(content: shown, measures: drawing.measures)
        .agreements(ties.boxes.count), content: shown)
  }
}

/// One drawing of agreements.
private struct AgreementsDrawing {
  let content: DiagramContent
  let style: DiagramStyle
  let ties: AgreementTies
  let measures: Measures
  let names: EventNames

  init(content: DiagramContent, style: DiagramStyle, ties: AgreementTies) {
    self.content = content
    self.style = style
    self.ties = ties
    measures = Measures(style.width)
    names = EventNames(content: content, style: style)
  }

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: graphAttributes,
      nodeDefaults: [
        .fontname: .text(Typeface.name), .fontsize: .number(measures.smallSize),
        .margin: .pair(0.09, 0.04), .width: .number(0.3), .height: .number(0.2),
      ],
      edgeDefaults: [
        .fontname: .text(Typeface.name), .fontsize: .number(measures.smallSize),
        .arrowsize: .number(0.5), .color: .colour(Colour(grey: 60)), .penwidth: .number(0.8),
      ])
    let boxes = ties.boxes.map { content.events[$0] }
    let nodes = boxes.enumerated().map { DotName("event", id: $1.event.id.rawValue, position: $0) }
    let positions = Dictionary(
      uniqueKeysWithValues: zip(boxes.map(\.event.id), nodes))
    addYears(to: &graph, boxes: boxes, nodes: nodes)
    for (selected, node) in zip(boxes, nodes) { graph.addNode(node, attributes(of: selected)) }
    for link in ties.links {
      guard let earlier = positions[link.agreement], let later = positions[link.event] else {
        continue
      }
      graph.addEdge(earlier, later, attributes(of: link))
    }
    return graph
  }

  private var graphAttributes: DotAttributes {
    var attributes: DotAttributes = [
      .fontname: .text(Typeface.name), .rankdir: .word("TB"), .nodesep: .number(0.12),
      .ranksep: .number(0.18), .newrank: .word("true"), .pad: .number(0.04),
      .splines: .word("true"),
    ]
    attributes.add(measures: measures)
    if style.hasLegend { attributes.add(legend: legend, measures: measures) }
    return attributes
  }

  // MARK: Years

  /// A column of years at the side; whatever happened in a year stands beside it or below it.
  private func addYears(to graph: inout DotGraph, boxes: [SelectedEvent], nodes: [DotName]) {
    let years = boxes.map { DateLabel.year(of: $0.event.date) }
    let distinct = Set(years.compactMap(\.self)).sorted()
    func name(_ year: Int) -> DotName { DotName("year", id: "\(year)", position: year) }
    for year in distinct {
      graph.addNode(
        name(year),
        [
          .label: .text(English.year(year)), .shape: .word("plaintext"),
          .fontcolor: .colour(Colour(grey: 90)), .fontsize: .number(measures.labelSize),
        ])
    }
    for (year, next) in zip(distinct, distinct.dropFirst()) {
      graph.addEdge(
        name(year), name(next),
        [.style: .word("invis"), .weight: .number(20)])
    }
    if measures.isUpright && nodes.count <= 10 {
      // Few enough to stand one below the other.
      for (one, next) in zip(nodes, nodes.dropFirst()) {
        graph.addEdge(one, next, [.style: .word("invis"), .weight: .number(0)])
      }
    }
    for (position, year) in years.enumerated() {
      guard let year, years[..<position].contains(year) == false else { continue }
      graph.addRank([name(year), nodes[position]])
    }
    // Of one year no more stand side by side than fit the width.
    let abreast = measures.isUpright ? 1 : 3
    for year in distinct {
      let own = years.indices.filter { years[$0] == year }
      for (above, below) in zip(own, own.dropFirst(abreast)) {
        graph.addEdge(
          nodes[above], nodes[below], [.style: .word("invis"), .weight: .number(0)])
      }
    }
    // Later boxes of a year stand below its first, and above the next year.
    for (position, year) in years.enumerated() {
      guard let year else { continue }
      let first = years.firstIndex(of: year) ?? position
      if first != position {
        graph.addEdge(nodes[first], nodes[position], [.style: .word("invis"), .weight: .number(2)])
      }
      if let next = distinct.first(where: { $0 > year }) {
        graph.addEdge(nodes[position], name(next), [.style: .word("invis"), .weight: .number(0)])
      }
    }
  }

  // MARK: Boxes

  private func attributes(of selected: SelectedEvent) -> DotAttributes {
    let event = selected.event
    let isAgreement = event.kind == .agreement
    var attributes: DotAttributes = [
      .label: .markup(label(of: selected)), .shape: .word("box"),
      .fillcolor: .colour(isAgreement ? Colour(grey: 244) : .white),
      .color: .colour(style.theme.ink(of: event.kind.edgeKind)),
      .penwidth: .number(isAgreement ? 1.1 : 0.9),
    ]
    let isPossible = selected.certainty == .possible
    let looks: (StaticString, StaticString, StaticString) =
      isAgreement
      ? ("filled", "filled,dashed", "filled,dotted")
      : ("rounded,filled", "rounded,filled,dashed", "rounded,filled,dotted")
    attributes[.style] = .word(isPossible ? looks.2 : event.isSecret ? looks.1 : looks.0)
    return attributes
  }

  /// The name in bold, the date and the parties; then the annexes, and what came of the terms.
  private func label(of selected: SelectedEvent) -> Markup {
    let event = selected.event
    let ems = measures.isUpright ? 15.0 : 19
    let label = EventLabel(selected, content: content, style: style)
    let head =
      event.kind == .agreement ? names.title(of: event) ?? names.kind(of: event) : label.head
    var rows = LineBreaking.balanced(head, ems: ems, lines: 4).split(separator: "\n").map {
      Markup.element(
        .bold, [:],
        [.element(.font, [.fontSize: .size(measures.labelSize)], [.text(String($0))])])
    }
    let date = DateLabel.text(event.date, under: nil)
    rows += lines(([date] + label.remarks).joined(separator: ", "), ems: ems)
    let people = names.people(of: event)
    if people != head { rows += lines(people, ems: ems) }
    rows += notes(on: event, ems: ems)
    return .table(
      [
        .border: .points(0), .cellBorder: .points(0), .cellSpacing: .points(0),
        .cellPadding: .points(0),
      ],
      rows: rows.map { [.cell([:], $0)] })
  }

  private func notes(on event: Event, ems: Double) -> [Markup] {
    let annexes = ties.annexes[event.id] ?? []
    var rows: [Markup] = []
    for annex in annexes {
      let name = names.title(of: annex.event) ?? names.kind(of: annex.event)
      let secret = annex.event.isSecret ? " (secret)" : ""
      rows += lines("+ \(name)\(secret)", ems: ems, isGrey: true)
    }
    return rows
  }

  private func lines(_ text: String, ems: Double, isGrey: Bool = false) -> [Markup] {
    let wide = ems * measures.labelSize / measures.smallSize
    return LineBreaking.balanced(text, ems: wide, lines: 3).split(separator: "\n").map { line in
      isGrey
        ? .element(.font, [.colour: .colour(Colour(grey: 90))], [.text(String(line))])
        : .text(String(line))
    }
  }

  // MARK: Links

  /// The arrow runs from the later to the earlier, which stands above it.
  private func attributes(of link: AgreementTies.Link) -> DotAttributes {
    let words = link.words.split(separator: "\n").map { " \($0) " }.joined(separator: "\n")
    var attributes: DotAttributes = [.dir: .word("back"), .label: .text(words)]
    switch link.bearing {
    case .amends, .annexes: attributes[.arrowtail] = .word("vee")
    case .replaces: attributes[.arrowtail] = .word("normal")
    case .terminates:
      attributes[.arrowtail] = .word("tee")
      attributes[.penwidth] = .number(1.6)
    case .violates, .breaks:
      attributes[.arrowtail] = .word("normal")
      attributes[.color] = .colour(style.theme.ink(of: .act))
      attributes[.penwidth] = .number(1.3)
    case .fulfils: attributes[.arrowtail] = .word("dot")
    }
    return attributes
  }

  // MARK: Legend

  private var legend: Legend {
    var legend = Legend()
    legend.addBoxes(
      ties.boxes.map { content.events[$0] }, theme: style.theme, size: measures.smallSize)
    if !ties.annexes.isEmpty {
      legend.add([Legend.Entry(sample: .text("+"), text: "annex")])
    }
    return legend
  }
}
