/// How far a share found in a sample can lie from the true share.
///
/// Wilson's score interval: unlike the usual ± formula it stays within 0 and 1 and is honest when all
/// or none of the sample agrees. With *p* = successes/trials and *z* standard deviations (1.96 for
/// 95 %) its ends are (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
///
///     WilsonInterval(successes: 10, of: 10).low  // 0.72: ten out of ten do not prove "always"
///
/// Reference: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
/// Journal of the American Statistical Association 22 (1927).
public struct WilsonInterval: Hashable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// The interval around `successes` out of `trials`.
  public init(successes: Int, of trials: Int, deviations: Double = 1.959_964) {
    precondition(trials > 0 && (0...trials).contains(successes), "a share of at least one trial")
    let (share, n) = (Double(successes) / Double(trials), Double(trials))
    let square = deviations * deviations
    let spread = (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    let middle = share + square / (2 * n)
    // At the ends the formula gives exactly 0 and 1, its rounding not quite.
    low = successes == 0 ? 0 : (middle - deviations * spread) / scale
    high = successes == trials ? 1 : (middle + deviations * spread) / scale
  }
}
