import NegotiationAnalysis
import Negotiations

/// The labels on the lines of a network: the number of events behind a line, or `secret` on a line
/// whose dots only say that it is possible. Each stands where it hides nothing; a number that finds
/// no such place is left out.
struct LineLabels {
  /// A label that has found its place.
  private struct Label {
    var text: String
    var line: Int
    var point: Point
    /// Half its size.
    var half: Size
    var ink: Colour
  }

  private let routing: EdgeRouting
  private let size: Double
  private var labels: [Label] = []

  init(routing: EdgeRouting, size: Double) {
    self.routing = routing
    self.size = size
  }

  /// The most labels that anyone would read.
  private static let most = 80

  /// The least number of events to write on a line, chosen so that there are no more numbers than can
  /// be read; `nil` where no line stands for several events.
  static func leastCount(on lines: [NetworkLine], isUpright: Bool) -> Int? {
    let counts = lines.map(\.mark).filter(\.showsCount).map(\.count).filter { $0 > 1 }
      .sorted(by: >)
    // The same number on every line says no more than the legend.
    if counts.count > 6 && counts.first == counts.last { return nil }
    let most = isUpright ? 24 : 36
    guard counts.count > most else { return counts.last }
    return counts.first { least in counts.count { $0 >= least } <= most }.map { first in
      counts.last { least in least <= first && counts.count { $0 >= least } <= most } ?? first
    }
  }

  /// The label of a line; `nil` where its look says everything.
  static func text(on mark: LineMark, leastCount: Int?) -> String? {
    if mark.needsSecretNote { return "secret" }
    guard let leastCount, mark.showsCount, mark.count >= leastCount else { return nil }
    return "\(mark.count)"
  }

  /// Puts a label on a line, as close to its middle as there is room.
  mutating func add(_ text: String, to spline: Spline, line: Int, ink: Colour) {
    let half = (width: TextWidth.ems(text) * size / 2 + 1, height: size * 0.55)
    var best: (hidden: Int, point: Point)?
    for share in [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74] {
      let point = spline.point(at: share)
      let hidden = collisions(at: point, half)
      if best.map({ hidden < $0.hidden }) ?? true { best = (hidden, point) }
      if hidden == 0 { break }
    }
    guard labels.count < Self.most, let best, best.hidden == 0 || text == "secret" else { return }
    labels.append(Label(text: text, line: line, point: best.point, half: half, ink: ink))
  }

  /// How many boxes and other labels a label would cover.
  private func collisions(at point: Point, _ half: Size) -> Int {
    let boxes = routing.points.indices.count { box in
      abs(point.x - routing.points[box].x) < routing.sizes[box].width / 2 + half.width
        && abs(point.y - routing.points[box].y) < routing.sizes[box].height / 2 + half.height
    }
    let others = labels.count { other in
      abs(point.x - other.point.x) < other.half.width + half.width
        && abs(point.y - other.point.y) < other.half.height + half.height
    }
    return boxes + others
  }

  /// Draws all labels on white, above the lines.
  func draw(in graph: inout DotGraph) {
    for label in labels {
      let text = DotMarkup.element(
        .font, [.fontSize: .size(size), .colour: .colour(label.ink.onWhite)],
        [.text(label.text)])
      let table = DotMarkup.plainTable([[.cell([:], text)]], background: .white)
      graph.addNode(
        DotName("note", id: "line", label.line),
        [
          .label: .markup(table), .shape: .keyword("plaintext"), .margin: .number(0),
          .width: .number(0), .height: .number(0),
          .pos: .pair(label.point.x, label.point.y, isPinned: true),
        ])
    }
  }
}
