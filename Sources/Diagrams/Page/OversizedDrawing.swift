import NegotiationAnalysis
import Typesetting

/// More than a drawing can hold, and how much would do.
struct OversizedDrawing {
  /// What a drawing of so much cannot be.
  enum Limit: String {
    /// Nobody could read it.
    case legible = "to read"
    /// It has more rows than a page.
    case onePage = "for one page"
    /// Its layout would take too long.
    case feasible = "to be drawn"
  }

  /// How much there is: `70 nodes and 300 lines`.
  let amount: String
  let limit: Limit
  /// Whether a drawing of so much is within the limit.
  let fits: @Sendable (Narrowing.Extent) -> Bool

  init(
    _ amount: String, _ limit: Limit, fits: @escaping @Sendable (Narrowing.Extent) -> Bool
  ) {
    self.amount = amount
    self.limit = limit
    self.fits = fits
  }

  /// What to tell the reader, with flags that narrow `content` far enough.
  func message(of content: DiagramContent) -> String {
    "\(amount) are too many \(limit.rawValue); \(Narrowing(content: content, fits: fits).advice)"
  }
}

extension OversizedDrawing {
  /// What a network holds too much of to be read; `nil` where it can be.
  ///
  /// - Parameter holdsEvents: whether events are nodes as well.
  static func ofNetwork(
    nodes: Int, lines: Int, isUpright: Bool, holdsEvents: Bool = false
  ) -> OversizedDrawing? {
    let most = isUpright ? (nodes: 36, lines: 110) : (nodes: 64, lines: 220)
    guard nodes > most.nodes || lines > most.lines else { return nil }
    let amount = "\(English.count(nodes, "node")) and \(English.count(lines, "line"))"
    return OversizedDrawing(amount, .legible) { extent in
      extent.actors + (holdsEvents ? extent.events : 0) <= most.nodes && extent.lines <= most.lines
    }
  }
}
