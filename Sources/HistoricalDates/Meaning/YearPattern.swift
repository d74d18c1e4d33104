/// Four digits with unknown ones before known ones, such as `1XX3`: years with gaps between them.
struct YearPattern: Sendable {
  private let year: Int
  private let unknownDigits: UInt8
  private let isNegative: Bool

  init(_ written: WrittenYear) {
    year = abs(written.value)
    unknownDigits = written.unknownDigits
    isNegative = written.isNegative
  }

  /// A pattern always has a year: its last digit is known or it would be a run.
  var first: Int { isNegative ? -highest : lowest }
  var last: Int { isNegative ? -lowest : highest }

  func first(onOrAfter year: Int) -> Int? {
    isNegative ? highest(atMost: -year).map(-) : lowest(atLeast: year)
  }

  func last(onOrBefore year: Int) -> Int? {
    isNegative ? lowest(atLeast: -year).map(-) : highest(atMost: year)
  }

  private static let units = [1, 10, 100, 1000]

  private func isUnknown(_ position: Int) -> Bool { unknownDigits >> UInt8(position) & 1 == 1 }

  /// There is no year −0000.
  private var lowest: Int {
    year == 0 && isNegative
      ? Self.units.indices.first(where: isUnknown).map { Self.units[$0] } ?? 0 : year
  }

  private var highest: Int {
    Self.units.indices.filter(isUnknown).reduce(year) { $0 + 9 * Self.units[$1] }
  }

  /// The lowest year of the pattern that is not below `limit`.
  ///
  /// Filling the unknown digits with those of a counter runs through the pattern in order, so the
  /// answer is found by deciding them from the highest down: each takes the least value with which
  /// the rest can still reach the limit.
  private func lowest(atLeast limit: Int) -> Int? {
    if limit <= lowest { return lowest }
    guard limit <= highest else { return nil }
    var value = year
    var room = highest - year
    for position in Self.units.indices.reversed() where isUnknown(position) {
      let unit = Self.units[position]
      room -= 9 * unit
      while value + room < limit { value += unit }
    }
    return value
  }

  /// The highest year of the pattern that is not above `limit`.
  private func highest(atMost limit: Int) -> Int? {
    if limit >= highest { return highest }
    guard limit >= lowest else { return nil }
    var value = year
    for position in Self.units.indices.reversed() where isUnknown(position) {
      let unit = Self.units[position]
      var digit = 0
      while digit < 9 && value + unit <= limit {
        value += unit
        digit += 1
      }
    }
    return value
  }
}
