import Foundation

/// An estimate of the width of text in a sans-serif face, in ems: close enough to break lines and to
/// set out a legend before Graphviz lays anything out.
enum TextWidth {
  static func ems(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance(of: $1) }
  }

  private static func advance(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20, 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x7C: 0.28
    case 0x66, 0x69, 0x6A, 0x6C, 0x72, 0x74, 0x28, 0x29, 0x2D, 0x49: 0.3
    case 0x6D, 0x77, 0x4D, 0x57, 0x416, 0x428, 0x429, 0x42E, 0x448, 0x449: 0.85
    case 0x41...0x5A, 0x410...0x42F: 0.69
    case 0x300...0x36F, 0x200B...0x200F: 0
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x20000...0x3FFFF:
      1
    default: 0.55
    }
  }
}

/// The typeface of all labels. Where it lacks a character, the system's font configuration finds a
/// typeface that has it.
enum Typeface {
  static let name = "Liberation Sans"

  /// The width of `text` in ems, by the advances of Helvetica, which Liberation Sans and Arial share.
  static func ems(_ text: String, isBold: Bool = false) -> Double {
    let advances = isBold ? bold : regular
    return text.unicodeScalars.reduce(0) { sum, scalar in
      if let advance = advance(of: scalar, advances) { return sum + advance }
      // An accented letter is as wide as the letter.
      let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
      return sum + (base.flatMap { advance(of: $0, advances) } ?? TextWidth.ems(String(scalar)))
    }
  }

  private static func advance(of scalar: Unicode.Scalar, _ advances: [Int]) -> Double? {
    let position = Int(scalar.value) - 0x20
    if advances.indices.contains(position) { return Double(advances[position]) / 1000 }
    return signs[scalar].map { Double($0) / 1000 }
  }

  /// Advances of the signs that figures are drawn with; they are the same in bold.
  private static let signs: [Unicode.Scalar: Int] = [
    "←": 1000, "→": 1000, "↔": 1000, "↑": 500, "↓": 500, "●": 604, "○": 604, "■": 604, "□": 604,
    "—": 1000, "…": 1000, "·": 278, "’": 222, "“": 333, "”": 333, "×": 584, "‹": 333,
    "›": 333, "¦": 260,
  ]

  /// Advances in thousandths of an em, from the space to the tilde.
  private static let regular = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722,
    667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
    500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
    584,
  ]

  private static let bold = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
