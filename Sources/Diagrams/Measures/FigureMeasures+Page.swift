extension PrintedDrawing {
  /// The size of the smallest type with letters or numbers; signs are marks.
  var smallestType: Double? {
    words.filter { $0.text.contains { $0.isLetter || $0.isNumber } }.map(\.size).min()
  }
}

extension FigureMeasures {
  /// Measures what every figure has: its size, its type, its legend and what is left blank.
  mutating func measurePage(_ drawing: PrintedDrawing) {
    self[.width] = drawing.width / 72 * 25.4
    self[.height] = drawing.height / 72 * 25.4
    self[.aspect] = drawing.height / drawing.width
    self[.smallestType] = drawing.smallestType
    // Signs of a legend that stand for any number end so as well.
    let cut = drawing.words.count {
      $0.text.hasSuffix("…") && !$0.text.hasPrefix("2, 3") && !$0.text.hasSuffix(": …")
        && !$0.text.hasSuffix(" …")
    }
    set(.cutTexts, cut)
    let legend = PageRectangle(around: drawing.legend)
    self[.legend] = (legend?.area ?? 0) / (drawing.width * drawing.height)
    self[.legendHeight] = (legend?.height ?? 0) / drawing.height
    self[.blank] = Self.blank(drawing, above: legend?.top ?? drawing.height)
  }

  /// The share of fields of 5 by 5 mm above `foot` in which nothing stands.
  private static func blank(_ drawing: PrintedDrawing, above foot: Double) -> Double {
    let side = 5 * 72 / 25.4
    let (columns, rows) = (max(1, Int(drawing.width / side)), max(1, Int(foot / side)))
    var full = [Bool](repeating: false, count: columns * rows)
    func fill(_ frame: PageRectangle) {
      func fields(_ from: Double, _ to: Double, most: Int) -> Range<Int> {
        let first = max(0, Int((from / side).rounded(.down)))
        return first..<max(first, min(most, Int((to / side).rounded(.down)) + 1))
      }
      for row in fields(frame.top, frame.bottom, most: rows) {
        for column in fields(frame.left, frame.right, most: columns) {
          full[row * columns + column] = true
        }
      }
    }
    drawing.boxes.forEach { fill($0.frame) }
    drawing.marks.forEach(fill)
    drawing.words.forEach { fill($0.frame) }
    for line in drawing.lines {
      for point in JoinedLine.steps(of: line.points, each: 3) {
        fill(PageRectangle(left: point.x, top: point.y, right: point.x, bottom: point.y))
      }
    }
    return 1 - Double(full.count { $0 }) / Double(full.count)
  }
}
