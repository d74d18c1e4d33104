extension FigureMeasures {
  /// Measures the lines of actors in a storyline, and the arrows across them.
  mutating func measureStoryline(_ drawing: PrintedDrawing) {
    var actors: [String: [Point]] = [:]
    var order: [String] = []
    for line in drawing.lines where line.kind == "line" {
      let number = line.name.split(separator: " ").dropFirst().first.map(String.init) ?? ""
      if actors.updateValue(line.points, forKey: number) == nil { order.append(number) }
    }
    let lines = order.compactMap { actors[$0] }
    let arrows = drawing.lines.filter { ["arrow", "agreed"].contains($0.kind) }
    set(.boxes, lines.count)
    set(.lines, arrows.count)
    set(
      .actorCrossings,
      lines.indices.reduce(0) { sum, one in
        sum + lines[(one + 1)...].reduce(0) { $0 + LineCrossing.all(of: lines[one], $1).count }
      })
    set(.arrowsAcrossActors, arrows.reduce(0) { $0 + Self.crossed(by: $1, lines) })
    set(.actorBends, lines.reduce(0) { $0 + Self.bends(of: $1) })
  }

  /// How many lines an arrow crosses, away from its ends.
  private static func crossed(
    by arrow: PrintedDrawing.PrintedLine, _ lines: [[Point]]
  ) -> Int {
    guard Polyline(points: arrow.points).length >= 3, let first = arrow.points.first,
      let last = arrow.points.last
    else { return 0 }
    let tips = [first, last] + arrow.heads
    return lines.count { line in
      guard let crossing = LineCrossing.all(of: arrow.points, line).first else { return false }
      return tips.allSatisfy { Polyline.distance($0, crossing.point) > 4 }
    }
  }

  /// How often a line leaves its course.
  private static func bends(of line: [Point]) -> Int {
    var (bends, isBending) = (0, false)
    for (start, end) in zip(line, line.dropFirst()) {
      let length = Polyline.distance(start, end)
      guard length >= 0.5 else { continue }
      let leaves = min(abs(end.x - start.x), abs(end.y - start.y)) > 0.15 * length
      if leaves, !isBending { bends += 1 }
      isBending = leaves
    }
    return bends
  }
}
