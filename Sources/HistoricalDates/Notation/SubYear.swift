/// A part of a year that ISO 8601-2:2019, 4.8 numbers: seasons, quarters, four-month terms, halves.
///
/// The standard fixes the numbers and leaves the days of the seasons open. Here they are the whole
/// months that meteorologists use. The seasons 21 to 24 are "independent of location" and are read
/// as the northern ones, as EDTF libraries do. Winter is the last season in the standard's order, so
/// the winter of 1924 begins in December 1924 and ends with February 1925 (python-edtf lets it
/// end on 31 December); whoever means the months before writes `[1924-01..1924-02]`. In the same
/// way the southern summer of 1924 runs from December 1924 to February 1925.
struct SubYear {
  /// The number in the place of a month.
  let code: Int
  /// The month it begins in.
  let firstMonth: Int
  let monthCount: Int

  init?(code: Int) {
    switch code {
    case 21...24: self.init(code, firstMonth: 3 * (code - 21) + 3, monthCount: 3)
    case 25...28: self.init(code, firstMonth: 3 * (code - 25) + 3, monthCount: 3)
    // The southern spring begins in September.
    case 29...32: self.init(code, firstMonth: [9, 12, 3, 6][code - 29], monthCount: 3)
    case 33...36: self.init(code, firstMonth: 3 * (code - 33) + 1, monthCount: 3)
    case 37...39: self.init(code, firstMonth: 4 * (code - 37) + 1, monthCount: 4)
    case 40...41: self.init(code, firstMonth: 6 * (code - 40) + 1, monthCount: 6)
    default: return nil
    }
  }

  private init(_ code: Int, firstMonth: Int, monthCount: Int) {
    self.code = code
    self.firstMonth = firstMonth
    self.monthCount = monthCount
  }

  /// The months that lie in its own year.
  var monthsOfYear: ClosedRange<Int> { firstMonth...min(12, firstMonth + monthCount - 1) }
  /// How many months run over into the next year.
  var monthsOfNextYear: Int { max(0, firstMonth + monthCount - 13) }
}
