/// The natural logarithm, in arithmetic that gives the same digits on every machine.
///
/// The module stands without a C library's mathematics. A number is 2^*e* times a significand *s* between
/// √½ and √2, and ln *s* = 2 artanh((*s* − 1)/(*s* + 1)), whose series ends in double precision after
/// thirteen terms.
enum NaturalLogarithm {
  private static let ofTwo = 0.693_147_180_559_945_309_4

  /// ln *x* for a number above 0; ln 0 is −∞.
  static func of(_ x: Double) -> Double {
    precondition(x >= 0, "a logarithm is of a number from 0")
    guard x > 0 && x.isFinite else { return x == 0 ? -.infinity : .infinity }
    var (significand, exponent) = (x.significand, Double(x.exponent))
    if significand > 1.414_213_562_373_095 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    for place in coefficients.indices { sum = sum * square + coefficients[place] }
    return 2 * ratio * sum + exponent * ofTwo
  }

  /// 1/(2k + 1) from k = 12 down: the thirteenth term is below 10⁻¹⁹ of the first.
  private static let coefficients: InlineArray<13, Double> = [
    1.0 / 25, 1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9,
    1.0 / 7, 1.0 / 5, 1.0 / 3, 1,
  ]
}
