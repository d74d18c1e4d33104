/// A line that joins two boxes, and what of it can be seen.
struct JoinedLine {
  let name: String
  /// The boxes at its ends.
  let from: Int
  let to: Int
  /// The longest stretch outside its own two boxes, in steps of a point.
  let visible: [Point]
  /// What is around the visible stretch, and two points more.
  let frame: PageRectangle?

  var ends: Set<Int> { [from, to] }

  /// The length of the visible stretch.
  var length: Double { Double(max(0, visible.count - 1)) }

  /// The lines of a drawing that join two boxes.
  static func all(in drawing: PrintedDrawing) -> [JoinedLine] {
    let names = Dictionary(
      drawing.boxes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    return drawing.lines.compactMap { line in
      guard !notJoining.contains(line.kind) else { return nil }
      return JoinedLine(line, in: drawing, names: names)
    }
  }

  /// Lines that join nothing, by the first word of their names.
  private static let notJoining: Set = ["ground", "rule", "bar", "rail", "lane", "year", "mark"]

  private init?(
    _ line: PrintedDrawing.PrintedLine, in drawing: PrintedDrawing, names: [String: Int]
  ) {
    let titles = line.name.split(separator: "->", maxSplits: 1).map { names[String($0)] }
    let named = titles.count == 2 ? titles.compactMap(\.self) : []
    let ends = named.count == 2 ? named : Self.nearest(line, in: drawing)
    guard ends.count == 2, ends[0] != ends[1] else { return nil }
    name = line.name
    (from, to) = (ends[0], ends[1])
    let frames = ends.map { drawing.boxes[$0].frame }
    visible = Self.visible(Self.steps(of: line.points), outside: frames)
    frame = visible.count > 1 ? PageRectangle(around: visible)?.grown(by: 2) : nil
  }

  /// The boxes next to the ends of a line, or to the arrowheads there.
  private static func nearest(
    _ line: PrintedDrawing.PrintedLine, in drawing: PrintedDrawing
  ) -> [Int] {
    guard let first = line.points.first, let last = line.points.last else { return [] }
    return [first, last].compactMap { end in
      let tips = [end] + line.heads.filter { Polyline.distance($0, end) < 14 }
      let distances = drawing.boxes.map { box in
        (
          tips.map(box.frame.distance).min() ?? .infinity,
          Polyline.distance(end, box.frame.centre)
        )
      }
      guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }) else {
        return nil
      }
      return distances[nearest].0 < 6 ? nearest : nil
    }
  }

  /// Points along a line, a point (1/72 inch) from one to the next.
  static func steps(of points: [Point], each step: Double = 1) -> [Point] {
    guard let first = points.first, let last = points.last else { return [] }
    var steps = [first]
    var carried = 0.0
    for (start, end) in zip(points, points.dropFirst()) {
      let length = Polyline.distance(start, end)
      guard length > 0 else { continue }
      var along = step - carried
      while along <= length {
        let share = along / length
        steps.append((start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share))
        along += step
      }
      carried = (carried + length).truncatingRemainder(dividingBy: step)
    }
    steps.append(last)
    return steps
  }

  private static func visible(_ steps: [Point], outside frames: [PageRectangle]) -> [Point] {
    var (longest, current): ([Point], [Point]) = ([], [])
    for point in steps {
      if frames.contains(where: { $0.contains(point) }) {
        current = []
      } else {
        current.append(point)
        if current.count > 1, current.count > longest.count { longest = current }
      }
    }
    return longest
  }
}
