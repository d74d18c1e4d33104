/// Lines that run so close to one another that they look like one.
enum MergedLines {
  /// A field of the page, four points wide and high.
  private struct Field: Hashable {
    var x: Int
    var y: Int

    init(_ point: Point) {
      x = Int((point.x / 4).rounded(.down))
      y = Int((point.y / 4).rounded(.down))
    }
  }

  /// The number of pairs of lines that run within 1.6 points of one another for 12 or more.
  static func count(in lines: [JoinedLine]) -> Int {
    let fields = lines.map { Dictionary(grouping: $0.visible, by: Field.init) }
    var merged = 0
    for (one, line) in lines.enumerated() {
      for other in lines.indices.dropFirst(one + 1) where lines[other].ends != line.ends {
        guard let frame = line.frame, lines[other].frame?.overlaps(frame) == true else { continue }
        if longestRun(of: line.visible, beside: fields[other]) >= 12 { merged += 1 }
      }
    }
    return merged
  }

  private static func longestRun(of points: [Point], beside fields: [Field: [Point]]) -> Int {
    var (run, longest) = (0, 0)
    for point in points {
      run = isNear(point, fields) ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func isNear(_ point: Point, _ fields: [Field: [Point]]) -> Bool {
    let own = Field(point)
    for x in -1...1 {
      for y in -1...1 {
        var field = own
        (field.x, field.y) = (own.x + x, own.y + y)
        if fields[field]?.contains(where: { Polyline.distance($0, point) < 1.6 }) == true {
          return true
        }
      }
    }
    return false
  }
}
