import NegotiationAnalysis
import Negotiations

/// The words on the lines of a network: how many events stand behind one, or that it is secret where its
/// dots say that it is only possible. Each stands where it hides nothing, or not at all if it is but a
/// number.
struct LineNotes {
  /// Words that have found their place.
  private struct Note {
    var words: String
    var line: Int
    var point: DotSpline.Point
    var half: (width: Double, height: Double)
    var ink: Colour
  }

  private let routes: LineRoutes
  private let size: Double
  private var notes: [Note] = []

  init(routes: LineRoutes, size: Double) {
    self.routes = routes
    self.size = size
  }

  /// More notes than this nobody reads.
  private static let most = 80

  /// The least number of events that is written on a line, chosen so that there are not more numbers
  /// than can be read; `nil` where no line stands for several events.
  static func leastCount(on lines: [NetworkLine], isUpright: Bool) -> Int? {
    let counts = lines.map(\.mark).filter(\.showsCount).map(\.count).filter { $0 > 1 }
      .sorted(by: >)
    // One number on every line says nothing that the legend does not.
    if counts.count > 6 && counts.first == counts.last { return nil }
    let most = isUpright ? 24 : 36
    guard counts.count > most else { return counts.last }
    return counts.first { least in counts.count { $0 >= least } <= most }.map { first in
      counts.last { least in least <= first && counts.count { $0 >= least } <= most } ?? first
    }
  }

  /// What is written on a line; `nil` where its look says everything.
  static func words(on mark: LineMark, leastCount: Int?) -> String? {
    if mark.isSecret && mark.isPossible { return "secret" }
    guard let leastCount, mark.showsCount, mark.count >= leastCount else { return nil }
    return "\(mark.count)"
  }

  /// Puts words on a line, as near to its middle as there is room.
  mutating func add(_ words: String, to spline: DotSpline, line: Int, ink: Colour) {
    let half = (width: TextWidth.ems(words) * size / 2 + 1, height: size * 0.55)
    var best: (hidden: Int, point: DotSpline.Point)?
    for share in [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74] {
      let point = LineRoutes.point(of: spline, at: share)
      let hidden = collisions(at: point, half)
      if best.map({ hidden < $0.hidden }) ?? true { best = (hidden, point) }
      if hidden == 0 { break }
    }
    guard notes.count < Self.most, let best, best.hidden == 0 || words == "secret" else { return }
    notes.append(Note(words: words, line: line, point: best.point, half: half, ink: ink))
  }

  private func collisions(
    at point: DotSpline.Point, _ half: (width: Double, height: Double)
  ) -> Int {
    let boxes = routes.points.indices.count { box in
      abs(point.x - routes.points[box].x) < routes.sizes[box].width / 2 + half.width
        && abs(point.y - routes.points[box].y) < routes.sizes[box].height / 2 + half.height
    }
    let others = notes.count { note in
      abs(point.x - note.point.x) < note.half.width + half.width
        && abs(point.y - note.point.y) < note.half.height + half.height
    }
    return boxes + others
  }

  /// Draws all notes on white, above the lines.
  func draw(in graph: inout DotGraph) {
    for note in notes {
      let words = Markup.element(
        .font, [.fontSize: .size(size), .colour: .colour(Self.legible(note.ink))],
        [.text(note.words)])
      let label = Markup.table(
        [
          .border: .points(0), .cellBorder: .points(0), .cellSpacing: .points(0),
          .cellPadding: .points(0), .background: .colour(.white),
        ],
        rows: [[.cell([:], words)]])
      graph.addNode(
        DotName("note", id: "line", note.line),
        [
          .label: .markup(label), .shape: .word("plaintext"), .margin: .number(0),
          .width: .number(0), .height: .number(0),
          .pos: .pair(note.point.x, note.point.y, isPinned: true),
        ])
    }
  }

  /// The ink of a line, or black where words in it could not be read.
  private static func legible(_ ink: Colour) -> Colour {
    ink.contrast(with: .white) >= 4.5 ? ink : Colour(grey: 60)
  }
}
