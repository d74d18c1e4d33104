import Negotiations
import Typesetting

/// Where the charts of positions stand on the page: below one another, or in two columns.
struct PositionsLayout {
  /// A chart.
  struct Panel {
    /// Where the names of its stands begin.
    var edge: Double
    /// The edges of its rows.
    var left: Double
    var right: Double
    /// The top, where its name stands.
    var top: Double
    var rowHeight: Double
    /// The most lines of the name of a stand.
    var lines: Int
  }

  /// Charts below one another, on one axis of time.
  struct Column {
    var panels: Range<Int>
    /// The end of the names behind its lines.
    var end: Double
    /// Where the axis lies.
    var foot: Double
  }

  let panels: [Panel]
  let columns: [Column]
  /// The width of all.
  let width: Double
  /// The height of the charts, without the dates below them.
  var height: Double { -(columns.map(\.foot).min() ?? 0) }

  /// The room between two columns.
  private static let gap = 20.0
  /// The size of the smallest type that still reads well when it is printed, as a share of the small print.
  static let leastScale = 0.87

  /// - Parameter count: the number of columns.
  init(of panels: [PositionsPlan.Panel], columns count: Int, _ measures: PageMeasures) {
    let size = measures.smallSize
    width = measures.width - 12
    let own = (width - Self.gap * Double(count - 1)) / Double(count)
    // Where charts are narrow, words have more of their width.
    let shares = own < 330 ? (left: 0.34, right: 0.82) : (left: 0.29, right: 0.85)
    var set = panels.map { panel -> Panel in
      let ems = own * shares.left / size / 1.08
      let needed = panel.rows.map { Self.lines(of: $0, ems: ems, most: 4).count }.max() ?? 1
      let lines = max(2, needed)
      let height = max(
        size * max(2.3, 0.96 * Double(lines) + 0.4),
        // The names behind the lines stand below one another.
        size * 0.98 * Double(panel.tracks.count) / (panel.height + 0.5))
      return Panel(
        edge: 0, left: own * shares.left, right: own * shares.right, top: 0, rowHeight: height,
        lines: lines)
    }
    let heights = zip(panels, set).map { size * 2.8 + $0.height * $1.rowHeight }
    var columns: [Column] = []
    for (number, range) in Self.ranges(of: heights, columns: count).enumerated() {
      let edge = Double(number) * (own + Self.gap)
      var y = 0.0
      for panel in range {
        set[panel].edge = edge
        set[panel].left += edge
        set[panel].right += edge
        set[panel].top = y
        y -= heights[panel]
      }
      columns.append(Column(panels: range, end: edge + own, foot: y))
    }
    self.columns = columns
    self.panels = set
  }

  /// The charts of each column: in order, with the first column as tall as the second or a little taller.
  private static func ranges(of heights: [Double], columns: Int) -> [Range<Int>] {
    guard columns == 2, heights.count > 1 else { return [0..<heights.count] }
    let splits = (1..<heights.count).map { split in
      (max(heights[..<split].reduce(0, +), heights[split...].reduce(0, +)), split)
    }
    let split = splits.min { $0 < $1 }?.1 ?? 1
    return [0..<split, split..<heights.count]
  }

  /// The name of a stand in lines.
  static func lines(of row: PositionsPlan.Row, ems: Double, most: Int) -> [String] {
    LineBreaking.filled(DotText.cleaned(row.label), ems: ems, lines: most).split(separator: "\n")
      .map(String.init)
  }

  // MARK: Fitting a page

  /// Charts in the layout in which their type comes out largest, with the measures it was set in and the scale at
  /// which it is printed.
  static func largest(
    of panels: [PositionsPlan.Panel], legend: Double, _ measures: PageMeasures
  ) -> (layout: PositionsLayout, measures: PageMeasures, scale: Double) {
    func best(_ columns: Int) -> (PositionsLayout, PageMeasures, Double) {
      // Charts that are too tall for the page are set wider, so that the names of stands take fewer lines.
      let (width, layout) = measures.widened(from: measures.width) { width in
        let layout = PositionsLayout(of: panels, columns: columns, measures.drawn(within: width))
        return (layout, layout.height)
      }
      guard let limit = measures.limit else { return (layout, measures, 1) }
      let height = layout.height + measures.smallSize * 3 + legend
      let scale = min(1, limit.width / (width + 6), limit.height / height)
      return (layout, measures.drawn(within: width), scale)
    }
    let one = best(1)
    guard one.2 < leastScale, !measures.isUpright, panels.count > 1 else { return one }
    let two = best(2)
    return two.2 > one.2 ? two : one
  }
}
