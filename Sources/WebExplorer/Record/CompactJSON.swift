import Typesetting

/// JSON without a space, in the order in which it is written.
indirect enum CompactJSON {
  case text(String)
  case number(Int)
  case list([CompactJSON])
  case object([(String, CompactJSON)])
  case null

  /// The text; no markup begins in it, wherever it stands.
  var text: String { written.replacing("<", with: "\\u003c") }

  private var written: String {
    switch self {
    case .text(let text): JSONText.string(text)
    case .number(let number): String(number)
    case .list(let items): "[" + items.map(\.written).joined(separator: ",") + "]"
    case .object(let pairs):
      "{" + pairs.map { JSONText.string($0) + ":" + $1.written }.joined(separator: ",") + "}"
    case .null: "null"
    }
  }
}

extension CompactJSON {
  /// A list of numbers.
  static func numbers(_ numbers: [Int]) -> CompactJSON { .list(numbers.map(CompactJSON.number)) }

  /// A list of texts.
  static func texts(_ texts: [String]) -> CompactJSON { .list(texts.map(CompactJSON.text)) }

  /// Rows as lists of what stands at each place in them, which pack better: like beside like.
  static func columns(_ rows: [[CompactJSON]]) -> CompactJSON {
    let width = rows.map(\.count).max() ?? 0
    return .list(
      (0..<width).map { place in .list(rows.map { place < $0.count ? $0[place] : .null }) })
  }

  /// A number, 1 or 0.
  static func flag(_ isSet: Bool) -> CompactJSON { .number(isSet ? 1 : 0) }

  /// A text, or null.
  static func optional(_ text: String?) -> CompactJSON { text.map(CompactJSON.text) ?? .null }
}
