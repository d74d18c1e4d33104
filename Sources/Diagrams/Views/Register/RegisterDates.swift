import Negotiations

/// The days, months and years below the columns of a register, each in the first row that has room for it.
///
/// A month or year is never left out, since what follows would stand in the one before; where there is no
/// room beside another it goes a row further down.
struct RegisterDates {
  enum Part: String {
    case day, month, year
  }

  /// A label in its place.
  struct Placed {
    var part: Part
    /// The number of the date.
    var group: Int
    var text: String
    var left: Double
    var right: Double
    /// The row, from 0 below the columns.
    var row: Int
  }

  /// The size of type.
  static let size = 7.0

  private(set) var placed: [Placed] = []

  /// - Parameter place: the middle of a column.
  init(_ axis: RegisterAxis, size: Double, place: (Int) -> Double) {
    var foot = 0
    func add(_ part: Part, most: Int, _ labels: [(group: Int, texts: [String], isCentred: Bool)]) {
      var rows = LabelRows(gap: 1.5)
      var deepest = -1
      for label in labels where !label.texts.isEmpty {
        let columns = axis.groups[label.group].columns
        let (from, to) = (place(columns.lowerBound), place(columns.upperBound - 1))
        for text in label.texts {
          let width = Typeface.ems(text, isBold: part == .year) * size
          let left = label.isCentred ? (from + to - width) / 2 : from - axis.step / 2 + 1
          guard let row = rows.add(from: left, to: left + width, most: most) else { continue }
          deepest = max(deepest, row)
          placed.append(
            Placed(
              part: part, group: label.group, text: text, left: left, right: left + width,
              row: foot + row))
          break
        }
      }
      foot += deepest + 1
    }
    let groups = axis.groups.enumerated()
    add(.day, most: 2, groups.map { ($0, $1.days, true) })
    add(
      .month, most: .max,
      groups.compactMap { number, group in
        group.month.map { (number, [$0], false) }
      })
    add(
      .year, most: .max,
      groups.compactMap { number, group in
        group.year.map { (number, [$0], false) }
      })
  }
}

/// Rows of labels that are added from left to right, each in the first row in which it lies on no other.
struct LabelRows {
  /// The room between two labels.
  let gap: Double
  private var ends: [Double] = []

  init(gap: Double) { self.gap = gap }

  /// The row of a label; `nil` where none of the first `most` has room.
  mutating func add(from left: Double, to right: Double, most: Int = .max) -> Int? {
    let row = ends.firstIndex { left >= $0 + gap } ?? ends.count
    guard row < most else { return nil }
    if row == ends.count { ends.append(right) } else { ends[row] = right }
    return row
  }
}
