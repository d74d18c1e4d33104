/// How many ties in a row fail to carry word before one does, drawn at once and not tie by tie.
///
/// Of ties that each carry with probability *p*, the number that fail before the first that carries is
/// geometric: ⌊ln *u* / ln(1 − *p*)⌋ for *u* between 0 and 1. A row of *d* ties then costs as many draws as
/// carry, and one more, instead of *d*; and where *u* is below (1 − *p*)^*d*, none carries, which is seen
/// without a logarithm.
///
/// Reference: Q. Guo, S. Wang, Z. Wei, M. Chen, "Influence Maximization Revisited: Efficient Reverse Reachable
/// Set Generation with Bound Tightened", SIGMOD 2020, https://doi.org/10.1145/3318464.3389740.
struct TieSkips: Sendable {
  /// 1 / ln(1 − p) by the number of ties; 0 where every tie carries.
  let factors: [Double]
  /// (1 − p)^d of 2⁶⁴ by the number of ties *d*: a draw up to it says that none of them carries.
  let silences: [UInt64]

  /// The skips in rows of up to `most` ties.
  init(_ chance: TieChance, most: Int) {
    let probabilities = (0...most).map { chance.probability(ofEach: $0) }
    factors = probabilities.map { $0 < 1 ? 1 / NaturalLogarithm.of(1 - $0) : 0 }
    silences = probabilities.enumerated().map { count, probability in
      Self.share(Self.power(1 - probability, count))
    }
  }

  /// A probability as a part of the 2⁶⁴ numbers that can be drawn.
  static func share(_ probability: Double) -> UInt64 {
    probability >= 1 ? .max : UInt64(probability * 0x1p64)
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}

/// The logarithm of a number drawn at random, as a share of 2⁶⁴, to twelve digits.
///
/// Quicker than ``NaturalLogarithm`` by a table of 128 places, between which four terms of the series
/// suffice; in arithmetic that gives the same digits on every machine.
struct DrawLogarithm: Sendable {
  /// For the middle of each place: its reciprocal and its logarithm.
  let places: [(reciprocal: Double, logarithm: Double)] = (0..<128).map { place in
    let middle = 1 + (Double(place) + 0.5) / 128
    return (1 / middle, NaturalLogarithm.of(middle))
  }

  /// ln(`draw` / 2⁶⁴); a draw of 0 counts as 1.
  @inline(__always)
  static func of(
    _ draw: UInt64, _ places: UnsafeBufferPointer<(reciprocal: Double, logarithm: Double)>
  ) -> Double {
    let zeros = (draw | 1).leadingZeroBitCount
    let digits = ((draw | 1) &<< UInt64(zeros)) &<< 1
    let significand = Double(bitPattern: 0x3ff0_0000_0000_0000 | (digits &>> 12))
    let place = places[Int(digits &>> 57)]
    let rest = significand * place.reciprocal - 1
    let series = rest * (1 - rest * (0.5 - rest * (1.0 / 3 - rest * 0.25)))
    return series + place.logarithm - Double(zeros + 1) * 0.693_147_180_559_945_309_4
  }
}
