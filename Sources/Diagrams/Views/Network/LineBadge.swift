import NegotiationAnalysis
import Negotiations

/// What is written on a line: how many events stand behind it, of which kinds, in which direction.
enum LineBadge {
  /// The words on the line of a bond from `start` to `end`; `nil` where its look says everything.
  static func text(
    on line: NetworkLine, of bond: NetworkPlan.Bond, from start: Point, to end: Point,
    leastCount: Int?, in words: any FigureLanguage
  ) -> String? {
    let mark = line.mark
    let secret = mark.isSecret && mark.isPossible ? words.word(.secret) : nil
    guard bond.shares.isEmpty else {
      let parts = bond.shares.map { part(of: $0, from: start, to: end) }
      return (parts + [secret].compactMap(\.self)).joined(separator: " ")
    }
    guard let leastCount, mark.isCounted, mark.count >= leastCount else { return secret }
    return secret.map { "\(mark.number) \($0)" } ?? mark.number
  }

  private static func part(
    of share: LineShare, from start: Point, to end: Point
  ) -> String {
    if share.isDoubtful, let hollow = share.kind.hollowSign { return "\(share.count)\(hollow)" }
    let number = share.isDoubtful ? "\(share.count)?" : "\(share.count)"
    guard share.kind.isDirected else { return number + share.kind.sign }
    let arrow = arrow(from: share.isForward ? start : end, to: share.isForward ? end : start)
    let sign = share.kind == .message ? "" : share.kind.sign
    return number + sign + arrow
  }

  /// The arrow that points most nearly the way a line goes on the page.
  private static func arrow(from start: Point, to end: Point) -> String {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    return abs(dx) >= abs(dy) ? (dx >= 0 ? "→" : "←") : (dy >= 0 ? "↑" : "↓")
  }
}
