import NegotiationAnalysis
import Negotiations

/// The labels on the lines of a network. Each stands on its line where it hides no box, no other label
/// and no other line; where there is no such place, beside the line, or where it hides least.
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
    var box: Box
  }

  private let boxes: [Box]
  private let routes: [(line: Int, bond: Int, route: Polyline)]
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
    self.routes = routes
    self.size = size
    self.least = least
    bondOfLine = Dictionary(routes.map { ($0.line, $0.bond) }, uniquingKeysWith: { one, _ in one })
    place(requests)
  }

  /// The least number of events to write on a line, chosen so that there are no more numbers than can
  /// be read; `nil` where no line stands for several events.
  static func leastCount(on lines: [NetworkLine], isUpright: Bool) -> Int? {
    let counts = lines.map(\.mark).filter { $0.showsCount && $0.blend == nil }.map(\.count)
      .filter { $0 > 1 }.sorted(by: >)
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
    func rank(_ request: Request) -> (Int, Int) { (-(request.optional ?? .max), request.line) }
    let ordered = requests.sorted { rank($0) < rank($1) }
    for request in ordered {
      if let count = request.optional, let least, count < least { continue }
      let (box, hidden) = spot(for: request)
      if let count = request.optional, hidden >= Self.covering {
        // A number without room takes the smaller ones with it, so that the rest are complete.
        least = count + 1
        labels.removeAll { $0.request.optional.map { $0 <= count } ?? false }
        continue
      }
      labels.append(Label(request: request, box: box))
    }
    if !labels.contains(where: { $0.request.optional != nil }) { least = nil }
  }

  /// What it costs to cover a box or a label; to cut a line costs 1.
  private static let covering = 100

  /// The best place for a label, and what it hides there.
  private func spot(for request: Request) -> (Box, Int) {
    let half = (
      width: Typeface.ems(request.text) * size / 2 + 1.2, height: size * 0.58
    )
    let length = request.route.length
    var best: (box: Box, hidden: Int)?
    for aside in [0.0, 1, -1] {
      for step in 0..<41 {
        let share = 0.5 + (step % 2 == 0 ? 1 : -1) * Double((step + 1) / 2) * 0.022
        let point = request.route.point(at: share * length)
        let ahead = request.route.point(at: min(length, share * length + 1))
        let (dx, dy) = (ahead.x - point.x, ahead.y - point.y)
        let reach = (abs(dy) * half.width + abs(dx) * half.height + 2.4) * aside
        let box = Box(
          at: (point.x - dy * reach, point.y + dx * reach), (half.width * 2, half.height * 2))
        let hidden = hidden(by: box, of: request)
        if best.map({ hidden < $0.hidden }) ?? true { best = (box, hidden) }
        if hidden == 0 { return (box, 0) }
      }
    }
    return best.map { ($0.box, $0.hidden) } ?? (Box(at: (0, 0), (0, 0)), Self.covering)
  }

  /// What a label would hide: boxes, other labels, and lines of other bonds.
  private func hidden(by box: Box, of request: Request) -> Int {
    var hidden = 0
    for other in boxes where other.overlaps(box, margin: 0.8) { hidden += Self.covering }
    for other in labels where other.box.overlaps(box, margin: 0.6) { hidden += Self.covering }
    let own = bondOfLine[request.line]
    for other in routes where other.bond != own {
      let isHit = other.route.pieces.contains { box.isHit(from: $0.start, to: $0.end, margin: 0.8) }
      if isHit { hidden += 1 }
    }
    return hidden
  }

  // MARK: Drawing

  /// Draws all labels on white, above the lines.
  func draw(in graph: inout DotGraph) {
    for label in labels.sorted(by: { $0.request.line < $1.request.line }) {
      let text = DotMarkup.element(
        .font, [.fontSize: .size(size), .colour: .colour(label.request.ink.onWhite)],
        [.text(label.request.text)])
      let table = DotMarkup.plainTable([[.cell([:], text)]], background: .white)
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
