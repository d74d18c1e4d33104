import HistoricalDates
import NegotiationAnalysis
import Negotiations

/// A register whose rows, columns and marks are placed here, not by Graphviz.
struct RegisterDrawing: ViewDrawing {
  let plan: RegisterPlan
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  let sides: SideAppearances
  let axis: RegisterAxis
  /// The right edge of the names.
  let nameEdge: Double
  /// The height of each row.
  let rowHeight: Double
  /// The middle of each row.
  let heights: [Double]
  /// The names of bands, each above its first row, whose position is given.
  private let headings: [(row: Int, text: String)]

  let layout = DiagramLayout.neatoPinned

  init(
    plan: RegisterPlan, content: DiagramContent, style: DiagramStyle, measures: PageMeasures
  ) {
    self.plan = plan
    self.content = content
    self.style = style
    self.measures = measures
    sides = SideAppearances(of: plan.rows.map(\.side), in: content.corpus, style: style)
    let names = EventNames(content: content, style: style)
    let headings = Self.headings(of: plan, names, style.words)
    self.headings = headings
    let widest = plan.rows.map { Typeface.ems(names.name(of: $0.actor.id)) }.max() ?? 0
    let heading = headings.map { Typeface.ems($0.text, isBold: true) }.max() ?? 0
    let most = measures.width * (measures.isUpright ? 0.36 : 0.27)
    let nameEdge = min(
      most, max(widest * measures.smallSize, heading * Self.headingSize) * 1.03 + 4)
    self.nameEdge = nameEdge
    axis = RegisterAxis(
      events: plan.entries.map(\.selected), room: measures.width - 12 - nameEdge - 4,
      in: style.words)
    let rowHeight = measures.smallSize * (measures.isUpright ? 1.2 : 1.32)
    self.rowHeight = rowHeight
    var heights: [Double] = []
    var y = 0.0
    for (position, row) in plan.rows.enumerated() {
      if headings.contains(where: { $0.row == position }) {
        y -= Self.headingSize * 1.25 + (position > 0 ? 2 : 0)
      } else if position > 0, plan.rows[position - 1].side != row.side {
        y -= 4
      }
      heights.append(y - rowHeight / 2)
      y -= rowHeight
    }
    self.heights = heights
  }

  private static let headingSize = 7.0

  /// The name of each side above its rows, with the number of its people who have none. A side that is an
  /// actor with the only row needs no other name.
  private static func headings(
    of plan: RegisterPlan, _ names: EventNames, _ words: any FigureLanguage
  ) -> [(row: Int, text: String)] {
    guard Set(plan.rows.map(\.side)) != [nil] else { return [] }
    return plan.rows.indices.compactMap { row in
      let side = plan.rows[row].side
      guard row == 0 || plan.rows[row - 1].side != side else { return nil }
      let isAlone = row + 1 == plan.rows.count || plan.rows[row + 1].side != side
      let left = plan.withoutRow[side] ?? 0
      if isAlone, left == 0, side == plan.rows[row].actor.id { return nil }
      let name = side.map(names.name) ?? words.word(.noSide)
      return (row, left == 0 ? name : "\(name) +\(left)")
    }
  }

  /// The middle of a column.
  func place(of column: Int) -> Double { nameEdge + 6 + axis.places[column] }

  private var left: Double { nameEdge + 6 }
  private var right: Double { left + axis.width }
  private var foot: Double { (heights.last ?? 0) - rowHeight / 2 }

  // MARK: Drawing

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: [
        .fontname: .text(Typeface.name), .outputorder: .keyword("edgesfirst"), .pad: .number(0.06),
      ],
      nodeDefaults: measures.textDefaults,
      edgeDefaults: [.arrowsize: .number(0.5), .dir: .keyword("none")])
    addBands(to: &graph)
    addRows(to: &graph)
    addDates(to: &graph)
    for (column, entry) in plan.entries.enumerated() { add(entry, at: column, to: &graph) }
    if measures.limit != nil {
      graph.addPoint(DotName("point", id: "left", 0), at: (0, 0))
      graph.addPoint(DotName("point", id: "right", 0), at: (measures.width - 11, 0))
    }
    return graph
  }

  /// The positions of the first and last row of each band.
  private var bands: [ClosedRange<Int>] {
    var bands: [ClosedRange<Int>] = []
    for row in plan.rows.indices {
      if let last = bands.last, plan.rows[row].side == plan.rows[last.lowerBound].side {
        bands[bands.count - 1] = last.lowerBound...row
      } else {
        bands.append(row...row)
      }
    }
    return bands
  }

  /// Adds a ground in a tint of each side's colour, and a bar in the full colour beside its names.
  private func addBands(to graph: inout DotGraph) {
    for (number, band) in bands.enumerated() {
      let look = sides[plan.rows[band.lowerBound].side]
      let top = heights[band.lowerBound] + rowHeight / 2
      let foot = heights[band.upperBound] - rowHeight / 2
      graph.addCurve(
        .line(from: (left, (top + foot) / 2), to: (right, (top + foot) / 2)), "ground", number,
        [
          .color: .colour(look.fill.mixed(with: .white, share: 0.72)),
          .penwidth: .number(top - foot),
        ])
      graph.addSideBar(look, from: (left - 2.5, top), to: (left - 2.5, foot), number)
    }
  }

  private func addRows(to graph: inout DotGraph) {
    let names = EventNames(content: content, style: style)
    let ems = nameEdge / measures.smallSize / 1.02
    for (number, heading) in headings.enumerated() {
      let text = LineBreaking.shortened(heading.text, ems: nameEdge / Self.headingSize / 1.08)
      graph.addText(
        DotName("band", id: "name", number), [text], left: 0, right: nameEdge,
        y: heights[heading.row] + rowHeight / 2 + Self.headingSize * 0.5, size: Self.headingSize,
        alignment: "RIGHT", isBold: true)
    }
    for (row, member) in plan.rows.enumerated() {
      let y = heights[row]
      graph.addCurve(
        .line(from: (left, y), to: (right, y)), "rule", row,
        [.color: .colour(Colour(grey: 205)), .penwidth: .number(0.5)])
      let name = LineBreaking.shortened(names.name(of: member.actor.id), ems: ems)
      graph.addText(
        DotName("row", id: member.actor.id.rawValue, position: row), [name], left: 0,
        right: nameEdge, y: y, size: measures.smallSize, alignment: "RIGHT")
    }
  }

  // MARK: Dates

  /// Adds the days, months and years below the columns, and the lines between them.
  private func addDates(to graph: inout DotGraph) {
    let labels = dateLabels
    for (number, group) in axis.groups.enumerated() where number > 0 {
      let lowest = labels.placed.filter { $0.group == number && $0.part != .day }.map(\.row).max()
      addDivider(
        before: group, number,
        at: place(of: group.columns.lowerBound) - axis.step / 2,
        foot: lowest.map { height(ofDates: $0) - dateSize * 0.4 } ?? foot, to: &graph)
    }
    for label in labels.placed {
      graph.addText(
        DotName("date", id: "\(label.part.rawValue)-\(label.group)", position: label.group),
        [label.text],
        left: label.left - 1, right: label.right + 1, y: height(ofDates: label.row),
        size: dateSize, alignment: "CENTER", isBold: label.part == .year)
    }
  }

  private var dateLabels: RegisterDates {
    RegisterDates(axis, size: dateSize) { place(of: $0) }
  }

  private var dateSize: Double { RegisterDates.size }

  /// The middle of a row of dates, from 0 below the columns.
  private func height(ofDates row: Int) -> Double {
    foot - Double(otherRows) * dateSize - dateSize * (0.85 + 1.1 * Double(row))
  }

  /// How many rows the numbers of those without a row of their own take.
  private var otherRows: Int { (rowsOfOthers.values.max() ?? -1) + 1 }

  /// The row in which the number of those without a row of their own stands, by its column.
  var rowsOfOthers: [Int: Int] {
    var rows = LabelRows(gap: 1.5)
    var result: [Int: Int] = [:]
    for (column, entry) in plan.entries.enumerated() where entry.others > 0 {
      let half = Typeface.ems("+\(entry.others)") * 6 / 2
      let x = place(of: column)
      result[column] = rows.add(from: x - half, to: x + half)
    }
    return result
  }

  /// Adds the line before a date: darker before a new year, dotted where much time went by.
  private func addDivider(
    before group: RegisterAxis.Group, _ number: Int, at x: Double, foot end: Double,
    to graph: inout DotGraph
  ) {
    let shift = axis.step * (group.followsGap ? 0.45 : group.year != nil ? 0.27 : 0.15)
    let grey: UInt8 = group.year != nil ? 120 : group.month != nil ? 170 : 215
    graph.addCurve(
      .line(from: (x - shift, heights[0] + rowHeight / 2), to: (x - shift, end)), "tick", number,
      [
        .color: .colour(Colour(grey: grey)), .penwidth: .number(group.year != nil ? 0.9 : 0.5),
        .style: .keyword(group.followsGap ? "dashed" : "solid"),
      ])
  }
}
