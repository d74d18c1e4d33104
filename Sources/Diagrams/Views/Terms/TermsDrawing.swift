import HistoricalDates
import NegotiationAnalysis
import Negotiations
import Typesetting

/// A chart of terms whose rows, lines and marks are placed here, not by Graphviz.
struct TermsDrawing: ViewDrawing {
  let plan: TermsPlan
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  let sides: SideAppearances
  private let names: EventNames
  /// The edges of the axis of time, and of all.
  private let edges: (left: Double, right: Double, last: Double)
  /// The heights of the headings and of the rows, by agreement.
  private let places: [(heading: Double, rows: [Double])]
  /// The lines of text of each row, by agreement.
  private let labels: [[[String]]]
  /// The foot of the rows, where the axis stands.
  private let foot: Double

  let layout = DiagramLayout.neatoPinned

  init(plan: TermsPlan, content: DiagramContent, style: DiagramStyle, measures: PageMeasures) {
    self.plan = plan
    self.content = content
    self.style = style
    let names = EventNames(content: content, style: style)
    self.names = names
    sides = SideAppearances(
      of: plan.rows.flatMap(Self.debtors(of:)), in: content.corpus, style: style)
    // A chart that is too tall for the page is set wider, so that its lines are longer and fewer.
    let (width, set) = measures.widened(from: measures.width) { width in
      let set = Rows(plan, names, measures.drawn(within: width))
      return (set, -set.foot)
    }
    self.measures = measures.drawn(within: width)
    (edges, labels, places, foot) = (set.edges, set.labels, set.places, set.foot)
  }

  /// The rows as they are set in a width.
  private struct Rows {
    let edges: (left: Double, right: Double, last: Double)
    let labels: [[[String]]]
    let places: [(heading: Double, rows: [Double])]
    let foot: Double

    init(_ plan: TermsPlan, _ names: EventNames, _ measures: PageMeasures) {
      let last = measures.width - 12
      edges = (last * 0.46, last * 0.86, last)
      let (size, width) = (measures.smallSize, edges.left - 8)
      labels = plan.groups.map { group in
        group.rows.map { TermsDrawing.lines(of: $0, names, ems: width / size / 0.98) }
      }
      var y = 0.0
      var places: [(heading: Double, rows: [Double])] = []
      for label in labels {
        let heading = y - size * 0.7
        y -= size * 1.75
        var rows: [Double] = []
        for lines in label {
          let height = size * (1.06 * Double(lines.count) + 0.55)
          rows.append(y - height / 2)
          y -= height
        }
        places.append((heading, rows))
        y -= size * 0.5
      }
      self.places = places
      foot = y
    }
  }

  /// Who owes a term; nobody where that is not recorded.
  private static func debtors(of row: TermsPlan.Row) -> [ActorID?] {
    row.debtors.isEmpty ? [nil] : row.debtors.map(Optional.some)
  }

  /// Who owes whom what, in at most three lines.
  private static func lines(
    of row: TermsPlan.Row, _ names: EventNames, ems: Double
  ) -> [String] {
    let term = row.obligation
    let by = term.by.map(names.name).joined(separator: names.style.words.punctuation.item)
    let to = term.to.map(names.name).joined(separator: names.style.words.punctuation.item)
    let people =
      by.isEmpty ? "" : "\(by)\(to.isEmpty ? "" : " → \(to)")" + names.style.words.punctuation.colon
    return LineBreaking.filled(DotText.cleaned(people + term.text), ems: ems, lines: 3)
      .split(separator: "\n").map(String.init)
  }

  var naturalSize: Size? { (measures.width, -foot + measures.smallSize * 8) }

  /// That the chart is higher than a page.
  var warning: String? {
    guard let limit = measures.limit, let size = naturalSize, size.height > limit.height * 1.15
    else { return nil }
    return
      "\(English.count(plan.rows.count, "term")) are more than a page holds at this width; draw some "
      + "of them with --actor, --topic or --during"
  }

  // MARK: Drawing

  private var size: Double { measures.smallSize }

  private func place(of day: Double) -> Double {
    let share = (day - plan.span.lowerBound) / (plan.span.upperBound - plan.span.lowerBound)
    return edges.left + min(max(share, 0), 1) * (edges.right - edges.left)
  }

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: [
        .fontname: .text(Typeface.name), .outputorder: .keyword("edgesfirst"), .pad: .number(0.06),
      ],
      nodeDefaults: measures.textDefaults,
      edgeDefaults: [.arrowsize: .number(0.5), .dir: .keyword("none")])
    addAxis(to: &graph)
    var number = 0
    for (position, group) in plan.groups.enumerated() {
      addHeading(of: group, position, to: &graph)
      for (place, row) in group.rows.enumerated() {
        add(row, number, labels[position][place], at: places[position].rows[place], to: &graph)
        number += 1
      }
    }
    graph.addPoint(DotName("point", id: "left", 0), at: (0, 0))
    graph.addPoint(DotName("point", id: "right", 0), at: (measures.width - 9, 0))
    return graph
  }

  private func addHeading(
    of group: TermsPlan.Group, _ position: Int, to graph: inout DotGraph
  ) {
    let event = group.agreement
    let title = names.title(of: event) ?? names.kind(of: event)
    let words = style.words
    let secret = event.isSecret ? words.punctuation.comma + words.word(.secret) : ""
    let text =
      DotText.cleaned(title) + words.aside(style.dates.text(event.date, under: nil) + secret)
    graph.addText(
      DotName("agreement", id: event.id.rawValue, position: position),
      [LineBreaking.filled(text, ems: edges.last * 0.94 / size, lines: 1)], left: 0,
      right: edges.last, y: places[position].heading, size: size * 1.05, isBold: true)
  }

  private func add(
    _ row: TermsPlan.Row, _ number: Int, _ label: [String], at y: Double, to graph: inout DotGraph
  ) {
    let id = "\(row.obligation.agreement)-\(row.obligation.term)"
    graph.addText(
      DotName("term", id: id, position: number), label, left: 0, right: edges.left - 6, y: y,
      size: size * 0.95)
    addLine(of: row, number, at: y, to: &graph)
    addDue(of: row, number, at: y, to: &graph)
    for (place, interaction) in row.kept.enumerated() {
      addKept(interaction, row, number * 100 + place, at: y, to: &graph)
    }
    for (place, interaction) in row.broken.enumerated() {
      addBroken(interaction, row, number * 100 + place, at: y, to: &graph)
    }
    let states = row.obligation.states.map { style.words.word($0.word) }
    let isFirm = row.obligation.certainty == .certain
    let ems = (edges.last - edges.right - 8) / size
    graph.addText(
      DotName("state", id: id, position: number),
      LineBreaking.filled(
        style.words.either(states) + (isFirm || states.count > 1 ? "" : "?"), ems: ems,
        lines: 2
      ).split(separator: "\n").map(String.init), left: edges.right + 8, right: edges.last, y: y,
      size: size * 0.95, isBold: isFirm)
  }

  private func addLine(
    of row: TermsPlan.Row, _ number: Int, at y: Double, to graph: inout DotGraph
  ) {
    let pen: DotAttributes = [.color: .colours(inks(of: row)), .penwidth: .number(1.5)]
    let first = place(of: row.start)
    let last = place(of: row.end)
    // What is owed beyond its time is drawn thin.
    let due = row.due.map { place(of: $0.upperBound) } ?? last
    let inTime = min(max(due, first), last)
    graph.addCurve(.line(from: (first, y), to: (inTime, y)), "owed", number, pen)
    if last > inTime {
      graph.addCurve(
        .line(from: (inTime, y), to: (last, y)), "overdue", number,
        pen.merging([.penwidth: .number(0.8), .style: .keyword("dashed")]))
    }
    if row.isOpen {
      graph.addCurve(
        .arrow(from: (last - 1, y), to: (last + 6, y), head: 4, gap: 0), "open", number,
        pen.merging([.dir: .keyword("forward"), .arrowsize: .number(0.45)]))
    }
    graph.addCurve(
      .line(from: (first, y - 2), to: (first, y + 2)), "begun", number,
      pen.merging([.penwidth: .number(1)]))
  }

  /// The colours of those who owe a term: one line in each, side by side, where several owe it together.
  private func inks(of row: TermsPlan.Row) -> [Colour] {
    let inks = row.debtors.prefix(3).map { sides.ink(of: $0) }.distinct()
    return inks.isEmpty ? [sides.ink(of: nil)] : inks
  }

  /// The ink of the marks of a term: that of whoever owes it, and none of theirs where several do.
  private func ink(of row: TermsPlan.Row) -> Colour {
    let inks = inks(of: row)
    return inks.count == 1 ? inks[0] : Colour(grey: 60)
  }

  /// The ground of the days in one of which something of a term was.
  private func ground(of row: TermsPlan.Row) -> Colour {
    guard row.debtors.count == 1, sides.outlinesDiffer else { return Colour(grey: 190) }
    return sides[row.debtors[0]].fill.mixed(with: .white, share: 0.35)
  }

  private func addDue(
    of row: TermsPlan.Row, _ number: Int, at y: Double, to graph: inout DotGraph
  ) {
    guard let due = row.due else { return }
    let (first, last) = (place(of: due.lowerBound), place(of: due.upperBound))
    if last - first > 1 {
      graph.addCurve(
        .line(from: (first, y), to: (last, y)), "within", number,
        [
          .color: .colour(ground(of: row)), .penwidth: .number(3.6),
        ])
    }
    graph.addCurve(
      .line(from: (last, y - 4), to: (last, y + 4)), "due", number,
      [.color: .colour(Colour(grey: 40)), .penwidth: .number(1.2)])
  }

  /// A bar over the days in one of which something was done.
  private func addDays(
    of interaction: TermsPlan.TermEvent, _ row: TermsPlan.Row, _ kind: StaticString, _ id: Int,
    at y: Double,
    to graph: inout DotGraph
  ) {
    let (first, last) = (
      place(of: interaction.days.lowerBound), place(of: interaction.days.upperBound)
    )
    guard last - first > 1 else { return }
    graph.addCurve(
      .line(from: (first, y), to: (last, y)), kind, id,
      [
        .color: .colour(ground(of: row)), .penwidth: .number(3.6),
      ])
  }

  private func addKept(
    _ interaction: TermsPlan.TermEvent, _ row: TermsPlan.Row, _ id: Int, at y: Double,
    to graph: inout DotGraph
  ) {
    addDays(of: interaction, row, "keptwithin", id, at: y, to: &graph)
    let ink = ink(of: row)
    graph.addMark(
      DotName("kept", id: "\(id)", position: id), .circle, size: size * 0.72,
      at: (place(of: interaction.day), y),
      [
        .fillcolor: .colour(interaction.isPossible ? .white : ink), .color: .colour(ink),
        .penwidth: .number(1),
      ])
  }

  private func addBroken(
    _ interaction: TermsPlan.TermEvent, _ row: TermsPlan.Row, _ id: Int, at y: Double,
    to graph: inout DotGraph
  ) {
    addDays(of: interaction, row, "brokenwithin", id, at: y, to: &graph)
    let x = place(of: interaction.day)
    for (number, rise) in [1.0, -1.0].enumerated() {
      graph.addCurve(
        .line(from: (x - 3, y - 3 * rise), to: (x + 3, y + 3 * rise)), "broken", id * 2 + number,
        [
          // Dots would leave nothing of so small a cross.
          .color: .colour(Colour(grey: interaction.isPossible ? 110 : 20)),
          .penwidth: .number(interaction.isPossible ? 0.5 : 1.5),
        ])
    }
  }

  // MARK: Time

  private func addAxis(to graph: inout DotGraph) {
    graph.addCurve(
      .line(from: (edges.left, foot), to: (edges.right, foot)), "axis", 0,
      [.color: .colour(Colour(grey: 90)), .penwidth: .number(0.8)])
    // Lines of the axis stop at headings, which run over them.
    let stretches = places.indices.map { position in
      (
        top: places[position].heading - size * 0.9,
        foot: position + 1 < places.count
          ? places[position + 1].heading + size * 0.75 : foot
      )
    }
    let axis = TimeAxis(plan.span, in: style.words)
    for (number, tick) in axis.ticks.enumerated() {
      let x = place(of: tick.day)
      for (place, stretch) in stretches.enumerated() {
        graph.addCurve(
          .line(from: (x, stretch.top), to: (x, stretch.foot)), "grid", number * 1000 + place,
          [.color: .colour(Colour(grey: tick.isMajor ? 205 : 228)), .penwidth: .number(0.5)])
      }
    }
    axis.addLabels(to: &graph, below: foot, size: size, place: place)
  }

  // MARK: Legend

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    if sides.outlinesDiffer { legend.addSides(sides) }
    let rows = plan.rows
    if rows.contains(where: { !$0.kept.isEmpty }) {
      legend.add(legend.samples.text("●"), .fulfilled)
    }
    if rows.contains(where: { $0.kept.contains(where: \.isPossible) }) {
      legend.add(legend.samples.text("○"), .perhapsFulfilled)
    }
    if rows.contains(where: { !$0.broken.isEmpty }) {
      legend.add(legend.samples.text("×"), .broken)
    }
    if rows.contains(where: { $0.broken.contains(where: \.isPossible) }) {
      legend.add(
        .element(
          .font, [.colour: .colour(Colour(grey: 110)), .fontSize: .size(size)], [.text("×")]),
        .perhapsBroken)
    }
    if rows.contains(where: { $0.due != nil }) { legend.add(legend.samples.text("|"), .due) }
    if rows.contains(where: { row in row.due.map { row.end > $0.upperBound } ?? false }) {
      legend.add(
        legend.samples.line(LineMark(kind: .meeting, isSecret: true)), .overdue)
    }
    if rows.contains(where: \.isOpen) { legend.add(legend.samples.text("→"), .notFulfilled) }
    return legend
  }
}
