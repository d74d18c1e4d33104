import NegotiationAnalysis
import Negotiations

/// The labels on the lines of a network. Each stands on its line where it hides no box, no other label
/// and no other line, and leaves enough of its own to be seen; where there is no such place, beside the line,
/// in several rows, or where it hides least. A hair joins it to its line where it could be taken for a label
/// of another.
struct LineLabels {
  /// A label to place.
  struct Request {
    var text: String
    /// The number of the line.
    var line: Int
    /// The way of the line.
    var route: Polyline
    var ink: Colour
    /// The boxes at its ends.
    var ends: [Box]
    /// How many events it counts, for a label that may be left out; `nil` for one that may not.
    var optional: Int?
  }

  private struct Label {
    var request: Request
    var rows: [String]
    var box: Box
    /// What it covers and cuts, and whether another line is nearer.
    var hidden: Int
    /// The point of its line that it stands beside.
    var point: Point
    /// Whether another line is nearer, so that it could be taken for a label of that.
    var isStray = false
  }

  /// A line that a label can cut.
  private struct Obstacle {
    var bond: Int
    var route: Polyline
    var bounds: Box
  }

  private let boxes: [Box]
  private let obstacles: [Obstacle]
  private let bondOfLine: [Int: Int]
  private let size: Double
  private var labels: [Label] = []
  /// The least number that is written on every line that stands for so many; `nil` where none is.
  private(set) var least: Int?

  /// - Parameters:
  ///   - routes: the way of each line, and the bond that it belongs to.
  ///   - size: the size of type.
  ///   - least: the least number to write.
  init(
    boxes: [Box], routes: [(line: Int, bond: Int, route: Polyline)], size: Double, least: Int?,
    _ requests: [Request]
  ) {
    self.boxes = boxes
    obstacles = routes.map { Obstacle(bond: $0.bond, route: $0.route, bounds: $0.route.bounds) }
    self.size = size
    self.least = least
    bondOfLine = Dictionary(routes.map { ($0.line, $0.bond) }, uniquingKeysWith: { one, _ in one })
    place(requests)
  }

  /// The least number of events to write on a line, chosen so that there are no more numbers than can
  /// be read; `nil` where no line stands for several events.
  static func leastCount(on lines: [NetworkLine], isUpright: Bool) -> Int? {
    let marks = lines.map(\.mark).filter { $0.isCounted && $0.blend == nil && $0.count > 1 }
    let counts: [Int] = marks.map(\.count).sorted(by: >)
    // The same number on every line says no more than the legend.
    if counts.count > 6 && counts.first == counts.last { return nil }
    let most = isUpright ? 24 : 36
    guard counts.count > most else { return counts.last }
    return counts.first { least in counts.count { $0 >= least } <= most }.map { first in
      counts.last { least in least <= first && counts.count { $0 >= least } <= most } ?? first
    }
  }

  // MARK: Placing

  private mutating func place(_ requests: [Request]) {
    // The shorter a line, the fewer places it has.
    func rank(_ request: Request) -> (Int, Int, Int) {
      let length = request.optional == nil ? Int(request.route.length) : 0
      return (-(request.optional ?? .max), length, request.line)
    }
    let ordered = requests.sorted { rank($0) < rank($1) }
    for request in ordered {
      if let count = request.optional, let least, count < least { continue }
      let label = label(for: request)
      if let count = request.optional, label.hidden >= Self.covering {
        // A number without room takes the smaller ones with it, so that the rest are complete.
        least = count + 1
        labels.removeAll { $0.request.optional.map { $0 <= count } ?? false }
        continue
      }
      labels.append(label)
    }
    for _ in 0..<2 { improve() }
    if !labels.contains(where: { $0.request.optional != nil }) { least = nil }
  }

  /// Places again what cuts a line, now that all others stand.
  private mutating func improve() {
    for position in labels.indices where labels[position].hidden > 0 {
      let old = labels[position]
      labels[position].box = Box(at: (-1e6, -1e6), (0, 0))
      let new = label(for: old.request)
      labels[position] = new.hidden < old.hidden ? new : old
    }
  }

  /// What it costs to cover a box or a label, to leave next to nothing of the own line, to cut another line, and
  /// to stand where it could be taken for a label of that.
  private static let (covering, burying, cutting, straying) = (200, 6, 4, 1)
  /// How much of the own line must be seen, in points.
  private static let leastSeen = 12.0
  /// Where to look: so many times as far from the line as it takes not to lie on it, and so many points more;
  /// with what it costs to stand there.
  private static let offsets: [(times: Double, more: Double, cost: Int)] = [
    (0, 0, 0), (1, 0, 0), (-1, 0, 0), (1.4, 0, 0), (-1.4, 0, 0), (1, 6, 1), (-1, 6, 1),
    (1, 12, 2), (-1, 12, 2), (1, 20, 4), (-1, 20, 4), (1, 32, 8), (-1, 32, 8),
  ]

  /// A label at its best place: in one row, or in several where one row hides something.
  private func label(for request: Request) -> Label {
    let parts = request.text.split(separator: " ").map(String.init)
    var best = label(for: request, rows: [request.text])
    for rows in Self.arrangements(of: parts) where best.hidden > 0 {
      let stacked = label(for: request, rows: rows)
      if stacked.hidden < best.hidden { best = stacked }
    }
    return best
  }

  /// The parts of a label in two rows, and one to a row.
  private static func arrangements(of parts: [String]) -> [[String]] {
    guard parts.count > 1 else { return [] }
    let two = [parts[0], parts.dropFirst().joined(separator: " ")]
    return parts.count > 2 ? [two, parts] : [two]
  }

  private func label(for request: Request, rows: [String]) -> Label {
    let widest = rows.map { Typeface.ems($0) }.max() ?? 0
    let half = (
      width: widest * size / 2 + 1.2,
      height: size * (0.58 + 0.55 * Double(rows.count - 1))
    )
    let length = request.route.length
    var best: Label?
    for offset in Self.offsets {
      // Far from its line it is looked for only where it would hide more.
      if let best, best.hidden <= offset.cost { break }
      for step in 0..<81 {
        let share = 0.5 + (step % 2 == 0 ? 1 : -1) * Double((step + 1) / 2) * 0.0115
        let point = request.route.point(at: share * length)
        let ahead = request.route.point(at: min(length, share * length + 1))
        let (dx, dy) = (ahead.x - point.x, ahead.y - point.y)
        let clear = abs(dy) * half.width + abs(dx) * half.height + 2.4
        let reach = clear * offset.times + offset.more * (offset.times < 0 ? -1 : 1)
        let box = Box(
          at: (point.x - dy * reach, point.y + dx * reach), (half.width * 2, half.height * 2))
        let limit = best?.hidden ?? .max
        var hidden = hidden(by: box, of: request, below: limit)
        let isOnLine = offset.times == 0 && hidden < limit
        if isOnLine, length - request.route.length(within: box) < Self.leastSeen {
          hidden += Self.burying
        }
        hidden += offset.cost
        let isStray =
          offset.times != 0 && hidden < limit
          && (offset.more > 6 || isNearOther(box.centre, of: request, point))
        if isStray { hidden += Self.straying }
        if isStray, hidden < limit, boxes.contains(where: { $0.isHit(from: box.centre, to: point) })
        {
          // A hair behind a box would end at it.
          hidden += Self.covering
        }
        if hidden < limit {
          best = Label(
            request: request, rows: rows, box: box, hidden: hidden, point: point, isStray: isStray)
        }
        if hidden == 0 { break }
      }
    }
    return best
      ?? Label(
        request: request, rows: rows, box: Box(at: (0, 0), (0, 0)), hidden: Self.covering,
        point: (0, 0))
  }

  /// What a label would hide: boxes, other labels, and lines of other bonds; counted until it is no less
  /// than `limit`.
  private func hidden(by box: Box, of request: Request, below limit: Int) -> Int {
    var hidden = 0
    for other in boxes where other.overlaps(box, margin: 0.8) { hidden += Self.covering }
    for other in labels where other.box.overlaps(box, margin: 0.6) { hidden += Self.covering }
    let own = bondOfLine[request.line]
    for other in obstacles where other.bond != own && other.bounds.overlaps(box, margin: 0.8) {
      if hidden >= limit { break }
      let isHit = other.route.pieces.contains {
        box.isHit(from: $0.start, to: $0.end, margin: 0.8)
      }
      if isHit { hidden += Self.cutting }
    }
    return hidden
  }

  /// Whether a line of another bond comes about as near to the middle of a label as the line that it is about,
  /// or nearer.
  private func isNearOther(_ middle: Point, of request: Request, _ own: Point) -> Bool {
    let distance = Polyline.distance(middle, own) * 1.4
    let around = Box(at: middle, (2 * distance, 2 * distance))
    let bond = bondOfLine[request.line]
    return obstacles.contains { other in
      other.bond != bond && other.bounds.overlaps(around)
        && other.route.pieces.contains {
          Polyline.distance(of: middle, from: $0.start, to: $0.end) < distance
        }
    }
  }

  /// What all labels hide.
  var cost: Int { labels.reduce(0) { $0 + $1.hidden } }

  // MARK: Drawing

  /// Draws all labels on white, above the lines.
  func draw(in graph: inout DotGraph) {
    for label in labels.sorted(by: { $0.request.line < $1.request.line }) {
      if label.isStray {
        graph.addCurve(
          .line(from: label.box.centre, to: label.point), "rule", label.request.line,
          [.color: .colour(label.request.ink.onWhite), .penwidth: .number(0.4)])
      }
      let rows = label.rows.map { row -> [DotMarkup] in
        let text = DotMarkup.element(
          .font, [.fontSize: .size(size), .colour: .colour(label.request.ink.onWhite)],
          [.text(row)])
        return [.cell([:], text)]
      }
      let table = DotMarkup.plainTable(rows, background: .white)
      graph.addNode(
        DotName("note", id: "line", label.request.line),
        [
          .label: .markup(table), .shape: .keyword("plaintext"), .margin: .number(0),
          .width: .number(0), .height: .number(0),
          .pos: .pair(label.box.x, label.box.y, isPinned: true),
        ])
    }
  }
}
