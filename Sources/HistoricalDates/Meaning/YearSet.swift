/// The years that a written year can be.
enum YearSet: Sendable {
  case run(ClosedRange<Int>)
  case pattern(YearPattern)

  init(_ year: WrittenYear) {
    let magnitude = abs(year.value)
    if let significant = year.significantDigits {
      var unit = 1
      for _ in significant..<max(significant, String(magnitude).utf8.count, 4) { unit *= 10 }
      let low = magnitude / unit * unit
      self = .run(Self.signed(low...low + unit - 1, isNegative: year.isNegative))
      return
    }
    switch year.unknownDigits {
    // Only the last digits are unknown: 1945, 194X, 19XX, 1XXX, XXXX.
    case 0b0000, 0b0001, 0b0011, 0b0111, 0b1111:
      var unit = 1
      for _ in 0..<year.unknownDigits.nonzeroBitCount { unit *= 10 }
      self = .run(Self.signed(magnitude...magnitude + unit - 1, isNegative: year.isNegative))
    default:
      self = .pattern(YearPattern(year))
    }
  }

  var first: Int {
    switch self {
    case .run(let years): years.lowerBound
    case .pattern(let pattern): pattern.first
    }
  }

  var last: Int {
    switch self {
    case .run(let years): years.upperBound
    case .pattern(let pattern): pattern.last
    }
  }

  func first(onOrAfter year: Int) -> Int? {
    switch self {
    case .run(let years): year > years.upperBound ? nil : max(year, years.lowerBound)
    case .pattern(let pattern): pattern.first(onOrAfter: year)
    }
  }

  func last(onOrBefore year: Int) -> Int? {
    switch self {
    case .run(let years): year < years.lowerBound ? nil : min(year, years.upperBound)
    case .pattern(let pattern): pattern.last(onOrBefore: year)
    }
  }

  /// Years before 1 BC are counted away from zero; there is no year −0000.
  private static func signed(_ years: ClosedRange<Int>, isNegative: Bool) -> ClosedRange<Int> {
    guard isNegative else { return years }
    return -years.upperBound...(-max(1, years.lowerBound))
  }
}
