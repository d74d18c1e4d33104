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
    // The strokes of one event have numbers in a row; a line at which one of them ends takes part in all.
    let events = Dictionary(grouping: arrows) { arrow -> String in
      let words = arrow.name.split(separator: " ")
      let number = words.dropFirst().first.flatMap { Int($0) } ?? 0
      return "\(arrow.kind) \(number / StorylineDrawing.mostStrokes)"
    }
    set(
      .arrowsAcrossActors,
      events.values.reduce(0) { sum, strokes in
        let tips = strokes.flatMap {
          [$0.points.first, $0.points.last].compactMap(\.self) + $0.heads
        }
        return sum + strokes.reduce(0) { $0 + Self.crossed(by: $1, lines, except: tips) }
      })
    set(.actorBends, lines.reduce(0) { $0 + Self.bends(of: $1) })
  }

  /// How many lines an arrow crosses that come near no end of it or of the others of its event.
  private static func crossed(
    by arrow: PrintedDrawing.PrintedLine, _ lines: [[Point]], except tips: [Point]
  ) -> Int {
    guard Polyline(points: arrow.points).length >= 3 else { return 0 }
    return lines.count { line in
      guard let crossing = LineCrossing.all(of: arrow.points, line).first else { return false }
      let isEnd = tips.contains { Polyline.distance($0, crossing.point) <= 4 }
      return !isEnd && !takesPart(line, tips, near: crossing.point)
    }
  }

  /// Whether a line ends a stroke a little further on, past where the way to several parts.
  private static func takesPart(_ line: [Point], _ tips: [Point], near point: Point) -> Bool {
    tips.contains { tip in
      Polyline.distance(tip, point) < 40 && line.contains { Polyline.distance($0, tip) < 3 }
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
