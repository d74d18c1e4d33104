import Foundation
import NegotiationAnalysis
import Negotiations

/// A matrix whose cells are placed here, not by Graphviz.
struct MatrixDrawing: ViewDrawing {
  let table: MatrixTable
  let content: DiagramContent
  let style: DiagramStyle
  let measures: PageMeasures
  private let sides: SideAppearances
  private let names: EventNames
  /// The right edge of the names, their size, and the size of a cell.
  private let nameEdge: Double
  private let nameSize: Double
  private let cell: Size
  /// The size of the numbers.
  private let type: Double
  /// The greatest number of meetings, and of messages one way.
  private let most: (met: Int, written: Int)

  let layout = DiagramLayout.neatoPinned

  init(table: MatrixTable, content: DiagramContent, style: DiagramStyle) {
    self.table = table
    self.content = content
    self.style = style
    let measures = PageMeasures(style.width)
    self.measures = measures
    sides = SideAppearances(of: table.nodes.map(\.group), in: content.corpus, style: style)
    let names = EventNames(content: content, style: style)
    self.names = names
    let widest = table.nodes.map { Typeface.ems(names.name(of: $0.id)) }.max() ?? 0
    let number = Typeface.ems("\(table.nodes.count) ")
    let count = Double(max(1, table.nodes.count))
    let leastCell = Self.leastCell(of: table)
    let left = measures.width - Self.margins - count * leastCell
    func edge(_ size: Double) -> Double { (widest + number) * size * 1.03 + 4 }
    let nameSize = edge(measures.smallSize) > left ? Self.leastNameSize : measures.smallSize
    self.nameSize = nameSize
    nameEdge = min(
      max(Self.leastNames(on: measures), left), measures.width * 0.36, edge(nameSize))
    let width = min(20, max(leastCell, (measures.width - nameEdge - Self.margins) / count))
    // Two directions stand one below the other, with some room where the page has it.
    let rows = measures.limit.map { ($0.height - measures.smallSize * 10) / count } ?? 15
    cell = (width: width, height: min(20, max(13.4, width, min(15, rows))))
    let digits = max(1, Self.widestNumber(in: table))
    type = min(7.5, max(Self.leastType, (width - 2) / digits))
    let written = table.cells.map { $0.sent + $0.received }.max() ?? 0
    most = (max(1, table.cells.map(\.met).max() ?? 1), max(1, written))
  }

  /// The least sizes of numbers and of names.
  private static let (leastType, leastNameSize) = (6.0, 7.0)
  /// The room around the table.
  private static let margins = 20.0

  /// The narrowest cell that holds each number of a table.
  private static func leastCell(of table: MatrixTable) -> Double {
    max(8.6, widestNumber(in: table) * leastType + 0.6)
  }

  /// The width of the longest number, in ems.
  private static func widestNumber(in table: MatrixTable) -> Double {
    table.cells.flatMap { $0.below + $0.above }.map { Typeface.ems($0) }.max() ?? 0
  }

  private static func leastNames(on measures: PageMeasures) -> Double {
    measures.width * (measures.isUpright ? 0.28 : 0.175)
  }

  /// How many rows of a table have room in a width, without any number becoming smaller.
  static func mostRows(of table: MatrixTable, on measures: PageMeasures) -> Int {
    max(2, Int((measures.width - leastNames(on: measures) - margins) / leastCell(of: table)))
  }

  /// The room between two cells of a row: little where numbers have hardly room.
  private var gap: Double { cell.width < 10 ? 0.3 : 1 }

  private func x(_ column: Int) -> Double { nameEdge + 9 + (Double(column) + 0.5) * cell.width }
  private func y(_ row: Int) -> Double { -(Double(row) + 0.5) * cell.height }

  // MARK: Drawing

  var graph: DotGraph {
    var graph = DotGraph(
      attributes: [
        .fontname: .text(Typeface.name), .outputorder: .keyword("nodesfirst"), .pad: .number(0.06),
      ],
      nodeDefaults: measures.textDefaults, edgeDefaults: [.dir: .keyword("none")])
    addNames(to: &graph)
    addDiagonal(to: &graph)
    for (number, cell) in table.cells.enumerated() { add(cell, number, to: &graph) }
    addGrid(to: &graph)
    if measures.limit != nil {
      graph.addPoint(DotName("point", id: "left", 0), at: (0, 0))
      graph.addPoint(DotName("point", id: "right", 0), at: (measures.width - 11, 0))
    }
    return graph
  }

  /// Adds the names of the rows with their numbers, and the numbers above the columns.
  private func addNames(to graph: inout DotGraph) {
    let ems = nameEdge / nameSize / 1.02
    for (place, node) in table.nodes.enumerated() {
      let number = "\(place + 1)"
      let name = LineBreaking.shortened(
        names.name(of: node.id), ems: ems - Typeface.ems(number + " "))
      graph.addText(
        DotName("row", id: node.id.rawValue, position: place), ["\(name) \(number)"], left: 0,
        right: nameEdge, y: y(place), size: nameSize, alignment: "RIGHT")
      graph.addText(
        DotName("column", id: node.id.rawValue, position: place), [number],
        left: x(place) - cell.width * 0.6, right: x(place) + cell.width * 0.6, y: 9.5, size: 7,
        alignment: "CENTER")
    }
  }

  private func addDiagonal(to graph: inout DotGraph) {
    for place in table.nodes.indices {
      addCell(
        DotName("cell", id: "own", place), "", at: (x(place), y(place)), fill: Colour(grey: 243),
        to: &graph)
    }
  }

  private func addCell(
    _ name: DotName, _ text: String, at point: Point, fill: Colour, outline: Colour = .white,
    width: Double = 0.5, to graph: inout DotGraph
  ) {
    let ink: Colour = fill.contrast(with: .black) >= 4.5 ? .black : .white
    // Graphviz complains of words that are wider than their cell, though they have room in the gap.
    let isWide = Typeface.ems(text) * type > cell.width - gap - 1.5
    defer {
      if isWide { addNumber(text, name, at: point, size: type, ink: ink, to: &graph) }
    }
    graph.addNode(
      name,
      [
        .label: .text(isWide ? "" : text), .shape: .keyword("box"), .style: .keyword("filled"),
        .fixedsize: .keyword("true"), .fontsize: .number(type), .fontcolor: .colour(ink),
        .fillcolor: .colour(fill), .color: .colour(outline), .penwidth: .number(width),
        .width: .number((cell.width - gap) / 72), .height: .number((cell.height - 1) / 72),
        .pos: .pair(point.x, point.y, isPinned: true),
      ])
  }

  /// Adds what two actors did: how often they met below the diagonal, what they wrote above it.
  private func add(_ entry: MatrixTable.Cell, _ number: Int, to graph: inout DotGraph) {
    let below = Point(x(entry.column), y(entry.row))
    let frame = entry.haveAgreed ? (Colour.black, 1.5) : (Colour.white, 0.5)
    if entry.met > 0 || entry.haveAgreed {
      let numbers = entry.below
      let fill = entry.met > 0 ? Self.grey(share(entry.met, most.met)) : .white
      addCell(
        DotName("cell", id: "met", number), numbers.count == 1 ? numbers[0] : "", at: below,
        fill: fill, outline: frame.0, width: frame.1, to: &graph)
      if numbers.count > 1 { addPair(numbers, 2 * number + 1, at: below, on: fill, to: &graph) }
      if entry.met > 0, entry.meetingsArePossible {
        addHatching(number * 2, at: below, to: &graph)
      }
    }
    guard entry.sent + entry.received > 0 else { return }
    let above = Point(x(entry.row), y(entry.column))
    let parts = entry.above
    let isBoth = parts.count > 1
    let tint = style.theme.ink(of: .message).mixed(
      with: .white, share: 0.82 - 0.82 * share(entry.sent + entry.received, most.written))
    addCell(
      DotName("cell", id: "written", number), isBoth ? "" : parts[0], at: above, fill: tint,
      to: &graph)
    if isBoth {
      addPair(parts, 2 * number, at: above, on: tint, to: &graph)
    }
    if entry.messagesArePossible { addHatching(number * 2 + 1, at: above, to: &graph) }
  }

  private func addNumber(
    _ text: String, _ cell: DotName, at point: Point, size: Double, ink: Colour,
    to graph: inout DotGraph
  ) {
    graph.addNode(
      DotName("number", id: cell.text.replacing(" ", with: "-"), position: 0),
      [
        .label: .text(text), .fontsize: .number(size), .fontcolor: .colour(ink),
        .pos: .pair(point.x, point.y, isPinned: true),
      ])
  }

  /// The size of numbers that stand one above the other.
  private var pairType: Double { min(type, max(Self.leastType, cell.height * 0.4)) }

  /// Adds two numbers, one above the other.
  private func addPair(
    _ parts: [String], _ number: Int, at point: Point, on fill: Colour, to graph: inout DotGraph
  ) {
    let ink: Colour = fill.contrast(with: .black) >= 4.5 ? .black : .white
    for (place, part) in parts.enumerated() {
      graph.addNode(
        DotName("number", id: place == 0 ? "there" : "back", number),
        [
          .label: .text(part), .fontsize: .number(pairType),
          .fontcolor: .colour(ink),
          // Graphviz sets digits a little above the middle.
          .pos: .pair(
            point.x, point.y - 0.5 + (place == 0 ? 1 : -1) * cell.height * 0.215, isPinned: true),
        ])
    }
  }

  /// How dark a number is, from 0 for one to 1 for the greatest; twice as many is a step darker.
  private func share(_ number: Int, _ most: Int) -> Double {
    most > 1 ? log(Double(number)) / log(Double(most)) : 0
  }

  private static func grey(_ share: Double) -> Colour {
    Colour(grey: UInt8((222 - 150 * share).rounded()))
  }

  /// Strikes out a corner of what is possible, not certain.
  private func addHatching(_ number: Int, at point: Point, to graph: inout DotGraph) {
    let (w, h) = (cell.width / 2 - 1, cell.height / 2 - 1)
    for (part, share) in [0.3, 0.6].enumerated() {
      let reach = 2 * min(w, h) * share
      graph.addCurve(
        .line(from: (point.x - w, point.y + h - reach), to: (point.x - w + reach, point.y + h)),
        "hatch", number * 2 + part,
        [.color: .colour(Colour(grey: 40)), .penwidth: .number(0.5)])
    }
  }

  /// Adds the lines between sides, and a bar in the colour of each along the names.
  private func addGrid(to graph: inout DotGraph) {
    let count = table.nodes.count
    let (left, right) = (x(0) - cell.width / 2, x(count - 1) + cell.width / 2)
    let foot = y(count - 1) - cell.height / 2
    var number = 0
    func add(_ from: Point, _ to: Point, _ look: DotAttributes) {
      graph.addCurve(.line(from: from, to: to), "rule", number, look)
      number += 1
    }
    let rule: DotAttributes = [.color: .colour(Colour(grey: 130)), .penwidth: .number(0.6)]
    var start = 0
    for place in 0...count {
      let isBorder =
        place == 0 || place == count || table.nodes[place].group != table.nodes[place - 1].group
      guard isBorder else { continue }
      let (edgeX, edgeY) = (
        left + Double(place) * cell.width, -Double(place) * cell.height
      )
      add((left, edgeY), (right, edgeY), rule)
      add((edgeX, 0), (edgeX, foot), rule)
      guard place > start else { continue }
      let look = sides[table.nodes[start].group]
      let (fromX, fromY) = (left + Double(start) * cell.width, -Double(start) * cell.height)
      graph.addSideBar(
        look, from: (left - 3, fromY - 0.5), to: (left - 3, edgeY + 0.5), 2 * start)
      graph.addSideBar(look, from: (fromX + 0.5, 3), to: (edgeX - 0.5, 3), 2 * start + 1)
      start = place
    }
  }

  // MARK: Legend

  var legend: Legend {
    var legend = Legend(content: content, style: style, measures: measures)
    legend.addSides(sides, except: Set(selfNamed: table.nodes.map { ($0.id, $0.group) }))
    let samples = legend.samples
    func sample(_ text: String, _ fill: Colour, _ outline: Colour, _ ink: Colour = .black)
      -> DotMarkup
    { samples.number(text, fill: fill, outline: outline, ink: ink) }
    if table.cells.contains(where: { $0.met > 0 }) {
      legend.add(
        sample("3", Self.grey(0.3), .white),
        style.words.belowDiagonal(content.words.interaction(.meeting))
      )
    }
    if table.cells.contains(where: { $0.sent + $0.received > 0 }) {
      let tint = style.theme.ink(of: .message).mixed(with: .white, share: 0.6)
      legend.add(sample("2› ‹1", tint, .white), .aboveDiagonal)
    }
    if table.cells.contains(where: \.haveAgreed) {
      let hasNumbers = table.cells.contains { $0.agreed > 1 }
      legend.add(sample(hasNumbers ? "2■" : " ", .white, .black), .signedTogether)
    }
    let isDoubtful = table.cells.contains {
      ($0.met > 0 && $0.meetingsArePossible)
        || ($0.sent + $0.received > 0 && $0.messagesArePossible)
    }
    if isDoubtful { legend.add(samples.text("//"), .hatched) }
    return legend
  }
}

extension LegendSamples {
  /// A number on a ground.
  fileprivate func number(
    _ text: String, fill: Colour, outline: Colour, ink: Colour
  ) -> DotMarkup {
    .table(
      [
        .border: .points(1), .cellSpacing: .points(0), .cellPadding: .points(1),
        .colour: .colour(outline), .background: .colour(fill),
      ],
      rows: [[.cell([.border: .points(0), .width: .points(size * 1.4)], self.text(text))]])
  }
}
