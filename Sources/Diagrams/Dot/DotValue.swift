import Negotiations

/// The value of an attribute in DOT.
///
/// Only ``text(_:)`` and ``markup(_:)`` can hold text from a corpus, and both escape it.
enum DotValue {
  /// Text to draw.
  case text(String)
  /// A keyword of DOT: `true`, `box`.
  case keyword(StaticString)
  /// A number, clamped and written with at most two decimals.
  case number(Double)
  /// A colour, or several, which are drawn as parallel lines.
  case colours([Colour])
  /// A position in points, or a size in inches.
  case pair(Double, Double, isPinned: Bool = false)
  /// A curve in points.
  case spline(Spline)
  /// An HTML-like label.
  case markup(DotMarkup)

  static func colour(_ colour: Colour) -> DotValue { .colours([colour]) }

  /// The value as DOT writes it.
  var dot: String {
    switch self {
    case .text(let text): DotText.quoted(text)
    case .keyword(let keyword): "\"\(keyword)\""
    case .number(let number): Self.decimal(number)
    case .colours(let colours): "\"\(colours.map(\.hex).joined(separator: ":"))\""
    case .pair(let x, let y, let isPinned):
      "\"\(Self.decimal(x)),\(Self.decimal(y))\(isPinned ? "!" : "")\""
    case .spline(let spline): spline.dot
    case .markup(let markup): "<\(markup.html)>"
    }
  }

  /// The text that the value draws.
  var labels: [String] {
    switch self {
    case .text(let text): [DotText.cleaned(text)]
    case .markup(let markup): markup.labels
    case .keyword, .number, .colours, .pair, .spline: []
    }
  }

  /// `number` with at most two decimals, clamped to what Graphviz can lay out.
  static func decimal(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let hundredths = Int((min(max(number, -100_000), 100_000) * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }
}

extension Spline {
  /// The curve as DOT writes it.
  var dot: String {
    let end = tip.map { "e,\(Self.text($0)) " } ?? ""
    let start = tail.map { "s,\(Self.text($0)) " } ?? ""
    return "\"\(start)\(end)\(controls.map(Self.text).joined(separator: " "))\""
  }

  private static func text(_ point: Point) -> String {
    "\(DotValue.decimal(point.x)),\(DotValue.decimal(point.y))"
  }
}
