/// What a number of sets that are met proves of a spread.
///
/// Every set is met or not with the chance that is looked for, but how many are drawn may hang on those
/// drawn before; the bounds are those of martingales and hold all the same.
///
/// Reference: J. Tang, X. Tang, X. Xiao, J. Yuan, "Online Processing Algorithms for Influence Maximization",
/// SIGMOD 2018, https://doi.org/10.1145/3183713.3183749.
enum SpreadBounds {
  /// The spread is no less than this share of all, but for a chance of e^−`surety`.
  static func least(met: Int, of count: Int, surety: Double) -> Double {
    let root = (Double(met) + 2 * surety / 9).squareRoot() - (surety / 2).squareRoot()
    return max(0, (root * max(0, root) - surety / 18) / Double(count))
  }

  /// The spread is no more than this share of all, but for a chance of e^−`surety`.
  static func most(met: Int, of count: Int, surety: Double) -> Double {
    let root = (Double(met) + surety / 2).squareRoot() + (surety / 2).squareRoot()
    return min(1, root * root / Double(count))
  }
}
