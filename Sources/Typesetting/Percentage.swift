/// Shares as words and tables print them.
///
/// Only nothing is 0 % and only everything is 100 %, however few decimals there are: 999 of 1,000 runs
/// are 99 %, and one of 1,000 is 1 %.
package enum Percentage {
  /// A share with so many decimals, each of them printed: `50.0 %`.
  package static func text(
    _ share: Double, decimals: Int = 0,
    rounding rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> String {
    let (whole, rest) = parts(of: share, decimals: decimals, rounding: rule)
    return decimals == 0 ? "\(whole) %" : "\(whole).\(rest) %"
  }

  /// A share with one decimal, or none where that is 0: `50 %`, `63.2 %`.
  package static func brief(
    _ share: Double, rounding rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> String {
    let (whole, rest) = parts(of: share, decimals: 1, rounding: rule)
    return rest == "0" ? "\(whole) %" : "\(whole).\(rest) %"
  }

  /// A share that someone gave, as they gave it: `7 %`, `12.5 %`, `0.04 %`.
  package static func given(_ share: Double) -> String {
    // What is exact in decimals is not in binary: 0.07 × 100 is 7.000000000000001.
    let percent = (share * 1e12).rounded() / 1e10
    return percent == percent.rounded() ? "\(Int(percent)) %" : "\(percent) %"
  }

  private static func parts(
    of share: Double, decimals: Int, rounding rule: FloatingPointRoundingRule
  ) -> (whole: Int, rest: String) {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let all = 100 * scale
    let exact = share * Double(all)
    // A product that rounding left a hair off a whole number is that number: 0.57 × 100.
    let isWhole = abs(exact - exact.rounded()) < 1e-9
    let rounded = Int(isWhole ? exact.rounded() : exact.rounded(rule))
    let parts = min(max(rounded, share > 0 ? 1 : 0), share < 1 ? all - 1 : all)
    let digits = String(parts % scale)
    return (
      parts / scale, String(repeating: "0", count: max(0, decimals - digits.count)) + digits
    )
  }
}
