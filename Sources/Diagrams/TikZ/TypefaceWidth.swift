import Foundation

/// How wide words are in the face that drawings are laid out with: the advances of Helvetica, which
/// Liberation Sans and Arial share.
enum TypefaceWidth {
  /// The width of `text` in ems.
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
    return advances.indices.contains(position) ? Double(advances[position]) / 1000 : nil
  }

  /// Thousandths of an em, from the space to the tilde.
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
