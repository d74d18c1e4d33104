import HistoricalDates
import NegotiationAnalysis
import Negotiations

extension RegisterDrawing {
  /// The size of a mark in a row.
  private var markSize: Double { min(5.6, max(3.6, axis.step * 0.78), rowHeight * 0.72) }

  private func mark(of entry: RegisterPlan.Entry) -> LineMark {
    LineMark(
      kind: entry.kind.edgeKind, isSecret: entry.selected.event.isSecret,
      isPossible: entry.selected.certainty == .possible)
  }

  /// Adds an event: a line over the rows that took part, and a mark in each of them.
  func add(_ entry: RegisterPlan.Entry, at column: Int, to graph: inout DotGraph) {
    let x = place(of: column)
    if entry.kind == .message || (entry.kind == .act && !entry.from.isEmpty) {
      addArrows(of: entry, at: column, x: x, to: &graph)
    } else {
      addLine(of: entry, at: column, x: x, to: &graph)
    }
    for row in entry.rows { addMark(of: entry, in: row, at: column, x: x, to: &graph) }
    addRemarks(of: entry, at: column, x: x, to: &graph)
  }

  private func look(of entry: RegisterPlan.Entry) -> DotAttributes {
    var look = mark(of: entry).attributes(in: style.theme, style.words)
    look[.label] = nil
    look[.dir] = .keyword("none")
    look[.penwidth] = .number(
      entry.kind == .agreement ? 0.9 : entry.kind == .meeting ? min(1.8, axis.step * 0.3) : 1)
    return look
  }

  private func addLine(
    of entry: RegisterPlan.Entry, at column: Int, x: Double, to graph: inout DotGraph
  ) {
    guard let top = entry.rows.first, let foot = entry.rows.last, top < foot else { return }
    graph.addCurve(
      .line(from: (x, heights[top]), to: (x, heights[foot])), "joined", column, look(of: entry))
  }

  /// Adds an arrow from each who wrote or acted to each whom it reached; the marks of the rest are joined.
  private func addArrows(
    of entry: RegisterPlan.Entry, at column: Int, x: Double, to graph: inout DotGraph
  ) {
    var look = look(of: entry)
    if let top = entry.from.min(), let foot = entry.from.max(), top < foot {
      graph.addCurve(
        .line(from: (x, heights[top]), to: (x, heights[foot])), "joined", column, look)
    }
    look[.dir] = .keyword("forward")
    for (number, row) in entry.to.enumerated() {
      let diamond: DotValue =
        entry.doubtful.contains(row) ? .keyword("odiamond") : .keyword("diamond")
      look[.arrowhead] = entry.kind == .act ? diamond : .keyword("normal")
      // The nearest of those who wrote: the others are joined to it.
      let start = entry.from.min { abs($0 - row) < abs($1 - row) }
      let from = start.map { heights[$0] } ?? heights[row] + rowHeight * 0.9
      graph.addCurve(
        .arrow(
          from: (x, from), to: (x, heights[row]), head: min(4.6, axis.step * 0.9), gap: -1.2),
        "sent", column * 100 + number, look)
    }
  }

  private func addMark(
    of entry: RegisterPlan.Entry, in row: Int, at column: Int, x: Double, to graph: inout DotGraph
  ) {
    // An arrowhead is mark enough of those whom word reached.
    if entry.to.contains(row) { return }
    let ink = style.theme.ink(of: entry.kind.edgeKind)
    let dark = entry.kind == .meeting ? Colour(grey: 50) : ink
    let isHollow = entry.doubtful.contains(row)
    let scale = entry.kind == .message ? 0.62 : 1
    graph.addMark(
      DotName("mark", id: "\(column)-\(row)", position: column), shape(of: entry.kind),
      size: markSize * scale, at: (x, heights[row]),
      [
        .fillcolor: .colour(isHollow ? .white : dark), .color: .colour(dark),
        .penwidth: .number(isHollow ? 0.7 : 1),
      ])
  }

  private func shape(of kind: Event.Kind) -> EventShape {
    kind == .message ? .circle : EventShape(of: kind)
  }

  /// Adds the letter of a secret and the number of signings above the column, and the number of those without
  /// a row below it.
  private func addRemarks(
    of entry: RegisterPlan.Entry, at column: Int, x: Double, to graph: inout DotGraph
  ) {
    if let remark = remark(above: entry), let row = rowsOfRemarks[column] {
      let y = heights[0] + rowHeight / 2 + 4 + Double(row) * RegisterDates.size
      addRemark(remark, column, "above", x: x, y: y, to: &graph)
    }
    guard entry.others > 0 else { return }
    let row = Double(rowsOfOthers[column] ?? 0)
    let foot = (heights.last ?? 0) - rowHeight / 2 - 4 - row * RegisterDates.size
    addRemark("+\(entry.others)", column, "others", x: x, y: foot, to: &graph)
  }

  /// What stands above a column; `nil` where nothing does.
  private func remark(above entry: RegisterPlan.Entry) -> String? {
    let parts =
      (entry.count > 1 ? ["×\(entry.count)"] : [])
      + (entry.selected.event.isSecret ? [style.words.word(.secretSign)] : [])
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The row above the columns in which each remark stands.
  private var rowsOfRemarks: [Int: Int] {
    var rows = LabelRows(gap: 1.5)
    var result: [Int: Int] = [:]
    for (column, entry) in plan.entries.enumerated() {
      guard let text = remark(above: entry) else { continue }
      let (half, x) = (Typeface.ems(text) * 6 / 2, place(of: column))
      result[column] = rows.add(from: x - half, to: x + half)
    }
    return result
  }

  private func addRemark(
    _ text: String, _ column: Int, _ part: StaticString, x: Double, y: Double,
    to graph: inout DotGraph
  ) {
    let half = Typeface.ems(text) * 6 / 2 + 0.5
    graph.addText(
      DotName("remark", id: part, column), [text], left: x - half, right: x + half, y: y,
      size: 6, alignment: "CENTER")
  }

  // MARK: Legend

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    let kinds = Event.Kind.allCases.filter { kind in plan.entries.contains { $0.kind == kind } }
    for kind in kinds {
      legend.add(sample(of: kind, legend.samples), meaning(of: kind))
    }
    if plan.entries.contains(where: { !$0.doubtful.isEmpty }) {
      legend.add(
        legend.samples.line(LineMark(kind: .meeting, count: 2, isPossible: true)),
        .hollow)
    }
    if plan.entries.contains(where: \.selected.event.isSecret) {
      legend.add(legend.samples.text(style.words.word(.secretSign)), .secret)
    }
    if let most = plan.entries.map(\.count).max(), most > 1 {
      legend.add(legend.samples.text("×\(most)"), .signingsOfOneDay)
    }
    if plan.entries.contains(where: { $0.others > 0 }) || !plan.withoutRow.isEmpty {
      legend.add(legend.samples.text("+2"), .withoutRow)
    }
    if axis.groups.contains(where: \.followsGap) {
      legend.add(legend.samples.text("¦"), .gap)
    }
    return legend
  }

  private func sample(of kind: Event.Kind, _ samples: LegendSamples) -> DotMarkup {
    kind == .message ? samples.line(LineMark(kind: .message)) : samples.event(kind)
  }

  private func meaning(of kind: Event.Kind) -> FigureWord {
    switch kind {
    case .meeting: .present
    case .message: .wrote
    case .agreement: .signed
    case .act: .acted
    }
  }
}
